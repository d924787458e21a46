import { keyedPath } from '../manifests/keyed-path.js';
import { sharedSentences, type Faults, type SharedKey } from '../argo/faults.js';
import type { Manifest } from '../manifests/manifest.js';
import { formatPath } from '../manifests/path.js';
import type { Violation } from './define.js';

/** Sentences of a rule about one kind of object, with those that all share. */
export function objectMessages<K extends string>(
  sentences: Readonly<Record<K, string>>,
  used: readonly SharedKey[],
): Readonly<Record<K | SharedKey, string>> {
  const shared = used.map((key) => [key, sharedSentences[key]] as const);
  return { ...Object.fromEntries(shared), ...sentences } as Readonly<Record<K | SharedKey, string>>;
}

/** What was found in an object, as violations at its fields. */
export function* objectViolations<K extends string>(
  manifest: Manifest,
  faults: Faults<K>,
): Iterable<Violation<K | SharedKey>> {
  for (const { key, path, facts } of faults.found) {
    const where = keyedPath(manifest.json, path);
    yield {
      message: key,
      facts,
      where: { kind: 'object', object: manifest.ref, path: where },
      part: formatPath(key.startsWith('duplicate') ? where.slice(0, -1) : where),
    };
  }
}
