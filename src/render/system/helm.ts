import { posix } from 'node:path';

import { type Place, ProblemError } from '../../kernel/errors.js';
import type { SourceTree } from '../../sources/source-tree.js';
import type { HelmSource, Target } from '../../targets/target.js';
import type { Hook, JsonObject, Origin, RenderedObject, RenderLimits } from '../renderer.js';
import { addToArchive, probeTemplate, readProbe } from './chart-probe.js';
import { parseGoYaml } from './go-yaml.js';
import { type Explained, runTool, type Surroundings } from './invocation.js';
import { asObject } from './origins.js';
import { sourceOf } from './helm-source.js';
import type { Tool } from './tools.js';
import type { Workspace } from './workspace.js';

/** Known to every render, or a chart that asks for Argo Rollouts would fall back to a Deployment and be judged as one. */
const argoApiVersions = [
  'argoproj.io/v1alpha1',
  ...['AnalysisRun', 'AnalysisTemplate', 'ClusterAnalysisTemplate', 'Experiment', 'Rollout'].map(
    (kind) => `argoproj.io/v1alpha1/${kind}`,
  ),
];

/** What `helm template --include-crds` makes of a chart, and the values it used. */
export interface HelmOutput {
  readonly objects: readonly RenderedObject[];
  readonly mergedValues: JsonObject | undefined;
  readonly warnings: readonly string[];
}

/** @throws ProblemError as {@link runTool} does, and RG603 or RG604 when the tree refuses a file of the chart */
export async function renderChart(
  surroundings: Surroundings,
  tool: Tool,
  workspace: Workspace,
  target: Target,
  source: HelmSource,
  limits: RenderLimits,
): Promise<HelmOutput> {
  workspace.copy(source.chart, true);
  const chart = placeProbe(workspace, source);
  const args = templateArguments(workspace, target, source, chart);
  const output = await runTool(surroundings, tool, args, workspace, limits, (stderr) =>
    explain(stderr, source.chart),
  ).catch((thrown: unknown) => {
    throw withPlace(thrown, workspace.tree, source.chart);
  });
  return readOutput(output.text, output.warnings, workspace, source);
}

/** Path of the template that prints the values: the same in a workspace for all charts, and not to be guessed by any of them. */
function probePath(workspace: Workspace): string {
  return `templates/${workspace.nonce}.yaml`;
}

/** @returns the path of the copied chart that holds the probe */
function placeProbe(workspace: Workspace, source: HelmSource): string {
  const { tree } = workspace;
  const probe = probePath(workspace);
  if (tree.stat(source.chart)?.kind === 'file') {
    const copy = `${source.chart}.${workspace.nonce}.tgz`;
    workspace.write(copy, addToArchive(tree.read(source.chart), source.chart, probe, probeTemplate));
    return copy;
  }
  workspace.write(posix.join(source.chart, probe), probeTemplate);
  return source.chart;
}

function templateArguments(
  workspace: Workspace,
  target: Target,
  source: HelmSource,
  chart: string,
): string[] {
  const { tree } = workspace;
  const args = ['template'];
  if (source.includeCrds) args.push('--include-crds');
  if (target.namespace !== undefined) args.push('--namespace', target.namespace);
  if (source.kubeVersion !== undefined) args.push('--kube-version', source.kubeVersion);
  for (const version of [...argoApiVersions, ...source.apiVersions]) args.push('--api-versions', version);
  for (const { path, optional } of source.values) {
    if (optional && tree.stat(path) === undefined) continue;
    workspace.copy(path, true);
    args.push('--values', workspace.locate(path));
  }
  for (const text of source.set) args.push('--set', text);
  return [...args, '--', source.release, workspace.locate(chart)];
}

function readOutput(
  text: string,
  warnings: readonly string[],
  workspace: Workspace,
  source: HelmSource,
): HelmOutput {
  const lines = text.split('\n');
  const probe = probePath(workspace);
  const objects: RenderedObject[] = [];
  let mergedValues: JsonObject | undefined;
  for (const { value, line } of parseGoYaml(text, `the output of helm for ${source.chart}`)) {
    const template = templateAt(lines, line);
    const json = asObject(value);
    if (json === undefined) {
      throw new ProblemError({
        id: 'RG601',
        message: `${template ?? source.chart} renders a document that is not an object (line ${line} of the output).`,
        place: { file: source.chart },
      });
    }
    if (template?.endsWith(`/${probe}`) === true) {
      // A subchart has one too when it was rendered by itself before.
      if (template.split('/').length === 3) mergedValues = readProbe(json);
      continue;
    }
    const file = template === undefined ? undefined : sourceOf(workspace.tree, source.chart, template);
    const origins: Origin[] =
      file === undefined ? [] : [{ file, via: file.includes('/crds/') ? 'source' : 'template' }];
    const hook = readHook(json);
    objects.push({ json, origins, ...(hook === undefined ? {} : { hook }) });
  }
  return {
    objects,
    mergedValues,
    warnings:
      mergedValues === undefined
        ? [
            ...warnings,
            `The values that helm used for ${source.chart} are not known: its .helmignore may hide templates.`,
          ]
        : warnings,
  };
}

/**
 * The template of the document that starts at a line (from 1). helm writes `# Source:` right after the separator; a later
 * comment of that form is the template's own text. CRD files of several documents are written as they are, with one comment.
 */
function templateAt(lines: readonly string[], line: number): string | undefined {
  for (let index = line - 1; index >= 0; index -= 1) {
    if (!/^---(?:\s|$)/.test(lines[index] ?? '')) continue;
    const source = /^# Source: (.+)$/.exec(lines[index + 1] ?? '');
    if (source !== null) return source[1];
  }
  return undefined;
}

function readHook(json: JsonObject): Hook | undefined {
  const annotations = asObject(asObject(json['metadata'])?.['annotations']);
  const events = annotations?.['helm.sh/hook'];
  if (typeof events !== 'string') return undefined;
  const weight = annotations?.['helm.sh/hook-weight'];
  const parsed = typeof weight === 'string' && /^[-+]?\d+$/.test(weight) ? Number(weight) : 0;
  return {
    events: events
      .split(',')
      .map((event) => event.trim().toLowerCase())
      .filter((event) => event !== ''),
    weight: parsed,
  };
}

/** helm says `web/templates/x.yaml:12:3` in the middle of its messages. */
function withPlace(thrown: unknown, tree: SourceTree, chart: string): unknown {
  if (!(thrown instanceof ProblemError) || thrown.problem.place !== undefined) return thrown;
  const said = /([^\s():"<>]+\/templates\/[^\s():"<>]+?):(\d+)/.exec(thrown.problem.message);
  const place: Place =
    said?.[1] === undefined
      ? { file: chart }
      : { file: sourceOf(tree, chart, said[1]), line: Number(said[2]) };
  return new ProblemError({ ...thrown.problem, place }, { cause: thrown });
}

function explain(stderr: string, chart: string): Explained | undefined {
  if (/missing in charts\/ directory|helm dependency build/.test(stderr)) {
    return { next: `run \`helm dependency build ${chart}\` and commit what it writes into charts/` };
  }
  return undefined;
}
