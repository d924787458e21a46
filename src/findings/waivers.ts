import type { Place } from '../kernel/errors.js';
import type { ObjectRef } from '../manifests/manifest.js';
import { lastMoment, type AnnotationWaiver } from './annotation-waivers.js';
import { fillMessage } from '../rules/messages.js';
import { occurrenceOf } from './occurrence.js';
import { objectLabel } from './order.js';
import type { Location, Occurrence, Waiver } from './report.js';
import { waiverRules, type WaiverFault } from './waiver-rules.js';

/** A waiver of `rollout-guard.yaml`. */
export interface ConfigWaiver extends Waiver {
  /** Name of a target; `*` stands for any text, and alone also for what belongs to no target. */
  readonly target: string;
  /** `Kind/name` or `Kind/namespace/name`; every object when absent. */
  readonly object?: string;
  readonly place: Place;
}

/** An annotation waiver in its target, with the line that it is written on. */
export interface PlacedAnnotation extends AnnotationWaiver {
  readonly target: number;
  readonly location: Location;
}

export interface WaivedTarget {
  readonly name: string;
  /** Only in a judged target can a waiver be called unused. */
  readonly judged: boolean;
  /** Annotations of the object itself do not count here: who writes the manifest cannot excuse it. */
  readonly protected: boolean;
}

export interface WaiverInput {
  readonly occurrences: readonly Occurrence[];
  readonly config: readonly ConfigWaiver[];
  readonly annotations: readonly PlacedAnnotation[];
  readonly targets: readonly WaivedTarget[];
  /** Whether `targets` are all that there are: else a pattern may meet something that this run leaves out. */
  readonly isWhole: boolean;
  /** Id of a rule by its id or name; `undefined` for what is no rule. */
  readonly ruleId: (nameOrId: string) => string | undefined;
  readonly now: Date;
}

/**
 * Waivers meet occurrences, one by one. What is expired waives nothing and is RG901; what meets nothing is RG902; an
 * annotation that cannot be read is RG903. A waiver of targets that the run leaves out is none of these. The new occurrences come after the given ones, which keep their order.
 */
export function applyWaivers(input: WaiverInput): Occurrence[] {
  const grants = [...input.config.map((waiver) => configGrant(waiver, input)), ...annotationGrants(input)];
  const usable = byRule(grants.filter((grant) => !grant.expired));
  const used = new Set<Grant>();
  const met = input.occurrences.map((occurrence): Occurrence => {
    const meeting = (usable.get(occurrence.rule) ?? []).filter((grant) => grant.meets(occurrence));
    for (const grant of meeting) used.add(grant);
    const [first] = meeting;
    return first === undefined ? occurrence : { ...occurrence, state: 'waived', waiver: first.waiver };
  });
  return [...met, ...grants.flatMap((grant) => faultOf(grant, used.has(grant), input)), ...unreadable(input)];
}

interface Grant {
  readonly rule: string | undefined;
  readonly waiver: Waiver;
  readonly expired: boolean;
  meets(occurrence: Occurrence): boolean;
  /** Whether it could meet anything in this run. */
  readonly concerned: boolean;
  /** Whether all that it could meet has been judged. */
  readonly settled: boolean;
  readonly target: number;
  readonly object: ObjectRef | null;
  /** What the waiver is called in messages and in its identity. */
  readonly label: string;
  readonly location: Location;
}

function configGrant(waiver: ConfigWaiver, { targets, isWhole, ruleId, now }: WaiverInput): Grant {
  const matches = globOf(waiver.target);
  const meant = targets.filter((target) => matches.test(target.name));
  const { rule, owner, reason, expires, place } = waiver;
  return {
    rule: ruleId(rule),
    waiver: { rule, owner, reason, expires },
    expired: isExpired(expires, now),
    meets: (occurrence) =>
      matches.test(targets[occurrence.target]?.name ?? '') &&
      (waiver.object === undefined || isObject(waiver.object, occurrence.object)),
    concerned: meant.length > 0 || matches.test(''),
    settled: (isWhole || !waiver.target.includes('*')) && meant.every((target) => target.judged),
    target: targets.findIndex((target) => target.name === waiver.target),
    object: null,
    label: `${rule} for ${waiver.target}${waiver.object === undefined ? '' : ` ${waiver.object}`}`,
    location: {
      file: place.file,
      line: place.line ?? 1,
      ...(place.column === undefined ? {} : { column: place.column }),
      via: 'source',
    },
  };
}

