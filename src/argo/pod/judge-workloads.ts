import type { Manifest } from '../../manifests/manifest.js';
import type { ManifestIndex, PodTemplate, Workload } from '../../manifests/manifest-index.js';
import { numberAt, objectAt } from '../../manifests/json.js';
import type { YamlPath } from '../../manifests/path.js';
import { child, Faults, keyedPath, type Fault } from '../faults.js';
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
  for (const workload of index.workloads) {
    for (const [family, faults] of judgeWorkload(workload, versions)) {
      const known = all.get(family);
      if (known === undefined) all.set(family, [...faults]);
      else known.push(...faults);
    }
  }
  return all;
}

function judgeWorkload(workload: Workload, versions: Versions): Judged {
  const { manifest, replicas } = workload;
  const template = workload.template ?? missingTemplate(manifest);
  const judged = new Map<PodFamily, TemplateFault[]>();
  const isPod = manifest.ref.kind === 'Pod';
  const path = (template?.path ?? []).filter((step) => typeof step === 'string');
  const json = template && (objectAt(template.writtenIn.json, ...path) ?? {});
  if (template === undefined || json === undefined || !isReadable(manifest)) return judged;
  const take = (pod: PodUnderJudgement, isOfPods: boolean, known: ReadonlySet<string>) => {
    for (const [family, { found }] of Object.entries(pod.faults) as [
      PodFamily,
      { found: readonly Fault[] },
    ][]) {
      for (const fault of found) {
        if (known.has(keyOf(fault))) continue;
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
  if (manifest.ref.kind !== 'Rollout') {
    judgeForKind(server, manifest.ref.kind);
    take(server, false, new Set());
    return judged;
  }
  const controller = judgePod(json, path, argoOptions(versions.argoRollouts));
  judgeExclusiveDisks(controller, numberAt(manifest.json, 'spec', 'replicas') ?? replicas ?? 1);
  if (template.writtenIn !== manifest) {
    // What the API server refuses there is said of the object that the template is written in.
    take(controller, false, keysOf(server));
    return judged;
  }
  take(controller, false, new Set());
  take(server, true, keysOf(controller));
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
