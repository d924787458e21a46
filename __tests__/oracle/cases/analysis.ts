import type { JsonObject, JsonValue } from '../../../src/render/renderer.js';
import { objectAt } from '../../../src/manifests/json.js';
import type { CatalogueCase, Random } from '../case.js';
import { registered } from '../complete.js';

const argo = 'argoproj.io/v1alpha1';
const roles = ['step', 'background', 'prePromotionAnalysis', 'postPromotionAnalysis'] as const;
type Role = (typeof roles)[number];

/** A Rollout that runs one analysis, with the Services that it names. */
function rollout(name: string, role: Role, analysis: JsonObject, more: JsonObject = {}): JsonObject[] {
  const isBlueGreen = role !== 'step' && role !== 'background';
  const canary =
    role === 'step'
      ? { steps: [{ setWeight: 20 }, { analysis }], ...more }
      : { analysis, steps: [{ setWeight: 20 }, { pause: { duration: '1m' } }], ...more };
  const strategy = isBlueGreen ? { blueGreen: { activeService: name, [role]: analysis } } : { canary };
  const json = {
    apiVersion: argo,
    kind: 'Rollout',
    metadata: { name },
    spec: { replicas: 2, selector: { matchLabels: { app: name } }, strategy, template: pods(name) },
  };
  return isBlueGreen ? [json, service(name), budget(name)] : [json];
}

function pods(name: string): JsonObject {
  return {
    metadata: { labels: { app: name } },
    spec: {
      containers: [
        {
          name: 'web',
          image: 'registry.example/web:1.4.2',
          ports: [{ containerPort: 8080 }],
          readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
          lifecycle: { preStop: { sleep: { seconds: 10 } } },
        },
      ],
    },
  };
}

function budget(name: string): JsonObject {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name },
    spec: { maxUnavailable: 1, selector: { matchLabels: { app: name } } },
  };
}

function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] },
  };
}

function template(name: string, spec: JsonObject, kind = 'AnalysisTemplate'): JsonObject {
  return { apiVersion: argo, kind, metadata: { name }, spec };
}

function run(name: string, spec: JsonObject): JsonObject {
  return { apiVersion: argo, kind: 'AnalysisRun', metadata: { name }, spec };
}

function metric(name: string, more: JsonObject = {}): JsonObject {
  return { name, provider: { web: { url: 'http://web/health' } }, ...more };
}

function url(text: string): JsonObject {
  return { provider: { web: { url: `http://web/${text}` } } };
}

function names(...list: string[]): JsonObject {
  return { templates: list.map((templateName) => ({ templateName })) };
}

/** Two cases that differ in what `make` is given: the first is refused, the second is not. */
function pair<T>(
  id: string,
  make: (random: Random, value: T) => JsonObject[],
  wrong: (random: Random) => T,
  right: (random: Random) => T,
  more: Pick<CatalogueCase, 'oracle' | 'reason'> = {},
): CatalogueCase {
  return {
    id,
    violating: (random) => make(random, wrong(random)),
    nearMiss: (random) => make(random, right(random)),
    ...more,
  };
}

const fixed =
  <T>(value: T) =>
  (): T =>
    value;

/** Something that runs one template whose metric is as given: any role of a Rollout, or the run itself. */
function measured(random: Random, more: JsonObject, spec: JsonObject = {}): JsonObject[] {
  const name = random.text();
  const metrics = [metric('a'), metric('b', more)];
  const plugins = registered({
    metricProviderPlugins: Object.keys(objectAt(more, 'provider', 'plugin') ?? {}),
  });
  if (random.bool()) return [run(name, { metrics, ...spec }), ...plugins];
  const owner = rollout(name, random.pick(roles), names(`${name}-slo`));
  return [...owner, template(`${name}-slo`, { metrics, ...spec }), ...plugins];
}

function limits(
  id: string,
  wrong: (random: Random) => JsonObject,
  right: (random: Random) => JsonObject,
): CatalogueCase {
  return pair(id, measured, wrong, right);
}

