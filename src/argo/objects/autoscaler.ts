import { scalarText } from '../../manifests/json.js';
import { parseQuantity } from '../../manifests/quantity.js';
import type { JsonObject } from '../../render/renderer.js';
import { child, Faults, type At } from '../faults.js';
import { has, int, items, list, object, text } from '../fields.js';
import { dnsLabelFaults, pathSegmentFaults } from '../kubernetes-names.js';
import { judgeOneOf, judgeSetOneOf } from '../pod/containers.js';

export const autoscalerSentences = {
  minReplicas: 'minReplicas is {found}; it has to be 1 or more (0 needs the feature gate HPAScaleToZero)',
  maxReplicas: 'maxReplicas is {found}; it has to be 1 or more',
  range: 'maxReplicas {found} is below minReplicas {minimum}',
  source: 'a metric of type {type} needs {field}, and nothing else',
  target: 'the target of the metric needs {accepted}',
  policyValue: '{field} is {found}; accepted: {accepted}',
} as const;

export type AutoscalerFaults = Faults<keyof typeof autoscalerSentences>;

const sourceOf: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

/** ValidateHorizontalPodAutoscaler of k8s.io/kubernetes/pkg/apis/autoscaling/validation; metrics as autoscaling/v2 writes them. */
export function judgeAutoscaler(json: JsonObject, version: string): AutoscalerFaults {
  const faults: AutoscalerFaults = new Faults();
  const spec = object(json, 'spec');
  const at = child(undefined, 'spec');
  if (spec === undefined) return faults;
  const least = int(spec, 'minReplicas', 1);
  const most = int(spec, 'maxReplicas');
  if (least < 0) faults.add(child(at, 'minReplicas'), 'minReplicas', { found: least });
  if (most < 1) faults.add(child(at, 'maxReplicas'), 'maxReplicas', { found: most });
  else if (most < least) faults.add(child(at, 'maxReplicas'), 'range', { found: most, minimum: least });
  judgeReference(faults, object(spec, 'scaleTargetRef') ?? {}, child(at, 'scaleTargetRef'));
  if (version !== 'v2') return faults;
  const metrics = items(spec, 'metrics');
  if (least === 0 && !metrics.some((metric) => metric?.type === 'Object' || metric?.type === 'External')) {
    faults.add(child(at, 'minReplicas'), 'minReplicas', { found: least });
  }
  for (const [index, metric] of metrics.entries()) {
    if (metric !== undefined) judgeMetric(faults, metric, child(at, 'metrics', index));
  }
  const behavior = object(spec, 'behavior') ?? {};
  for (const direction of ['scaleUp', 'scaleDown']) {
    const rules = object(behavior, direction);
    if (rules !== undefined) judgeRules(faults, rules, child(at, 'behavior', direction));
  }
  return faults;
}

function judgeReference(faults: AutoscalerFaults, reference: JsonObject, at: At): void {
  for (const field of ['kind', 'name']) {
    const value = text(reference, field);
    if (value === '') faults.required(child(at, field));
    else if (value !== undefined) faults.syntax(child(at, field), value, pathSegmentFaults(value));
  }
}

/** validateMetricSpec */
function judgeMetric(faults: AutoscalerFaults, metric: JsonObject, at: At): void {
  const type = text(metric, 'type');
  if (type === undefined) return;
  const field = sourceOf[type];
  if (type === '') faults.required(child(at, 'type'));
  else if (field === undefined) faults.unsupported(child(at, 'type'), type, Object.keys(sourceOf));
  if (field === undefined) return;
  const present = Object.values(sourceOf).filter((name) => object(metric, name) !== undefined);
  const source = object(metric, field);
  if (present.length !== 1 || source === undefined) {
    faults.add(child(at, field), 'source', { type, field });
    return;
  }
  const here = child(at, field);
  if (field === 'resource' || field === 'containerResource') {
    if (text(source, 'name') === '') faults.required(child(here, 'name'));
  } else if (text(object(source, 'metric') ?? {}, 'name') === '')
    faults.required(child(here, 'metric', 'name'));
  if (field === 'containerResource') {
    const container = text(source, 'container');
    if (container === '') faults.required(child(here, 'container'));
    else if (container !== undefined)
      faults.syntax(child(here, 'container'), container, dnsLabelFaults(container));
  }
  if (field === 'object')
    judgeReference(faults, object(source, 'describedObject') ?? {}, child(here, 'describedObject'));
  judgeTarget(faults, object(source, 'target') ?? {}, field, child(here, 'target'));
}

const targetsOf: Readonly<Record<string, readonly string[]>> = {
  resource: ['averageUtilization', 'averageValue'],
  containerResource: ['averageUtilization', 'averageValue'],
  object: ['value', 'averageValue'],
  external: ['value', 'averageValue'],
  pods: ['averageValue'],
};

/** validateMetricTarget, and which of its fields each source needs. */
function judgeTarget(faults: AutoscalerFaults, target: JsonObject, source: string, at: At): void {
  const type = text(target, 'type');
  if (type === '') faults.required(child(at, 'type'));
  judgeOneOf(faults, target, at, 'type', ['Utilization', 'Value', 'AverageValue']);
  for (const field of ['value', 'averageValue']) {
    const amount = has(target, field) ? parseQuantity(target[field]) : undefined;
    if (amount !== undefined && amount <= 0n)
      faults.add(child(at, field), 'policyValue', {
        field,
        found: scalarText(target[field]) ?? '',
        accepted: 'more than 0',
      });
  }
  const utilization = int(target, 'averageUtilization', 1);
  if (utilization < 1) {
    faults.add(child(at, 'averageUtilization'), 'policyValue', {
      field: 'averageUtilization',
      found: utilization,
      accepted: '1 or more',
    });
  }
  const fields = targetsOf[source] ?? [];
  const count = fields.filter((field) => has(target, field)).length;
  if (count === 0 || (count > 1 && source !== 'object')) {
    faults.add(at, 'target', {
      accepted: fields.length > 1 ? `exactly one of ${fields.join(' and ')}` : fields.join(''),
    });
  }
}

/** validateScalingRules; policies that are not set are the default's. */
function judgeRules(faults: AutoscalerFaults, rules: JsonObject, at: At): void {
  const window = int(rules, 'stabilizationWindowSeconds');
  if (window < 0 || window > 3600) {
    faults.add(child(at, 'stabilizationWindowSeconds'), 'policyValue', {
      field: 'stabilizationWindowSeconds',
      found: window,
      accepted: '0 to 3600',
    });
  }
  judgeSetOneOf(faults, rules, at, 'selectPolicy', ['Disabled', 'Max', 'Min']);
  if (has(rules, 'policies') && Array.isArray(rules.policies) && list(rules, 'policies').length === 0) {
    faults.required(child(at, 'policies'));
  }
  for (const [index, policy] of items(rules, 'policies').entries()) {
    if (policy === undefined) continue;
    const here = child(at, 'policies', index);
    if (text(policy, 'type') === '') faults.required(child(here, 'type'));
    judgeOneOf(faults, policy, here, 'type', ['Percent', 'Pods']);
    for (const [field, most] of [
      ['value', Infinity],
      ['periodSeconds', 1800],
    ] as const) {
      const found = int(policy, field);
      if (found < 1 || found > most) {
        faults.add(child(here, field), 'policyValue', {
          field,
          found,
          accepted: most === Infinity ? '1 or more' : `1 to ${most}`,
        });
      }
    }
  }
}
