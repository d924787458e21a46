import { decodeText } from '../documents/decode.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';

/** What a YAML or JSON file is; `templated` files need another tool first. */
export type FileSort = 'manifest' | 'templated' | 'other';

/** Files of tools have apiVersion and kind too, but no API server knows them. */
const toolGroups =
  /^(kustomize\.config\.k8s\.io|skaffold|kind\.x-k8s\.io|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|kubeproxy\.config\.k8s\.io|kubescheduler\.config\.k8s\.io|apiserver\.config\.k8s\.io|apiserver\.k8s\.io|audit\.k8s\.io|client\.authentication\.k8s\.io|ctlptl\.dev|k3d\.io|chart-testing|devspace|krew\.googlecontainertools\.github\.com|backstage\.io)\//;

/** Tells by its content whether a file holds Kubernetes objects. What looks like them but cannot be read counts, so that its fault is seen. */
export function sortFile(tree: SourceTree, file: string): FileSort {
  let text: string;
  try {
    text = decodeText(tree.read(file), file);
  } catch (thrown) {
    if (thrown instanceof ProblemError) return 'other';
    throw thrown;
  }
  if (!/["']?apiVersion["']?\s*:/.test(text) || !/["']?kind["']?\s*:/.test(text)) return 'other';
  try {
    return parseDocuments(text, file).some(({ value }) => isObject(value)) ? 'manifest' : 'other';
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    if (/\{\{|\{%|<%/.test(text)) return 'templated';
    return /^apiVersion\s*:/m.test(text) && /^kind\s*:/m.test(text) ? 'manifest' : 'other';
  }
}

function isObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion, kind } = value as { readonly apiVersion?: unknown; readonly kind?: unknown };
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') return false;
  // A kubeconfig is `v1` as well.
  return !toolGroups.test(`${apiVersion}/`) && !(apiVersion === 'v1' && kind === 'Config');
}
