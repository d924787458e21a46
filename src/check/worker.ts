import { parentPort, workerData } from 'node:worker_threads';
import { errorMessage } from '../kernel/errors.js';
import { createEmbeddedRenderer } from '../render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../render/embedded/module.js';
import { redactText } from '../manifests/redact.js';
import type { Renderer } from '../render/renderer.js';
import { createBench, judgeTarget, type Bench } from './judge.js';
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
    bench = openBench(Promise.resolve(createEmbeddedRenderer(module)), start);
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

  async function judge(task: TargetTask): Promise<void> {
    const startedAt = performance.now();
    let outcome: TargetOutcome;
    try {
      if (bench === undefined) throw new Error('the renderer was not sent to the worker');
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

async function openBench(renderer: Promise<Renderer>, start: WorkerStart): Promise<Bench> {
  return createBench(await renderer, start.limits);
}

async function systemRenderer(searchPath: string): Promise<Renderer> {
  const { createSystemRenderer } = await import('../render/system/renderer.js');
  return createSystemRenderer({ searchPath, redact: redactText });
}
