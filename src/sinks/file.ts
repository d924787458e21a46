import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorMessage } from '../kernel/errors.js';
import type { Rendering } from '../reporters/define.js';
import type { Delivery } from './delivery.js';

export interface FilePlace {
  /** Absolute. What is checked out there may come from a pull request, so none of its links is followed out of it. */
  readonly root: string;
  /** As the user wrote it, absolute or relative to `root`. */
  readonly file: string;
}

/**
 * Writes a whole report or nothing: into a new file beside the old one, then renamed over it. Folders are made.
 * Under `root` only regular files are replaced and no folder may be a link that leaves it; outside, the user named the
 * place, and devices and pipes (`/dev/stdout`) are written to as they are.
 */
export async function deliverToFile({ root, file }: FilePlace, { body }: Rendering): Promise<Delivery> {
  try {
    const wanted = path.resolve(root, file);
    return isWithin(root, wanted)
      ? await replaceInside(root, wanted, body)
      : await writeOutside(wanted, body);
  } catch (thrown) {
    return { outcome: 'refused', reason: `cannot write ${file}: ${errorMessage(thrown)}` };
  }
}

async function replaceInside(root: string, wanted: string, body: string): Promise<Delivery> {
  const realRoot = await realpath(root);
  const parent = path.dirname(wanted);
  if (!isWithin(realRoot, await nearestReal(parent))) {
    return refused(wanted, 'its folder is a link that leaves the working directory');
  }
  await mkdir(parent, { recursive: true });
  const realParent = await realpath(parent);
  if (!isWithin(realRoot, realParent)) {
    return refused(wanted, 'its folder is a link that leaves the working directory');
  }
  const there = await statOf(wanted, lstat);
  if (there !== undefined && !there.isFile())
    return refused(wanted, 'there is something else than a regular file');
  return await replace(path.join(realParent, path.basename(wanted)), body, there !== undefined);
}

async function writeOutside(wanted: string, body: string): Promise<Delivery> {
  const there = await statOf(wanted, stat);
  if (there?.isDirectory() === true) return refused(wanted, 'it is a folder');
  if (there !== undefined && !there.isFile()) {
    await writeFile(wanted, body, { flag: 'a' });
    return { outcome: 'created', reason: wanted };
  }
  await mkdir(path.dirname(wanted), { recursive: true });
  return await replace(there === undefined ? wanted : await realpath(wanted), body, there !== undefined);
}

async function replace(file: string, body: string, existed: boolean): Promise<Delivery> {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    const handle = await open(temporary, 'wx', 0o644);
    try {
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  return { outcome: existed ? 'updated' : 'created', reason: file };
}

function refused(file: string, why: string): Delivery {
  return { outcome: 'refused', reason: `cannot write ${file}: ${why}` };
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** Real path of the nearest folder that exists; a link to nothing counts as existing and throws. */
async function nearestReal(folder: string): Promise<string> {
  if ((await statOf(folder, lstat)) !== undefined) return await realpath(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : await nearestReal(parent);
}

async function statOf(file: string, look: (file: string) => Promise<Stats>): Promise<Stats | undefined> {
  try {
    return await look(file);
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ENOENT')
      return undefined;
    throw thrown;
  }
}
