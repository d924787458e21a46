import { textMapAt } from './json.js';
import type { Manifest } from './manifest.js';

/**
 * When a hook runs: helm's events (`pre-install`, …) of a chart, and those of Argo CD (`PreSync`, `Sync`, …). A resource with
 * hooks of Argo CD loses those of helm there, but a plain `helm install` honours them: both are given.
 */
export function hookEvents({ json, hook }: Manifest): readonly string[] {
  const argo = textMapAt(json, 'metadata', 'annotations')['argocd.argoproj.io/hook'] ?? '';
  const events = argo.split(',').map((event) => event.trim());
  return [...(hook?.events ?? []), ...events.filter((event) => event !== '')];
}

const before = new Set(['pre-install', 'pre-upgrade', 'PreSync']);

/** Whether the object runs to its end before the workloads of its release are applied. */
export function runsBeforeWorkloads(manifest: Manifest): boolean {
  return hookEvents(manifest).some((event) => before.has(event));
}
