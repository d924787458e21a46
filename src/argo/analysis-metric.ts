import { objectAt, textAt, valueAt } from '../manifests/json.js';
import type { PathStep } from '../manifests/path.js';
import type { JsonObject } from '../render/renderer.js';
import { readTags, resolveTags, type ArgumentValues } from './analysis-tags.js';
import { parseGoDuration } from './go-duration.js';
import { readInt32 } from './int-or-string.js';
import { isAtLeast, type Version } from './versions.js';

/** A reason why the analysis controller refuses a metric when a run starts. */
export interface MetricFault {
  readonly id: MetricFaultId;
  /** Below the metric. */
  readonly path: readonly PathStep[];
  /** Arguments in the fields that take part: who sets them may change the outcome. */
  readonly args: readonly string[];
  readonly facts: Readonly<Record<string, string | number>>;
}

export type MetricFaultId =
  | 'AR3'
  | 'AR4'
  | 'AR4.disabled'
  | 'AR5'
  | 'AR6'
  | 'AR7'
  | 'AR8'
  | 'AR8.failures'
  | 'AR9'
  | 'AR10'
  | 'AR11'
  | 'AR12'
  | 'AR13'
  | 'AR14'
  | 'AR15';

type LimitField =
  'count' | 'failureLimit' | 'consecutiveSuccessLimit' | 'inconclusiveLimit' | 'consecutiveErrorLimit';

const providers = [
  'prometheus',
  'job',
  'web',
  'wavefront',
  'kayenta',
  'datadog',
  'newRelic',
  'cloudWatch',
  'graphite',
  'influxdb',
  'skywalking',
] as const;

/** Fields that `judgeMetric` reads and that may hold arguments. */
const judgedFields = [
  'count',
  'failureLimit',
  'consecutiveSuccessLimit',
  'inconclusiveLimit',
  'consecutiveErrorLimit',
  'interval',
  'initialDelay',
] as const;

/** Whether the outcome of `judgeMetric` may depend on arguments. */
export function dependsOnArguments(metric: JsonObject): boolean {
  return judgedFields.some((field) => textAt(metric, field)?.includes('{{') ?? false);
}

/**
 * ValidateMetric of utils/analysis/factory.go, all faults and not only the first. A field whose value only the cluster knows takes no
 * part. Before 1.8 there was no `consecutiveSuccessLimit`, and -1 did not switch `failureLimit` off.
 */
export function* judgeMetric(
  metric: JsonObject,
  values: ArgumentValues,
  version: Version,
): Generator<MetricFault> {
  yield* judgeLimits(metric, values, version);
  yield* judgeTimes(metric, values);
  yield* judgeProviders(metric);
}

function* judgeLimits(metric: JsonObject, values: ArgumentValues, version: Version): Generator<MetricFault> {
  const read = (field: LimitField): number | undefined => intValue(metric, field, values);
  const fault = (
    id: MetricFaultId,
    fields: readonly LimitField[],
    facts: Readonly<Record<string, number>> = {},
  ): MetricFault => ({
    id,
    path: [fields.at(-1) ?? ''],
    args: argumentsIn(metric, fields),
    facts,
  });
  const count = read('count');
  const failures = read('failureLimit');
  const inconclusive = read('inconclusiveLimit');
  const errors = read('consecutiveErrorLimit');
  if (isAtLeast(version, '1.8')) {
    const successes = read('consecutiveSuccessLimit');
    if (successes !== undefined && successes < 0)
      yield fault('AR3', ['consecutiveSuccessLimit'], { found: successes });
    if (failures !== undefined && failures < -1) yield fault('AR4', ['failureLimit'], { found: failures });
    if (successes === 0 && failures === -1) yield fault('AR5', ['consecutiveSuccessLimit', 'failureLimit']);
    if (count !== undefined && count > 0 && successes !== undefined && successes >= 0) {
      const limits = ['failureLimit', 'consecutiveSuccessLimit', 'count'] as const;
      if (failures !== undefined && failures >= 0 && count < failures + successes)
        yield fault('AR8', limits, { count, failures, successes });
      if (failures === -1 && count < successes) yield fault('AR9', limits, { count, successes });
    }
  } else if (failures !== undefined) {
    if (failures < 0) yield fault('AR4.disabled', ['failureLimit'], { found: failures });
    if (count !== undefined && count > 0 && count < failures)
      yield fault('AR8.failures', ['failureLimit', 'count'], { count, failures });
  }
  if (inconclusive !== undefined && inconclusive < 0)
    yield fault('AR6', ['inconclusiveLimit'], { found: inconclusive });
  if (errors !== undefined && errors < 0) yield fault('AR7', ['consecutiveErrorLimit'], { found: errors });
  if (count !== undefined && count > 0 && inconclusive !== undefined && count < inconclusive)
    yield fault('AR10', ['inconclusiveLimit', 'count'], { count, inconclusive });
}

