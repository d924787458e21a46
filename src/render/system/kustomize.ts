import { type Problem, ProblemError } from '../../kernel/errors.js';
import type { KustomizeSource } from '../../targets/target.js';
import type { RenderedObject, RenderLimits } from '../renderer.js';
import { parseGoYaml } from './go-yaml.js';
import { type Explained, runTool, type Surroundings } from './invocation.js';
import { copyKustomization, findKustomization, requestOrigins } from './kustomization.js';
import { asObject, takeOrigins } from './origins.js';
import type { Tool } from './tools.js';
import type { Workspace } from './workspace.js';

/** What `kustomize build` makes of a folder. */
export interface KustomizeOutput {
  readonly objects: readonly RenderedObject[];
  readonly warnings: readonly string[];
}

/** @throws ProblemError as {@link runTool} and {@link copyKustomization} do */
export async function buildKustomization(
  surroundings: Surroundings,
  tool: Tool,
  workspace: Workspace,
  source: KustomizeSource,
  limits: RenderLimits,
): Promise<KustomizeOutput> {
  copyKustomization(workspace, source.path);
  const file = findKustomization(workspace.tree, source.path);
  const hasOrigins = file !== undefined && requestOrigins(workspace, file);
  const command = tool.name === 'kubectl' ? 'kustomize' : 'build';
  const args = [command, '--', workspace.locate(source.path)];
  try {
    const output = await runTool(surroundings, tool, args, workspace, limits, explain);
    const objects = parseGoYaml(output.text, `the output of kustomize for ${source.path}`).map(
      ({ value, line }) => {
        const json = asObject(value);
        if (json === undefined) {
          throw new ProblemError({
            id: 'RG601',
            message: `${source.path} renders a document that is not an object (line ${line} of the output).`,
          });
        }
        return hasOrigins ? takeOrigins(json, source.path) : { json, origins: [] };
      },
    );
    return { objects, warnings: output.warnings };
  } catch (thrown) {
    throw withheldCause(thrown, workspace) ?? withPlace(thrown, file ?? source.path);
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
      next: 'render the chart as a target of its own: `helmCharts` would start helm with what the file says, so it stays off',
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
