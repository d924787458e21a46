import { availableParallelism, totalmem } from 'node:os';
import { loadRendererModule } from '../render/embedded/module.js';
import { refuseOldNode } from '../render/process.js';
import type { RenderLimits } from '../render/renderer.js';
import { allRules } from '../rules/registry.js';
import { WorkerPool } from './pool.js';
import type { TargetOutcome, TargetTask } from './task.js';

/** Runs targets somewhere they can be stopped. */
export interface Executor {
  readonly engine: 'embedded' | 'system';
  /** Calls back once for each task, in the order in which they end. */
  run(tasks: readonly TargetTask[], onOutcome: (outcome: TargetOutcome) => void): Promise<void>;
  close(): Promise<void>;
}

/** Bounds of one target. A build of a large overlay takes a second; what takes thirty does not end. */
export const targetLimits: RenderLimits = Object.freeze({
  timeMs: 30_000,
  outputBytes: 50 * 1024 * 1024,
  objects: 50_000,
});

const heapMb = 512;
/** Maximum written into the renderer's memory section. */
const wasmMb = 512;
/** Share of the machine's memory that all workers together may reach at their maximum. */
const memoryShare = 0.75;

export interface ExecutorOptions {
  /** The file that was started: workers start it again. */
  readonly entry: string;
  readonly engine: 'embedded' | 'system';
  /** Workers at the most; by default one per processor, as far as memory allows. */
  readonly concurrency: number | undefined;
  /** PATH: where the system engine finds its tools. */
  readonly searchPath: string;
}

export function openExecutor({ entry, engine, concurrency, searchPath }: ExecutorOptions): Executor {
  if (engine === 'system') refuseOldNode();
  const byMemory = Math.max(1, Math.floor((totalmem() * memoryShare) / ((heapMb + wasmMb) * 1024 * 1024)));
  const size = Math.min(concurrency ?? availableParallelism(), byMemory);
  const pool = new WorkerPool({
    entry,
    size,
    engine,
    limits: targetLimits,
    searchPath,
    heapMb,
    loadModule: engine === 'embedded' ? loadRendererModule : undefined,
    ruleIds: allRules.map(({ meta }) => meta.id),
  });
  pool.warm(1);
  return { engine, run: (tasks, onOutcome) => pool.run(tasks, onOutcome), close: () => pool.close() };
}
