import { parseAllDocuments } from 'yaml';
import { versionsOf } from '../../src/argo/versions.js';
import type { Profile, Toggle } from '../../src/contract/profile.js';
import type { External } from '../../src/inputs/config.js';
import { createIndex } from '../../src/manifests/create-index.js';
import { objectAt, textAt } from '../../src/manifests/json.js';
import type { JsonObject, JsonValue, RenderedObject } from '../../src/render/renderer.js';
import type { MergedValues, ResourceClasses, RuleWorld, ValueOrigin } from '../../src/rules/define.js';
import { externalObjects } from '../../src/rules/external.js';
import { SchemaShelf } from '../../src/check/schemas.js';
import { openSchemas } from '../../src/schemas/schema-store.js';

export const contractFile = 'rollout-safety-contract.json';

/** What a case may set beside its manifests. */
export interface WorldInput {
  readonly yaml: string;
  /** Manifests of the same target before the change. */
  readonly before?: string;
  readonly profile?: Partial<Profile>;
  /** Merged values that a values file sets; every leaf stands in `values-prod.yaml`, line 7. */
  readonly values?: JsonObject;
  /** Merged values that only the chart's defaults set. */
  readonly defaults?: JsonObject;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly classes?: ResourceClasses;
  /** Versions that the target runs on, as an environment writes them. */
  readonly environment?: { readonly argoRollouts?: string; readonly kubeVersion?: string };
  readonly external?: Partial<External>;
}

export function profileOf(over: Partial<Profile> = {}): Profile {
  return {
    id: 'prod',
    name: 'production',
    suite: 'nightly',
    valuesFile: 'values-prod.yaml',
    rolloutMode: 'rollout',
    warmupRequired: false,
    readinessPathRequired: false,
    intendedUse: 'ci',
    forbiddenToggles: [],
    requiredToggles: [],
    expectedResourcesClass: 'large',
    networkPolicyModeRequired: 'disabled',
    hpaPolicyRequired: 'disabled',
    place: { file: contractFile, line: 3 },
    places: {},
    ...over,
  };
}

export function toggle(text: string): Toggle {
  const at = text.indexOf('=');
  return {
    text,
    path: (at === -1 ? text : text.slice(0, at)).split('.'),
    value: at === -1 ? undefined : text.slice(at + 1),
    place: { file: contractFile, line: 20 },
  };
}

const roomy = { cpuMillis: 2000, memoryBytes: 4 * 2 ** 30 };
const small = { cpuMillis: 250, memoryBytes: 256 * 2 ** 20 };

export const classes: ResourceClasses = {
  own: false,
  bounds: { tiny: { cpuMillis: 100, memoryBytes: 128 * 2 ** 20 }, small, medium: roomy, large: roomy },
};

export function renderedFrom(yaml: string): readonly RenderedObject[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const json = document.toJS() as JsonObject | null;
    if (json === null) return [];
    const events = textAt(json, 'metadata', 'annotations', 'helm.sh/hook');
    const hook = events === undefined ? {} : { hook: { events: events.split(','), weight: 0 } };
    return [{ json, origins: [], ...hook }];
  });
}

const shelf = new SchemaShelf();

export function worldOf(input: WorldInput): RuleWorld {
  const values = input.values ?? input.defaults;
  const index = createIndex(renderedFrom(input.yaml), 'shop');
  const versions = versionsOf(input.environment);
  return {
    index,
    resourceClasses: input.classes ?? classes,
    versions,
    schemas: openSchemas(shelf.choose(versions).set, index),
    external: externalObjects({ services: [], analysisTemplates: [], objects: [], ...input.external }),
    options: input.options ?? {},
    ...(values && { values: mergedValues(input.values ?? {}, input.defaults ?? {}) }),
    ...(input.profile && { profile: profileOf(input.profile) }),
  };
}

function mergedValues(values: JsonObject, defaults: JsonObject): MergedValues {
  const has = (tree: JsonObject, path: readonly string[]): boolean => {
    const last = path.at(-1);
    const parent = objectAt(tree, ...path.slice(0, -1));
    return last !== undefined && parent !== undefined && Object.hasOwn(parent, last);
  };
  return {
    tree: merge(defaults, values),
    origin: (path): ValueOrigin | undefined => {
      if (has(values, path)) return { kind: 'file', place: { file: 'values-prod.yaml', line: 7 } };
      return has(defaults, path) ? { kind: 'chart-default' } : undefined;
    },
  };
}

function merge(under: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, JsonValue> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = objectAt(under, key);
    const above = objectAt(over, key);
    merged[key] = below && above ? merge(below, above) : value;
  }
  return merged;
}
