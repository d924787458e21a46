import type { JsonObject } from '../../render/renderer.js';
import { child, type Faults, shown } from '../faults.js';
import { has, isRedacted, object, text, textEntries } from '../fields.js';
import { everyContainer } from './containers.js';
import { judgeAnnotations, judgeLabels } from './labels.js';
import type { PodUnderJudgement } from './judge.js';
import { descendingFaults } from './paths.js';
import { judgeTolerationList } from './tolerations.js';

export const metadataSentences = {
  profile: 'annotation {annotation} is refused: {reason}',
  profileConflict: '{field} says other than the annotation {annotation}; they have to agree',
  deletionCost: 'pod deletion cost {found} is not a 32-bit integer',
} as const;

export type MetadataFaults = Faults<keyof typeof metadataSentences>;

const seccompPod = 'seccomp.security.alpha.kubernetes.io/pod';
const seccompContainer = 'container.seccomp.security.alpha.kubernetes.io/';
const appArmorContainer = 'container.apparmor.security.beta.kubernetes.io/';

/** ValidateLabels, ValidateAnnotations and ValidatePodSpecificAnnotations of a template; a Pod's own metadata is judged as that of any object. */
export function judgePodMetadata(pod: PodUnderJudgement): void {
  const { metadata, metadataAt, options } = pod;
  const faults = pod.faults.metadata;
  if (!options.isPod) {
    judgeLabels(faults, metadata, 'labels', metadataAt);
    judgeAnnotations(faults, metadata, metadataAt);
  }
  if (object(metadata, 'annotations') === undefined) return;
  const at = child(metadataAt, 'annotations');
  for (const [annotation, value] of textEntries(metadata, 'annotations')) {
    if (value === undefined) continue;
    const here = child(at, annotation);
    if (annotation === 'kubernetes.io/config.mirror' && text(pod.spec, 'nodeName') === '') {
      faults.add(here, 'profile', { annotation, reason: 'a mirror pod needs spec.nodeName' });
    } else if (
      annotation === 'controller.kubernetes.io/pod-deletion-cost' &&
      options.deletionCost &&
      !isInt32(value)
    ) {
      faults.add(here, 'deletionCost', { found: shown(value) });
    } else if (annotation === 'scheduler.alpha.kubernetes.io/tolerations' && value !== '') {
      judgeTolerationText(faults, value, here);
    } else if (annotation === seccompPod || annotation.startsWith(seccompContainer)) {
      const reasons = seccompFaults(value);
      if (reasons.length > 0)
        faults.add(here, 'profile', { annotation: shown(annotation), reason: reasons.join('; ') });
    } else if (annotation.startsWith(appArmorContainer)) {
      const name = annotation.slice(appArmorContainer.length);
      const reasons = [
        ...([...everyContainer(pod)].some(([container]) => text(container, 'name') === name)
          ? []
          : ['there is no such container']),
        ...(/^(?:|runtime\/default|unconfined|localhost\/.*)$/s.test(value)
          ? []
          : ['the profile is not runtime/default, unconfined or localhost/…']),
      ];
      if (reasons.length > 0)
        faults.add(here, 'profile', { annotation: shown(annotation), reason: reasons.join('; ') });
    }
  }
}

function isInt32(value: string): boolean {
  // strconv.ParseInt of what does not begin with + or 0 (GetDeletionCostFromPodAnnotations)
  return (
    value === '0' ||
    (/^-?[1-9]\d{0,10}$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31)
  );
}

/** ValidateTolerationsInPodAnnotations */
function judgeTolerationText(faults: MetadataFaults, value: string, at: ReturnType<typeof child>): void {
  let tolerations: unknown;
  try {
    tolerations = JSON.parse(value);
  } catch {
    tolerations = undefined;
  }
  if (tolerations === null) return;
  if (Array.isArray(tolerations)) judgeTolerationList(faults, { tolerations }, at);
  else
    faults.add(at, 'profile', {
      annotation: String(at.step),
      reason: 'it is not a JSON list of tolerations',
    });
}

/** ValidateSeccompProfile */
function seccompFaults(profile: string): readonly string[] {
  if (profile === 'runtime/default' || profile === 'docker/default' || profile === 'unconfined') return [];
  if (profile.startsWith('localhost/')) return descendingFaults(profile.slice('localhost/'.length));
  return ['the profile is not runtime/default, docker/default, unconfined or localhost/…'];
}

/** validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate */
export function judgeProfileAnnotations(pod: PodUnderJudgement): void {
  const annotations = object(pod.metadata, 'annotations');
  if (annotations === undefined) return;
  const context = object(pod.spec, 'securityContext') ?? {};
  const contextAt = child(pod.at, 'securityContext');
  compare(
    pod,
    annotations,
    seccompPod,
    object(context, 'seccompProfile'),
    child(contextAt, 'seccompProfile'),
    seccompNames,
  );
  const isWindows = text(object(pod.spec, 'os') ?? {}, 'name') === 'windows';
  for (const [container, at] of everyContainer(pod)) {
    const name = text(container, 'name') ?? '';
    const own = object(container, 'securityContext') ?? {};
    const here = child(at, 'securityContext');
    compare(
      pod,
      annotations,
      seccompContainer + name,
      object(own, 'seccompProfile'),
      child(here, 'seccompProfile'),
      seccompNames,
    );
    if (isWindows) continue;
    const profile = object(own, 'appArmorProfile') ?? object(context, 'appArmorProfile');
    compare(
      pod,
      annotations,
      appArmorContainer + name,
      profile,
      child(here, 'appArmorProfile'),
      appArmorNames,
    );
  }
}

const seccompNames: Readonly<Record<string, readonly string[]>> = {
  Unconfined: ['unconfined'],
  RuntimeDefault: ['runtime/default', 'docker/default'],
};
const appArmorNames: Readonly<Record<string, readonly string[]>> = {
  Unconfined: ['unconfined'],
  RuntimeDefault: ['runtime/default'],
};

function compare(
  pod: PodUnderJudgement,
  annotations: JsonObject,
  annotation: string,
  profile: JsonObject | undefined,
  at: ReturnType<typeof child>,
  names: Readonly<Record<string, readonly string[]>>,
): void {
  const value = Object.hasOwn(annotations, annotation) ? (annotations[annotation] ?? '') : undefined;
  if (profile === undefined || typeof value !== 'string' || isRedacted(value)) return;
  const type = text(profile, 'type') ?? '';
  const differ = (field: string) =>
    pod.faults.metadata.add(child(at, field), 'profileConflict', { field, annotation: shown(annotation) });
  if (type === 'Localhost') {
    if (!value.startsWith('localhost/')) differ('type');
    else if (
      !has(profile, 'localhostProfile') ||
      value.slice('localhost/'.length) !== text(profile, 'localhostProfile')
    ) {
      differ('localhostProfile');
    }
  } else if (names[type]?.includes(value) === false) differ('type');
}
