import { Fd, WASI, wasi } from '@bjorn3/browser_wasi_shim';
import { TreeHost } from './tree-host.js';

/**
 * GOGC: collecting less often than by default saves a tenth of a render. With 400 the heap grows fourfold, and memory that was
 * never used before costs more (page faults, growing in small steps) than the collections that it saves. GOMEMLIMIT: collect
 * harder before the module's own maximum (512 MiB, in its memory section) ends the instance.
 */
const environment = ['GOGC=200', 'GOMEMLIMIT=384MiB'];

/** Above this an instance gives its memory back by being replaced: WebAssembly memory never shrinks. */
const replaceAboveBytes = 256 * 1024 * 1024;

const maxErrorText = 16 * 1024;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Standard input, output and error of the engines: nothing to read, and what they print is kept only to explain a crash. */
class QuietDescriptor extends Fd {
  text = '';

  override fd_write(bytes: Uint8Array): { ret: number; nwritten: number } {
    if (this.text.length < maxErrorText) this.text += decoder.decode(bytes);
    return { ret: wasi.ERRNO_SUCCESS, nwritten: bytes.byteLength };
  }

  override fd_read(): { ret: number; data: Uint8Array<ArrayBuffer> } {
    return { ret: wasi.ERRNO_SUCCESS, data: new Uint8Array() };
  }
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly alloc: (size: number) => number;
  readonly call: (size: number) => bigint;
  readonly _initialize: () => void;
}

/** The engine died: out of memory, out of stack, or a trap. The instance cannot be used again. */
export class EngineCrash extends Error {
  override readonly name = 'EngineCrash';
  /** What Go printed before it ended; bounded. */
  readonly output: string;
  constructor(cause: unknown, output: string) {
    super('the rendering engine crashed', { cause });
    this.output = output;
  }
}

/** One instance of the engines with its memory and caches. Not reentrant: a call runs to its end before the next. */
export class EngineInstance {
  readonly host = new TreeHost();
  readonly #exports: Exports;
  readonly #stderr: QuietDescriptor;
  #broken = false;

  private constructor(exports: Exports, stderr: QuietDescriptor, host: TreeHost) {
    this.#exports = exports;
    this.#stderr = stderr;
    this.host = host;
  }

  static async create(module: WebAssembly.Module): Promise<EngineInstance> {
    const host = new TreeHost();
    const stderr = new QuietDescriptor();
    const shim = new WASI(['renderer'], environment, [new QuietDescriptor(), new QuietDescriptor(), stderr], {
      debug: false,
    });
    const bytes = (at: number, size: number): Uint8Array =>
      new Uint8Array(exports.memory.buffer, at >>> 0, size >>> 0);
    const instance = await WebAssembly.instantiate(module, {
      wasi_snapshot_preview1: shim.wasiImport,
      host: {
        fs_call: (operation: number, at: number, size: number) =>
          host.call(operation, decoder.decode(bytes(at, size))),
        fs_take: (at: number) => bytes(at, host.answer.byteLength).set(host.answer),
      },
    });
    const exports = instance.exports as unknown as Exports;
    shim.initialize({ exports });
    return new EngineInstance(exports, stderr, host);
  }

  /** Bytes of linear memory; it only grows. */
  get memoryBytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** True when the next render needs a new instance. */
  get spent(): boolean {
    return this.#broken || this.memoryBytes > replaceAboveBytes;
  }

  markBroken(): void {
    this.#broken = true;
  }

  /**
   * Sends a request and returns the answer's text. Synchronous, and without a bound in time: the watchdog of the worker that
   * owns the instance ends the whole worker. Throws {@link EngineCrash}.
   */
  call(request: string): string {
    if (this.#broken) throw new Error('a broken engine was called again');
    const text = encoder.encode(request);
    try {
      const at = this.#exports.alloc(text.byteLength) >>> 0;
      new Uint8Array(this.#exports.memory.buffer, at, text.byteLength).set(text);
      const packed = BigInt.asUintN(64, this.#exports.call(text.byteLength));
      const answer = new Uint8Array(
        this.#exports.memory.buffer,
        Number(packed >> 32n),
        Number(packed & 0xffffffffn),
      );
      return decoder.decode(answer);
    } catch (thrown) {
      this.#broken = true;
      throw new EngineCrash(thrown, this.#stderr.text);
    }
  }
}
