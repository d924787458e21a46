import type { Surroundings } from './invocation.js';
import {
  acceptTool,
  findExecutable,
  missingTool,
  type Tool,
  type ToolName,
  versionArguments,
} from './tools.js';

export type ToolPaths = Partial<Readonly<Record<ToolName, string>>>;

/** Finds each tool once, when it is first needed. */
export class Toolbox {
  readonly #surroundings: Surroundings;
  readonly #searchPath: string;
  readonly #folder: string;
  readonly #paths: ToolPaths;
  readonly #known = new Map<ToolName, Promise<Tool | undefined>>();

  constructor(surroundings: Surroundings, searchPath: string, folder: string, paths: ToolPaths) {
    this.#surroundings = surroundings;
    this.#searchPath = searchPath;
    this.#folder = folder;
    this.#paths = paths;
  }

  /** @throws ProblemError RG605 when helm is absent, too old or does not run */
  async helm(): Promise<Tool> {
    const tool = await this.#find('helm');
    if (tool === undefined) throw missingTool(['helm']);
    return tool;
  }

  /** kustomize, or the one that kubectl carries. @throws ProblemError RG605 as {@link Toolbox.helm} */
  async kustomize(): Promise<Tool> {
    const tool = (await this.#find('kustomize')) ?? (await this.#find('kubectl'));
    if (tool === undefined) throw missingTool(['kustomize', 'kubectl']);
    return tool;
  }

  #find(name: ToolName): Promise<Tool | undefined> {
    const known = this.#known.get(name) ?? this.#probe(name);
    this.#known.set(name, known);
    return known;
  }

  async #probe(name: ToolName): Promise<Tool | undefined> {
    const file = findExecutable(this.#paths[name] ?? name, this.#searchPath);
    if (file === undefined) return undefined;
    const ended = await this.#surroundings.run({
      ...this.#surroundings.sandbox.wrap(file, versionArguments[name]),
      cwd: this.#folder,
      env: this.#surroundings.environment,
      timeMs: 20_000,
      stdoutBytes: 64 * 1024,
      stderrBytes: 64 * 1024,
    });
    return acceptTool(name, file, ended);
  }
}
