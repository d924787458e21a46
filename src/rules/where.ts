import type { Profile, Toggle } from '../contract/profile.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { Workload } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { Where } from './define.js';

/** A field of a rendered object. */
export function inObject(manifest: Manifest, ...path: YamlPath): Where {
  return { kind: 'object', object: manifest.ref, path };
}

/** A field of a workload's pod template, where it is written; the fault is the workload's, also when its `workloadRef` names another object. */
export function inTemplate(
  workload: Workload,
  path: YamlPath,
): { readonly where: Where; readonly subject: ObjectRef } {
  const writtenIn = workload.template?.writtenIn ?? workload.manifest;
  return { where: { kind: 'object', object: writtenIn.ref, path }, subject: workload.manifest.ref };
}

/** A field of a contract profile, by the name that the file uses. */
export function inProfile(profile: Profile, field: string): Where {
  return {
    kind: 'place',
    place: Object.hasOwn(profile.places, field) ? (profile.places[field] ?? profile.place) : profile.place,
    path: ['profiles', { key: 'id', value: profile.id }, field],
  };
}

/** The merged value that a toggle names; the toggle itself where nobody sets it. */
export function inValues(toggle: Toggle): Where {
  return { kind: 'values', path: toggle.path, fallback: toggle.place };
}

/** The toggle as the contract writes it. */
export function atToggle(toggle: Toggle): Where {
  return { kind: 'place', place: toggle.place, path: ['toggles', toggle.path.join('.')] };
}

/** `Rollout/web`. */
export function nameOf({ ref }: Manifest): string {
  return `${ref.kind}/${ref.name}`;
}