const references: readonly CatalogueCase[] = [
  pair<boolean>(
    'X2',
    (random, isThere) => {
      const name = random.text();
      const isNested = random.bool();
      const isCluster = random.bool();
      const kind = isCluster ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
      const reference = { templateName: `${name}-slo`, ...(isCluster && { clusterScope: true }) };
      const wanted = template(`${name}-slo`, { metrics: [metric('a')] }, isThere ? kind : otherKind(kind));
      const first = isNested ? { templateName: 'all' } : reference;
      return [
        ...rollout(name, random.pick(roles), { templates: [first] }),
        ...(isNested ? [template('all', { templates: [reference], metrics: [metric('b')] })] : []),
        wanted,
      ];
    },
    fixed(false),
    fixed(true),
  ),
  pair<string>(
    'E6',
    (random, found) => {
      const name = random.text();
      const analyses = [{ name: 'slo', templateName: 'slo' }];
      const slo = template(found, { metrics: [metric('a')] });
      if (random.bool()) return [experiment(name, [part(name, 'one')], { analyses }), slo];
      const templates = [{ name: 'one', specRef: 'canary' }];
      const step = { experiment: { templates, duration: '5m', analyses } };
      return [...withSteps(name, [step]), slo];
    },
    fixed('slow'),
    fixed('slo'),
  ),
];

function otherKind(kind: string): string {
  return kind === 'AnalysisTemplate' ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
}

function withSteps(name: string, steps: readonly JsonValue[]): JsonObject[] {
  return rollout(name, 'step', names('slo'), { steps: [{ setWeight: 20 }, ...steps] });
}

/** A Rollout that runs two templates together. */
function together(
  random: Random,
  first: JsonObject,
  second: JsonObject,
  analysis: JsonObject = {},
): JsonObject[] {
  const name = random.text();
  return [
    ...rollout(name, random.pick(roles), { ...names('one', 'two'), ...analysis }),
    template('one', first),
    template('two', second),
  ];
}

const secret = { secretKeyRef: { name: 'credentials', key: 'token' } };
const credentials = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'credentials' },
  stringData: { token: 'x' },
};

