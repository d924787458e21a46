import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import { complete, labels, podSpec, rolloutOf } from '../complete.js';

const argo = 'argoproj.io/v1alpha1';
const decoded = 'the oracle decodes without the quirks of YAML and without a list of what a kind knows';

/** A place in the right object, from which one field is dropped or in which one is changed. */
type Place = readonly [make: (random: Random) => JsonObject[], ...path: (string | number)[]];

function required(id: string, places: readonly Place[]): CatalogueCase {
  return {
    id,
    violating(random) {
      const [make, ...path] = random.pick(places);
      return changed(make(random), path, (owner, field) => Reflect.deleteProperty(owner, field));
    },
    nearMiss: (random) => random.pick(places)[0](random),
  };
}

/** The first object changed at a path, the others as they are. */
function changed(
  [first, ...rest]: readonly JsonObject[],
  path: readonly (string | number)[],
  change: (owner: Record<string | number, JsonValue>, field: string | number) => void,
): JsonObject[] {
  const copy = structuredClone(first) as Record<string | number, JsonValue>;
  const owner = path
    .slice(0, -1)
    .reduce((value, step) => value[step] as Record<string | number, JsonValue>, copy);
  change(owner, path.at(-1) ?? '');
  return [copy, ...rest];
}

const canary = (more: JsonObject): JsonObject => ({
  canary: { stableService: 'stable', canaryService: 'canary', steps: [{ setWeight: 20 }], ...more },
});

const rollout =
  (strategy: JsonObject) =>
  (random: Random): JsonObject[] =>
    complete(rolloutOf(random.text(), strategy));

const steps = (...list: JsonObject[]): JsonObject => canary({ steps: [{ setWeight: 20 }, ...list] });

const routed = (trafficRouting: JsonObject): JsonObject => canary({ trafficRouting });

const istio = routed({
  istio: {
    virtualService: { name: 'routes' },
    destinationRule: { name: 'rule', canarySubsetName: 'canary', stableSubsetName: 'stable' },
  },
});

const template =
  (spec: JsonObject) =>
  (random: Random): JsonObject[] => [
    {
      apiVersion: argo,
      kind: random.pick(['AnalysisTemplate', 'ClusterAnalysisTemplate']),
      metadata: { name: random.text() },
      spec,
    },
  ];

const metric = (provider: JsonObject): JsonObject => ({
  metrics: [{ name: 'errors', count: 1, successCondition: 'result < 1', provider }],
});

const pods: JsonObject = {
  metadata: { labels: { part: 'one' } },
  spec: { containers: [{ name: 'web', image: 'registry.example/web:1.0' }] },
};

const experiment = (random: Random): JsonObject[] => [
  {
    apiVersion: argo,
    kind: 'Experiment',
    metadata: { name: random.text() },
    spec: {
      duration: '5m',
      templates: [{ name: 'one', selector: { matchLabels: { part: 'one' } }, template: pods }],
      analyses: [{ name: 'slo', templateName: 'slo' }],
    },
  },
  {
    apiVersion: argo,
    kind: 'AnalysisTemplate',
    metadata: { name: 'slo' },
    spec: metric({ web: { url: 'http://web/health' } }),
  },
];

const job = { job: { spec: { template: { spec: { ...podSpec(), restartPolicy: 'Never' } } } } };
const secret = {
  args: [{ name: 'token', valueFrom: { secretKeyRef: { name: 'tokens', key: 'slo' } } }],
  ...metric({ web: { url: 'http://web/{{ args.token }}' } }),
};

const within = (...path: (string | number)[]): (string | number)[] => ['spec', 'strategy', 'canary', ...path];

const selected = (more: JsonObject): JsonObject =>
  canary({ analysis: { templates: [{ templateName: 'slo' }], ...more } });

const stepped = (more: JsonObject): JsonObject =>
  steps({ experiment: { duration: '5m', templates: [{ name: 'one', specRef: 'canary' }], ...more } });

