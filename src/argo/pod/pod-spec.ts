import { child, type Faults, shown } from '../faults.js';
import { bool, has, int, items, list, text } from '../fields.js';
import {
  byteLength,
  dnsLabelFaults,
  dnsSubdomainFaults,
  qualifiedNameFaults,
  type NameFault,
} from '../kubernetes-names.js';
import { judgeOneOf, judgeSetOneOf } from './containers.js';
import type { PodUnderJudgement } from './judge.js';
import { judgeLabels } from './labels.js';
import { isOnHost } from './ports.js';

export const specSentences = {
  restartPolicy: 'restartPolicy is {found}; a {kind} accepts {accepted}',
  activeDeadline: 'a {kind} must not have activeDeadlineSeconds: its pods run for ever',
  maxSkew: 'maxSkew is {found}; it has to be greater than 0',
  whenUnsatisfiable: 'whenUnsatisfiable is {found}; accepted: DoNotSchedule, ScheduleAnyway',
  duplicateSpread: 'two spread constraints have topologyKey {key} and whenUnsatisfiable {action}',
  dnsNone: 'dnsPolicy None needs a dnsConfig with at least one nameserver',
  ip: '{found} is not an IP address',
  hostProcess: 'Windows HostProcess: {reason}',
  windows: '{field} must not be set for a {system} pod',
  ephemeralContainers: 'ephemeral containers are added to running pods, they cannot be written here',
} as const;

export type SpecFaults = Faults<keyof typeof specSentences>;

/** validatePodResourceClaims */
export function judgeResourceClaims(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  const names = new Set<string>();
  for (const [index, claim] of items(pod.spec, 'resourceClaims').entries()) {
    if (claim === undefined) continue;
    const at = child(pod.at, 'resourceClaims', index);
    const name = text(claim, 'name');
    if (name === '') faults.required(child(at, 'name'));
    else if (name !== undefined) {
      if (names.has(name)) faults.duplicate(child(at, 'name'), name);
      else faults.syntax(child(at, 'name'), name, dnsLabelFaults(name));
      names.add(name);
    }
    const sources = ['resourceClaimName', 'resourceClaimTemplateName'].filter((field) => has(claim, field));
    if (sources.length !== 1)
      faults.conflict(at, 'exactly one of resourceClaimName and resourceClaimTemplateName is needed');
    for (const field of sources) {
      const source = text(claim, field);
      if (source !== undefined) faults.syntax(child(at, field), source, dnsSubdomainFaults(source));
    }
  }
}

/** Fields of the spec that have a syntax of their own and come after its lists. */
const names: readonly (readonly [string, (text: string) => readonly NameFault[]])[] = [
  ['serviceAccountName', dnsSubdomainFaults],
  ['nodeName', dnsSubdomainFaults],
  ['hostname', dnsLabelFaults],
  ['subdomain', dnsLabelFaults],
  ['priorityClassName', dnsSubdomainFaults],
];

/** What ValidatePodSpec says of single fields. */
export function judgeReferences(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  judgeOneOf(faults, pod.spec, pod.at, 'restartPolicy', ['Always', 'Never', 'OnFailure']);
  judgeLabels(faults, pod.spec, 'nodeSelector', pod.at);
  judgeGates(pod);
  for (const [field, syntax] of names) {
    const name = text(pod.spec, field);
    if (name !== undefined && name !== '') faults.syntax(child(pod.at, field), name, syntax(name));
  }
  const deadline = int(pod.spec, 'activeDeadlineSeconds', 1);
  if (deadline < 1 || deadline > 2 ** 31 - 1) {
    faults.outOfRange(child(pod.at, 'activeDeadlineSeconds'), deadline, `1 to ${2 ** 31 - 1}`);
  }
  if (has(pod.spec, 'runtimeClassName')) {
    const name = text(pod.spec, 'runtimeClassName');
    if (name !== undefined) faults.syntax(child(pod.at, 'runtimeClassName'), name, dnsSubdomainFaults(name));
  }
  judgeSetOneOf(faults, pod.spec, pod.at, 'preemptionPolicy', ['PreemptLowerPriority', 'Never']);
  if (pod.options.gatedFields) judgeHostnameOverride(pod);
  if (list(pod.spec, 'ephemeralContainers').length > 0)
    faults.add(child(pod.at, 'ephemeralContainers'), 'ephemeralContainers');
  if (pod.options.isPod) judgeOwnPod(pod);
}

/** validateReadinessGates, validateSchedulingGates */
function judgeGates(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  for (const [list, field] of [
    ['readinessGates', 'conditionType'],
    ['schedulingGates', 'name'],
  ] as const) {
    const seen = new Set<string>();
    for (const [index, gate] of items(pod.spec, list).entries()) {
      const name = gate && text(gate, field);
      if (name === undefined) continue;
      const at = child(pod.at, list, index, field);
      faults.syntax(at, name, qualifiedNameFaults(name));
      if (list === 'schedulingGates' && seen.has(name)) faults.duplicate(at, name);
      seen.add(name);
    }
  }
}

/** validatePodHostName */
function judgeHostnameOverride(pod: PodUnderJudgement): void {
  const name = has(pod.spec, 'hostnameOverride') ? text(pod.spec, 'hostnameOverride') : undefined;
  if (name === undefined) return;
  const faults = pod.faults.spec;
  const at = child(pod.at, 'hostnameOverride');
  if (bool(pod.spec, 'setHostnameAsFQDN') === true)
    faults.conflict(at, 'it cannot go with setHostnameAsFQDN');
  if (isOnHost(pod, 'hostNetwork')) faults.conflict(at, 'it cannot go with hostNetwork');
  const long = byteLength(name) > 64 ? ['at most 64 characters are allowed'] : [];
  faults.syntax(at, name, [...long, ...dnsSubdomainFaults(name)]);
}

/** What validatePodMetadataAndSpec and ValidatePodCreate say of a Pod but not of a template. */
function judgeOwnPod(pod: PodUnderJudgement): void {
  const faults = pod.faults.spec;
  if (text(pod.spec, 'nodeName') !== '' && list(pod.spec, 'schedulingGates').length > 0) {
    faults.conflict(child(pod.at, 'nodeName'), 'it cannot go with schedulingGates');
  }
}

/** Which restart policies a kind accepts, and whether its pods may end by a deadline: that is said by the kind's own validation. */
export function judgeForKind(pod: PodUnderJudgement, kind: string): void {
  const faults = pod.faults.spec;
  const found = text(pod.spec, 'restartPolicy');
  if (found === undefined || kind === 'Pod') return;
  const isJob = kind === 'Job' || kind === 'CronJob';
  const accepted = isJob ? ['OnFailure', 'Never'] : ['Always'];
  const policy = found === '' ? 'Always' : found;
  if (!accepted.includes(policy) && ['Always', 'OnFailure', 'Never'].includes(policy)) {
    faults.add(child(pod.at, 'restartPolicy'), 'restartPolicy', {
      found: shown(policy),
      kind,
      accepted: accepted.join(' or '),
    });
  }
  if (!isJob && has(pod.spec, 'activeDeadlineSeconds')) {
    faults.add(child(pod.at, 'activeDeadlineSeconds'), 'activeDeadline', { kind });
  }
}
