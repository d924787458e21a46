import { gunzipSync, gzipSync } from 'node:zlib';

import { ProblemError } from '../../kernel/errors.js';
import { parseExactJson } from '../exact-json.js';
import { asObject } from './origins.js';
import type { JsonObject, JsonValue } from '../renderer.js';

/** helm's own bound on an unpacked chart. */
const archiveBytes = 100 * 1024 * 1024;
const block = 512;

/**
 * A template that prints the values as helm coalesced them: `helm template` has no other way to tell.
 * Base64 keeps whatever they hold from being read as YAML, and the document has no field that helm looks at.
 */
export const probeTemplate = 'rolloutGuardValues: {{ .Values | toJson | b64enc }}\n';

/** Reads what {@link probeTemplate} printed; `undefined` when the object is another one. */
export function readProbe(object: JsonObject): JsonObject | undefined {
  const encoded = object['rolloutGuardValues'];
  if (typeof encoded !== 'string') return undefined;
  return asObject(parseExactJson(Buffer.from(encoded, 'base64').toString('utf8')) as JsonValue);
}

/**
 * A chart archive with one more file in the chart's folder. Nothing is unpacked: helm reads the archive itself, and refuses
 * paths that leave it.
 * @throws ProblemError RG606 when it unpacks to more than helm accepts, RG601 when it is no chart archive
 */
export function addToArchive(archive: Uint8Array, file: string, path: string, content: string): Uint8Array {
  const tar = unpack(archive, file);
  const { end, base } = findEnd(tar);
  if (base === undefined) {
    throw new ProblemError({
      id: 'RG601',
      message: `${file} is not a chart archive: it has no folder with a Chart.yaml.`,
      place: { file },
    });
  }
  const body = Buffer.from(content);
  const padding = Buffer.alloc((block - (body.length % block)) % block);
  return gzipSync(
    Buffer.concat([
      tar.subarray(0, end),
      header(`${base}/${path}`, body.length),
      body,
      padding,
      Buffer.alloc(2 * block),
    ]),
    { level: 1 },
  );
}

function unpack(archive: Uint8Array, file: string): Buffer {
  try {
    return gunzipSync(archive, { maxOutputLength: archiveBytes });
  } catch (thrown) {
    const isTooLarge =
      typeof thrown === 'object' &&
      thrown !== null &&
      'code' in thrown &&
      thrown.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ProblemError(
      {
        id: isTooLarge ? 'RG606' : 'RG601',
        message: isTooLarge
          ? `${file} unpacks to more than ${archiveBytes / 1024 / 1024} MiB.`
          : `${file} is not a gzip archive.`,
        place: { file },
      },
      { cause: thrown },
    );
  }
}

/** Offset at which the first end-of-archive block stands, and the folder of the top Chart.yaml. */
function findEnd(tar: Buffer): { end: number; base: string | undefined } {
  let base: string | undefined;
  let offset = 0;
  while (offset + block <= tar.length && tar[offset] !== 0) {
    const name = field(tar, offset, 100);
    const match = /^(?:\.\/)?([^/]+)\/Chart\.yaml$/.exec(name);
    base ??= match?.[1];
    const size = Number.parseInt(field(tar, offset + 124, 12).trim(), 8);
    if (!Number.isSafeInteger(size) || size < 0) break;
    offset += block + Math.ceil(size / block) * block;
  }
  return { end: Math.min(offset, tar.length), base };
}

function field(tar: Buffer, offset: number, length: number): string {
  const bytes = tar.subarray(offset, offset + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end === -1 ? length : end).toString('utf8');
}

function header(name: string, size: number): Buffer {
  const bytes = Buffer.alloc(block);
  bytes.write(name, 0, 100, 'utf8');
  bytes.write('0000644\0', 100, 'ascii');
  bytes.write('0000000\0', 108, 'ascii');
  bytes.write('0000000\0', 116, 'ascii');
  bytes.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'ascii');
  bytes.write('00000000000\0', 136, 'ascii');
  bytes.write('        0', 148, 'ascii');
  bytes.write('ustar\x0000', 257, 'latin1');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return bytes;
}
