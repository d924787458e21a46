import { ProblemError } from '../kernel/errors.js';
import { runGit } from './git-environment.js';

/** Contents of blobs by object id, with one git process; missing ones are left out. Throws RG605 when git fails. */
export function readBlobs(root: string, oids: readonly string[], asked: string): Map<string, Uint8Array> {
  const answer = runGit(root, ['cat-file', '--batch'], `${oids.join('\n')}\n`);
  if (!answer.ok) {
    throw new ProblemError({
      id: 'RG605',
      message: `git could not read ${asked}: ${answer.stderr}`,
      place: { file: asked },
    });
  }
  const blobs = new Map<string, Uint8Array>();
  const { stdout } = answer;
  let offset = 0;
  while (offset < stdout.length) {
    // <object> SP blob SP <size> LF <content> LF, or <object> SP missing LF
    const lineEnd = stdout.indexOf(0x0a, offset);
    if (lineEnd === -1) break;
    const [oid, type, size] = stdout.toString('latin1', offset, lineEnd).split(' ');
    offset = lineEnd + 1;
    if (type !== 'blob') {
      if (type === 'missing') continue;
      throw new ProblemError({
        id: 'RG605',
        message: `git answered ${type ?? 'nothing'} for ${asked}`,
        place: { file: asked },
      });
    }
    const end = offset + Number(size);
    // A copy, so that one kept file does not keep the whole batch.
    blobs.set(oid ?? '', new Uint8Array(stdout.subarray(offset, end)));
    offset = end + 1;
  }
  return blobs;
}
