import { Worker } from 'node:worker_threads';
import { errorMessage, type Problem } from '../kernel/errors.js';
import {
  Heartbeat,
  heartbeatBytes,
  undecidedOutcome,
  type Stage,
  type TargetOutcome,
  type TargetTask,
  type WorkerStart,
} from './task.js';

export interface PoolOptions {
  /** File that branches on `isMainThread`: the bundle starts itself again. */
  readonly entry: string;
  readonly size: number;
  readonly engine: 'embedded' | 'system';
  readonly limits: WorkerStart['limits'];
  readonly searchPath: string;
  /** MiB of JavaScript heap a worker may take; the WebAssembly memory has a maximum of its own. */
  readonly heapMb: number;
  /** Loads the renderer, should the worker that was to do so fail; absent for the system engine. */
  readonly loadModule: (() => Promise<WebAssembly.Module>) | undefined;
  /** Names of the rules by the index that the heartbeat tells. */
  readonly ruleIds: readonly string[];
}

/** Message from a worker. */
export type WorkerMessage =
  | { readonly kind: 'module'; readonly module: WebAssembly.Module }
  | { readonly kind: 'no-module' }
  | { readonly kind: 'outcome'; readonly outcome: TargetOutcome };

interface Member {
  readonly worker: Worker;
  readonly heartbeat: Heartbeat;
  task: TargetTask | undefined;
  watchdog: NodeJS.Timeout | undefined;
  startedAt: number;
}

/** A promise that is settled from outside; nobody has to wait for it. */
class Signal {
  resolve: () => void = () => undefined;
  reject: (reason: unknown) => void = () => undefined;
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    this.promise.catch(() => undefined);
  }
}

/** Rules that may stop one target before it is given up: each costs a whole attempt. */
const mostSetAside = 3;

