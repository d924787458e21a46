import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { errorMessage, ProblemError } from '../../kernel/errors.js';
import type { SourceTree } from '../../sources/source-tree.js';
import type { Target } from '../../targets/target.js';
import { openProcessRunner } from '../process.js';
import type { Rendered, Renderer, RenderedObject, RenderLimits } from '../renderer.js';
import { formatYaml } from './format-yaml.js';
import { renderChart } from './helm.js';
import type { Surroundings } from './invocation.js';
import { buildKustomization } from './kustomize.js';
import { readManifests } from '../plain.js';
import { refuseOptionLikeValues } from './refusals.js';
import { closedEnvironment, openSandbox, type SandboxLimits } from './sandbox.js';
import { Toolbox, type ToolPaths } from './toolbox.js';
import { refuseToolFromTree, type Tool } from './tools.js';
import { Workspace } from './workspace.js';

export interface SystemRendererOptions {
  /** Where to look for the tools, in the form of PATH; relative entries are ignored. The usual system folders by default. */
  readonly searchPath?: string;
  /** Programs to use instead of looking them up: absolute paths, or other names. */
  readonly tools?: ToolPaths;
  readonly sandbox?: Partial<SandboxLimits> & {
    /** Give the tools a network of their own that has no way out, where the machine allows it. On by default. */
    readonly isolateNetwork?: boolean;
  };
  /** Takes secrets out of what the tools say before anybody sees it. */
  readonly redact?: (text: string) => string;
  /** Folder for private files; the system's by default. */
  readonly temporary?: string;
}

const defaultSearchPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const defaultLimits: SandboxLimits = { memoryBytes: 3 * 1024 ** 3, cpuSeconds: 60 };
/** Trees written out at the same time; probes of edited trees come and go. */
const keptWorkspaces = 4;

/**
 * The engine that runs the real `helm` and `kustomize` (or `kubectl kustomize`), each call in an empty environment, a
 * network of its own, a process group that dies with it, and over a private copy of the files.
 * @throws UsageError on Node older than 22
 */
export async function createSystemRenderer(options: SystemRendererOptions = {}): Promise<Renderer> {
  const run = await openProcessRunner();
  const searchPath = options.searchPath ?? defaultSearchPath;
  const limits: SandboxLimits = {
    memoryBytes: options.sandbox?.memoryBytes ?? defaultLimits.memoryBytes,
    cpuSeconds: options.sandbox?.cpuSeconds ?? defaultLimits.cpuSeconds,
  };
  const folder = mkdtempSync(join(options.temporary ?? tmpdir(), 'rollout-guard-'));
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const sandbox = await openSandbox(run, limits, {
    searchPath,
    cwd: folder,
    isolateNetwork: options.sandbox?.isolateNetwork ?? true,
  });
  const surroundings: Surroundings = {
    run,
    sandbox,
    environment: closedEnvironment(searchPath, home, limits.memoryBytes),
    redact: options.redact ?? ((text) => text),
  };
  return new SystemRenderer(
    surroundings,
    new Toolbox(surroundings, searchPath, home, options.tools ?? {}),
    folder,
  );
}

class SystemRenderer implements Renderer {
  readonly engine = 'system';
  readonly #surroundings: Surroundings;
  readonly #toolbox: Toolbox;
  readonly #folder: string;
  /** In the order of last use. */
  readonly #workspaces = new Map<SourceTree, { workspace: Workspace; users: number }>();

  constructor(surroundings: Surroundings, toolbox: Toolbox, folder: string) {
    this.#surroundings = surroundings;
    this.#toolbox = toolbox;
    this.#folder = folder;
  }

  async render(tree: SourceTree, target: Target, limits: RenderLimits): Promise<Rendered> {
    const kept = this.#open(tree);
    try {
      refuseOptionLikeValues(target);
      const rendered = await this.#renderSource(kept.workspace, target, limits);
      if (rendered.objects.length > limits.objects) {
        throw new ProblemError({
          id: 'RG606',
          message: `${target.name} renders ${rendered.objects.length} objects; at most ${limits.objects} are judged.`,
        });
      }
      return { ok: true, filesRead: null, ...rendered };
    } catch (thrown) {
      if (thrown instanceof ProblemError) return { ok: false, problem: thrown.problem };
      const message = this.#surroundings.redact(
        errorMessage(thrown).replaceAll(`${kept.workspace.root}/`, ''),
      );
      return { ok: false, problem: { id: 'RG605', message: `the system engine failed: ${message}` } };
    } finally {
      kept.users -= 1;
      this.#evict();
    }
  }

  formatYaml: Renderer['formatYaml'] = (objects) => Promise.resolve(formatYaml(objects));

  close(): void {
    this.#workspaces.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #renderSource(
    workspace: Workspace,
    target: Target,
    limits: RenderLimits,
  ): Promise<Omit<Extract<Rendered, { ok: true }>, 'ok' | 'filesRead'>> {
    const { source } = target;
    switch (source.kind) {
      case 'manifests':
        return readManifests(workspace.tree, source);
      case 'helm': {
        const tool = this.#trust(await this.#toolbox.helm(), workspace.tree);
        const { mergedValues, ...output } = await renderChart(
          this.#surroundings,
          tool,
          workspace,
          target,
          source,
          limits,
        );
        return {
          ...this.#withWarnings(output, tool),
          ...(mergedValues === undefined ? {} : { mergedValues }),
        };
      }
      case 'kustomize': {
        const tool = this.#trust(await this.#toolbox.kustomize(), workspace.tree);
        const output = await buildKustomization(this.#surroundings, tool, workspace, source, limits);
        return this.#withWarnings(output, tool);
      }
    }
  }

  #trust(tool: Tool, tree: SourceTree): Tool {
    refuseToolFromTree(tool, tree.root);
    return tool;
  }

  #withWarnings(
    output: { readonly objects: readonly RenderedObject[]; readonly warnings: readonly string[] },
    tool: Tool,
  ): { objects: readonly RenderedObject[]; warnings: readonly string[] } {
    const own = tool.warning === undefined ? [] : [tool.warning];
    return {
      objects: output.objects,
      warnings: [...this.#surroundings.sandbox.warnings, ...own, ...output.warnings],
    };
  }

  #open(tree: SourceTree): { workspace: Workspace; users: number } {
    const known = this.#workspaces.get(tree);
    const kept = known ?? { workspace: new Workspace(tree, this.#folder), users: 0 };
    kept.users += 1;
    this.#workspaces.delete(tree);
    this.#workspaces.set(tree, kept);
    return kept;
  }

  #evict(): void {
    for (const [tree, { workspace, users }] of this.#workspaces) {
      if (this.#workspaces.size <= keptWorkspaces) return;
      if (users > 0) continue;
      workspace.remove();
      this.#workspaces.delete(tree);
    }
  }
}
