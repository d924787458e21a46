import type { Problem } from '../kernel/errors.js';
import type { SourceTree } from '../sources/source-tree.js';
import type { Target } from '../targets/target.js';

/** A JSON value as an engine hands it over; integers beyond 2^53 are `bigint`. */
export type JsonValue =
  null | boolean | number | bigint | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export type JsonObject = { readonly [key: string]: JsonValue };

/** A file that had a part in an object: where it was written, patched, transformed or templated. */
export interface Origin {
  readonly file: string;
  readonly via: 'source' | 'patch' | 'template' | 'transformer' | 'generator';
  /** Index of the YAML document in a `source` file, starting at 0, when known. */
  readonly document?: number;
}

/** Helm hook annotations, read as helm reads them. */
export interface Hook {
  readonly events: readonly string[];
  readonly weight: number;
}

export interface RenderedObject {
  readonly json: JsonObject;
  /**
   * The resource file first, then patches and transformers in the order they were applied. Empty when nothing is known, or when
   * it was not asked for.
   */
  readonly origins: readonly Origin[];
  readonly hook?: Hook;
}

/** Bounds of one render; what exceeds one ends as RG606. */
export interface RenderLimits {
  /** Milliseconds of wall time for the whole target. */
  readonly timeMs: number;
  /** Bytes of rendered output. */
  readonly outputBytes: number;
  readonly objects: number;
}

/** What a render read, as paths in the tree: the key of caches and of "which targets does this change affect". */
export interface ReadLog {
  readonly files: readonly string[];
  /** Directories that were listed. */
  readonly directories: readonly string[];
  /** Paths that were asked for and not there. */
  readonly absent: readonly string[];
}

export type Rendered =
  | {
      readonly ok: true;
      readonly objects: readonly RenderedObject[];
      /** helm's own coalesced values tree (chart defaults, parents, values files, --set). */
      readonly mergedValues?: JsonObject;
      /** `null` when the engine cannot tell (tools on PATH). */
      readonly filesRead: ReadLog | null;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly problem: Problem };

/** One port, two engines: embedded (WebAssembly) and system (tools on PATH). */
export interface Renderer {
  readonly engine: 'embedded' | 'system';
  /** `withOrigins: false` leaves out the origins where they cost a build: of overlays. The objects are the same. */
  render(
    tree: SourceTree,
    target: Target,
    limits: RenderLimits,
    wanted?: { readonly withOrigins: boolean },
  ): Promise<Rendered>;
  /** Text of one object as the kustomize command line writes it (keys sorted, no leading `---`). */
  formatYaml(objects: readonly JsonObject[]): Promise<string>;
  close(): void;
}
