import type { Manifest } from '../../manifests/manifest.js';
import type { ManifestIndex, PodTemplate, Workload } from '../../manifests/manifest-index.js';
import { listAt, numberAt, objectAt } from '../../manifests/json.js';
import type { YamlPath } from '../../manifests/path.js';
import { keyedPath } from '../../manifests/keyed-path.js';
import { child, Faults, type Fault } from '../faults.js';
import { has } from '../fields.js';
import type { Versions } from '../versions.js';
import { judgePod, type PodFamily, type PodUnderJudgement } from './judge.js';
import { apiServerOptions, argoOptions } from './options.js';
import { judgeForKind } from './pod-spec.js';
import { judgeSelector } from './selectors.js';
import { judgeExclusiveDisks } from './volumes.js';

/** A fault of a pod template and whose it is. */
export interface TemplateFault {
  readonly fault: Fault;
  /** Whom it breaks: for a Rollout with a `workloadRef` the Rollout. */
  readonly owner: Manifest;
  readonly writtenIn: Manifest;
  readonly path: YamlPath;
  /** Only the pods of a Rollout are refused, by the API server: the controller has no objection to the Rollout itself. */
  readonly isOfPods: boolean;
}

type Judged = ReadonlyMap<PodFamily, readonly TemplateFault[]>;

const memory = new WeakMap<ManifestIndex, { readonly versions: Versions; readonly judged: Judged }>();

/** Faults of one family in all pod templates of a target. The templates are judged once for all rules. */
export function templateFaults(
  world: { readonly index: ManifestIndex; readonly versions: Versions },
  family: PodFamily,
): readonly TemplateFault[] {
  let known = memory.get(world.index);
  if (known?.versions !== world.versions) {
    known = { versions: world.versions, judged: judgeAll(world.index, world.versions) };
    memory.set(world.index, known);
  }
  return known.judged.get(family) ?? [];
}

function judgeAll(index: ManifestIndex, versions: Versions): Judged {
  const all = new Map<PodFamily, TemplateFault[]>();
  const take = (judged: Judged): void => {
    for (const [family, faults] of judged) {
      const known = all.get(family);
      if (known === undefined) all.set(family, [...faults]);
      else known.push(...faults);
    }
  };
  for (const workload of index.workloads) take(judgeWorkload(workload, versions));
  for (const manifest of index.byKind('PodTemplate'))
    if (manifest.ref.group === '') take(judgePodTemplate(manifest, versions));
  for (const manifest of index.byKind('Experiment'))
    if (manifest.ref.group === 'argoproj.io') take(judgeQuantities(manifest, versions));
  return all;
}

/** A template that stands alone, for the `workloadRef` of a Rollout: its kind has no rules of its own about pods. */
function judgePodTemplate(manifest: Manifest, versions: Versions): Judged {
  const pod = judgePod(
    objectAt(manifest.json, 'template') ?? {},
    ['template'],
    apiServerOptions(versions, false),
  );
  return new Map(families(pod).map(([family, found]) => [family, found.map(faultOf(manifest))]));
}

/** The CRD takes any text for a quantity, and the controller can then not read the Experiment at all. */
function judgeQuantities(manifest: Manifest, versions: Versions): Judged {
  const found = listAt(manifest.json, 'spec', 'templates').flatMap((template, at) => {
    const pod = judgePod(objectAt(template, 'template') ?? {}, [], apiServerOptions(versions, false));
    return quantities(pod).map((fault) => ({
      ...fault,
      path: ['spec', 'templates', at, 'template', ...fault.path],
    }));
  });
  return new Map([['resources', found.map(faultOf(manifest))]]);
}

function faultOf(manifest: Manifest): (fault: Fault) => TemplateFault {
  return (fault) => ({
    fault,
    owner: manifest,
    writtenIn: manifest,
    path: keyedPath(manifest.json, fault.path),
    isOfPods: false,
  });
}

