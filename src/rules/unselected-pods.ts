import type { ManifestIndex } from '../manifests/manifest-index.js';
import { formatPath } from '../manifests/path.js';
import { NearPodLabels } from '../references/near-pods.js';
import { mayMakePods } from '../references/pod-makers.js';
import type { Selection } from '../references/reference.js';
import type { Violation } from './define.js';
import { podsNeeded } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

export type UnselectedMessage = 'missingLabel' | 'otherValue' | 'nothing';

/** Sentences for `messages` of a rule about selectors that find no pods. */
export const unselectedMessages: Readonly<Record<UnselectedMessage, string>> = {
  missingLabel:
    '{object} selects no pods: those of {workload} match but for the label {key}, which they do not have (wanted: {wanted})',
  otherValue:
    '{object} selects no pods: those of {workload} match but for the label {key}, which is {found} there (wanted: {wanted})',
  nothing: '{object} selects no pods that are rendered in namespace {namespace} ({path})',
};

/**
 * What is to be said of selectors that find no rendered pods. Sure is only what misses the pods of a rendered workload by one
 * label; the rest is worth a note where all pods of the namespace seem to be rendered, and nothing where operators make some.
 */
export function* unselected(
  selections: readonly Selection[],
  index: ManifestIndex,
): Iterable<Violation<UnselectedMessage>> {
  const missing = selections.filter(({ outcome }) => outcome === 'missing');
  if (missing.length === 0) return;
  const labels = new NearPodLabels(index);
  for (const selection of missing) {
    const { from, path, namespace } = selection;
    const near = labels.of(selection);
    if (near === 'elsewhere') continue;
    const where = inObject(from, ...path);
    const unless = podsNeeded(selection);
    if (near === undefined) {
      if (!labels.hasPods(namespace) || mayMakePods(index)) continue;
      const facts = { object: nameOf(from), namespace, path: formatPath(path) };
      const only = labels.onlyWorkload(namespace);
      yield { message: 'nothing', facts, where, unless, ...(only && { subject: only.manifest.ref }) };
      continue;
    }
    const { workload, key, wanted, found } = near;
    const facts = { object: nameOf(from), workload: nameOf(workload.manifest), key, wanted };
    const subject = workload.manifest.ref;
    if (found === undefined) yield { message: 'missingLabel', facts, where, unless, subject };
    else yield { message: 'otherValue', facts: { ...facts, found }, where, unless, subject };
  }
}
