import { ProblemError } from '../../kernel/errors.js';
import type { Entry, SourceTree } from '../../sources/source-tree.js';
import type { ReadLog } from '../renderer.js';

const notThere = -1;
const notADirectory = -2;
const refused = -3;

const utf8 = new TextEncoder();

/** What one render asked for. */
class Asked {
  readonly files = new Set<string>();
  readonly directories = new Set<string>();
  readonly absent = new Set<string>();

  add(other: ReadLog): void {
    for (const path of other.files) this.files.add(path);
    for (const path of other.directories) this.directories.add(path);
    for (const path of other.absent) this.absent.add(path);
  }

  log(): ReadLog {
    return {
      files: [...this.files].sort(),
      directories: [...this.directories].sort(),
      absent: [...this.absent].sort(),
    };
  }
}

/**
 * The engines' only way to files: answers their callbacks from a {@link SourceTree} and records what was asked.
 * An error that the tree throws cannot cross the WebAssembly border; it is kept in `failure`, and the render ends as that.
 */
export class TreeHost {
  failure: unknown;
  #tree: SourceTree | undefined;
  #asked = new Asked();
  /** What was asked before the chart that is being loaded. */
  #before: Asked | undefined;
  #answer: Uint8Array = new Uint8Array();
  /** What loading a chart read, for the renders that take it from the engine's cache. */
  readonly #charts = new Map<string, ReadLog>();

  begin(tree: SourceTree): void {
    this.#tree = tree;
    this.#asked = new Asked();
    this.#before = undefined;
    this.failure = undefined;
  }

  end(): ReadLog {
    this.#tree = undefined;
    this.#endChart();
    return this.#asked.log();
  }

  get answer(): Uint8Array {
    return this.#answer;
  }

  /** Returns the length of the answer, or a negative error. */
  call(operation: number, argument: string): number {
    try {
      const answer = this.#perform(operation, argument);
      if (typeof answer === 'number') return answer;
      this.#answer = answer;
      return answer.byteLength;
    } catch (thrown) {
      const code = errorCode(thrown);
      if (code === 'ENOENT') {
        this.#asked.absent.add(argument);
        return notThere;
      }
      if (code === 'ENOTDIR') return notADirectory;
      this.failure = thrown;
      return refused;
    }
  }

  #perform(operation: number, argument: string): Uint8Array | number {
    switch (operation) {
      case 0:
        return this.#stat(argument);
      case 1:
        return this.#read(argument);
      case 2:
        return this.#list(argument);
      case 3:
        return this.#readMany(JSON.parse(argument) as string[]);
      case 4:
        this.#charts.set(this.#chartKey(argument), this.#asked.log());
        this.#endChart();
        return 0;
      case 5: {
        const known = this.#charts.get(this.#chartKey(argument));
        if (known === undefined)
          throw new Error(`the engine reused a chart that was never loaded: ${argument}`);
        this.#asked.add(known);
        return 0;
      }
      case 6:
        this.#endChart();
        this.#before = this.#asked;
        this.#asked = new Asked();
        return 0;
      default:
        throw new Error(`the engine asked for the unknown operation ${operation}`);
    }
  }

  /** Puts what a chart read (also one whose loading failed) to the rest of the render. */
  #endChart(): void {
    if (this.#before === undefined) return;
    this.#before.add(this.#asked.log());
    this.#asked = this.#before;
    this.#before = undefined;
  }

  get #current(): SourceTree {
    if (this.#tree === undefined) throw new Error('the engine asked for a file outside a render');
    return this.#tree;
  }

  #chartKey(path: string): string {
    return `${this.#current.id}\0${path}`;
  }

  #look(path: string): Entry | undefined {
    const entry = this.#current.stat(path);
    if (entry === undefined) this.#asked.absent.add(path);
    return entry;
  }

  #stat(path: string): Uint8Array | number {
    const entry = this.#look(path);
    if (entry === undefined) return notThere;
    const answer = new Uint8Array(9);
    answer[0] = entry.kind === 'directory' ? 1 : 0;
    new DataView(answer.buffer).setBigUint64(1, BigInt(entry.size), true);
    return answer;
  }

  #read(path: string): Uint8Array | number {
    const entry = this.#look(path);
    if (entry === undefined) return notThere;
    if (entry.kind === 'directory') return notThere;
    const content = this.#current.read(path);
    this.#asked.files.add(path);
    return content;
  }

  #list(path: string): Uint8Array {
    const names = this.#current.list(path);
    this.#asked.directories.add(path);
    const entries = names.flatMap((name) => {
      const entry = this.#current.stat(path === '' ? name : `${path}/${name}`);
      return entry === undefined ? [] : [{ n: name, d: entry.kind === 'directory', s: entry.size }];
    });
    return utf8.encode(JSON.stringify(entries));
  }

  #readMany(paths: readonly string[]): Uint8Array {
    const contents = paths.map((path) => {
      const content = this.#current.read(path);
      this.#asked.files.add(path);
      return content;
    });
    const answer = new Uint8Array(contents.reduce((size, content) => size + 4 + content.byteLength, 0));
    const view = new DataView(answer.buffer);
    let at = 0;
    for (const content of contents) {
      view.setUint32(at, content.byteLength, true);
      answer.set(content, at + 4);
      at += 4 + content.byteLength;
    }
    return answer;
  }
}

function errorCode(thrown: unknown): unknown {
  if (thrown instanceof ProblemError || !(thrown instanceof Error)) return undefined;
  return 'code' in thrown ? thrown.code : undefined;
}
