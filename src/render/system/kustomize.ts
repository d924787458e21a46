import { type Problem, ProblemError } from '../../kernel/errors.js';
import type { KustomizeSource } from '../../targets/target.js';
import type { JsonObject, JsonValue, Origin, RenderedObject, RenderLimits } from '../renderer.js';
import { parseGoYaml } from './go-yaml.js';
import { type Explained, runTool, type Surroundings } from './invocation.js';
import { copyKustomization, findKustomization, requestOrigins } from './kustomization.js';
import { asObject, originsOf } from './origins.js';
import type { Tool } from './tools.js';
import type { Workspace } from './workspace.js';

/** What `kustomize build` makes of a folder. */
export interface KustomizeOutput {
  readonly objects: readonly RenderedObject[];
  readonly warnings: readonly string[];
}

/**
 * Builds a folder as it is; what it refuses is the answer. A second build only tells where the objects come from: the
 * annotations that it asks for can end up in whatever reads annotations (replacements, hashes of names, patches).
 * @throws ProblemError as {@link runTool} and {@link copyKustomization} do
 */
export async function buildKustomization(
  surroundings: Surroundings,
  tool: Tool,
  workspace: Workspace,
  source: KustomizeSource,
  limits: RenderLimits,
): Promise<KustomizeOutput> {
  const started = performance.now();
  copyKustomization(workspace, source.path);
  const file = findKustomization(workspace.tree, source.path);
  const output = await runBuild(surroundings, tool, workspace, source, limits).catch((thrown: unknown) => {
    throw withheldCause(thrown, workspace) ?? withPlace(thrown, file ?? source.path);
  });
  const left = { ...limits, timeMs: Math.floor(limits.timeMs - (performance.now() - started)) };
  const origins = await readOrigins(surroundings, tool, workspace.twin, source, left);
  const isSameOrder =
    origins?.length === output.objects.length &&
    output.objects.every((json, index) => json['kind'] === origins[index]?.kind);
  return {
    objects: output.objects.map((json, index) => ({
      json,
      origins: isSameOrder ? (origins[index]?.origins ?? []) : [],
    })),
    warnings: output.warnings,
  };
}

async function runBuild(
  surroundings: Surroundings,
  tool: Tool,
  workspace: Workspace,
  source: KustomizeSource,
  limits: RenderLimits,
): Promise<{ objects: readonly JsonObject[]; warnings: readonly string[] }> {
  const command = tool.name === 'kubectl' ? 'kustomize' : 'build';
  const args = [command, '--', workspace.locate(source.path)];
  const output = await runTool(surroundings, tool, args, workspace, limits, explain);
  const objects = parseGoYaml(output.text, `the output of kustomize for ${source.path}`).map(
    ({ value, line }) => {
      const json = asObject(value);
      if (json !== undefined) return json;
      throw new ProblemError({
        id: 'RG601',
        message: `${source.path} renders a document that is not an object (line ${line} of the output).`,
      });
    },
  );
  return { objects, warnings: output.warnings };
}

/** What each object of a build comes from, in their order; `undefined` when it cannot be told. */
async function readOrigins(
  surroundings: Surroundings,
  tool: Tool,
  twin: Workspace,
  source: KustomizeSource,
  limits: RenderLimits,
): Promise<readonly { kind: JsonValue | undefined; origins: readonly Origin[] }[] | undefined> {
  const file = findKustomization(twin.tree, source.path);
  if (file === undefined || limits.timeMs <= 0) return undefined;
  try {
    copyKustomization(twin, source.path);
    if (!requestOrigins(twin, file)) return undefined;
    const { objects } = await runBuild(surroundings, tool, twin, source, limits);
    return objects.map((json) => ({ kind: json['kind'], origins: originsOf(json, source.path) }));
  } catch (thrown) {
    if (thrown instanceof ProblemError) return undefined;
    throw thrown;
  }
}

/** A build that failed over a file which the tree refused to hand out has that as its real cause. */
function withheldCause(thrown: unknown, workspace: Workspace): ProblemError | undefined {
  if (!(thrown instanceof ProblemError) || thrown.problem.id !== 'RG601') return undefined;
  const cause: Problem | undefined = workspace.withheld.find(({ path }) =>
    thrown.problem.message.includes(path.slice(path.lastIndexOf('/') + 1)),
  )?.problem;
  return cause === undefined ? undefined : new ProblemError(cause, { cause: thrown });
}

function withPlace(thrown: unknown, file: string): unknown {
  if (!(thrown instanceof ProblemError) || thrown.problem.place !== undefined) return thrown;
  return new ProblemError({ ...thrown.problem, place: { file } }, { cause: thrown });
}

/** The ids are those that the embedded engine gives to the same refusals. */
function explain(stderr: string): Explained | undefined {
  if (/enable-helm/.test(stderr)) {
    return {
      next: 'leave out `--engine system`, since the embedded engine renders charts that lie in the repository, or render the chart as a target of its own: `helmCharts` would start helm with what the file says',
    };
  }
  if (neverStarted.test(stderr)) {
    return {
      id: 'RG604',
      next: 'commit what the function generates: programs that a kustomization names are never started',
    };
  }
  return undefined;
}

const neverStarted =
  /external plugins disabled|unable to load (?:external )?plugin|must specify --enable-(?:exec|alpha-plugins)|network required but not enabled/;