const pathRef = { name: 'pod', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app']" } } };

const query = { id: 'a', metricStat: { metric: { metricName: 'm' }, period: 60, stat: 'Sum' } };

const missing: readonly CatalogueCase[] = [
  required('A1', [
    [
      rollout(selected({ dryRun: [{ metricName: 'errors' }] })),
      ...within('analysis', 'dryRun', 0, 'metricName'),
    ],
    [
      rollout(selected({ measurementRetention: [{ metricName: 'errors', limit: 5 }] })),
      ...within('analysis', 'measurementRetention', 0, 'limit'),
    ],
    [
      rollout(selected({ args: [pathRef] })),
      ...within('analysis', 'args', 0, 'valueFrom', 'fieldRef', 'fieldPath'),
    ],
    [
      rollout(canary({ replicaProgressThreshold: { type: 'Pods', value: 2 } })),
      ...within('replicaProgressThreshold', 'value'),
    ],
    [
      rollout(canary({ replicaProgressThreshold: { type: 'Pods', value: 2 } })),
      ...within('replicaProgressThreshold', 'type'),
    ],
    [
      (random) =>
        complete(
          rolloutOf(random.text(), { blueGreen: { activeService: 'live', autoPromotionEnabled: true } }),
        ),
      ...['spec', 'strategy', 'blueGreen', 'activeService'],
    ],
  ]),
  required('A2', [
    [
      rollout(stepped({ analyses: [{ name: 'slo', templateName: 'slo' }] })),
      ...within('steps', 1, 'experiment', 'analyses', 0, 'templateName'),
    ],
    [
      rollout(stepped({ analyses: [{ name: 'slo', templateName: 'slo' }] })),
      ...within('steps', 1, 'experiment', 'analyses', 0, 'name'),
    ],
    [rollout(stepped({})), ...within('steps', 1, 'experiment', 'templates', 0, 'name')],
    [rollout(stepped({})), ...within('steps', 1, 'experiment', 'templates', 0, 'specRef')],
    [rollout(steps({ plugin: { name: 'example/gate' } })), ...within('steps', 1, 'plugin', 'name')],
  ]),
  required('A3', [
    [rollout(istio), ...within('trafficRouting', 'istio', 'destinationRule', 'canarySubsetName')],
    [rollout(istio), ...within('trafficRouting', 'istio', 'destinationRule', 'stableSubsetName')],
    [rollout(istio), ...within('trafficRouting', 'istio', 'destinationRule', 'name')],
    [rollout(istio), ...within('trafficRouting', 'istio', 'virtualService', 'name')],
    [
      rollout(routed({ alb: { ingress: 'shop', servicePort: 80 } })),
      ...within('trafficRouting', 'alb', 'servicePort'),
    ],
    [
      rollout(routed({ ambassador: { mappings: ['shop'] } })),
      ...within('trafficRouting', 'ambassador', 'mappings'),
    ],
    [
      rollout(routed({ apisix: { route: { name: 'shop' } } })),
      ...within('trafficRouting', 'apisix', 'route', 'name'),
    ],
    [
      rollout(routed({ traefik: { weightedTraefikServiceName: 'shop' } })),
      ...within('trafficRouting', 'traefik', 'weightedTraefikServiceName'),
    ],
  ]),
  required('A4', [
    [template(metric(job)), 'spec', 'metrics', 0, 'provider', 'job', 'spec', 'template'],
    [template(metric(job)), 'spec', 'metrics', 0, 'provider', 'job', 'spec'],
    [template(metric(job)), 'spec', 'metrics', 0, 'name'],
    [template(metric(job)), 'spec', 'metrics', 0, 'provider'],
    [
      template(metric({ cloudWatch: { metricDataQueries: [query] } })),
      'spec',
      'metrics',
      0,
      'provider',
      'cloudWatch',
      'metricDataQueries',
    ],
    [template(secret), 'spec', 'args', 0, 'valueFrom', 'secretKeyRef', 'key'],
    [template(secret), 'spec', 'args', 0, 'valueFrom', 'secretKeyRef', 'name'],
  ]),
  required('A5', [
    [experiment, 'spec', 'analyses', 0, 'name'],
    [experiment, 'spec', 'analyses', 0, 'templateName'],
    [experiment, 'spec', 'templates', 0, 'selector'],
    [experiment, 'spec', 'templates', 0, 'template'],
    [experiment, 'spec', 'templates', 0, 'name'],
  ]),
];

/** What is written as `on`, `yes` or `true` comes to the API server as this. */
const label =
  (value: JsonValue) =>
  (random: Random): JsonObject[] =>
    changed(rollout(canary({}))(random), ['metadata', 'labels'], (owner, field) => {
      owner[field] = { public: value };
    });

function autoscaler(sidecar: JsonObject) {
  return (random: Random): JsonObject[] => {
    const name = random.text();
    const more = { name: 'logs', image: 'registry.example/logs:1.0', resources: sidecar };
    const spec = podSpec();
    const containers = [...(spec['containers'] as readonly JsonObject[]), more];
    const strategy = canary({});
    return [
      ...complete(rolloutOf(name, strategy, { template: { metadata: { labels }, spec: { containers } } })),
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name },
        spec: {
          scaleTargetRef: { apiVersion: argo, kind: 'Rollout', name },
          minReplicas: 3,
          maxReplicas: 9,
          metrics: [
            {
              type: 'Resource',
              resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
            },
          ],
        },
      },
    ];
  };
}

/** Fields that nothing has, in objects that are right without them. */
const misspelt: readonly Place[] = [
  [rollout(canary({})), 'spec', 'strategy', 'canary', 'maxSurgee'],
  [rollout(canary({})), 'spec', 'minReadySecond'],
  [rollout(canary({})), 'spec', 'template', 'spec', 'nodeSelectors'],
  [template(metric({ web: { url: 'http://web/health' } })), 'spec', 'metrics', 0, 'failLimit'],
  [experiment, 'spec', 'progressDeadlineSecond'],
];

const others: readonly CatalogueCase[] = [
  {
    id: 'W5',
    violating(random) {
      const [make, ...path] = random.pick(misspelt);
      return changed(make(random), path, (owner, field) => (owner[field] = 1));
    },
    nearMiss: rollout(canary({ maxSurge: 1 })),
  },
  {
    id: 'W11',
    violating: autoscaler({ requests: { memory: '32Mi' } }),
    nearMiss: autoscaler({ requests: { cpu: '10m', memory: '32Mi' } }),
    oracle: 'none',
    reason: 'what the autoscaler cannot compute it says in the cluster; no function refuses it',
  },
  {
    id: 'W20',
    violating: (random) => label(random.bool())(random),
    nearMiss: (random) => label(random.pick(['yes', 'true', 'on']))(random),
    oracle: 'none',
    reason: decoded,
  },
];

export const cases: readonly CatalogueCase[] = [...missing, ...others];
