import type { Problem } from '../../kernel/errors.js';
import { ProblemError, errorMessage } from '../../kernel/errors.js';
import { stringify } from 'lossless-json';
import type { SourceTree } from '../../sources/source-tree.js';
import type { Target } from '../../targets/target.js';
import type { JsonObject, ReadLog, Rendered, Renderer } from '../renderer.js';
import type { EngineAnswer, EngineRefusal } from './answer.js';
import { parseAnswer } from './answer.js';
import { EngineCrash, EngineInstance } from './instance.js';
import { writeRequest } from './request.js';

/**
 * Helm and kustomize in one WebAssembly instance. Renders run one after another and block the thread; `limits.timeMs` is kept
 * by whoever ends the worker, not here. An instance that crashed, or whose memory grew, is replaced before the next render.
 */
export function createEmbeddedRenderer(module: WebAssembly.Module): Renderer {
  let instance: EngineInstance | undefined;
  let closed = false;
  // Go's own start takes as long as some renders: it runs while the targets are still being found.
  let opening: Promise<EngineInstance> | undefined = EngineInstance.create(module);
  opening.catch(() => undefined);

  async function ready(): Promise<EngineInstance> {
    if (closed) throw new Error('the renderer was closed');
    if (opening !== undefined) {
      const first = opening;
      opening = undefined;
      instance = await first;
    }
    if (instance === undefined || instance.spent) instance = await EngineInstance.create(module);
    return instance;
  }

  return {
    engine: 'embedded',

    async render(tree, target, limits, { withOrigins } = { withOrigins: true }): Promise<Rendered> {
      const request = writeRequest(tree, target, limits, withOrigins);
      return renderOnce(await ready(), tree, target, request);
    },

    async formatYaml(objects: readonly JsonObject[]): Promise<string> {
      const engine = await ready();
      const request = stringify({ op: 'formatYaml', objects }) ?? '';
      const answer = parseAnswer(engine.call(request));
      if ('problem' in answer) throw new ProblemError(problemOf(answer));
      return answer.yaml ?? '';
    },

    close(): void {
      closed = true;
      instance = undefined;
    },
  };
}

function renderOnce(engine: EngineInstance, tree: SourceTree, target: Target, request: string): Rendered {
  engine.host.begin(tree);
  try {
    const text = engine.call(request);
    const filesRead = engine.host.end();
    if (engine.host.failure !== undefined)
      return { ok: false, problem: explain(engine.host.failure, target) };
    return resultOf(parseAnswer(text), filesRead, engine);
  } catch (thrown) {
    return { ok: false, problem: explain(engine.host.failure ?? thrown, target) };
  }
}

function resultOf(
  answer: EngineAnswer | EngineRefusal,
  filesRead: ReadLog,
  engine: EngineInstance,
): Rendered {
  if ('problem' in answer) {
    if (answer.broken === true) engine.markBroken();
    return { ok: false, problem: problemOf(answer) };
  }
  return {
    ok: true,
    objects: answer.objects,
    ...(answer.mergedValues === undefined ? {} : { mergedValues: answer.mergedValues }),
    filesRead,
    warnings: answer.warnings,
  };
}

function problemOf({ problem }: EngineRefusal): Problem {
  const { id, message, file, line, column, next } = problem;
  return {
    id,
    message,
    ...(file === undefined
      ? {}
      : { place: { file, ...(line ? { line } : {}), ...(column ? { column } : {}) } }),
    ...(next === undefined ? {} : { next }),
  };
}

/** Go prints this and exits when the memory maximum is reached. */
const outOfMemory = /out of memory|cannot allocate memory/;
const outOfStack = /stack overflow|stack exceeds|Maximum call stack/;

function explain(thrown: unknown, target: Target): Problem {
  if (thrown instanceof ProblemError) return thrown.problem;
  const place = { file: target.source.kind === 'helm' ? target.source.chart : entryOf(target) };
  if (!(thrown instanceof EngineCrash)) {
    return { id: 'RG605', message: `the rendering engine failed: ${errorMessage(thrown)}`, place };
  }
  const said = `${thrown.output}\n${errorMessage(thrown.cause)}`;
  if (outOfMemory.test(said)) {
    return {
      id: 'RG606',
      message: 'rendering needs more memory than one target may use (512 MiB)',
      place,
      next: 'Look for a template that repeats text without end, or YAML aliases that multiply.',
    };
  }
  if (outOfStack.test(said)) {
    return {
      id: 'RG606',
      message: 'rendering recurses deeper than the engine can follow',
      place,
      next: 'Look for templates that include themselves, or for deeply nested YAML.',
    };
  }
  return { id: 'RG605', message: `the rendering engine crashed: ${firstLine(said)}`, place };
}

function entryOf(target: Target): string {
  return target.source.kind === 'kustomize' ? target.source.path : target.name;
}

function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? 'no message').slice(0, 300);
}