/** Quantities that no Go program can decode. */
function quantities({ faults }: PodUnderJudgement): readonly Fault[] {
  return faults.resources.found.filter(({ key }) => key === 'quantity');
}

type ByFamily = readonly (readonly [PodFamily, readonly Fault[]])[];

function families({ faults }: PodUnderJudgement): ByFamily {
  return (Object.entries(faults) as [PodFamily, { found: readonly Fault[] }][]).map(([family, { found }]) => [
    family,
    found,
  ]);
}

function judgeWorkload(workload: Workload, versions: Versions): Judged {
  const { manifest, replicas } = workload;
  const template = workload.template ?? missingTemplate(manifest);
  const judged = new Map<PodFamily, TemplateFault[]>();
  const isPod = manifest.ref.kind === 'Pod';
  const isRollout = manifest.ref.kind === 'Rollout';
  const path = (template?.path ?? []).filter((step) => typeof step === 'string');
  const json = template && (objectAt(template.writtenIn.json, ...path) ?? {});
  if (template === undefined || json === undefined) return judged;
  const take = (all: ByFamily, isOfPods: boolean, known: ReadonlySet<string>) => {
    for (const [family, found] of all) {
      for (const fault of found) {
        if (known.has(keyOf(fault)) || (isRollout && isRestartPolicy(fault, path))) continue;
        const list = judged.get(family) ?? [];
        list.push({
          fault,
          owner: manifest,
          writtenIn: template.writtenIn,
          path: keyedPath(template.writtenIn.json, fault.path),
          isOfPods,
        });
        judged.set(family, list);
      }
    }
  };
  const server = judgePod(json, path, apiServerOptions(versions, isPod));
  if (!isRollout) {
    judgeForKind(server, manifest.ref.kind);
    take(families(server), false, new Set());
    return judged;
  }
  const controller = judgePod(json, path, argoOptions(versions.argoRollouts));
  if (!isReadable(manifest)) {
    // What it cannot even decode comes before that.
    if (template.writtenIn === manifest) take([['resources', quantities(controller)]], false, new Set());
    return judged;
  }
  judgeExclusiveDisks(controller, numberAt(manifest.json, 'spec', 'replicas') ?? replicas ?? 1);
  if (template.writtenIn !== manifest) {
    // What the API server refuses there is said of the object that the template is written in.
    take(families(controller), false, keysOf(server));
    return judged;
  }
  take(families(controller), false, new Set());
  take(families(server), true, keysOf(controller));
  return judged;
}

function keysOf(pod: PodUnderJudgement): ReadonlySet<string> {
  return new Set(
    Object.values(pod.faults).flatMap(({ found }: { found: readonly Fault[] }) => found.map(keyOf)),
  );
}

function keyOf({ key, path }: Fault): string {
  return `${key} ${path.join('\0')}`;
}

/** Pods of a Rollout take one policy only: the rule of its spec says so. */
function isRestartPolicy({ key, path }: Fault, template: readonly string[]): boolean {
  return key === 'unsupported' && path.length === template.length + 2 && path.at(-1) === 'restartPolicy';
}

const withTemplate = new Set(['Rollout', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job']);

/** A workload that neither has a template nor borrows one is judged as if it had an empty one. */
function missingTemplate(manifest: Manifest): Pick<PodTemplate, 'writtenIn' | 'path'> | undefined {
  const spec = objectAt(manifest.json, 'spec');
  if (spec === undefined || !withTemplate.has(manifest.ref.kind)) return undefined;
  if (has(spec, 'workloadRef') || has(spec, 'template')) return undefined;
  return { writtenIn: manifest, path: ['spec', 'template'] };
}

/** The controller looks at no template of a Rollout whose selector is refused (validation.go, ValidateRolloutSpec). */
function isReadable(manifest: Manifest): boolean {
  if (manifest.ref.kind !== 'Rollout') return true;
  const faults = new Faults();
  judgeSelector(faults, objectAt(manifest.json, 'spec', 'selector'), child(undefined, 'selector'));
  return faults.found.length === 0;
}
