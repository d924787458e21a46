import { runCheck } from '../../src/check/run-check.js';
import type { Executor } from '../../src/check/executor.js';
import { createBench, judgeTarget } from '../../src/check/judge.js';
import { Heartbeat, heartbeatBytes, type TargetOutcome, type TargetTask } from '../../src/check/task.js';
import type { Report } from '../../src/findings/report.js';
import { parseFlags } from '../../src/inputs/flags.js';
import type { Request } from '../../src/inputs/request.js';
import type { Renderer } from '../../src/render/renderer.js';

const limits = { timeMs: 30_000, outputBytes: 50 * 1024 * 1024, objects: 50_000 };

/** Judges in this thread, with the real engine: what the workers do, without the threads. Keeps what was asked and answered. */
export class HereExecutor implements Executor {
  readonly engine = 'embedded';
  readonly done: { readonly task: TargetTask; readonly outcome: TargetOutcome }[] = [];
  readonly #renderer: Renderer;
  constructor(renderer: Renderer) {
    this.#renderer = renderer;
  }
  async run(tasks: readonly TargetTask[], onOutcome: (outcome: TargetOutcome) => void): Promise<void> {
    const bench = createBench(this.#renderer, limits);
    const heartbeat = new Heartbeat(new SharedArrayBuffer(heartbeatBytes));
    for (const task of tasks) {
      const outcome = await judgeTarget(bench, task, heartbeat);
      this.done.push({ task, outcome });
      onOutcome(outcome);
    }
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

export function requestFor(cwd: string, ...args: string[]): Request {
  const parsed = parseFlags(['check', ...args], { cwd, version: 'test', environment: {} });
  if (parsed.kind !== 'request') throw new Error('no request');
  return parsed.request;
}

export async function checkHere(
  renderer: Renderer,
  cwd: string,
  ...args: string[]
): Promise<{ report: Report; executor: HereExecutor }> {
  const executor = new HereExecutor(renderer);
  const clock = { now: () => new Date('2026-06-15T12:00:00Z'), monotonicMs: () => 0 };
  const report = await runCheck(requestFor(cwd, ...args), undefined, { clock, version: 'test', executor });
  return { report, executor };
}
