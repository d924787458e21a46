import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';

type Change = (pod: Pod, random: Random) => void;

/** A pod to be changed: `container` is the only container, `spec` what stands beside it. */
interface Pod {
  readonly container: Record<string, JsonValue>;
  readonly spec: Record<string, JsonValue>;
  readonly metadata: { labels: Record<string, JsonValue>; annotations: Record<string, JsonValue> };
}

const long = 'x'.repeat(64);
const probe = { httpGet: { path: '/', port: 8080 } };
const selector = { matchLabels: { app: 'web' } };

/** One fault each: what is wrong, and how it would be right. */
const variants: readonly (readonly [wrong: Change, right: Change])[] = [
  pair<string>(
    ({ spec }, [bad]) => void (spec['initContainers'] = [{ name: bad, image: 'a' }]),
    ['Warm', long, 'a.b', 'a_b'],
    'warm-up',
  ),
  pair<string>(
    ({ spec }, [bad]) => void (spec['initContainers'] = [{ name: bad, image: 'a' }]),
    ['web'],
    'other',
  ),
  pair<string>(({ container }, [bad]) => void (container['image'] = bad), [''], 'registry.example/web:2'),
  pair<string>(
    ({ container }, [bad]) => void (container['imagePullPolicy'] = bad),
    ['Sometimes', 'always'],
    'Always',
  ),
  pair<string>(
    ({ container }, [bad]) => void (container['terminationMessagePolicy'] = bad),
    ['Log'],
    'FallbackToLogsOnError',
  ),
  port('containerPort', [65536, -1, 100000], 65535),
  port('name', ['Http', 'x'.repeat(16), 'a--b', '-a', '8080'], 'http-2'),
  port('hostPort', [65536, -5], 8081),
  port('protocol', ['tcp', 'HTTP'], 'UDP'),
  variable('name', ['1abc', 'a b', 'a=b', '..a'], 'A_1.b-c'),
  source(
    'fieldRef',
    { fieldPath: 'metadata.name' },
    'fieldPath',
    ['spec.hostname', 'metadata.annotations', 'status.phase'],
    'status.podIP',
  ),
  source(
    'resourceFieldRef',
    { resource: 'limits.cpu' },
    'resource',
    ['limits.gpu', 'cpu'],
    'requests.memory',
  ),
  source('resourceFieldRef', { resource: 'limits.cpu' }, 'divisor', ['1k', '2'], '1m'),
  source('configMapKeyRef', { name: 'a', key: 'k' }, 'key', ['a/b', '..'], 'a.b'),
  source('secretKeyRef', { name: 'a', key: 'k' }, 'name', ['A', 'a_b'], 'a.b'),
  pair<JsonObject>(
    ({ container }, [bad]) => void (container['env'] = [{ name: 'A', ...bad }]),
    [{ value: 'x', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, { valueFrom: {} }],
    { value: 'x' },
  ),
  pair<JsonObject>(
    ({ container }, [bad]) => void (container['envFrom'] = [bad]),
    [{ configMapRef: { name: 'A', optional: true } }, { prefix: '1', secretRef: { name: 'a' } }],
    { prefix: 'P_', secretRef: { name: 'a' } },
  ),
  mount('name', ['nothing', 'dat'], 'data'),
  mount('subPath', ['../etc', '/etc'], 'etc/web'),
  mount('mountPropagation', ['Bidirectional', 'Both'], 'HostToContainer'),
  mount('recursiveReadOnly', ['Always', 'Enabled'], 'Disabled'),
  probes('livenessProbe', 'successThreshold', [2, 3], 1),
  probes('startupProbe', 'periodSeconds', [-1], 5),
  probes('readinessProbe', 'terminationGracePeriodSeconds', [1, 30], undefined),
  probes('livenessProbe', 'terminationGracePeriodSeconds', [0, -1], 5),
  probes('livenessProbe', 'tcpSocket', [{ port: 8080 }], undefined),
  probes('readinessProbe', 'httpGet', [{ port: 0 }, { port: '8080' }, { port: 8080, scheme: 'https' }], {
    port: 'http',
  }),
  probes('startupProbe', 'httpGet', [{ port: 1, httpHeaders: [{ name: 'X A', value: 'b' }] }], {
    port: 1,
    httpHeaders: [{ name: 'X-A', value: 'b' }],
  }),
  pair<JsonObject>(
    ({ container }, [bad]) => void (container['lifecycle'] = { preStop: bad }),
    [{ sleep: { seconds: 31 } }, { sleep: { seconds: 0 } }, {}],
    { sleep: { seconds: 30 } },
  ),
  security({ runAsUser: -1 }, { runAsUser: 1000 }),
  security(
    { privileged: true, allowPrivilegeEscalation: false },
    { privileged: false, allowPrivilegeEscalation: false },
  ),
  security(
    { seccompProfile: { type: 'Localhost' } },
    { seccompProfile: { type: 'Localhost', localhostProfile: 'a' } },
  ),
  security({ procMount: 'Masked' }, { procMount: 'Default' }),
  resources(
    { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } },
    { requests: { memory: '1Gi' }, limits: { memory: '1Gi' } },
  ),
  resources({ requests: { cpu: '-1' } }, { requests: { cpu: '0' } }),
  resources({ limits: { gpu: '1' } }, { limits: { 'nvidia.com/gpu': '1' } }),
  resources({ limits: { 'nvidia.com/gpu': '500m' } }, { limits: { 'nvidia.com/gpu': '1000m' } }),
  resources(
    { requests: { 'nvidia.com/gpu': '1' } },
    { requests: { 'nvidia.com/gpu': '1' }, limits: { 'nvidia.com/gpu': '1' } },
  ),
  resources({ limits: { 'hugepages-2Mi': '2Mi' } }, { limits: { 'hugepages-2Mi': '2Mi', cpu: '1' } }),
  volume({ secret: {} }, { secret: { secretName: 'a' } }),
  volume({ configMap: { name: 'a', defaultMode: 644 } }, { configMap: { name: 'a', defaultMode: 420 } }),
  volume({ hostPath: { path: '/a/../b' } }, { hostPath: { path: '/a/b' } }),
  volume({ hostPath: { path: '/a', type: 'Folder' } }, { hostPath: { path: '/a', type: 'Directory' } }),
  volume({ nfs: { server: 'a', path: 'b' } }, { nfs: { server: 'a', path: '/b' } }),
  volume({ persistentVolumeClaim: { claimName: '' } }, { persistentVolumeClaim: { claimName: 'a' } }),
  volume({ csi: { driver: 'a_b' } }, { csi: { driver: 'a.b' } }),
  volume(
    { secret: { secretName: 'a', items: [{ key: 'k', path: '..' }] } },
    { secret: { secretName: 'a', items: [{ key: 'k', path: 'p' }] } },
  ),
  volume(
    {
      ephemeral: {
        volumeClaimTemplate: { spec: { accessModes: ['Some'], resources: { requests: { storage: '1Gi' } } } },
      },
    },
    {
      ephemeral: {
        volumeClaimTemplate: {
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      },
    },
  ),
  volume({ rbd: { monitors: ['a'], image: 'b' } }, { emptyDir: {} }),
  volume(
    { azureDisk: { diskName: 'a', diskURI: 'https://a' } },
    { azureFile: { secretName: 'a', shareName: 'b' } },
  ),
  spec('dnsPolicy', ['None', 'Cluster'], 'Default'),
  spec('serviceAccountName', ['Web', 'a b'], 'web'),
  spec('nodeSelector', [{ 'a b': 'c' }, { a: long }], { a: 'b' }),
  spec('hostname', ['a.b', 'A'], 'a'),
  spec('priorityClassName', ['High'], 'high'),
  spec(
    'tolerations',
    [
      [{ operator: 'Equal' }],
      [{ key: 'a', operator: 'Like' }],
      [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 3 }],
    ],
    [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 3 }],
  ),
  spec(
    'hostAliases',
    [[{ ip: '10.0.0', hostnames: ['a'] }], [{ ip: '::1', hostnames: ['A'] }]],
    [{ ip: '::1', hostnames: ['a'] }],
  ),
  spec(
    'dnsConfig',
    [
      { nameservers: ['a'] },
      { searches: ['a b'] },
      { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] },
    ],
    { nameservers: ['1.1.1.1'], searches: ['a'] },
  ),
  spec(
    'topologySpreadConstraints',
    [
      [spread({ maxSkew: 0 })],
      [spread({ whenUnsatisfiable: 'Never' })],
      [spread({ minDomains: 0 })],
      [spread({}), spread({ maxSkew: 2 })],
    ],
    [spread({}), spread({ whenUnsatisfiable: 'ScheduleAnyway' })],
  ),
  spec(
    'affinity',
    [
      {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 101, podAffinityTerm: { topologyKey: 'a' } },
          ],
        },
      },
      {
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: '', labelSelector: selector }],
        },
      },
      {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', operator: 'Is', values: ['b'] }] }],
          },
        },
      },
    ],
    {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a', labelSelector: selector }],
      },
    },
  ),
  spec(
    'securityContext',
    [{ fsGroup: -1 }, { sysctls: [{ name: 'A', value: '1' }] }, { fsGroupChangePolicy: 'Never' }],
    { fsGroup: 1, sysctls: [{ name: 'net.a', value: '1' }] },
  ),
  spec('readinessGates', [[{ conditionType: 'a b' }]], [{ conditionType: 'a/b' }]),
  spec(
    'schedulingGates',
    [[{ name: 'a' }, { name: 'a' }].map((gate, at) => (at === 0 ? gate : { name: 'a/b/c' }))],
    [{ name: 'a' }],
  ),
  spec('os', [{ name: 'bsd' }], { name: 'linux' }),
  spec('runtimeClassName', ['A'], 'a'),
  spec('overhead', [{ gpu: '1' }], { cpu: '1' }),
  pair<string>(
    ({ metadata }, [bad]) => void (metadata.labels['version'] = bad),
    ['1.0+3', long, 'a b'],
    '1.0-3',
  ),
  pair<string>(
    ({ metadata }, [bad]) => void (metadata.annotations[bad] = 'x'),
    ['a/b/c', '/a', 'a b'],
    'A/b',
  ),
  pair<string>(
    ({ metadata }, [bad]) => void (metadata.annotations['seccomp.security.alpha.kubernetes.io/pod'] = bad),
    ['strict'],
    'runtime/default',
  ),
];

