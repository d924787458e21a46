import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest, ObjectRef } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { JsonObject } from '../render/renderer.js';
import { asRoot, SchemaCompiler } from './compile-schema.js';
import { linearMatcher } from './linear-pattern.js';
import type { SchemaNode } from './schema-node.js';

/** One version of a kind that a CustomResourceDefinition defines. */
export interface ForeignSchema {
  readonly definition: Manifest;
  readonly isServed: boolean;
  /** Versions of the same kind that are served. */
  readonly served: readonly string[];
  /** Absent where the definition keeps whatever it is sent. */
  readonly schema: SchemaNode | undefined;
  /** Patterns of the schema that are not judged, since they are not known to end. */
  readonly skippedPatterns: number;
  /** Rules in CEL that are not evaluated. */
  readonly rules: number;
}

/** The kinds that the definitions of a target define. */
export interface ForeignKinds {
  /** `undefined` for kinds that no definition has; a version that the definition does not list is one that is not served. */
  find(ref: Pick<ObjectRef, 'group' | 'version' | 'kind'>): ForeignSchema | undefined;
  defines(ref: Pick<ObjectRef, 'group' | 'kind'>): boolean;
}

/** Reads every definition of a target; schemas are compiled when the first object asks for them. */
export function compileForeign(index: ManifestIndex, metadata: SchemaNode): ForeignKinds {
  const byKind = new Map<string, Definition>();
  for (const manifest of index.byKind('CustomResourceDefinition')) {
    if (manifest.ref.group !== 'apiextensions.k8s.io' || manifest.ref.version !== 'v1') continue;
    const group = textAt(manifest.json, 'spec', 'group');
    const kind = textAt(manifest.json, 'spec', 'names', 'kind');
    if (group !== undefined && kind !== undefined) {
      byKind.set(`${group}/${kind}`, new Definition(manifest, metadata));
    }
  }
  return {
    find: ({ group, version, kind }) => byKind.get(`${group}/${kind}`)?.version(version),
    defines: ({ group, kind }) => byKind.has(`${group}/${kind}`),
  };
}

class Definition {
  readonly #manifest: Manifest;
  readonly #metadata: SchemaNode;
  readonly #versions: readonly JsonObject[];
  readonly #compiled = new Map<string, ForeignSchema>();

  constructor(manifest: Manifest, metadata: SchemaNode) {
    this.#manifest = manifest;
    this.#metadata = metadata;
    this.#versions = listAt(manifest.json, 'spec', 'versions').filter(isObject);
  }

  version(name: string): ForeignSchema {
    let compiled = this.#compiled.get(name);
    if (compiled === undefined) {
      compiled = this.#compile(name);
      this.#compiled.set(name, compiled);
    }
    return compiled;
  }

  #compile(name: string): ForeignSchema {
    const found = this.#versions.find((version) => textAt(version, 'name') === name);
    const raw = objectAt(found, 'schema', 'openAPIV3Schema');
    const keepsAll = valueAt(this.#manifest.json, 'spec', 'preserveUnknownFields') === true;
    const patterns = { skipped: 0 };
    const compiler = new SchemaCompiler({
      isNative: false,
      metadata: this.#metadata,
      matcher: (pattern) => {
        const matches = linearMatcher(pattern);
        if (matches === undefined) patterns.skipped += 1;
        return matches ?? (() => undefined);
      },
    });
    const schema = raw === undefined || keepsAll ? undefined : asRoot(compiler.compile(raw), this.#metadata);
    return {
      definition: this.#manifest,
      isServed: found?.served === true,
      served: this.#versions.flatMap((version) =>
        version.served === true ? (textAt(version, 'name') ?? []) : [],
      ),
      schema,
      skippedPatterns: patterns.skipped,
      rules: compiler.rules,
    };
  }
}
