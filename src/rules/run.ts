import type { Severity } from '../inputs/request.js';
import { errorMessage, type Problem } from '../kernel/errors.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type {
  AcrossTargets,
  ChangeRule,
  RepositoryViolation,
  RepositoryWorld,
  Rule,
  RuleMeta,
  RuleWorld,
  TargetFacts,
  Violation,
} from './define.js';
import { allRules } from './registry.js';
import { ruleSeverity, settingOf, violationSeverity, weaker, type RuleSettings } from './severity.js';

export interface JudgedViolation<V extends Violation = Violation> {
  /** Rule id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly violation: V;
}

/** A rule that threw. The target is not judged by it: the caller turns this into a problem, never into a pass. */
export interface BrokenRule {
  readonly rule: string;
  readonly message: string;
}

export interface TargetJudgement {
  readonly violations: readonly JudgedViolation[];
  /** What rules across targets want to know of this one, by rule id. Plain JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly broken: readonly BrokenRule[];
}

export interface RepositoryJudgement {
  readonly violations: readonly JudgedViolation<RepositoryViolation>[];
  readonly broken: readonly BrokenRule[];
}

/** Judges one target by all rules of scope object and target, in order of id, and collects the facts that rules across targets need. */
export function runTargetRules(request: {
  readonly world: Omit<RuleWorld, 'options'>;
  readonly settings: RuleSettings;
  /** Called before each rule, so that a watchdog can name the one that hangs. */
  readonly onRule?: (id: string) => void;
  readonly rules?: readonly Rule[];
  /** Facts of the same target before the change: what changed is judged too. */
  readonly before?: TargetJudgement['facts'];
}): TargetJudgement {
  const { settings, rules = allRules } = request;
  const violations: JudgedViolation[] = [];
  const facts: Record<string, unknown> = {};
  const broken: BrokenRule[] = [];
  for (const rule of rules) {
    const across = acrossOf(rule);
    const severity = ruleSeverity(
      rule.meta,
      settings,
      request.world.profile !== undefined || rule.meta.scope === 'repository',
    );
    if (severity === undefined) continue;
    const world = { ...request.world, options: settingOf(rule.meta, settings).options ?? {} };
    request.onRule?.(rule.meta.id);
    const thrown = attempt(() => {
      for (const violation of check(rule, world)) violations.push(judged(rule.meta, violation, severity));
      if ('compare' in rule) {
        const after = rule.extract(world);
        if (after !== null) facts[rule.meta.id] = after;
        for (const violation of compare(rule, request.before, facts)) {
          violations.push(judged(rule.meta, violation, severity));
        }
      }
      if (across !== undefined) facts[rule.meta.id] = across.extract(world);
    });
    if (thrown !== undefined) broken.push({ rule: rule.meta.id, message: thrown });
  }
  return { violations: withoutSubsumed(violations, rules), facts, broken };
}

/** Whether a rule would say something of the change between two judgements of one target. */
export function hasChanged(
  before: TargetJudgement['facts'],
  after: TargetJudgement['facts'],
  rules: readonly Rule[] = allRules,
): boolean {
  return rules.some((rule) => 'compare' in rule && [...compare(rule, before, after)].length > 0);
}

/** Whether a judgement has facts that a rule about changes would compare. */
export function mayChange(facts: TargetJudgement['facts'], rules: readonly Rule[] = allRules): boolean {
  return rules.some((rule) => 'compare' in rule && Object.hasOwn(facts, rule.meta.id));
}

function compare(
  rule: ChangeRule,
  before: TargetJudgement['facts'] | undefined,
  after: TargetJudgement['facts'],
): Iterable<Violation> {
  const { id } = rule.meta;
  if (before === undefined || !Object.hasOwn(before, id) || !Object.hasOwn(after, id)) return [];
  return rule.compare(before[id], after[id]);
}

/** Judges the facts of all targets together. */
export function runRepositoryRules(
  targets: readonly TargetFacts<TargetJudgement['facts']>[],
  request: {
    readonly world: Omit<RepositoryWorld, 'options'>;
    readonly settings: RuleSettings;
    readonly onRule?: (id: string) => void;
    readonly rules?: readonly Rule[];
  },
): RepositoryJudgement {
  const { settings, rules = allRules } = request;
  const violations: JudgedViolation<RepositoryViolation>[] = [];
  const broken: BrokenRule[] = [];
  for (const rule of rules) {
    const across = acrossOf(rule);
    const severity = ruleSeverity(rule.meta, settings, true);
    if (across === undefined || severity === undefined) continue;
    const world = { ...request.world, options: settingOf(rule.meta, settings).options ?? {} };
    const known = targets
      .filter(({ facts }) => Object.hasOwn(facts, rule.meta.id))
      .map((target) => ({ ...target, facts: target.facts[rule.meta.id] }));
    request.onRule?.(rule.meta.id);
    const thrown = attempt(() => {
      for (const violation of across.judge(known, world)) {
        violations.push(judged(rule.meta, violation, severity));
      }
    });
    if (thrown !== undefined) broken.push({ rule: rule.meta.id, message: thrown });
  }
  return { violations, broken };
}

/** The problem of a target that some rules could not judge. */
export function brokenRuleProblem(broken: readonly BrokenRule[]): Problem {
  const rules = broken.map(({ rule, message }) => `${rule} (${message})`).join(', ');
  return {
    id: 'RG605',
    message: `not judged by ${rules}: a fault in rollout-guard itself, not in what it read`,
    next: 'Report it with the rendered object; meanwhile set the rule to off to judge the rest, knowing that it is not checked.',
  };
}

function acrossOf(rule: Rule): AcrossTargets | undefined {
  if ('judge' in rule) return rule;
  return 'across' in rule ? rule.across : undefined;
}

function* check(rule: Rule, world: RuleWorld): Iterable<Violation> {
  if ('judge' in rule || 'compare' in rule) return;
  if (rule.meta.scope === 'target') {
    yield* (rule as Extract<Rule, { readonly meta: { readonly scope: 'target' } }>).check(world);
    return;
  }
  for (const kind of rule.meta.kinds) {
    for (const manifest of world.index.byKind(kind)) {
      yield* (rule as Extract<Rule, { readonly meta: { readonly scope: 'object' } }>).check(manifest, world);
    }
  }
}

/** Runs `act` and gives the message of what it threw. */
function attempt(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (thrown) {
    return errorMessage(thrown);
  }
}

function judged<V extends Violation>(meta: RuleMeta, violation: V, severity: Severity): JudgedViolation<V> {
  return { rule: meta.id, severity: violationSeverity(meta, violation, severity), violation };
}

/**
 * One planted fault is one finding: what a rule explains on an object, the rules that it subsumes do not repeat there. Nothing is
 * silenced by what is quieter: a warning must not hide that the API server refuses the object.
 */
function withoutSubsumed(
  violations: readonly JudgedViolation[],
  rules: readonly Rule[],
): readonly JudgedViolation[] {
  const subsumed = new Map(rules.map(({ meta }) => [meta.id, meta.subsumes ?? []]));
  const speakers = new Map<string, JudgedViolation[]>();
  for (const judged of violations) {
    const subject = subjectOf(judged.violation);
    if (subject === undefined) continue;
    for (const id of subsumed.get(judged.rule) ?? []) {
      const key = `${id} ${refKey(subject)}`;
      const known = speakers.get(key);
      if (known === undefined) speakers.set(key, [judged]);
      else known.push(judged);
    }
  }
  return violations.filter(({ rule, severity, violation }) => {
    const subject = subjectOf(violation);
    const louder = subject === undefined ? undefined : speakers.get(`${rule} ${refKey(subject)}`);
    return !louder?.some(
      (speaker) =>
        weaker(speaker.severity, severity) === severity &&
        // Of two that would silence each other the louder one speaks, and of equals the first.
        (speaker.severity !== severity ||
          speaker.rule < rule ||
          !subsumed.get(rule)?.includes(speaker.rule)) &&
        (violation.part === undefined ||
          speaker.violation.part === undefined ||
          speaker.violation.part === violation.part),
    );
  });
}

function subjectOf({ subject, where }: Violation): ObjectRef | undefined {
  return subject ?? (where.kind === 'object' ? where.object : undefined);
}

function refKey({ group, kind, namespace, name }: ObjectRef): string {
  return JSON.stringify([group, kind, namespace, name]);
}