export const cases: readonly CatalogueCase[] = [
  {
    id: 'S7',
    violating: (random) => [rollout(random, random.pick(variants)[0])],
    nearMiss: (random) => [rollout(random, random.pick(variants)[1])],
  },
  {
    id: 'W8',
    violating: (random) =>
      budget(random, { minAvailable: random.int(1, 3), maxUnavailable: random.pick([1, '20%']) }),
    nearMiss: (random) =>
      budget(
        random,
        random.pick<JsonObject>([
          { minAvailable: 1 },
          { maxUnavailable: '20%' },
          { minAvailable: null, maxUnavailable: 1 },
        ]),
      ),
    oracle: 'none',
    reason:
      'the oracle judges no PodDisruptionBudgets; the API server says it: ValidatePodDisruptionBudgetSpec',
  },
  {
    id: 'W9',
    violating: (random) => [
      rollout(random, ({ spec: pod }) => {
        const [first, second] = random.pick([
          [{ emptyDir: {} }, { hostPath: { path: '/a' } }],
          [{ secret: { secretName: 'a', optional: true } }, { emptyDir: {} }],
          [{ emptyDir: {} }, { downwardAPI: {} }],
        ] as const);
        pod['volumes'] = [{ name: 'cache', ...first, ...second }];
      }),
    ],
    nearMiss: (random) => [
      rollout(
        random,
        ({ spec: pod }) =>
          void (pod['volumes'] = [{ name: 'cache', emptyDir: null, hostPath: { path: '/a' } }]),
      ),
    ],
  },
];

