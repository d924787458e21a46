import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { runCompiled } from './compiled.mjs';
import { figure, measureInTurn, measure, median } from './measure.mjs';
import { root } from './subject.mjs';

const kubeconformVersion = 'v0.7.0';
const services = 400;
/** Services in one target. */
const share = 10;

/**
 * Objects a second on one core, warm: schemas alone, and everything that a target is put through after its render (redaction,
 * index, schemas, all rules); beside kubeconform on the same objects with the same schemas on disk. kubeconform is a process that
 * also parses its input, so its figure is taken twice, with few and with many objects, and what its start costs is subtracted.
 */
export async function schemaCases(bench) {
  const scratch = join(bench.scratch, 'schemas');
  mkdirSync(scratch, { recursive: true });
  const targets = Array.from({ length: services / share }, (_, target) =>
    Array.from({ length: share }, (_each, at) => objectsOf(`svc-${target}-${at}`)).flat(),
  );
  const file = join(scratch, 'targets.json');
  writeFileSync(file, JSON.stringify(targets));
  const ours = runCompiled(join(bench.scratch, 'compiled'), 'judge-objects.mjs', [file]);
  const theirs = await judgeByKubeconform(scratch, targets, bench);
  const detail = {
    objects: ours.objects,
    kubeconform: theirs === undefined ? 'not built' : Math.round(theirs),
    ratioToKubeconform: theirs === undefined ? undefined : Number((ours.schemas / theirs).toFixed(1)),
    loadMs: ours.loadMs,
  };
  return [
    atLeast('objects judged by schemas', ours.schemas, 20_000, detail),
    atLeast('objects judged by schemas and all rules', ours.all, 5_000, { objects: ours.objects }),
    figure('schemas read and compiled', ours.loadMs, 40, 'ms'),
  ];
}

/** `figure` has upper limits; of a speed the lower one counts. */
function atLeast(name, speed, limit, detail) {
  const outcome = speed >= limit ? 'within' : 'over';
  return { name, value: Math.round(speed), limit, unit: 'objects/s', outcome, detail };
}

async function judgeByKubeconform(scratch, targets, bench) {
  const bin = join(scratch, 'bin');
  try {
    execFileSync('go', ['install', `github.com/yannh/kubeconform/cmd/kubeconform@${kubeconformVersion}`], {
      cwd: scratch,
      env: { ...process.env, GOBIN: bin, GOFLAGS: '-mod=mod' },
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  const folder = writeJsonSchemas(scratch);
  const stream = (objects) => objects.map((object) => `${JSON.stringify(object)}\n`).join('---\n');
  const all = targets.flat();
  const few = targets[0];
  writeFileSync(join(scratch, 'all.yaml'), stream(all));
  writeFileSync(join(scratch, 'few.yaml'), stream(few));
  const run = (name) => async () => {
    const result = await measure(
      join(bin, 'kubeconform'),
      ['-n', '1', '-strict', '-schema-location', `${folder}/{{.ResourceKind}}{{.KindSuffix}}.json`, name],
      { cwd: scratch, env: { ...process.env, GOMAXPROCS: '1' } },
    );
    if (result.exitCode !== 0) throw new Error(`kubeconform ended with ${result.exitCode}: ${result.stderr}`);
    return result;
  };
  const results = await measureInTurn(bench.runs, { all: run('all.yaml'), few: run('few.yaml') });
  const time = (name) => median(results[name].map(({ milliseconds }) => milliseconds));
  return ((all.length - few.length) / (time('all') - time('few'))) * 1000;
}

/** The schemas that are shipped, as the JSON Schemas that kubeconform reads. */
function writeJsonSchemas(scratch) {
  const folder = join(scratch, 'json-schemas');
  mkdirSync(folder, { recursive: true });
  const shipped = join(root, 'dist', 'schemas');
  for (const product of ['kubernetes-1.34', 'argo-rollouts-1.10']) {
    if (!readdirSync(shipped).includes(`${product}.json.br`)) throw new Error(`${product} is not shipped`);
    const packed = readFileSync(join(shipped, `${product}.json.br`));
    const { kinds, nodes } = JSON.parse(brotliDecompressSync(packed).toString('utf8'));
    const definitions = Object.fromEntries(nodes.map((node, at) => [`n${at}`, toJsonSchema(node, product)]));
    writeFileSync(join(folder, `_${product}.json`), JSON.stringify({ definitions }));
    for (const [key, at] of Object.entries(kinds)) {
      const [group, version, kind] = key.split('/');
      const prefix = group === '' ? '' : `-${group.split('.')[0]}`;
      const name = `${kind.toLowerCase()}${prefix}-${version}.json`;
      writeFileSync(join(folder, name), JSON.stringify({ $ref: `_${product}.json#/definitions/n${at}` }));
    }
  }
  return folder;
}

function toJsonSchema(node, product) {
  const ref = (at) => ({ $ref: `_${product}.json#/definitions/n${at}` });
  if (node['x-kubernetes-int-or-string']) return { type: ['integer', 'string', 'null'] };
  if (node.format === 'quantity') return { type: ['number', 'string', 'null'] };
  const isOpen = node['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    ...(node.type && { type: [node.type, 'null'] }),
    ...(node.enum && { enum: node.enum }),
    ...(node.pattern && { pattern: node.pattern }),
    ...(node.required && { required: node.required }),
    ...(node.items !== undefined && { items: ref(node.items) }),
    ...(node.properties && {
      properties: Object.fromEntries(Object.entries(node.properties).map(([key, at]) => [key, ref(at)])),
    }),
    ...(typeof node.additionalProperties === 'number'
      ? { additionalProperties: ref(node.additionalProperties) }
      : node.properties && !isOpen && !('metadata' in node.properties)
        ? { additionalProperties: false }
        : {}),
  };
}

/** What one service of an ordinary repository renders to. */
function objectsOf(name) {
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'shop' };
  const selector = { 'app.kubernetes.io/name': name };
  const metadata = (own = name) => ({ name: own, namespace: 'shop', labels });
  const container = {
    name: 'web',
    image: `registry.example.com/${name}:1.4.2`,
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    env: [
      { name: 'LOG_LEVEL', value: 'info' },
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    ],
    envFrom: [{ configMapRef: { name } }],
    readinessProbe: { httpGet: { path: '/health/ready', port: 'http' }, periodSeconds: 5 },
    livenessProbe: { httpGet: { path: '/health/live', port: 'http' }, periodSeconds: 10 },
    lifecycle: { preStop: { exec: { command: ['sleep', '10'] } } },
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
    securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
  const template = {
    metadata: { labels },
    spec: {
      serviceAccountName: name,
      terminationGracePeriodSeconds: 45,
      containers: [container],
      volumes: [{ name: 'tmp', emptyDir: {} }],
    },
  };
  const service = (own) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(own),
    spec: { selector, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  });
  return [
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: metadata(),
      spec: {
        replicas: 3,
        selector: { matchLabels: selector },
        strategy: {
          blueGreen: { activeService: name, previewService: `${name}-preview`, autoPromotionEnabled: false },
        },
        template,
      },
    },
    service(name),
    service(`${name}-preview`),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadata(`${name}-worker`),
      spec: {
        replicas: 2,
        selector: { matchLabels: { app: `${name}-worker` } },
        template: { ...template, metadata: { labels: { app: `${name}-worker` } } },
      },
    },
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadata(),
      spec: {
        scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name },
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
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: metadata(),
      spec: { maxUnavailable: 1, selector: { matchLabels: selector } },
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: metadata(), data: { MODE: 'fast', RETRIES: '3' } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: metadata() },
  ];
}