/**
 * Runs targets on killable workers, one target at a time each. A worker that overruns its time, its memory or dies takes only its
 * own target with it: the outcome says which stage it was in, and a new worker goes on with the next target.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #members: Member[] = [];
  #queue: TargetTask[] = [];
  #onOutcome: (outcome: TargetOutcome) => void = () => undefined;
  #closed = false;
  #module: WebAssembly.Module | undefined;
  readonly #loaded = new Signal();
  /** The worker that loads the module for all: this thread is busy finding targets meanwhile. */
  #loader: Member | undefined;
  #hasStarted = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    if (options.loadModule === undefined) this.#loaded.resolve();
  }

  /** Starts workers ahead of the first task, so that they boot while the targets are discovered. */
  warm(count: number): void {
    while (this.#members.length < Math.min(count, this.#options.size)) this.#start();
  }

  /** Judges all tasks; `onOutcome` is called once for each, in the order in which they end. Rejects only when the renderer cannot be loaded. */
  async run(tasks: readonly TargetTask[], onOutcome: (outcome: TargetOutcome) => void): Promise<void> {
    if (tasks.length === 0) return;
    this.warm(tasks.length);
    await this.#loaded.promise;
    let left = tasks.length;
    this.#queue = [...tasks].reverse();
    await new Promise<void>((resolve) => {
      this.#onOutcome = (outcome) => {
        onOutcome(outcome);
        left -= 1;
        if (left === 0) resolve();
      };
      this.warm(tasks.length);
      for (const member of this.#members) this.#next(member);
    });
  }

  /** Workers get the module as soon as it is compiled, and always before their first task. */
  #spread(module: WebAssembly.Module): void {
    this.#module = module;
    for (const member of this.#members) {
      if (member !== this.#loader) member.worker.postMessage({ kind: 'module', module });
    }
    this.#loader = undefined;
    this.#loaded.resolve();
  }

  /** The loading worker could not, or died: this thread tries itself, and says why it cannot either. */
  #loadHere(): void {
    this.#loader = undefined;
    this.#options.loadModule?.().then(
      (module) => this.#spread(module),
      (error: unknown) => this.#loaded.reject(error),
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#members.map((member) => member.worker.terminate()));
  }

  #start(): void {
    const buffer = new SharedArrayBuffer(heartbeatBytes);
    const { engine, limits, searchPath } = this.#options;
    const loadsModule = !this.#hasStarted && this.#options.loadModule !== undefined;
    this.#hasStarted = true;
    const start: WorkerStart = { engine, limits, searchPath, heartbeat: buffer, loadsModule };
    const worker = new Worker(this.#options.entry, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMb, stackSizeMb: 8 },
      stderr: true,
      stdout: true,
    });
    const member: Member = {
      worker,
      heartbeat: new Heartbeat(buffer),
      task: undefined,
      watchdog: undefined,
      startedAt: 0,
    };
    this.#members.push(member);
    if (loadsModule) this.#loader = member;
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'outcome') this.#finish(member, message.outcome);
      else if (message.kind === 'module') this.#spread(message.module);
      else this.#loadHere();
    });
    worker.on('error', (error) => this.#lose(member, this.#problemOf(error, member)));
    worker.on('exit', (code) =>
      this.#lose(member, { id: 'RG605', message: `the worker ended with code ${code}` }),
    );
    if (this.#module !== undefined) worker.postMessage({ kind: 'module', module: this.#module });
  }

  #next(member: Member): void {
    if (member.task !== undefined || this.#closed) return;
    const task = this.#queue.pop();
    if (task === undefined) return;
    member.task = task;
    member.startedAt = performance.now();
    member.watchdog = setTimeout(() => this.#overrun(member), this.#options.limits.timeMs);
    member.worker.postMessage({ kind: 'task', task });
  }

  #finish(member: Member, outcome: TargetOutcome): void {
    clearTimeout(member.watchdog);
    member.task = undefined;
    this.#onOutcome(outcome);
    this.#next(member);
  }

  #overrun(member: Member): void {
    const seconds = this.#options.limits.timeMs / 1000;
    this.#lose(member, {
      id: 'RG606',
      message: `took longer than ${seconds} s ${this.#doing(member)} and was stopped`,
      next: 'Look for an endless loop, or split a very large render into several targets.',
    });
    void member.worker.terminate();
  }

  /** A rule that does not end, or eats its memory, must hide nothing: the target is judged again without it, and says so. */
  #withoutRule(task: TargetTask, member: Member, { message }: Problem): TargetTask | undefined {
    const { stage, rule: at } = member.heartbeat.read();
    const rule = this.#options.ruleIds[at];
    const setAside = task.setAside ?? [];
    if (stage !== 'rules' || rule === undefined || setAside.length >= mostSetAside) return undefined;
    return { ...task, setAside: [...setAside, { rule, message }] };
  }

  #doing(member: Member): string {
    const { stage, rule } = member.heartbeat.read();
    const ruleId = this.#options.ruleIds[rule];
    const words: Record<Stage, string> = {
      waiting: 'before it began',
      open: 'while the sources were opened',
      scan: 'while the sources were scanned',
      render: 'while it was rendered',
      index: 'while its objects were indexed',
      rules: `in rule ${ruleId ?? 'unknown'}`,
      locate: 'while source lines were looked up',
      print: 'while it was printed',
    };
    return words[stage];
  }

  #problemOf(error: unknown, member: Member): Problem {
    const outOfMemory =
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    return outOfMemory
      ? {
          id: 'RG606',
          message: `needed more than ${this.#options.heapMb} MiB of memory ${this.#doing(member)}`,
        }
      : { id: 'RG605', message: `the worker failed ${this.#doing(member)}: ${errorMessage(error)}` };
  }

  #lose(member: Member, problem: Problem): void {
    const at = this.#members.indexOf(member);
    if (at === -1) return;
    this.#members.splice(at, 1);
    clearTimeout(member.watchdog);
    if (this.#closed) return;
    if (member === this.#loader) this.#loadHere();
    const { task } = member;
    if (task === undefined && this.#queue.length === 0) return;
    this.#start();
    const again = task && this.#withoutRule(task, member, problem);
    if (again !== undefined) {
      this.#queue.push(again);
    } else if (task !== undefined) {
      this.#onOutcome(
        undecidedOutcome(task, this.#options.engine, problem, performance.now() - member.startedAt),
      );
    }
    const replacement = this.#members.at(-1);
    if (replacement !== undefined) this.#next(replacement);
  }
}
