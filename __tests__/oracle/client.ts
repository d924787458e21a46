import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JsonObject } from '../../src/render/renderer.js';

/** One error of one Go function. Source says which: see testbed/oracle/verdict.go. */
export interface Failure {
  readonly object: { readonly kind: string; readonly namespace?: string; readonly name: string };
  readonly path: string;
  readonly type: string;
  readonly detail: string;
  readonly source: string;
  readonly value?: string;
}

export interface Verdict {
  readonly id: string;
  readonly errors: readonly Failure[];
  /** What the controller would store. */
  readonly first: Failure | null;
  readonly unjudged?: readonly Failure['object'][];
}

export interface Question {
  readonly id: string;
  readonly objects: readonly JsonObject[];
  /** The objects before an update, for rules about changes. */
  readonly previous?: readonly JsonObject[];
}

/** A running oracle: it answers each line as it comes, in order. */
export class Oracle {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: {
    readonly resolve: (verdict: Verdict) => void;
    readonly reject: (cause: Error) => void;
  }[] = [];

  constructor(binary: string) {
    this.#process = spawn(binary, [], { stdio: ['pipe', 'pipe', 'pipe'] });
    let complaint = '';
    this.#process.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    this.#process.stdin.on('error', () => undefined);
    this.#process.on('error', (cause) => this.#fail(cause));
    this.#process.on('close', (code) => this.#fail(new Error(`the oracle ended with ${code}: ${complaint}`)));
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      this.#waiting.shift()?.resolve(JSON.parse(line) as Verdict);
    });
  }

  ask(question: Question): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }

  close(): void {
    this.#process.removeAllListeners('close');
    this.#process.stdin.end();
  }

  #fail(cause: Error): void {
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  }
}