/** A Rollout of one container, changed. */
function rollout(random: Random, change: Change): JsonObject {
  const name = `web-${random.text()}`;
  const container: Record<string, JsonValue> = {
    name: 'web',
    image: `registry.example/${name}:1.0`,
    ports: [{ name: 'http', containerPort: 8080 }],
  };
  const pod: Pod = { container, spec: {}, metadata: { labels: { app: name }, annotations: {} } };
  change(pod, random);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      strategy: { canary: { steps: [{ setWeight: 50 }, { pause: { duration: '10m' } }] } },
      template: { metadata: pod.metadata, spec: { ...pod.spec, containers: [container] } },
    },
  };
}

function budget(random: Random, fields: JsonObject): JsonObject[] {
  const made = rollout(random, () => undefined);
  const { name } = made['metadata'] as { readonly name: string };
  return [
    made,
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name },
      spec: { ...fields, selector: { matchLabels: { app: name } } },
    },
  ];
}

/** One way to write a field wrong, drawn from several, and one to write it right. */
function pair<V>(
  write: (pod: Pod, values: readonly [V]) => void,
  wrong: readonly V[],
  right: V,
): readonly [Change, Change] {
  return [(pod, random) => write(pod, [random.pick(wrong)]), (pod) => write(pod, [right])];
}

