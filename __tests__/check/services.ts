/**
 * A small repository of many targets: overlays that share a base and a component, services that share a chart, and what a
 * platform brings for them.
 */

export const rollout = (scaled: string, port = 'http'): string => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  strategy: {canary: {steps: [{setWeight: 20}, {pause: {}}]}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: runner
      terminationGracePeriodSeconds: 45
      containers:
        - name: web
          image: registry.example.com/web:1
          resources: {requests: {cpu: 100m}}
          ports: [{name: http, containerPort: 8080}]
          readinessProbe: {httpGet: {path: /ready, port: ${port}}}
          livenessProbe: {httpGet: {path: /live, port: http}}
          lifecycle: {preStop: {exec: {command: [sleep, '10']}}}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: ${scaled === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1'}, kind: ${scaled}, name: web}
  minReplicas: 3
  maxReplicas: 6
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
`;

const template = rollout('Rollout')
  .replace(
    'scaleTargetRef: {apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web}',
    'scaleTargetRef: {apiVersion: {{ if eq .Values.scaled "Rollout" }}argoproj.io/v1alpha1{{ else }}apps/v1{{ end }}, kind: {{ .Values.scaled }}, name: web}',
  )
  .replace('path: /ready, port: http', 'path: /ready, port: {{ .Values.ready }}');

export const configuration = `version: 1
targets:
  - match: 'services/{service}/values-{env:dev|prod}.yaml'
    name: '{service}-{env}'
    helm:
      chart: charts/web
      values: ['shared/{env}.yaml?', 'services/{service}/values-{env}.yaml']
    environment: '{env}'
  - match: 'overlays/{env}/'
    name: 'overlay-{env}'
    kustomize: 'overlays/{env}'
    environment: '{env}'
  - match: 'platform/{env}.yaml'
    name: 'platform-{env}'
    manifests: ['platform/{env}.yaml']
    environment: '{env}'
environments:
  dev: {}
  prod: {}
`;

/** The account that the pods run as, in the namespaces of the charts and of the overlay. */
export const accounts = (...namespaces: readonly string[]): string =>
  namespaces
    .map(
      (namespace) =>
        `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: runner, namespace: ${namespace}}\n`,
    )
    .join('---\n');

export const servicesRepository: Readonly<Record<string, string>> = {
  'rollout-guard.yaml': configuration,
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': rollout('Rollout'),
  'component/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonAnnotations: {tier: web}\n',
  'overlays/dev/kustomization.yaml': 'namespace: dev\nresources: [../../base]\n',
  'overlays/prod/kustomization.yaml':
    'namespace: prod\nresources: [../../base]\ncomponents: [../../component]\n',
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'scaled: Rollout\nready: http\n',
  'charts/web/templates/web.yaml': template,
  'platform/dev.yaml': accounts('default', 'dev'),
  'platform/prod.yaml': accounts('default', 'prod'),
  'services/api/values-dev.yaml': 'note: api here\n',
  'services/api/values-prod.yaml': 'note: api\n',
  'services/shop/values-dev.yaml': 'note: shop\n',
  'services/shop/values-prod.yaml': 'note: shop\n',
};
