import { parseDocuments } from '../documents/parse.js';
import { isObject, listAt, objectAt, textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonValue } from '../render/renderer.js';
import { rolloutsOf } from './rollout.js';

/** Keys of the ConfigMap under which the controller registers plugins: utils/config/config.go InitializeConfig. */
export const pluginTypes = ['trafficRouterPlugins', 'metricProviderPlugins', 'stepPlugins'] as const;

export type PluginType = (typeof pluginTypes)[number];

/** Name of the ConfigMap in the controller's namespace. */
export const pluginConfigMap = 'argo-rollouts-config';

/** A plugin that an object uses. */
export interface UsedPlugin {
  readonly type: PluginType;
  readonly name: string;
  readonly from: Manifest;
  readonly path: YamlPath;
}

/** Names by type; `undefined` when the text of one type is no YAML list, with which the controller does not start. */
export function registeredPlugins({
  json,
}: Manifest): ReadonlyMap<PluginType, ReadonlySet<string>> | undefined {
  const registered = new Map<PluginType, ReadonlySet<string>>();
  for (const type of pluginTypes) {
    const names = readNames(textAt(json, 'data', type) ?? '');
    if (names === undefined) return undefined;
    registered.set(type, new Set(names));
  }
  return registered;
}

function readNames(text: string): readonly string[] | undefined {
  if (text.trim() === '') return [];
  try {
    const value = parseDocuments(text, pluginConfigMap)[0]?.value as JsonValue | undefined;
    if (value === null || value === undefined) return [];
    if (!Array.isArray(value)) return undefined;
    return (value as readonly JsonValue[]).flatMap((item) => textAt(item, 'name') ?? []);
  } catch {
    return undefined;
  }
}

export function usedPlugins(index: ManifestIndex): readonly UsedPlugin[] {
  return [...usedByRollouts(index), ...usedByMetrics(index)];
}

function* usedByRollouts(index: ManifestIndex): Iterable<UsedPlugin> {
  for (const { manifest: from, canary } of rolloutsOf(index)) {
    const routing = canary?.trafficRouting;
    for (const name of routing?.plugins ?? []) {
      const path = [...(routing?.path ?? []), 'plugins', name];
      yield { type: 'trafficRouterPlugins', name, from, path };
    }
    for (const step of canary?.steps ?? []) {
      const name = textAt(step.json, 'plugin', 'name');
      if (name === undefined) continue;
      yield { type: 'stepPlugins', name, from, path: [...step.path, 'plugin', 'name'] };
    }
  }
}

function* usedByMetrics(index: ManifestIndex): Iterable<UsedPlugin> {
  for (const kind of ['AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun']) {
    for (const from of index.byKind(kind)) {
      if (from.ref.group !== 'argoproj.io') continue;
      for (const [at, metric] of listAt(from.json, 'spec', 'metrics').entries()) {
        const plugins = objectAt(metric, 'provider', 'plugin');
        if (!isObject(plugins)) continue;
        const metricName = textAt(metric, 'name');
        const step = metricName === undefined ? at : { key: 'name', value: metricName };
        for (const name of Object.keys(plugins)) {
          const path = ['spec', 'metrics', step, 'provider', 'plugin', name];
          yield { type: 'metricProviderPlugins', name, from, path };
        }
      }
    }
  }
}
