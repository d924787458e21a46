/** A repository with one overlay of a blue/green Rollout that keeps every rule that runs without a contract. */
export function shopRepository(fault: 'none' | 'hpa' = 'none'): Record<string, string> {
  const scaled =
    fault === 'hpa'
      ? 'apiVersion: apps/v1\n    kind: Deployment'
      : 'apiVersion: argoproj.io/v1alpha1\n    kind: Rollout';
  return {
    'k8s/kustomization.yaml':
      'namespace: shop\nresources:\n  - rollout.yaml\n  - services.yaml\n  - hpa.yaml\n  - pdb.yaml\n',
    'k8s/rollout.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata:
  name: web
spec:
  replicas: 3
  selector:
    matchLabels: {app: web}
  strategy:
    blueGreen:
      activeService: web
      previewService: web-preview
      autoPromotionEnabled: false
  template:
    metadata:
      labels: {app: web}
    spec:
      terminationGracePeriodSeconds: 45
      containers:
        - name: web
          image: registry.example.com/web@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          ports:
            - {name: http, containerPort: 8080}
          readinessProbe:
            httpGet: {path: /health/ready, port: http}
          livenessProbe:
            httpGet: {path: /health/live, port: http}
          lifecycle:
            preStop:
              exec: {command: [sleep, '10']}
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {memory: 256Mi}
`,
    'k8s/services.yaml': ['web', 'web-preview']
      .map(
        (name) =>
          `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  selector: {app: web}\n  ports:\n    - {name: http, port: 80, targetPort: http}\n`,
      )
      .join('---\n'),
    'k8s/hpa.yaml': `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: web
spec:
  scaleTargetRef:
    ${scaled}
    name: web
  minReplicas: 3
  maxReplicas: 6
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: 70}
`,
    'k8s/pdb.yaml': `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: web
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {app: web}
`,
  };
}
