import { objectAt, textAt } from '../../src/manifests/json.js';
import type { JsonObject } from '../../src/render/renderer.js';
import type { Failure } from './client.js';
import { parsePath, type Fault, type Path } from './finding.js';
import { realPath, rolloutOf } from './real-path.js';
import { rows, type Row } from './id-table.js';

/** Stands for any id: no id of the catalogue covers that failure. */
export const anyId = '*';

/** Of a failure that the table has no row for: it can only be missed, so it cannot go unseen. */
export const noId = 'unidentified';

/** The ids that a failure of the oracle stands for (any one of them may be said for it); none when no row knows it. */
export function identify(failure: Failure, objects: readonly JsonObject[]): readonly string[] {
  return rowOf(failure, objects)?.ids ?? [];
}

function rowOf(failure: Failure, objects: readonly JsonObject[]): Row | undefined {
  const path = realPath(failure, objects);
  return rows.find((row) => fits(row, failure, path, objects));
}

function fits(row: Row, failure: Failure, path: string, objects: readonly JsonObject[]): boolean {
  return (
    row.source.includes(failure.source) &&
    (row.kind === undefined || row.kind.includes(failure.object.kind)) &&
    (row.type === undefined || row.type === failure.type) &&
    (row.path === undefined || row.path.test(path)) &&
    (row.detail === undefined || row.detail.test(failure.detail)) &&
    (row.value === undefined || row.value.test(failure.value ?? '')) &&
    (row.when === undefined || row.when(rolloutOf(failure, objects)))
  );
}

/** The failure with its ids, at the object and path where the fault is written. */
export function asFault(failure: Failure, objects: readonly JsonObject[]): Fault {
  const row = rowOf(failure, objects);
  const ids = row?.ids ?? [noId];
  const inTemplate = analysisTemplate(failure, ids, objects);
  const place = referencedTemplate(failure, objects) ?? inTemplate;
  const path = place?.path ?? parsePath(realPath(failure, objects));
  return {
    ids,
    object: place?.object ?? `${failure.object.kind}/${failure.object.name}`,
    path,
    // A workload without a selector: what is missing can be said of the Rollout that takes it over.
    ...(place &&
      ids[0] === 'S6' && {
        also: { object: `Rollout/${failure.object.name}`, path: ['spec', 'selector'] },
      }),
    ...(row?.anywhere && inTemplate === undefined && { anywhere: true }),
    source: failure.source,
    type: failure.type,
    ...(failure.detail.startsWith('json: cannot unmarshal') && { unindexed: true }),
    text: `${failure.source} ${failure.path} ${failure.type}: ${failure.detail}`,
  };
}

/** What the controller finds in a template or selector that `workloadRef` brings is written in the workload. */
function referencedTemplate(
  failure: Failure,
  objects: readonly JsonObject[],
): { readonly object: string; readonly path: Path } | undefined {
  const rollout = rolloutOf(failure, objects);
  const ref = objectAt(rollout, 'spec', 'workloadRef');
  const name = textAt(ref, 'name');
  const kind = textAt(ref, 'kind');
  if (failure.source !== 'spec' || name === undefined || kind === undefined) return undefined;
  const isTaken = failure.path === 'spec.selector' && objectAt(rollout, 'spec', 'selector') === undefined;
  if (!isTaken && !failure.path.startsWith('spec.template.')) return undefined;
  const path = parsePath(realPath(failure, objects));
  return { object: `${kind}/${name}`, path: kind === 'PodTemplate' ? path.slice(1) : path };
}

/** What the controller finds in one analysis template, it says of the Rollout that runs it. */
function analysisTemplate(
  { detail, source }: Failure,
  ids: readonly string[],
  objects: readonly JsonObject[],
): { readonly object: string; readonly path: Path } | undefined {
  const field = ids.includes('N6') ? 'args' : ids.includes('N7') ? 'metrics' : undefined;
  const [, name] = /^AnalysisTemplate (\S+): /.exec(detail) ?? [];
  if (source !== 'references' || field === undefined || name === undefined) return undefined;
  const template = objects.find(
    (json) =>
      /^(Cluster)?AnalysisTemplate$/.test(textAt(json, 'kind') ?? '') &&
      textAt(json, 'metadata', 'name') === name,
  );
  return template && { object: `${textAt(template, 'kind')}/${name}`, path: ['spec', field] };
}