function* judgeTimes(metric: JsonObject, values: ArgumentValues): Generator<MetricFault> {
  const count = intValue(metric, 'count', values);
  const interval = durationText(metric, 'interval', values);
  if (count !== undefined && count > 1 && interval === '') {
    yield {
      id: 'AR11',
      path: ['count'],
      args: argumentsIn(metric, ['count', 'interval']),
      facts: { count },
    };
  }
  for (const [id, field] of [
    ['AR12', 'interval'],
    ['AR13', 'initialDelay'],
  ] as const) {
    const found = durationText(metric, field, values);
    if (found === '' || (found !== undefined && parseGoDuration(found) !== undefined)) continue;
    const written = textAt(metric, field) ?? '';
    if (found === undefined && !isNeverDuration(written)) continue;
    const args = found === undefined ? [] : argumentsIn(metric, [field]);
    yield { id, path: [field], args, facts: { found: found ?? written } };
  }
}

function* judgeProviders(metric: JsonObject): Generator<MetricFault> {
  const provider = objectAt(metric, 'provider');
  // Required by the definition of the kind: the API server refuses a metric without it.
  if (provider === undefined) return;
  const named = [
    ...providers.filter((name) => objectAt(provider, name) !== undefined),
    ...Object.keys(objectAt(provider, 'plugin') ?? {}).map((name) => `plugin ${name}`),
  ];
  if (named.length === 1) return;
  yield {
    id: named.length === 0 ? 'AR14' : 'AR15',
    path: ['provider'],
    args: [],
    facts: named.length === 0 ? {} : { providers: named.join(', ') },
  };
}

/**
 * Whether a run of the metric ends by itself (`EffectiveCount` of pkg/apis/rollouts/v1alpha1/analysis_types.go): it does not with an
 * interval and a count of 0. The text of a count that is no number is 0. `true` when not known here.
 */
export function doesEnd(metric: JsonObject, values: ArgumentValues): boolean {
  return intValue(metric, 'count', values) !== 0 || (durationText(metric, 'interval', values) ?? '') === '';
}

/** `IntValue` of an IntOrString: 0 for absent and for text that is no integer; `undefined` when not known here: by an argument, or by a type that the API server refuses. */
function intValue(metric: JsonObject, field: LimitField, values: ArgumentValues): number | undefined {
  const value = valueAt(metric, field);
  if (value === undefined || value === null) return 0;
  if (typeof value !== 'string') return readInt32(value);
  const text = resolveTags(value, values);
  if (text === undefined) return undefined;
  return /^[+-]?[0-9]+$/.test(text) ? Number(text) : 0;
}

/** `''` when absent. */
function durationText(
  metric: JsonObject,
  field: 'interval' | 'initialDelay',
  values: ArgumentValues,
): string | undefined {
  const value = valueAt(metric, field) ?? '';
  return typeof value === 'string' ? resolveTags(value, values) : undefined;
}

/** Whether no value of its arguments makes the text a duration: what stands around them has other characters. */
function isNeverDuration(text: string): boolean {
  const [first = '', ...rest] = text.split('{{');
  const around = rest.map((part) => (part.includes('}}') ? part.slice(part.indexOf('}}') + 2) : ''));
  return /[^0-9.+\-nuµμsmh{}]/.test(first + around.join(''));
}

function argumentsIn(metric: JsonObject, fields: readonly string[]): readonly string[] {
  return fields
    .flatMap((field) => readTags(textAt(metric, field) ?? ''))
    .flatMap(({ argument }) => (argument === undefined ? [] : [argument]));
}
