import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Occurrence, Report } from '../../src/findings/report.js';
import type { Renderer } from '../../src/render/renderer.js';
import { catalogueId } from '../../src/rules/catalogue.js';
import { checkHere } from '../check/run-here.js';

/** Name of a folder, and its files by their names in it. */
export type Folders = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What is said of the objects of one folder. */
export interface Said extends Pick<Occurrence, 'rule' | 'messageKey' | 'severity' | 'path' | 'message'> {
  /** `Rollout shop/web`. */
  readonly object: string;
  /** The id of the catalogue, else rule and message key. */
  readonly id: string;
}

export interface Judged {
  /** `judged`, or what kept it from being judged. */
  readonly status: string;
  readonly verdict: string;
  readonly said: readonly Said[];
}

/** Writes each folder into a repository of its own making, and judges each as one target with the whole product, in this thread. */
export async function judgeFolders(
  renderer: Renderer,
  folders: Folders,
): Promise<ReadonlyMap<string, Judged>> {
  const root = writeFolders(folders);
  try {
    const { report } = await checkHere(renderer, root, ...Object.keys(folders));
    return byFolder(report);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A temporary folder that holds them. Names are used as they are. */
export function writeFolders(folders: Folders): string {
  const root = mkdtempSync(path.join(tmpdir(), 'rollout-guard-folders-'));
  for (const [folder, files] of Object.entries(folders))
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  return root;
}

/** What the report says of each target; it throws when something is said that belongs to none. */
export function byFolder(report: Report): ReadonlyMap<string, Judged> {
  const stray = [...report.problems, ...report.occurrences.filter(({ target }) => target < 0)];
  if (stray.length > 0) throw new Error(`of no target: ${JSON.stringify(stray)}`);
  return new Map(
    report.targets.map(({ name, status, verdict, problem }, at) => [
      name,
      {
        status: problem === undefined ? status : `${status}: ${problem.message}`,
        verdict,
        said: report.occurrences.filter(({ target }) => target === at).map(saidOf),
      },
    ]),
  );
}

function saidOf({ rule, messageKey, severity, path, message, object }: Occurrence): Said {
  const place = object === null ? 'none' : `${object.kind} ${object.namespace}/${object.name}`;
  const id = catalogueId(messageKey) ?? `${rule}.${messageKey}`;
  return { id, rule, messageKey, severity, object: place, path, message };
}
