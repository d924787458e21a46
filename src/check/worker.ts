import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../kernel/errors.js';
import { loadRendererModule } from '../render/embedded/module.js';
import { redactText } from '../manifests/redact.js';
import type { Renderer } from '../render/renderer.js';
import type { Bench } from './judge.js';
import {
  Heartbeat,
  undecidedOutcome,
  type TargetOutcome,
  type TargetTask,
  type WorkerStart,
} from './task.js';

type Command =
  | { readonly kind: 'module'; readonly module: WebAssembly.Module }
  | { readonly kind: 'task'; readonly task: TargetTask };

/** Entry of a worker thread: opens the engine once, then judges what it is sent, one target at a time. */
export function serveTargets(): void {
  const port = parentPort;
  if (port === null) throw new Error('not in a worker thread');
  const start = workerData as WorkerStart;
  const heartbeat = new Heartbeat(start.heartbeat);
  let bench: Promise<Bench> | undefined =
    start.engine === 'system' ? openBench(systemRenderer(start.searchPath), start) : undefined;

  const takeModule = (module: WebAssembly.Module): void => {
    bench = openBench(embeddedRenderer(module), start);
  };

  port.on('message', (command: Command) => {
    if (command.kind === 'module') takeModule(command.module);
    else void judge(command.task);
  });
  if (start.loadsModule) {
    loadRendererModule().then(
      (module) => {
        port.postMessage({ kind: 'module', module });
        takeModule(module);
      },
      () => port.postMessage({ kind: 'no-module' }),
    );
  }
  // Read while other threads unpack and compile the engines; what cannot be read is told by the first task.
  for (const load of [judging, embedding]) load().catch(() => undefined);

  async function judge(task: TargetTask): Promise<void> {
    const startedAt = performance.now();
    let outcome: TargetOutcome;
    try {
      if (bench === undefined) throw new Error('the renderer was not sent to the worker');
      const { judgeTarget } = await judging();
      outcome = await judgeTarget(await bench, task, heartbeat);
    } catch (thrown) {
      const problem = {
        id: 'RG605',
        message: `the target could not be judged: ${errorMessage(thrown)}`,
      } as const;
      outcome = undecidedOutcome(task, start.engine, problem, performance.now() - startedAt);
    }
    heartbeat.enter('waiting');
    port?.postMessage({ kind: 'outcome', outcome });
  }
}

const judging = () => import('./judge.js');
const embedding = () => import('../render/embedded/embedded-renderer.js');

async function openBench(renderer: Promise<Renderer>, start: WorkerStart): Promise<Bench> {
  const { createBench } = await judging();
  return createBench(await renderer, start.limits);
}

async function embeddedRenderer(module: WebAssembly.Module): Promise<Renderer> {
  const { createEmbeddedRenderer } = await embedding();
  return createEmbeddedRenderer(module);
}

async function systemRenderer(searchPath: string): Promise<Renderer> {
  const { createSystemRenderer } = await import('../render/system/renderer.js');
  return createSystemRenderer({ searchPath, redact: redactText });
}
