import type { Manifest } from '../../manifests/manifest.js';
import { child, Faults } from '../faults.js';
import { items, object, text, texts } from '../fields.js';
import {
  dns1035LabelFaults,
  dnsLabelFaults,
  dnsSubdomainFaults,
  maskTrailingDash,
  pathSegmentFaults,
  qualifiedNameFaults,
  type NameFault,
} from '../kubernetes-names.js';
import { isAtLeast, type Version, type Versions } from '../versions.js';
import { judgeAnnotations, judgeLabels } from '../pod/labels.js';

/** Kinds whose names are not DNS subdomains. Custom resources have them as most others do. */
const nameSyntax: Readonly<Record<string, (name: string) => readonly NameFault[]>> = {
  '/Service': dns1035LabelFaults,
  '/Namespace': dnsLabelFaults,
  'apps/StatefulSet': dnsLabelFaults,
  'rbac.authorization.k8s.io/Role': pathSegmentFaults,
  'rbac.authorization.k8s.io/RoleBinding': pathSegmentFaults,
  'rbac.authorization.k8s.io/ClusterRole': pathSegmentFaults,
  'rbac.authorization.k8s.io/ClusterRoleBinding': pathSegmentFaults,
  'certificates.k8s.io/ClusterTrustBundle': () => [],
  'batch/CronJob': (name) => [
    ...(name.length > 52 ? ['at most 52 characters are allowed, since its Jobs add 11'] : []),
    ...dnsSubdomainFaults(name),
  ],
};

const orphan = 'orphan';
const foreground = 'foregroundDeletion';

/** ValidateObjectMeta of k8s.io/apimachinery/pkg/api/validation with the syntax of names that each kind asks for. */
export function judgeMetadata({ json, ref }: Manifest, { kubernetes }: Versions): Faults {
  const faults = new Faults();
  const meta = object(json, 'metadata');
  if (meta === undefined) return faults;
  const at = child(undefined, 'metadata');
  const syntax = syntaxOf(ref, kubernetes);
  const name = text(meta, 'name');
  const generated = text(meta, 'generateName');
  if (generated !== undefined && generated !== '') {
    faults.syntax(child(at, 'generateName'), generated, syntax(maskTrailingDash(generated)));
  }
  if (name !== undefined && name !== '') faults.syntax(child(at, 'name'), name, syntax(name));
  const namespace = text(meta, 'namespace');
  if (namespace !== undefined && namespace !== '') {
    faults.syntax(child(at, 'namespace'), namespace, dnsLabelFaults(namespace));
  }
  judgeLabels(faults, meta, 'labels', at);
  judgeAnnotations(faults, meta, at);
  for (const [index, owner] of items(meta, 'ownerReferences').entries()) {
    for (const field of ['apiVersion', 'kind', 'name', 'uid']) {
      if (owner !== undefined && text(owner, field) === '')
        faults.required(child(at, 'ownerReferences', index, field));
    }
  }
  const finalizers = texts(meta, 'finalizers');
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer !== undefined)
      faults.syntax(child(at, 'finalizers', index), finalizer, qualifiedNameFaults(finalizer));
  }
  if (finalizers.includes(orphan) && finalizers.includes(foreground)) {
    faults.conflict(child(at, 'finalizers'), `${orphan} and ${foreground} contradict each other`);
  }
  return faults;
}

/** From 1.35 a Service may begin with a digit (RelaxedServiceNameValidation). */
function syntaxOf(
  { group, kind }: Manifest['ref'],
  kubernetes: Version,
): (name: string) => readonly NameFault[] {
  const id = `${group}/${kind}`;
  if (id === '/Service' && isAtLeast(kubernetes, '1.35')) return dnsLabelFaults;
  return nameSyntax[id] ?? dnsSubdomainFaults;
}