function spec(field: string, wrong: readonly JsonValue[], right: JsonValue): readonly [Change, Change] {
  return pair<JsonValue>((pod, [value]) => void (pod.spec[field] = value), wrong, right);
}

function port(field: string, wrong: readonly JsonValue[], right: JsonValue): readonly [Change, Change] {
  return pair<JsonValue>(
    ({ container }, [value]) => void (container['ports'] = [{ containerPort: 8080, [field]: value }]),
    wrong,
    right,
  );
}

function variable(field: string, wrong: readonly JsonValue[], right: JsonValue): readonly [Change, Change] {
  return pair<JsonValue>(
    ({ container }, [value]) => void (container['env'] = [{ value: 'x', [field]: value }]),
    wrong,
    right,
  );
}

function source(
  kind: string,
  base: JsonObject,
  field: string,
  wrong: readonly JsonValue[],
  right: JsonValue,
): readonly [Change, Change] {
  return pair<JsonValue>(
    ({ container }, [value]) =>
      void (container['env'] = [{ name: 'A', valueFrom: { [kind]: { ...base, [field]: value } } }]),
    wrong,
    right,
  );
}

function mount(field: string, wrong: readonly JsonValue[], right: JsonValue): readonly [Change, Change] {
  return pair<JsonValue>(
    ({ container, spec: pod }, [value]) => {
      pod['volumes'] = [{ name: 'data', emptyDir: {} }];
      container['volumeMounts'] = [{ name: 'data', mountPath: '/data', [field]: value }];
    },
    wrong,
    right,
  );
}

/** `undefined` as the right value leaves the field out. */
function probes(
  kind: string,
  field: string,
  wrong: readonly JsonValue[],
  right: JsonValue | undefined,
): readonly [Change, Change] {
  return [
    ({ container }, random) => void (container[kind] = { ...probe, [field]: random.pick(wrong) }),
    ({ container }) => void (container[kind] = { ...probe, ...(right !== undefined && { [field]: right }) }),
  ];
}

function security(wrong: JsonObject, right: JsonObject): readonly [Change, Change] {
  return pair<JsonObject>(
    ({ container }, [value]) => void (container['securityContext'] = value),
    [wrong],
    right,
  );
}

function resources(wrong: JsonObject, right: JsonObject): readonly [Change, Change] {
  return pair<JsonObject>(({ container }, [value]) => void (container['resources'] = value), [wrong], right);
}

function volume(wrong: JsonObject, right: JsonObject): readonly [Change, Change] {
  return pair<JsonObject>(
    (pod, [value]) => void (pod.spec['volumes'] = [{ name: 'v', ...value }]),
    [wrong],
    right,
  );
}

function spread(fields: JsonObject): JsonObject {
  return {
    maxSkew: 1,
    topologyKey: 'zone',
    whenUnsatisfiable: 'DoNotSchedule',
    labelSelector: selector,
    ...fields,
  };
}