const fits: readonly CatalogueCase[] = [
  pair<string>(
    'N1',
    (random, second) =>
      together(random, { metrics: [metric('a')] }, { metrics: [metric(second), metric('c')] }),
    fixed('a'),
    fixed('b'),
  ),
  pair<string>(
    'N2',
    (random, rule) =>
      together(
        random,
        { metrics: [metric('a')], dryRun: [{ metricName: 'a' }] },
        { metrics: [metric('b')], dryRun: [{ metricName: rule }] },
      ),
    fixed('a'),
    fixed('b'),
  ),
  pair<string>(
    'N3',
    (random, rule) =>
      together(
        random,
        { metrics: [metric('a')], measurementRetention: [{ metricName: 'a', limit: 5 }] },
        { metrics: [metric('b')], measurementRetention: [{ metricName: rule, limit: random.int(1, 9) }] },
      ),
    fixed('a'),
    fixed('b'),
  ),
  pair<JsonObject>(
    'N4',
    (random, value) =>
      together(
        random,
        { args: [{ name: 'limit', value: '0.95' }], metrics: [metric('a', url('{{args.limit}}'))] },
        { args: [{ name: 'limit', ...value }], metrics: [metric('b', url('{{args.limit}}'))] },
        { args: [{ name: 'limit', value: '0.97' }] },
      ),
    fixed({ value: '0.99' }),
    (random) => random.pick([{ value: '0.95' }, {}]),
  ),
  pair<JsonObject>(
    'N5',
    (random, { given, declared }) => {
      const name = random.text();
      const role = random.pick(roles);
      const analysis = { ...names('slo'), args: given as JsonValue };
      const slo = { args: [declared as JsonValue], metrics: [metric('a', url('{{ args.service }}'))] };
      return [...rollout(name, role, analysis), template('slo', slo)];
    },
    fixed({ given: [], declared: { name: 'service' } }),
    (random) =>
      random.pick<JsonObject>([
        { given: [{ name: 'service', value: 'web' }], declared: { name: 'service' } },
        {
          given: [{ name: 'service', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
          declared: { name: 'service' },
        },
        {
          given: [{ name: 'service', valueFrom: { podTemplateHashValue: 'Latest' } }],
          declared: { name: 'service' },
        },
        { given: [], declared: { name: 'service', value: 'web' } },
      ]),
  ),
  pair<JsonObject>(
    'N6',
    (random, declared) => {
      const args = [{ name: 'token', ...declared }];
      return [
        ...rollout(random.text(), random.pick(roles.filter((role) => role !== 'background')), names('slo')),
        template('slo', { args, metrics: [metric('a', url('{{args.token}}'))] }),
        credentials,
      ];
    },
    fixed({ value: 'x', valueFrom: secret }),
    (random) => random.pick<JsonObject>([{ value: 'x' }, { valueFrom: secret }]),
  ),
  pair<string>(
    'N7',
    (random, text) => [
      ...rollout(
        random.text(),
        random.pick(roles.filter((role) => role !== 'background')),
        names('one', 'two'),
      ),
      template('one', {
        args: [{ name: 'service', value: 'web' }],
        metrics: [metric('a', url('{{args.service}}'))],
      }),
      template('two', {
        args: [{ name: 'limit', value: '1' }],
        metrics: [metric('b', url(text)), metric('c', url('{{args.limit}}'))],
      }),
    ],
    // The run itself would have `service`: it is the other template's.
    fixed('{{args.service}}'),
    (random) => random.pick(['{{args.limit}}', '{{ args.limit }}', 'limit}}', '{ {args.limit}']),
  ),
  pair<JsonObject>(
    'N8',
    (random, more) => [
      ...rollout(random.text(), random.pick(roles.filter((role) => role !== 'background')), names('slo')),
      template('slo', {
        args: [{ name: 'count', value: '0' }],
        metrics: [metric('a', { interval: '1m', ...more }), metric('b', url('{{args.count}}'))],
      }),
    ],
    (random) => random.pick<JsonObject>([{}, { count: 0 }, { count: '{{args.count}}' }, { count: 'ten' }]),
    (random) => random.pick<JsonObject>([{ count: random.int(1, 9) }, { count: '3' }]),
  ),
  pair<JsonValue>(
    'N9',
    (random, args) => [
      ...rollout(random.text(), 'background', { ...names('one', 'two'), args }),
      template('one', {
        args: [{ name: 'service', value: 'web' }],
        metrics: [metric('a', url('{{args.service}}'))],
      }),
      template('two', { args: [{ name: 'service' }], metrics: [metric('b', url('{{args.service}}'))] }),
    ],
    fixed([]),
    (random) => [{ name: 'service', value: random.text() }],
  ),
];

const starts: readonly CatalogueCase[] = [
  pair<JsonValue>(
    'AR1',
    (random, metrics) => [run(random.text(), { metrics })],
    fixed([]),
    (random) => [metric(random.text())],
  ),
  pair<string>(
    'AR2',
    (random, name) => [run(random.text(), { metrics: [metric('a'), metric('b'), metric(name)] })],
    (random) => random.pick(['a', 'b']),
    (random) => random.pick(['c', 'A', 'ab']),
  ),
  limits(
    'AR3',
    (random) => ({ consecutiveSuccessLimit: -random.int(1, 9) }),
    fixed({ consecutiveSuccessLimit: 0 }),
  ),
  limits(
    'AR4',
    (random) => ({ failureLimit: -random.int(2, 9) }),
    (random) => ({ failureLimit: random.int(0, 3) }),
  ),
  limits(
    'AR5',
    (random) => ({
      failureLimit: random.pick<JsonValue>([-1, '-1']),
      ...(random.bool() && { consecutiveSuccessLimit: 0 }),
    }),
    (random) => ({ failureLimit: -1, consecutiveSuccessLimit: random.int(1, 4) }),
  ),
  limits('AR6', (random) => ({ inconclusiveLimit: -random.int(1, 9) }), fixed({ inconclusiveLimit: 0 })),
  limits(
    'AR7',
    (random) => ({ consecutiveErrorLimit: -random.int(1, 9) }),
    fixed({ consecutiveErrorLimit: 0 }),
  ),
  limits(
    'AR8',
    (random) => ({ ...counted(random, 4), failureLimit: random.int(3, 9), consecutiveSuccessLimit: 2 }),
    (random) => ({ ...counted(random, 9), failureLimit: random.int(0, 7), consecutiveSuccessLimit: 2 }),
  ),
  limits(
    'AR9',
    (random) => ({ ...counted(random, 4), failureLimit: -1, consecutiveSuccessLimit: random.int(5, 9) }),
    (random) => ({ ...counted(random, 4), failureLimit: -1, consecutiveSuccessLimit: random.int(1, 4) }),
  ),
  limits(
    'AR10',
    (random) => ({ ...counted(random, 4), inconclusiveLimit: random.int(5, 9) }),
    (random) => ({ ...counted(random, 4), inconclusiveLimit: random.int(0, 4) }),
  ),
  limits(
    'AR11',
    (random) => ({ count: random.pick<JsonValue>([random.int(2, 9), '2', '+3']) }),
    (random) => random.pick<JsonObject>([{ count: 1 }, { count: '2x' }, { count: 3, interval: '1m' }]),
  ),
  limits(
    'AR12',
    (random) => ({ count: 2, interval: random.pick(['1d', '5', '1 m', 'm', '1h30', '1.m.s', '-']) }),
    (random) => ({ count: 2, interval: random.pick(['1h30m', '0', '-5s', '.5s', '1.5h', '100us', '+1m']) }),
  ),
  limits(
    'AR13',
    (random) => ({ initialDelay: random.pick(['1d', '5', '1 m', 'm', '1h30', '2 days']) }),
    (random) => ({ initialDelay: random.pick(['1h30m', '0', '5s', '1m0.5s']) }),
  ),
  limits(
    'AR14',
    (random) => ({ provider: random.pick<JsonObject>([{}, { plugin: {} }]) }),
    (random) => ({
      provider: random.pick<JsonObject>([{ plugin: { 'example/probe': {} } }, { prometheus: {} }]),
    }),
  ),
  limits(
    'AR15',
    (random) => ({
      provider: random.pick<JsonObject>([
        { web: { url: 'http://web' }, prometheus: { query: 'up' } },
        { plugin: { 'example/a': {}, 'example/b': {} } },
        { plugin: { 'example/a': {} }, graphite: { query: 'a' } },
      ]),
    }),
    (random) => ({
      provider: random.pick<JsonObject>([{ graphite: { query: 'a' } }, { plugin: { 'example/a': {} } }]),
    }),
  ),
  pair<string>(
    'AR16',
    (random, metricName) => ruled(random, { dryRun: [{ metricName }] }),
    (random) =>
      random.pick(['*', 'z', '^x', '[', 'a(?=b)', '(?i)SUCCES$', String.raw`\d`, 'a{2,1}', '(a+)+z']),
    (random) =>
      random.pick([
        '.*',
        'a',
        '^b$',
        '(?i)SUCCESS',
        String.raw`\w+`,
        '[a-c]',
        '',
        'a{1,2}',
        '(a+)+',
        'succ.*te',
      ]),
  ),
  pair<string>(
    'AR17',
    (random, metricName) =>
      ruled(random, { measurementRetention: [{ metricName, limit: random.int(1, 20) }] }),
    (random) => random.pick(['*', 'z', '^x', '(', '(?<!a)b', String.raw`\Z`, '[[:digit:]]']),
    (random) => random.pick(['.*', 'a', '^b$', '(?P<n>a)', String.raw`\Aa\z`, '[[:alpha:]]', 'x|a']),
  ),
  pair<string>(
    'AR18',
    (random, text) => {
      const name = random.text();
      const spec = {
        args: [{ name: 'service', value: 'web' }],
        metrics: [metric('a', url('{{args.service}}')), metric('b', url(text))],
      };
      if (random.bool()) return [run(name, spec)];
      return [...rollout(name, 'background', names('slo')), template('slo', spec)];
    },
    (random) =>
      random.pick([
        '{{args.servce}}',
        '{{service}}',
        '{{args.service',
        '{{ args.service\n}}',
        '{{{args.service}}}',
        '{{}}',
      ]),
    (random) =>
      random.pick(['{{args.service}}', '{{  args.service  }}', 'args.service}}', '{ {args.service} }']),
  ),
];

function counted(random: Random, count: number): JsonObject {
  return { interval: '1m', count: random.bool() ? count : String(count) };
}

/** A run, or what a Rollout makes a run of, with rules about the metrics `a`, `b` and `success-rate`. */
function ruled(random: Random, rules: JsonObject): JsonObject[] {
  const name = random.text();
  const spec = { metrics: [metric('a'), metric('b'), metric('success-rate')] };
  if (random.bool()) return [run(name, { ...spec, ...rules })];
  const role = random.pick(roles);
  return [...rollout(name, role, { ...names('slo'), ...rules }), template('slo', spec)];
}

function part(app: string, name: string, more: JsonObject = {}): JsonObject {
  return { name, replicas: 1, selector: { matchLabels: { app } }, template: pods(app), ...more };
}

function experiment(name: string, templates: readonly JsonValue[], more: JsonObject = {}): JsonObject {
  return {
    apiVersion: argo,
    kind: 'Experiment',
    metadata: { name },
    spec: { duration: '10m', templates, ...more },
  };
}

/** Templates of an Experiment, or of a step that makes one. */
function parts(random: Random, second: JsonObject): JsonObject[] {
  const name = random.text();
  if (random.bool()) return [experiment(name, [part(name, 'one'), part(name, 'two', second)])];
  const templates = [
    { name: 'one', specRef: 'stable' },
    { name: 'two', specRef: 'canary', ...second },
  ];
  return withSteps(name, [{ experiment: { duration: '5m', templates } }]);
}

const found = 'the Experiment controller finds it in the cluster';

const experiments: readonly CatalogueCase[] = [
  pair(
    'E2',
    parts,
    fixed<JsonObject>({ selector: {} }),
    fixed<JsonObject>({ selector: { matchLabels: { app: 'x' } } }),
  ),
  pair<number>(
    'E3',
    (random, by) => {
      const name = random.text();
      const deadline = random.int(30, 900);
      const isDefault = random.bool();
      const minReadySeconds = (isDefault ? 600 : deadline) + by;
      const more = isDefault ? {} : { progressDeadlineSeconds: deadline };
      return [experiment(name, [part(name, 'one', { minReadySeconds })], more)];
    },
    (random) => random.int(1, 100),
    (random) => -random.int(0, 20),
  ),
  pair('E4', parts, fixed<JsonObject>({ name: '' }), fixed<JsonObject>({ name: 'three' })),
  pair('E5', parts, fixed<JsonObject>({ name: 'one' }), fixed<JsonObject>({ name: 'One' })),
  pair<string>(
    'E7',
    (random, other) => [...parts(random, { service: { name: 'trial' } }), service(other)],
    fixed('trial'),
    fixed('trial-2'),
    { oracle: 'none', reason: found },
  ),
];

const said = 'no function of Argo Rollouts or of Kubernetes refuses it: the rule is ours';

const ours: readonly CatalogueCase[] = [
  pair<JsonObject>(
    'W6',
    (random, valueFrom) => [
      template(random.text(), {
        args: [{ name: 'hash', valueFrom }],
        metrics: [metric('a', url('{{args.hash}}'))],
      }),
      credentials,
    ],
    (random) => ({ podTemplateHashValue: random.pick(['Latest', 'Stable']) }),
    fixed<JsonObject>(secret),
    { oracle: 'none', reason: 'strict decoding refuses it as any unknown field' },
  ),
  pair<string>(
    'W7',
    (random, value) => [
      ...rollout(random.text(), random.pick(roles), { ...names('slo'), args: [{ name: 'service', value }] }),
      template('slo', { args: [{ name: 'service' }], metrics: [metric('a', url('{{args.service}}'))] }),
    ],
    (random) => random.pick(['{{ .Values.name }}', '{{inputs.service}}', '{{args.other}}']),
    (random) => random.pick(['web', '{web}', '$(web)']),
    { oracle: 'none', reason: said },
  ),
];

export const cases: readonly CatalogueCase[] = [...references, ...fits, ...starts, ...experiments, ...ours];
