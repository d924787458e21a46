import type { Versions } from '../argo/versions.js';
import type { Contract, Profile } from '../contract/profile.js';
import type { Occurrence } from '../findings/report.js';
import type { PlacedAnnotation } from '../findings/waivers.js';
import type { External } from '../inputs/config.js';
import type { Problem } from '../kernel/errors.js';
import type { ReferenceCounts } from '../references/reference.js';
import type { ReadLog, RenderLimits } from '../render/renderer.js';
import type { Need, ResourceClasses } from '../rules/define.js';
import type { BrokenRule } from '../rules/run.js';
import type { RuleSettings } from '../rules/severity.js';
import type { SchemaGaps } from '../schemas/schema-gaps.js';
import type { TreeSpec } from '../sources/source-tree.js';
import type { Target } from '../targets/target.js';
import type { Provisions } from './needs.js';

/** What a worker is started with. The compiled module is shared by all workers. */
export interface WorkerStart {
  readonly engine: 'embedded' | 'system';
  readonly limits: RenderLimits;
  /** PATH, for the system engine. */
  readonly searchPath: string;
  /** Stage that the worker is in, for the watchdog: see {@link stageOf}. */
  readonly heartbeat: SharedArrayBuffer;
  /** Whether this worker loads the renderer for all; the others are sent it. */
  readonly loadsModule: boolean;
}

/** One target to judge, to ask, or to print. Plain JSON. */
export interface TargetTask {
  readonly id: number;
  /** `provide` asks only what the target brings for others. */
  readonly purpose: 'judge' | 'provide' | 'print';
  readonly tree: TreeSpec;
  readonly target: Target;
  readonly settings: RuleSettings;
  readonly resourceClasses: ResourceClasses;
  readonly profile?: Profile;
  readonly contract?: Contract;
  readonly versions: Versions;
  readonly external: External;
  /** Rules that stopped an earlier attempt: they are left out and named as a problem. */
  readonly setAside?: readonly BrokenRule[];
  /** Facts of the same target before the change, where there is something to say about it. */
  readonly before?: TargetOutcome['facts'];
  /** For `print`: leave Secret values as they are, and write origins before each object. */
  readonly showSecrets?: boolean;
  readonly origins?: boolean;
}

export interface TargetOutcome {
  readonly id: number;
  readonly engine: 'embedded' | 'system' | 'none';
  /** Of the target, as it was judged. */
  readonly environment?: string;
  readonly objects: number;
  readonly workloads: number;
  /** What its objects refer to; absent where that could not be read. */
  readonly references?: ReferenceCounts;
  /** What no schema judged. */
  readonly schemaGaps?: SchemaGaps;
  readonly durationMs: number;
  /** Occurrences of this target; `target` is set when the outcomes meet. */
  readonly occurrences: readonly Occurrence[];
  /** What would void an occurrence, by its index, if another target of the environment brought it. */
  readonly needs: readonly { readonly occurrence: number; readonly need: Need }[];
  /** What the target brings for others of its environment; absent without one, and where that is not known. */
  readonly provides?: Provisions;
  /** Annotations of objects that waive rules, with their lines. */
  readonly annotations: readonly PlacedAnnotation[];
  /** What the repository rules extracted, by rule id. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
  readonly problem?: Problem;
  readonly filesRead: ReadLog | null;
  /** For `print`. */
  readonly text?: string;
}

/** What is left of a target that could not be judged. */
export function undecidedOutcome(
  task: Pick<TargetTask, 'id' | 'target'>,
  engine: TargetOutcome['engine'],
  problem: Problem,
  durationMs: number,
): TargetOutcome {
  return {
    id: task.id,
    engine,
    ...environmentOf(task),
    objects: 0,
    workloads: 0,
    durationMs,
    occurrences: [],
    needs: [],
    annotations: [],
    facts: {},
    warnings: [],
    problem,
    filesRead: null,
  };
}

export function environmentOf({ target }: Pick<TargetTask, 'target'>): { readonly environment?: string } {
  return target.environment === undefined ? {} : { environment: target.environment };
}

export const stages = ['waiting', 'open', 'scan', 'render', 'index', 'rules', 'locate', 'print'] as const;
export type Stage = (typeof stages)[number];

/** The worker's side of the heartbeat: two 32-bit numbers, the stage and the index of the running rule. */
export class Heartbeat {
  readonly #cells: Int32Array;
  constructor(buffer: SharedArrayBuffer) {
    this.#cells = new Int32Array(buffer);
  }
  enter(stage: Stage): void {
    Atomics.store(this.#cells, 0, stages.indexOf(stage));
  }
  rule(index: number): void {
    Atomics.store(this.#cells, 1, index);
  }
  read(): { readonly stage: Stage; readonly rule: number } {
    return { stage: stages[Atomics.load(this.#cells, 0)] ?? 'waiting', rule: Atomics.load(this.#cells, 1) };
  }
}

export const heartbeatBytes = 8;
