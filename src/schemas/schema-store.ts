import type { Version, Versions } from '../argo/versions.js';
import { isObject, objectAt, valueAt } from '../manifests/json.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { JsonObject, JsonValue } from '../render/renderer.js';
import { compileForeign, type ForeignKinds, type ForeignSchema } from './custom-resources.js';
import { asRoot, kindKey, SchemaCompiler } from './compile-schema.js';
import type { SchemaFault } from './fault.js';
import { judgeObject } from './judge-object.js';
import type { SchemaNode } from './schema-node.js';

/** One data file of this installation: kinds by {@link kindKey}, as indexes into `nodes`. */
export interface PackedSchemas {
  readonly source: string;
  readonly kinds: Readonly<Record<string, number>>;
  /** `ObjectMeta`; only in the file of Kubernetes. */
  readonly metadata?: number;
  readonly nodes: readonly JsonObject[];
}

/** The data that fits the versions of a target, and which versions that is. */
export interface SchemaData {
  readonly versions: Versions;
  readonly kubernetes: PackedSchemas;
  readonly argoRollouts: PackedSchemas;
}

export type SchemaSource = 'kubernetes' | 'argo-rollouts' | 'definition';

/** How an object was judged. */
export type Judgement =
  | {
      readonly source: SchemaSource;
      readonly faults: readonly SchemaFault[];
      readonly schema: SchemaNode;
      /** For `definition`: the CustomResourceDefinition of the same target. */
      readonly foreign?: ForeignSchema;
    }
  /** A version that the definition of its kind does not serve. */
  | { readonly source: 'unserved'; readonly faults: readonly []; readonly foreign: ForeignSchema }
  | { readonly source: 'none'; readonly faults: readonly [] };

/** Schemas of one target: those of its versions of Kubernetes and Argo Rollouts, and the CRDs that it renders. */
export interface SchemaStore {
  /** What is judged by; differs from the target's versions where no data of these is shipped. */
  readonly versions: Versions;
  /** Faults of an object, each object judged once. */
  judge(manifest: Manifest): Judgement;
  /** Kubernetes' own kinds by {@link kindKey}. */
  readonly kubernetesKinds: ReadonlySet<string>;
  readonly kubernetesGroups: ReadonlySet<string>;
  /** Whether a definition of the target defines the group and kind, in any version. */
  defines(ref: Pick<ObjectRef, 'group' | 'kind'>): boolean;
}

/** Data ready to be walked; made once for a pair of files and used for many targets. */
export class SchemaSet {
  readonly versions: Versions;
  readonly kubernetesKinds: ReadonlySet<string>;
  readonly kubernetesGroups: ReadonlySet<string>;
  readonly metadata: SchemaNode;
  readonly #kubernetes: PackedSchemas;
  readonly #argoRollouts: PackedSchemas;
  readonly #native: SchemaCompiler;
  readonly #structural: SchemaCompiler;
  #volumes: SchemaNode | undefined;
  readonly #roots = new Map<string, SchemaNode>();

