import { schemaValid } from '../../src/rules/rg401-schema-valid.js';
import { ruleTester } from './rule-tester.js';

const object = (apiVersion: string, kind: string, name: string, body: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n${body}\n---\n`;
const container = '{name: web, image: "web:1"}';
const pod = `{containers: [${container}]}`;
const workload = (apiVersion: string, kind: string, spec: string, podSpec: string): string =>
  object(
    apiVersion,
    kind,
    'web',
    `spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: ${podSpec}}, ${spec}}`,
  );
const deployment = (spec: string, podSpec = pod): string => workload('apps/v1', 'Deployment', spec, podSpec);
const rollout = (spec: string, podSpec = pod): string =>
  workload('argoproj.io/v1alpha1', 'Rollout', spec, podSpec);
const canary = (strategy: string, podSpec = pod): string =>
  rollout(`strategy: {canary: ${strategy}}`, podSpec);
const analysis = (metrics: string): string =>
  object('argoproj.io/v1alpha1', 'AnalysisTemplate', 'errors', `spec: {metrics: [${metrics}]}`);
const config = (data: string): string => object('v1', 'ConfigMap', 'c', data);
const finding = <M extends string>(message: M, path: string): { message: M; path: string } => ({
  message,
  path,
});

ruleTester(schemaValid, {
  passes: [
    { name: 'valid', yaml: deployment('replicas: 2') },
    { name: 'null is the zero value of a built-in field', yaml: deployment('replicas: null, paused: null') },
    { name: 'null of a custom resource is dropped', yaml: canary('{steps: null, maxSurge: null}') },
    {
      name: 'names of roles',
      yaml: object('rbac.authorization.k8s.io/v1', 'Role', 'system:node', 'rules: []'),
    },
    { name: 'int or string', yaml: canary('{maxSurge: 1, maxUnavailable: 25%}') },
    {
      name: 'quantities are text or numbers',
      yaml: deployment(
        '',
        '{containers: [{name: web, image: x, resources: {requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 0.5}}}]}',
      ),
    },
    { name: 'an unknown field is not said here', yaml: deployment('replica: 2') },
    { name: 'a misspelled required field is one fault', yaml: deployment('', `{container: [${container}]}`) },
    { name: 'a boolean as text is not said here', yaml: config('data: {a: true}') },
    {
      name: 'custom resources without a definition',
      yaml: object('example.com/v1', 'Thing', 't', 'spec: {size: x}'),
    },
    {
      name: 'ports keyed by number and protocol',
      yaml: canary(
        '{}',
        '{containers: [{name: web, image: x, ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]}',
      ),
    },
    {
      name: 'a default meets what is required',
      yaml: analysis('{name: a, provider: {datadog: {query: q}}}'),
    },
    {
      name: 'podSelector of a NetworkPolicy may be left out',
      yaml: object('networking.k8s.io/v1', 'NetworkPolicy', 'n', 'spec: {policyTypes: [Ingress]}'),
    },
    { name: 'a redacted value', yaml: object('v1', 'Secret', 's', 'data: {a: <redacted>}') },
  ],
  fails: [
    {
      name: 'volume of a Rollout that its controller cannot decode',
      yaml: object(
        'argoproj.io/v1alpha1',
        'Rollout',
        'web',
        `spec: {strategy: {canary: {}}, selector: {matchLabels: {a: b}}, template: {spec: {volumes: [{name: a, emptyDir: {}, other: 1}, {name: b, configMap: {name: 7}}], containers: [${container}]}}}`,
      ),
      violations: [finding('type', 'Rollout/web spec.template.spec.volumes[name=b].configMap.name')],
    },
    {
      name: 'Rollout without what blueGreen needs, at an old version too',
      yaml: rollout('strategy: {blueGreen: {previewService: p}}'),
      environment: { argoRollouts: '1.8' },
      violations: [finding('A1', 'Rollout/web spec.strategy.blueGreen.activeService')],
    },
    {
      name: 'step',
      yaml: canary('{steps: [{setWeight: 5}, {setMirrorRoute: {percentage: 5}}]}'),
      violations: [finding('A2', 'Rollout/web spec.strategy.canary.steps[1].setMirrorRoute.name')],
    },
    {
      name: 'traffic routing',
      yaml: canary('{trafficRouting: {alb: {ingress: web}}}'),
      violations: [finding('A3', 'Rollout/web spec.strategy.canary.trafficRouting.alb.servicePort')],
    },
    {
      name: 'analysis',
      yaml: analysis(
        '{provider: {web: {jsonPath: a}}}, {name: b, provider: {datadog: {aggregator: median}}}',
      ),
      violations: [
        finding('A4', 'AnalysisTemplate/errors spec.metrics[0].provider.web.url'),
        finding('A4', 'AnalysisTemplate/errors spec.metrics[0].name'),
        finding('A4.enum', 'AnalysisTemplate/errors spec.metrics[name=b].provider.datadog.aggregator'),
      ],
    },
    {
      name: 'experiment',
      yaml: object('argoproj.io/v1alpha1', 'Experiment', 'e', 'spec: {templates: [{name: a}]}'),
      violations: [
        finding('A5', 'Experiment/e spec.templates[name=a].selector'),
        finding('A5', 'Experiment/e spec.templates[name=a].template'),
      ],
    },
    {
      name: 'restartAt',
      yaml: rollout('restartAt: tomorrow'),
      violations: [finding('A1.format', 'Rollout/web spec.restartAt')],
    },
    {
      name: 'built-in kinds: what is empty is missing',
      yaml:
        deployment('', '{containers: [{name: "", image: x}]}') +
        object('apps/v1', 'StatefulSet', 's', 'spec: {replicas: 1}'),
      violations: [
        finding('required', 'Deployment/web spec.template.spec.containers[0].name'),
        finding('required', 'StatefulSet/s spec.selector'),
        finding('required', 'StatefulSet/s spec.template'),
      ],
    },
    {
      name: 'types',
      yaml:
        deployment('replicas: "2", paused: 1', '{containers: {name: web}}') +
        config('data: {port: 80, more: [a]}'),
      violations: [
        finding('type', 'Deployment/web spec.template.spec.containers'),
        finding('type', 'Deployment/web spec.replicas'),
        finding('type', 'Deployment/web spec.paused'),
        finding('type', 'ConfigMap/c data.port'),
        finding('type', 'ConfigMap/c data.more'),
      ],
    },
    {
      name: 'int32, quantity, time and bytes',
      yaml:
        deployment(
          'replicas: 3000000000',
          '{containers: [{name: web, image: x, resources: {limits: {memory: 1GB}}}]}',
        ) +
        config('binaryData: {a: "%%"}') +
        config('').replace('{name: c', '{name: d, creationTimestamp: now'),
      violations: [
        finding('format', 'Deployment/web spec.template.spec.containers[name=web].resources.limits.memory'),
        finding('range', 'Deployment/web spec.replicas'),
        finding('format', 'ConfigMap/c binaryData.a'),
        finding('format', 'ConfigMap/d metadata.creationTimestamp'),
      ],
    },
    {
      name: 'items that their keys do not tell apart',
      yaml: canary('{}', `{containers: [${container}, ${container}]}`),
      violations: [finding('duplicate', 'Rollout/web spec.template.spec.containers[1]')],
    },
    {
      name: 'pattern',
      yaml: canary(
        '{}',
        '{containers: [{name: web, image: x, env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: x}}}]}]}',
      ),
      violations: [
        finding(
          'pattern',
          'Rollout/web spec.template.spec.containers[name=web].env[name=A].valueFrom.resourceFieldRef.divisor',
        ),
      ],
    },
    {
      name: 'null in a list',
      yaml: canary('{steps: [null]}'),
      violations: [finding('type', 'Rollout/web spec.strategy.canary.steps[0]')],
    },
  ],
});
