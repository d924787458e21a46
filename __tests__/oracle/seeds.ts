import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isObject, listAt, objectAt, textAt } from '../../src/manifests/json.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';

/** Objects that stand together, from one file, and what they name. */
export interface Seed {
  readonly name: string;
  readonly objects: readonly JsonObject[];
}

/** Kinds that the oracle judges. */
export const judgedKinds: ReadonlySet<string> = new Set([
  ...['Rollout', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'AnalysisRun', 'Experiment'],
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'],
]);

/**
 * Real manifests below a folder, one seed a file that has something to judge. Charts and files that are no plain YAML are left out.
 * What a Rollout names and its file lacks is put beside it, so that one mutation is one fault.
 */
export function readSeeds(folder: string): readonly Seed[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // What stands below `fails` is there to be refused.
    .filter((name) => /\.ya?ml$/.test(name) && !/(^|[\\/])fails[\\/]/.test(name))
    .sort();
  const read = files.map((name) => ({ name, objects: readObjects(path.join(folder, name)) }));
  const pool = read.flatMap(({ objects }) => objects);
  return read
    .filter(({ objects }) => objects.some((json) => judgedKinds.has(textAt(json, 'kind') ?? '')))
    .map(({ name, objects }) => ({ name, objects: withWhatIsNamed(objects, pool) }));
}

function readObjects(file: string): readonly JsonObject[] {
  try {
    // YAML 1.1, as kubectl reads it.
    return parseAllDocuments(readFileSync(file, 'utf8'), {
      version: '1.1',
      merge: true,
      logLevel: 'silent',
    }).flatMap((document) => {
      if (document.errors.length > 0) return [];
      const json = document.toJS() as JsonValue;
      return isObject(json) &&
        textAt(json, 'kind') !== undefined &&
        textAt(json, 'metadata', 'name') !== undefined
        ? [JSON.parse(JSON.stringify(json)) as JsonObject]
        : [];
    });
  } catch {
    return [];
  }
}

/** The objects with the Services and templates that they name and lack, and a Rollout for each template that none runs. */
export function withWhatIsNamed(
  objects: readonly JsonObject[],
  pool: readonly JsonObject[] = [],
): readonly JsonObject[] {
  const all = [...objects];
  for (const template of objects.filter(isTemplate)) {
    if (!objects.some((json) => mentions(json, textAt(template, 'metadata', 'name') ?? '')))
      all.unshift(rolloutFor(template));
  }
  for (let at = 0; at < all.length; at += 1) {
    const json = all[at];
    if (json === undefined) continue;
    for (const name of templateNames(json)) {
      const has = all.some((other) => isTemplate(other) && textAt(other, 'metadata', 'name') === name);
      const found = pool.find((other) => isTemplate(other) && textAt(other, 'metadata', 'name') === name);
      if (!has && found !== undefined) all.push(inNamespaceOf(json, found));
    }
    for (const name of serviceNames(json)) {
      const has = all.some(
        (other) => other['kind'] === 'Service' && textAt(other, 'metadata', 'name') === name,
      );
      if (!has) all.push(inNamespaceOf(json, serviceNamed(name)));
    }
  }
  return all;
}

function isTemplate(json: JsonObject): boolean {
  return json['kind'] === 'AnalysisTemplate' || json['kind'] === 'ClusterAnalysisTemplate';
}

function inNamespaceOf(owner: JsonObject, json: JsonObject): JsonObject {
  const namespace = textAt(owner, 'metadata', 'namespace');
  const metadata = { ...objectAt(json, 'metadata') };
  delete metadata['namespace'];
  return { ...json, metadata: { ...metadata, ...(namespace !== undefined && { namespace }) } };
}

function mentions(json: JsonObject, name: string): boolean {
  return templateNames(json).includes(name);
}

function templateNames(json: JsonValue | undefined): readonly string[] {
  if (Array.isArray(json)) return (json as readonly JsonValue[]).flatMap(templateNames);
  if (!isObject(json)) return [];
  const own = textAt(json, 'templateName');
  return [...(own === undefined ? [] : [own]), ...Object.values(json).flatMap(templateNames)];
}

const serviceFields = [
  'activeService',
  'previewService',
  'stableService',
  'canaryService',
  'pingService',
  'pongService',
];

function serviceNames(json: JsonValue | undefined): readonly string[] {
  if (Array.isArray(json)) return (json as readonly JsonValue[]).flatMap(serviceNames);
  if (!isObject(json)) return [];
  const own = serviceFields.map((field) => textAt(json, field)).filter((name) => name !== undefined);
  return [...own, ...Object.values(json).flatMap(serviceNames)];
}

function serviceNamed(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { ports: [{ port: 80, targetPort: 80 }] },
  };
}

/** Argo judges a template only where a Rollout runs it. */
function rolloutFor(template: JsonObject): JsonObject {
  const name = textAt(template, 'metadata', 'name') ?? '';
  const namespace = textAt(template, 'metadata', 'namespace');
  const isClusterWide = template['kind'] === 'ClusterAnalysisTemplate';
  const labels = { app: 'seed' };
  const args = listAt(template, 'spec', 'args')
    .filter((arg) => isObject(arg) && !('value' in arg) && !('valueFrom' in arg))
    .map((arg) => ({ name: textAt(arg, 'name') ?? '', value: '1' }));
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: `runs-${name}`, ...(namespace !== undefined && { namespace }) },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'app', image: 'registry.example/app:1' }] },
      },
      strategy: {
        canary: {
          analysis: {
            templates: [{ templateName: name, ...(isClusterWide && { clusterScope: true }) }],
            args,
          },
        },
      },
    },
  };
}
