import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/findings/report.js';
import { checkBundle } from '../bundle/bundle-report.js';
import { projectRoot } from '../bundle/run-bundle.js';

/** One fault planted into a right setup of fixtures/silence. */
interface Mutation {
  readonly name: string;
  readonly style: string;
  /** File, what stands there, and what stands there instead: the first occurrence, or every one for a global expression. */
  readonly edits: readonly (readonly [file: string, from: string | RegExp, to: string])[];
  /** Rule, severity, and a part of the line that the finding points at. */
  readonly wanted: readonly (readonly [rule: string, severity: string, line: string])[];
}

const one = 'manifests.yaml';
const readiness = /\n +readinessProbe:\n +httpGet:\n +path: .*\n +port: .*/;
const lifecycle = /\n +lifecycle:\n +preStop:\n +sleep:\n +seconds: 10/;

const withoutContract: readonly Mutation[] = [
  {
    name: 'the readiness probe is removed',
    style: 'blue-green',
    edits: [[one, readiness, '']],
    wanted: [['RG107', 'error', 'name: web']],
  },
  {
    name: 'the probe is removed from the template that a workloadRef names',
    style: 'workload-ref',
    edits: [['progressive.yaml', readiness, '']],
    wanted: [['RG107', 'error', 'name: web']],
  },
  {
    name: 'the probe of the serving container is removed, that of a sidecar stays',
    style: 'services',
    edits: [[one, readiness, '']],
    wanted: [['RG107', 'error', 'name: web']],
  },
  {
    name: 'the probe names a port that does not exist',
    style: 'canary-nginx',
    edits: [[one, 'port: http\n', 'port: htpp\n']],
    wanted: [['RG107', 'error', 'port: htpp']],
  },
  {
    name: 'the HPA names the other kind',
    style: 'hpa-rollout',
    edits: [[one, 'kind: Rollout\n    name', 'kind: Deployment\n    name']],
    wanted: [['RG106', 'error', 'kind: Deployment']],
  },
  {
    name: 'the HPA names another apiVersion',
    style: 'hpa-rollout',
    edits: [
      [
        one,
        'scaleTargetRef:\n    apiVersion: argoproj.io/v1alpha1',
        'scaleTargetRef:\n    apiVersion: apps/v1',
      ],
    ],
    wanted: [['RG106', 'error', 'apiVersion: apps/v1']],
  },
  {
    name: 'the HPA leaves out the apiVersion',
    style: 'hpa-rollout',
    edits: [[one, 'scaleTargetRef:\n    apiVersion: argoproj.io/v1alpha1\n', 'scaleTargetRef:\n']],
    wanted: [['RG106', 'error', 'scaleTargetRef:']],
  },
  {
    name: 'the HPA names another object',
    style: 'hpa-deployment-v1',
    edits: [[one, 'kind: Deployment\n    name: web', 'kind: Deployment\n    name: wbe']],
    wanted: [['RG106', 'error', 'name: wbe']],
  },
  {
    name: 'the HPA stands in another namespace',
    style: 'namespaces',
    edits: [[one, /(kind: HorizontalPodAutoscaler\nmetadata:\n {2}name: web\n {2}namespace: )blue/, '$1red']],
    wanted: [['RG322', 'warning', 'name: web']],
  },
  {
    name: 'the ScaledObject takes the default kind',
    style: 'keda-rollout',
    edits: [
      [
        one,
        'scaleTargetRef:\n    apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n',
        'scaleTargetRef:\n',
      ],
    ],
    wanted: [['RG106', 'error', 'scaleTargetRef:']],
  },
  {
    name: 'the HPA scales the Deployment that lends its template',
    style: 'workload-ref',
    edits: [
      [
        one,
        /$/,
        '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    apiVersion: apps/v1\n    kind: Deployment\n    name: web\n  maxReplicas: 4\n',
      ],
    ],
    wanted: [['RG106', 'error', 'kind: Deployment']],
  },
  {
    name: 'the Deployment that lends its template keeps its pods',
    style: 'workload-ref',
    edits: [['scaled-to-zero.yaml', 'replicas: 0', 'replicas: 3']],
    wanted: [['RG101', 'error', 'replicas: 3']],
  },
  {
    name: 'a Deployment keeps its pods beside the Rollout',
    style: 'migration',
    edits: [[one, 'replicas: 0', 'replicas: 3']],
    wanted: [['RG101', 'error', 'kind: Deployment']],
  },
  {
    name: 'the selector of the Rollout matches a neighbour through an expression',
    style: 'match-expressions',
    edits: [
      [one, 'values: [web]\n', 'values: [web, web-batch]\n'],
      [one, 'values: [batch]', 'values: [bulk]'],
    ],
    wanted: [['RG101', 'error', 'kind: Deployment']],
  },
  {
    name: 'the overlay forgets to delete the Deployment',
    style: 'kustomize',
    edits: [['components/rollout/kustomization.yaml', /patches:[^]*/, '']],
    wanted: [['RG101', 'error', 'kind: Deployment']],
  },
  {
    name: 'the budget keeps all pods',
    style: 'canary-basic',
    edits: [[one, 'minAvailable: 50%', 'minAvailable: 100%']],
    wanted: [['RG111', 'warning', 'minAvailable: 100%']],
  },
  {
    name: 'the budget selects other pods',
    style: 'canary-istio-hosts',
    edits: [[one, /(kind: PodDisruptionBudget[^]*?app: )web/, '$1wbe']],
    wanted: [['RG111', 'warning', 'labels:']],
  },
  {
    name: 'the expression of the budget leaves the pods out',
    style: 'match-expressions',
    edits: [[one, 'operator: DoesNotExist', 'operator: Exists']],
    wanted: [['RG111', 'warning', 'labels:']],
  },
  {
    name: 'the grace period is shorter than the preStop hook',
    style: 'canary-traefik',
    edits: [[one, 'seconds: 10', 'seconds: 40']],
    wanted: [['RG442', 'error', 'seconds: 40']],
  },
  {
    name: 'the grace period is short',
    style: 'canary-alb',
    edits: [
      [
        one,
        / {4}spec:\n {6}containers:/,
        '    spec:\n      terminationGracePeriodSeconds: 5\n      containers:',
      ],
    ],
    wanted: [['RG442', 'error', 'seconds: 10']],
  },
  {
    name: 'the preStop hook is removed',
    style: 'canary-apisix',
    edits: [[one, lifecycle, '']],
    wanted: [['RG112', 'warning', 'name: web']],
  },
  {
    name: 'the old pods go at once',
    style: 'blue-green',
    edits: [[one, 'scaleDownDelaySeconds: 60', 'scaleDownDelaySeconds: 5']],
    wanted: [['RG112', 'warning', 'scaleDownDelaySeconds: 5']],
  },
  {
    name: 'the probe is lost inside a List',
    style: 'lists',
    edits: [[one, readiness, '']],
    wanted: [['RG107', 'error', 'name: web']],
  },
  {
    name: 'the probe of a gRPC server is removed',
    style: 'other-probes',
    edits: [[one, /\n +readinessProbe:\n +grpc:\n +port: 9000/, '']],
    wanted: [['RG107', 'error', 'name: grpc']],
  },
  {
    name: 'a values file switches the readiness probe off',
    style: 'helm-create',
    edits: [
      ['values.yaml', /readinessProbe:\n {2}httpGet:\n {4}path: \/\n {4}port: http/, 'readinessProbe: {}'],
    ],
    wanted: [['RG107', 'error', 'readinessProbe: {}']],
  },
];

