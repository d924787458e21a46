import { textAt, valueAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import { canariesOf, type Canary } from '../argo/rollout.js';
import { experimentTemplates } from '../argo/steps.js';
import { hasRouter, type RouterName } from '../argo/traffic-routing.js';
import { isAtLeast, type Version } from '../argo/versions.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'P5' | 'P6' | 'P9' | 'P13' | 'P14';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

/** Source: pkg/apis/rollouts/validation/validation.go ValidateRolloutStrategyCanary. */
export const stepNeedsRouter: TargetRule<Message> = {
  meta: {
    id: 'RG419',
    name: 'step-needs-router',
    title: 'Steps that only some traffic routers can do stand beside such a router',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Scaling a canary apart from its weight, routing by header, mirroring and weighing an experiment need a router that can; the controller refuses a Rollout whose router cannot.',
    remedy: 'Remove the step, or configure a router that supports it under `trafficRouting`.',
    messages: {
      P5: 'setCanaryScale in {steps} is allowed with trafficRouting only: without it the number of pods is the weight',
      P6: 'setHeaderRoute works with {accepted} only, and there is {found}',
      P9: 'setMirrorRoute works with {accepted} only, and there is {found}',
      P13: 'the weight of experiment template {template} is allowed with trafficRouting only',
      P14: 'the weight of experiment template {template} works with {accepted} only, and there is {found}',
    },
  },
  *check({ index, versions }) {
    for (const { manifest, canary } of canariesOf(index))
      for (const { path, ...fault } of stepFaults(canary, versions.argoRollouts))
        yield { ...fault, where: inObject(manifest, ...path) };
  },
};

const header: readonly RouterName[] = ['istio', 'alb', 'apisix', 'plugins'];
const weighed: readonly RouterName[] = ['alb', 'smi', 'istio', 'plugins'];

function* stepFaults(canary: Canary, version: Version): Iterable<Fault> {
  const { trafficRouting, steps, path } = canary;
  const found = routersText(canary);
  const mirror: readonly RouterName[] = isAtLeast(version, '1.10') ? ['istio', 'plugins'] : ['istio'];
  const scaled = steps.filter(({ types }) => types.includes('setCanaryScale'));
  if (scaled.length > 0 && trafficRouting === undefined) {
    const listed = scaled.map(({ index }) => `steps[${index}]`).join(', ');
    yield { message: 'P5', facts: { steps: listed }, path: [...path, 'trafficRouting'] };
  }
  for (const step of steps) {
    if (step.types.includes('setHeaderRoute') && !hasRouter(trafficRouting, ...header))
      yield {
        message: 'P6',
        facts: { accepted: header.join(', '), found },
        path: [...step.path, 'setHeaderRoute'],
      };
    if (step.types.includes('setMirrorRoute') && !hasRouter(trafficRouting, ...mirror))
      yield {
        message: 'P9',
        facts: { accepted: mirror.join(', '), found },
        path: [...step.path, 'setMirrorRoute'],
      };
    for (const { json, path: templatePath } of experimentTemplates(step)) {
      if (valueAt(json, 'weight') == null || hasRouter(trafficRouting, ...weighed)) continue;
      const template = textAt(json, 'name') ?? '?';
      const at = [...templatePath, 'weight'];
      if (trafficRouting === undefined) yield { message: 'P13', facts: { template }, path: at };
      else yield { message: 'P14', facts: { template, accepted: weighed.join(', '), found }, path: at };
    }
  }
}

function routersText({ trafficRouting }: Canary): string {
  if (trafficRouting === undefined) return 'no trafficRouting';
  return trafficRouting.routers.size === 0 ? 'no router' : [...trafficRouting.routers].join(', ');
}