function* annotationGrants({ annotations, targets, ruleId, now }: WaiverInput): Generator<Grant> {
  for (const { granted, object, target, location, rule } of annotations) {
    const there = targets[target];
    if (!granted.ok || there === undefined || there.protected) continue;
    const id = ruleId(rule);
    yield {
      rule: id,
      waiver: granted.waiver,
      expired: isExpired(granted.waiver.expires, now),
      meets: (occurrence) => occurrence.target === target && isSameObject(object, occurrence.object),
      concerned: true,
      settled: there.judged && id !== undefined,
      target,
      object,
      label: `${rule} on ${objectLabel(object)}`,
      location,
    };
  }
}

function faultOf(grant: Grant, used: boolean, input: WaiverInput): Occurrence[] {
  const { owner, expires, reason } = grant.waiver;
  if (!grant.concerned) return [];
  if (grant.expired) {
    const message = 'The waiver of {label} ended on {expires} and excuses nothing now ({owner}: {reason}).';
    return [
      waiverFault(
        'waiver-expired',
        fillMessage(message, { label: grant.label, expires, owner, reason }),
        grant,
        input,
      ),
    ];
  }
  if (used || !grant.settled) return [];
  const message = 'The waiver of {label} excuses nothing: no finding meets it ({owner}).';
  return [waiverFault('waiver-unused', fillMessage(message, { label: grant.label, owner }), grant, input)];
}

function unreadable(input: WaiverInput): Occurrence[] {
  return input.annotations.flatMap(({ granted, rule, object, target, location }) => {
    const why = granted.ok
      ? input.ruleId(rule) === undefined
        ? 'there is no such rule'
        : undefined
      : granted.why;
    if (why === undefined) return [];
    const label = `${rule} on ${objectLabel(object)}`;
    const message = fillMessage('The waiver of {label} excuses nothing: {why}.', { label, why });
    return [waiverFault('waiver-invalid', message, { target, object, label, location }, input)];
  });
}

function waiverFault(
  fault: WaiverFault,
  message: string,
  { target, object, label, location }: Pick<Grant, 'target' | 'object' | 'label' | 'location'>,
  { targets }: WaiverInput,
): Occurrence {
  const { id, severity } = waiverRules[fault];
  return occurrenceOf({
    rule: id,
    target,
    targetName: targets[target]?.name ?? '',
    object,
    path: ['waivers', { key: 'of', value: label }],
    messageKey: fault,
    message,
    severity,
    location,
  });
}

function byRule(grants: readonly Grant[]): ReadonlyMap<string, readonly Grant[]> {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    if (grant.rule === undefined) continue;
    const group = groups.get(grant.rule);
    if (group === undefined) groups.set(grant.rule, [grant]);
    else group.push(grant);
  }
  return groups;
}

function isExpired(expires: string, now: Date): boolean {
  const end = lastMoment(expires);
  return end === undefined || now.getTime() >= end;
}

function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'su');
}

function isObject(written: string, object: ObjectRef | null): boolean {
  if (object === null) return false;
  return (
    written === `${object.kind}/${object.name}` ||
    written === `${object.kind}/${object.namespace}/${object.name}`
  );
}

function isSameObject(a: ObjectRef, b: ObjectRef | null): boolean {
  return (
    b !== null && a.group === b.group && a.kind === b.kind && a.namespace === b.namespace && a.name === b.name
  );
}