const prod = 'values-prod.yaml';
const contract = 'rollout-safety-contract.json';
const matrix = 'install-matrix.json';
const required = (text: string): readonly [string, string, string] => [
  contract,
  '"rollout.enabled=true"',
  `"rollout.enabled=true",\n${JSON.stringify(text)}`,
];
const forbidden = (text: string): readonly [string, string, string] => [
  contract,
  '"log.level=debug"',
  `"log.level=debug",\n${JSON.stringify(text)}\n`,
];

const withContract: readonly Mutation[] = [
  {
    name: 'the switch is off in production',
    style: 'helm-switch',
    edits: [[prod, 'rollout:\n  enabled: true', 'rollout:\n  enabled: false']],
    wanted: [
      ['RG101', 'error', 'kind: Deployment'],
      ['RG102', 'error', 'enabled: false'],
    ],
  },
  {
    name: 'both workloads are rendered',
    style: 'helm-switch',
    edits: [['chart/templates/workload.yaml', '{{- else }}', '{{- end }}\n---\n{{- if true }}']],
    wanted: [['RG101', 'error', 'kind: Deployment']],
  },
  {
    name: 'a required toggle is text instead of true',
    style: 'helm-switch',
    edits: [
      required('autoscaling.enabled=true'),
      [prod, 'autoscaling:\n  enabled: true', 'autoscaling:\n  enabled: "true"'],
    ],
    wanted: [['RG102', 'warning', 'enabled: "true"']],
  },
  {
    name: 'a forbidden toggle is the text false',
    style: 'helm-switch',
    edits: [[prod, 'log:', 'debug:\n  enabled: "false"\nlog:']],
    wanted: [['RG103', 'error', 'enabled: "false"']],
  },
  {
    name: 'a number is written with a fraction',
    style: 'helm-switch',
    edits: [[contract, 'autoscaling.minReplicas=3', 'autoscaling.minReplicas=3.0']],
    wanted: [],
  },
  {
    name: 'null in the last values file takes a default away',
    style: 'helm-switch',
    edits: [required('log.level'), [prod, 'level: warn', 'level: null']],
    wanted: [['RG102', 'error', 'level: null']],
  },
  {
    name: 'a required toggle has a path that nobody knows',
    style: 'helm-switch',
    edits: [required('rollout.enbaled=true')],
    wanted: [['RG102', 'error', '"rollout.enbaled=true",']],
  },
  {
    name: 'a forbidden toggle has a path that nobody knows',
    style: 'helm-switch',
    edits: [forbidden('debug.enbaled')],
    wanted: [['RG103', 'note', '"debug.enbaled"']],
  },
  {
    name: 'a toggle compares a list with one value',
    style: 'helm-switch',
    edits: [required('rollout.steps=canary')],
    wanted: [['RG102', 'error', '"rollout.steps=canary",']],
  },
  {
    name: 'a toggle compares a map with one value',
    style: 'helm-switch',
    edits: [forbidden('resources.requests=none')],
    wanted: [['RG103', 'error', '"resources.requests=none"']],
  },
  {
    name: 'a forbidden value comes from the defaults of the chart',
    style: 'helm-switch',
    edits: [forbidden('image.tag=2.7.0')],
    wanted: [['RG103', 'error', 'tag: 2.7.0']],
  },
  {
    name: 'the policy lets everything out',
    style: 'helm-switch',
    edits: [['chart/templates/availability.yaml', '  egress:\n', '  egress:\n    - {}\n']],
    wanted: [['RG104', 'error', '- {}']],
  },
  {
    name: 'the policy isolates only what comes in',
    style: 'helm-switch',
    edits: [
      [
        'chart/templates/availability.yaml',
        /policyTypes: \[Ingress, Egress\]([^]*?) {2}egress:[^]*podSelector: {}\n/,
        'policyTypes: [Ingress]$1',
      ],
    ],
    wanted: [['RG104', 'error', 'policyTypes: [Ingress]']],
  },
  {
    name: 'the policy selects other pods',
    style: 'helm-switch',
    edits: [
      ['chart/templates/availability.yaml', /(podSelector:\n +matchLabels:\n)/, '$1      tier: other\n'],
    ],
    wanted: [['RG104', 'error', 'podSelector:']],
  },
  {
    name: 'the switch of the policy is off',
    style: 'helm-switch',
    edits: [[prod, 'networkPolicy:\n  enabled: true', 'networkPolicy:\n  enabled: false']],
    wanted: [['RG104', 'error', 'labels:']],
  },
  {
    name: 'the autoscaler is off',
    style: 'helm-switch',
    edits: [[prod, 'autoscaling:\n  enabled: true', 'autoscaling:\n  enabled: false']],
    wanted: [['RG105', 'error', 'kind: Rollout']],
  },
  {
    name: 'the autoscaler aims at the Deployment that is not there',
    style: 'helm-switch',
    edits: [
      ['chart/templates/availability.yaml', /kind: \{\{ ternary.*/, 'kind: Deployment'],
      ['chart/templates/availability.yaml', /apiVersion: \{\{ ternary.*/, 'apiVersion: apps/v1'],
    ],
    wanted: [['RG106', 'error', 'kind: Deployment']],
  },
  {
    name: 'the autoscaler may go down to one',
    style: 'helm-switch',
    edits: [
      [prod, 'minReplicas: 3', 'minReplicas: 1'],
      [contract, 'autoscaling.minReplicas=3', 'autoscaling.minReplicas=1'],
    ],
    wanted: [['RG105', 'error', 'minReplicas: 1']],
  },
  {
    name: 'the minimum is above the maximum',
    style: 'helm-switch',
    edits: [[prod, 'minReplicas: 3', 'minReplicas: 3\n  maxReplicas: 2']],
    wanted: [['RG105', 'error', 'maxReplicas: 2']],
  },
  {
    name: 'a sidecar requests nothing',
    style: 'helm-switch',
    edits: [
      [
        'chart/templates/_pod.tpl',
        '    containers:\n',
        '    containers:\n      - name: proxy\n        image: envoyproxy/envoy:v1.31.2\n        resources:\n          requests:\n            memory: 32Mi\n',
      ],
    ],
    wanted: [
      ['RG105', 'error', 'resources:'],
      ['RG109', 'warning', 'resources:'],
    ],
  },
  {
    name: 'a native sidecar requests nothing',
    style: 'helm-switch',
    edits: [
      [
        'chart/templates/_pod.tpl',
        '    containers:\n',
        '      - name: proxy\n        image: envoyproxy/envoy:v1.31.2\n        restartPolicy: Always\n    containers:\n',
      ],
    ],
    wanted: [['RG105', 'error', 'name: proxy']],
  },
  {
    name: 'one replica in production',
    style: 'helm-switch',
    edits: [
      [prod, /autoscaling:\n {2}enabled: true\n {2}minReplicas: 3/, 'replicaCount: 1'],
      [contract, /enabled"\n {4}}\n {2}]/, 'disabled"\n    }\n  ]'],
      [contract, /,\s*"autoscaling.minReplicas=3"/, ''],
    ],
    wanted: [['RG110', 'error', 'replicaCount: 1']],
  },
  {
    name: 'a canary without steps',
    style: 'helm-switch',
    edits: [[prod, / {2}steps:\n(?: {4}.*\n)+/, '']],
    wanted: [['RG113', 'error', 'steps: []']],
  },
  {
    name: 'the warm-up is gone',
    style: 'helm-switch',
    edits: [['chart/templates/_pod.tpl', / {4}initContainers:\n(?: {6}.*\n)+(?= {4}containers)/, '']],
    wanted: [['RG108', 'error', 'spec:']],
  },
  {
    name: 'the container asks for too much',
    style: 'helm-switch',
    edits: [[prod, 'log:', 'resources:\n  requests:\n    cpu: 3\nlog:']],
    wanted: [['RG109', 'warning', 'cpu: 3']],
  },
  {
    name: 'no Service selects the pods any more',
    style: 'helm-switch',
    edits: [
      ['chart/templates/workload.yaml', /\n +stableService.*\n +canaryService.*/, ''],
      ['chart/templates/services.yaml', '  selector:\n', '  selector:\n    tier: other\n'],
    ],
    wanted: [
      ['RG320', 'warning', 'selector:'],
      ['RG107', 'error', '"readiness_path_required": true,'],
      ['RG107', 'error', '"readiness_path_required": true,'],
    ],
  },
  {
    name: 'the matrix forgets the rollback',
    style: 'helm-switch',
    edits: [[matrix, /,\n {4}\{[^{]*"rollback-prod"[^}]*\}/, '']],
    wanted: [['RG115', 'error', '"rollout_mode": "rollout",']],
  },
  {
    name: 'the matrix upgrades from a version to itself',
    style: 'helm-switch',
    edits: [[matrix, '"candidate"', '"previous"']],
    wanted: [['RG115', 'error', '"target_ref": "previous"']],
  },
  {
    name: 'the matrix does not install production',
    style: 'helm-switch',
    edits: [[matrix, /\{\s*"name": "install-prod"[^}]*\},\n/, '']],
    wanted: [['RG114', 'error', '"id": "prod",']],
  },
  {
    name: 'the suites differ',
    style: 'helm-switch',
    edits: [[matrix, '"suite": "install-gate"', '"suite": "nightly"']],
    wanted: [['RG116', 'error', '"suite": "nightly"']],
  },
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollout-guard-mutations-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a planted fault is found once, where a person would edit it', () => {
  test('without a contract', async () => {
    const names = withoutContract.map((mutation, at) => plant(mutation, `m${at}`));
    const { report } = await checkBundle(names, { cwd: folder });
    const found = withoutContract.map(({ name }, at) => [name, ...saidOf(report, `m${at}/`, folder)]);
    expect(found).toEqual(withoutContract.map(({ name, wanted }) => [name, ...wanted.map(String)]));
  }, 60_000);

  test.each(withContract.map((mutation, at) => [mutation.name, mutation, `c${at}`] as const))(
    '%s',
    async (_name, mutation, copy) => {
      const cwd = path.join(folder, plant(mutation, copy));
      const { report } = await checkBundle(['--contract', contract, '--chart', 'chart'], { cwd });
      expect(saidOf(report, '', cwd)).toEqual(mutation.wanted.map(String));
    },
    30_000,
  );
});

function plant({ name, style, edits }: Mutation, copy: string): string {
  cpSync(path.join(projectRoot, 'fixtures', 'silence', style), path.join(folder, copy), { recursive: true });
  for (const [file, from, to] of edits) {
    const place = path.join(folder, copy, file);
    const text = readFileSync(place, 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${name}: nothing to edit in ${file}`);
    writeFileSync(place, edited);
  }
  return copy;
}

/** Nothing undecided; `rule,severity,line` of each finding in that folder, the line without its indentation. */
function saidOf({ findings, targets }: Report, prefix: string, root: string): readonly string[] {
  expect(targets.filter(({ status }) => status !== 'judged')).toEqual([]);
  return findings
    .filter(({ location }) => location.file.startsWith(prefix))
    .map(({ ruleId, severity, location: { file, line } }) => {
      const text = readFileSync(path.join(root, file), 'utf8').split('\n')[line - 1] ?? '';
      return `${ruleId},${severity},${text.trim().replace(/^- (?!{)/, '')}`;
    });
}
