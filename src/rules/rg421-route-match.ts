import { listAt, objectAt, textAt } from '../manifests/json.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import { canariesOf, type Canary } from '../argo/rollout.js';
import type { Step } from '../argo/steps.js';
import { hasRouter } from '../argo/traffic-routing.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Message = 'P7' | 'P8' | 'P8.several' | 'P10' | 'P10.several';
type Fault = Pick<Violation<Message>, 'message' | 'facts'> & { readonly path: YamlPath };

const kinds = ['exact', 'regex', 'prefix'] as const;

/** Source: pkg/apis/rollouts/validation/validation.go hasALBInvalidValues and hasMultipleMatchValues. */
export const routeMatch: TargetRule<Message> = {
  meta: {
    id: 'RG421',
    name: 'route-match',
    title: 'Each match of a header or mirror route says one thing: exact, regex or prefix',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses a match with none or several of the three, and on ALB one that is not exact: the load balancer knows no other.',
    remedy: 'Keep one of `exact`, `regex` and `prefix` in each match.',
    messages: {
      P7: 'the header {name} is matched by {found}: ALB knows `exact` only',
      P8: 'the header {name} is matched by nothing: set exact, regex or prefix',
      'P8.several': 'the header {name} is matched by {found} at once: keep one of them',
      P10: 'the {name} of the mirror route is matched by nothing: set exact, regex or prefix',
      'P10.several': 'the {name} of the mirror route is matched by {found} at once: keep one of them',
    },
  },
  *check({ index }) {
    for (const { manifest, canary } of canariesOf(index)) {
      for (const step of canary.steps) {
        for (const { path, ...fault } of [...headerFaults(canary, step), ...mirrorFaults(step)])
          yield { ...fault, where: inObject(manifest, ...path) };
      }
    }
  },
};

function* headerFaults({ trafficRouting }: Canary, step: Step): Iterable<Fault> {
  if (!hasRouter(trafficRouting, 'istio', 'alb', 'apisix', 'plugins')) return;
  for (const [index, match] of matches(step, 'setHeaderRoute')) {
    const value = objectAt(match, 'headerValue');
    // Absent, it is the schema that asks for it.
    if (value === undefined) continue;
    const path = [...step.path, 'setHeaderRoute', 'match', index];
    const name = JSON.stringify(textAt(match, 'headerName') ?? '');
    const set = kindsOf(value);
    const found = set.join(' and ');
    if (hasRouter(trafficRouting, 'alb')) {
      if (set.length !== 1 || set[0] !== 'exact')
        yield { message: 'P7', facts: { name, found: found === '' ? 'nothing' : found }, path };
    } else if (set.length === 0) yield { message: 'P8', facts: { name }, path };
    else if (set.length > 1) yield { message: 'P8.several', facts: { name, found }, path };
  }
}

function* mirrorFaults(step: Step): Iterable<Fault> {
  for (const [index, match] of matches(step, 'setMirrorRoute')) {
    for (const name of ['method', 'path'] as const) {
      const value = objectAt(match, name);
      if (value === undefined) continue;
      const path = [...step.path, 'setMirrorRoute', 'match', index];
      const set = kindsOf(value);
      if (set.length === 0) yield { message: 'P10', facts: { name }, path };
      else if (set.length > 1)
        yield { message: 'P10.several', facts: { name, found: set.join(' and ') }, path };
    }
  }
}

function matches(step: Step, type: 'setHeaderRoute' | 'setMirrorRoute'): Iterable<[number, JsonValue]> {
  return listAt(step.json, type, 'match').entries();
}

function kindsOf(value: JsonObject): readonly (typeof kinds)[number][] {
  return kinds.filter((kind) => textAt(value, kind) !== undefined);
}