  constructor({ versions, kubernetes, argoRollouts }: SchemaData) {
    this.versions = versions;
    this.#kubernetes = kubernetes;
    this.#argoRollouts = argoRollouts;
    const kinds = Object.keys(kubernetes.kinds);
    this.kubernetesKinds = new Set(kinds);
    this.kubernetesGroups = new Set(kinds.map((key) => key.slice(0, key.indexOf('/'))));
    this.#native = new SchemaCompiler({ isNative: true, matcher: trusted, table: kubernetes.nodes });
    this.metadata = this.#native.compile(kubernetes.metadata);
    this.#structural = new SchemaCompiler({
      isNative: false,
      matcher: trusted,
      table: argoRollouts.nodes,
      metadata: this.metadata,
      volumes: () => (this.#volumes ??= this.#typesOfVolumes()),
    });
  }

  #typesOfVolumes(): SchemaNode | undefined {
    const { kinds, nodes } = this.#kubernetes;
    const types = new SchemaCompiler({ isNative: true, matcher: trusted, table: nodes, onlyTypes: true });
    const volumes = ['spec', 'volumes'].reduce<JsonValue | undefined>(
      (schema, name) => {
        const raw = typeof schema === 'number' ? nodes[schema] : schema;
        return valueAt(raw, 'properties', name);
      },
      kinds[kindKey('', 'v1', 'Pod')],
    );
    return volumes === undefined ? undefined : types.compile(volumes);
  }

  /** The schema of a kind and where it is from; `undefined` for kinds that neither Kubernetes nor Argo Rollouts has. */
  find(
    key: string,
  ): { readonly source: 'kubernetes' | 'argo-rollouts'; readonly schema: SchemaNode } | undefined {
    const [source, kinds] = Object.hasOwn(this.#kubernetes.kinds, key)
      ? (['kubernetes', this.#kubernetes.kinds] as const)
      : (['argo-rollouts', this.#argoRollouts.kinds] as const);
    if (!Object.hasOwn(kinds, key)) return undefined;
    let schema = this.#roots.get(key);
    if (schema === undefined) {
      const compiler = source === 'kubernetes' ? this.#native : this.#structural;
      const own = compiler.compile(kinds[key]);
      schema = source === 'kubernetes' ? own : asRoot(own, this.metadata);
      this.#roots.set(key, schema);
    }
    return { source, schema };
  }
}

/** The schemas of one target. */
export function openSchemas(set: SchemaSet, index: ManifestIndex): SchemaStore {
  const judged = new WeakMap<Manifest, Judgement>();
  let compiled: ForeignKinds | undefined;
  const foreignKinds = (): ForeignKinds => (compiled ??= compileForeign(index, set.metadata));
  const judge = (manifest: Manifest): Judgement => {
    const { group, version, kind } = manifest.ref;
    const known = set.find(kindKey(group, version, kind));
    if (known !== undefined) return { ...known, faults: judgeObject(known.schema, manifest.json) };
    const foreign = foreignKinds().find(manifest.ref);
    if (foreign === undefined) return { source: 'none', faults: [] };
    if (!foreign.isServed) return { source: 'unserved', faults: [], foreign };
    if (foreign.schema === undefined) return { source: 'none', faults: [] };
    const faults = judgeObject(foreign.schema, manifest.json);
    return { source: 'definition', schema: foreign.schema, faults, foreign };
  };
  return {
    versions: set.versions,
    kubernetesKinds: set.kubernetesKinds,
    kubernetesGroups: set.kubernetesGroups,
    defines: (ref) => foreignKinds().defines(ref),
    judge(manifest) {
      let judgement = judged.get(manifest);
      if (judgement === undefined) {
        judgement = judge(manifest);
        judged.set(manifest, judgement);
      }
      return judgement;
    },
  };
}

/** The versions of which data is shipped, oldest first, and the one that stands for a version: itself, or the nearest. */
export function nearestVersion(wanted: Version, shipped: readonly Version[]): Version {
  const [first] = shipped;
  if (first === undefined) throw new Error('no schemas are shipped');
  const distance = ({ major, minor }: Version): number =>
    Math.abs((major - wanted.major) * 1000 + minor - wanted.minor);
  return shipped.reduce((best, version) => (distance(version) < distance(best) ? version : best), first);
}

/** Patterns of the data that is shipped are known to end. */
function trusted(pattern: string): (text: string) => boolean {
  let compiled: RegExp | undefined;
  return (text) => {
    compiled ??= new RegExp(pattern);
    return compiled.test(text);
  };
}

/** Reads a data file. Throws when it is none. */
export function readPacked(json: unknown): PackedSchemas {
  if (isObject(json) && objectAt(json, 'kinds') !== undefined && Array.isArray(json.nodes)) {
    return json as unknown as PackedSchemas;
  }
  throw new Error('not a file of schemas');
}
