/** Short YAML for cases; every part can be replaced. Two spaces of indentation a level, as in the parts that are handed in. */

export interface PodParts {
  readonly labels?: string;
  /** Keys of the container beside name and image, one to a line, not indented. */
  readonly container?: string;
  /** Keys of the pod spec beside containers, not indented. */
  readonly pod?: string;
  /** Keys of the workload's spec, not indented. */
  readonly spec?: string;
  readonly name?: string;
  readonly metadata?: string;
}

export const readinessProbe = 'readinessProbe: {httpGet: {path: /health/ready, port: 8080}}';
const port = 'ports: [{name: http, containerPort: 8080}]';

export function workload(kind: 'Deployment' | 'Rollout' | 'StatefulSet', parts: PodParts = {}): string {
  const {
    name = 'web',
    labels = '{app: web}',
    container = readinessProbe,
    pod = '',
    spec = '',
    metadata = '',
  } = parts;
  return `
apiVersion: ${kind === 'Rollout' ? 'argoproj.io/v1alpha1' : 'apps/v1'}
kind: ${kind}
metadata:
  name: ${name}
${indent(metadata, 2)}
spec:
  selector: {matchLabels: ${labels}}
${indent(spec, 2)}
  template:
    metadata: {labels: ${labels}}
    spec:
${indent(pod, 6)}
      containers:
        - name: ${name}
          image: registry.example/${name}:1.0
${container.includes('ports:') ? '' : indent(port, 10)}
${indent(container, 10)}
---
`;
}

export const rollout = (parts: PodParts = {}): string => workload('Rollout', parts);
export const deployment = (parts: PodParts = {}): string => workload('Deployment', parts);

export function service(
  name = 'web',
  selector = '{app: web}',
  spec = 'ports: [{port: 80, targetPort: 8080}]',
): string {
  return `
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec:
  selector: ${selector}
${indent(spec, 2)}
---
`;
}

export function hpa(target: string, spec = 'minReplicas: 2\nmaxReplicas: 4', name = 'web'): string {
  return `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: ${name}}
spec:
  scaleTargetRef: ${target}
${indent(spec, 2)}
---
`;
}

export const toRollout = '{apiVersion: argoproj.io/v1alpha1, kind: Rollout, name: web}';
export const toDeployment = '{apiVersion: apps/v1, kind: Deployment, name: web}';

export function object(apiVersion: string, kind: string, name: string, spec: string, metadata = ''): string {
  return `
apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
${indent(metadata, 2)}
spec:
${indent(spec, 2)}
---
`;
}

function indent(text: string, by: number): string {
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => ' '.repeat(by) + line)
        .join('\n');
}
