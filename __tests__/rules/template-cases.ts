import type { FailingCase, PassingCase } from './rule-tester.js';
import { deployment, type PodParts } from './manifests.js';

/** Name, keys of the container or of the pod spec, and what is wrong below them: `c` stands for the container, `s` for the spec. */
export type TemplateRow<M extends string> = readonly [
  name: string,
  parts: PodParts,
  ...violations: (readonly [message: M, path: string])[],
];

/** A Deployment that holds each row's fields, with what a rule has to find in it. */
export function templateFails<M extends string>(rows: readonly TemplateRow<M>[]): FailingCase<M>[] {
  return rows.map(([name, parts, ...violations]) => ({
    name,
    yaml: deployment({ container: '', ...parts }),
    violations: violations.map(([message, path]) => ({ message, path: fullPath(path) })),
  }));
}

export function templatePasses(rows: readonly (readonly [string, PodParts])[]): PassingCase[] {
  return rows.map(([name, parts]) => ({ name, yaml: deployment({ container: '', ...parts }) }));
}

function fullPath(path: string): string {
  const base = 'Deployment/web spec.template.spec';
  return path
    .replace(/^c\b/, `${base}.containers[name=web]`)
    .replace(/^s\b/, base)
    .replace(/^m\b/, 'Deployment/web spec.template.metadata');
}
