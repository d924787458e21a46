// Builds dist/renderer.wasm.br from renderer/ (Go to WebAssembly), when the hash of its sources differs from the committed one.
//   --force  build although nothing changed
//   --check  write nothing; fail when the hash differs, or (where Go is there) when a rebuild gives other bytes
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { patchModules } from './patched-modules.mjs';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'renderer');
const wasmFile = join(root, 'dist', 'renderer.wasm.br');
const hashFile = join(root, 'dist', 'renderer.sources.sha256');

/** 64 KiB pages. JavaScript cannot cap a module's memory and Go's own limit is soft, so the module carries the maximum. */
const maximumPages = 8192;

/** Go of another version gives other bytes, so it is part of what the hash stands for. */
const goVersion = 'go1.26.8';

const ldflags = [
  '-s',
  '-w',
  '-X helm.sh/helm/v4/internal/version.version=v4.3.1',
  '-X sigs.k8s.io/kustomize/api/provenance.version=kustomize/v5.8.2',
].join(' ');

function sourceFiles(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = prefix + entry.name;
      // Modules of their own that do not become part of the wasm, and copies of others.
      if (path === 'apiversions' || path === 'realtools' || path === '.patched') return [];
      if (entry.isDirectory()) return sourceFiles(join(folder, entry.name), `${path}/`);
      return entry.name.endsWith('_test.go') ? [] : [path];
    });
}

function hashSources() {
  const hash = createHash('sha256');
  hash.update(JSON.stringify({ goVersion, ldflags, maximumPages }));
  for (const file of sourceFiles(sources)) {
    const content = readFileSync(join(sources, file));
    hash.update(`${file}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}

function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, at };
  }
}

function writeNumber(value) {
  const out = [];
  for (;;) {
    const byte = value & 0x7f;
    value >>>= 7;
    if (value === 0) return [...out, byte];
    out.push(byte | 0x80);
  }
}

/** Writes the maximum into the memory section (id 5) of a module: https://webassembly.github.io/spec/core/binary/modules.html#memory-section */
function limitMemory(wasm) {
  for (let at = 8; at < wasm.length;) {
    const id = wasm[at];
    const size = readNumber(wasm, at + 1);
    const end = size.at + size.value;
    if (id === 5) {
      const count = readNumber(wasm, size.at);
      const flags = readNumber(wasm, count.at);
      const minimum = readNumber(wasm, flags.at);
      if (count.value !== 1 || flags.value !== 0 || minimum.at !== end)
        throw new Error('unexpected memory section');
      if (minimum.value > maximumPages)
        throw new Error('the module starts with more memory than it may have');
      const section = [1, 1, ...writeNumber(minimum.value), ...writeNumber(maximumPages)];
      return Buffer.concat([
        wasm.subarray(0, at),
        Buffer.from([5, ...writeNumber(section.length), ...section]),
        wasm.subarray(end),
      ]);
    }
    at = end;
  }
  throw new Error('no memory section');
}

function installedGo() {
  try {
    return execFileSync('go', ['env', 'GOVERSION'], {
      encoding: 'utf8',
      env: { ...process.env, GOTOOLCHAIN: 'local' },
    }).trim();
  } catch {
    return undefined;
  }
}

function buildWasm() {
  const folder = mkdtempSync(join(tmpdir(), 'renderer-'));
  const environment = {
    ...process.env,
    GOOS: 'wasip1',
    GOARCH: 'wasm',
    GOFLAGS: '-mod=readonly',
    GOWASM: '',
    CGO_ENABLED: '0',
  };
  try {
    const out = join(folder, 'renderer.wasm');
    const replaced = patchModules(environment);
    execFileSync(
      'go',
      [
        'build',
        ...replaced,
        '-buildmode=c-shared',
        '-trimpath',
        '-buildvcs=false',
        `-ldflags=${ldflags}`,
        '-o',
        out,
        '.',
      ],
      {
        cwd: sources,
        stdio: 'inherit',
        env: environment,
      },
    );
    return limitMemory(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compress(wasm) {
  return brotliCompressSync(wasm, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length,
    },
  });
}

const wanted = hashSources();
const committed = existsSync(hashFile) ? readFileSync(hashFile, 'utf8').trim() : '';
const upToDate = committed === wanted && existsSync(wasmFile);
const flags = new Set(process.argv.slice(2));

if (flags.has('--check')) {
  if (!upToDate) {
    console.error(
      'dist/renderer.wasm.br was not built from renderer/ as it is: run `npm run build:renderer` and commit dist/.',
    );
    process.exitCode = 1;
  } else if (installedGo() !== goVersion) {
    console.log(`renderer: sources unchanged; not rebuilt, since that needs ${goVersion}`);
  } else if (buildWasm().equals(brotliDecompressSync(readFileSync(wasmFile)))) {
    console.log('renderer: a rebuild gives the same bytes');
  } else {
    console.error('renderer: a rebuild from the same sources gives other bytes than dist/renderer.wasm.br');
    process.exitCode = 1;
  }
} else if (upToDate && !flags.has('--force')) {
  console.log('renderer: dist/renderer.wasm.br is up to date');
} else {
  const go = installedGo();
  if (go !== goVersion) throw new Error(`building the renderer needs ${goVersion}, found ${go ?? 'no Go'}`);
  const wasm = buildWasm();
  const packed = compress(wasm);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(wasmFile, packed);
  writeFileSync(hashFile, `${wanted}\n`);
  console.log(`renderer: ${wasm.length} bytes, ${packed.length} packed`);
}
