import { ProblemError } from '../kernel/errors.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text of a file. Throws RG601 for what is not UTF-8, since a lossy reading would judge other text than the cluster gets. */
export function decodeText(bytes: Uint8Array, file: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw notUtf8(file, 'the file is UTF-16; UTF-8 is accepted');
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw notUtf8(file, 'the file is not valid UTF-8');
  }
}

function notUtf8(file: string, message: string): ProblemError {
  return new ProblemError({ id: 'RG601', message, place: { file }, next: `Save ${file} as UTF-8.` });
}
