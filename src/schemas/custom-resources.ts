import { isObject, listAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { asRoot, kindKey, SchemaCompiler } from './compile-schema.js';
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
}

/** The kinds that the definitions of a target define, by {@link kindKey}. */
export function compileForeign(
  index: ManifestIndex,
  metadata: SchemaNode,
): ReadonlyMap<string, ForeignSchema> {
  const known = new Map<string, ForeignSchema>();
  for (const definition of index.byKind('CustomResourceDefinition')) {
    if (definition.ref.group !== 'apiextensions.k8s.io' || definition.ref.version !== 'v1') continue;
    const { json } = definition;
    const [group, kind] = [textAt(json, 'spec', 'group'), textAt(json, 'spec', 'names', 'kind')];
    if (group === undefined || kind === undefined) continue;
    const versions = listAt(json, 'spec', 'versions').filter(isObject);
    const served = versions.flatMap((version) => {
      const name = textAt(version, 'name');
      return version.served === true && name !== undefined ? [name] : [];
    });
    const keepsAll = valueAt(json, 'spec', 'preserveUnknownFields') === true;
    for (const version of versions) {
      const name = textAt(version, 'name');
      if (name === undefined) continue;
      const raw = objectAt(version, 'schema', 'openAPIV3Schema');
      let skippedPatterns = 0;
      const compiler = new SchemaCompiler({
        isNative: false,
        metadata,
        matcher: (pattern) => {
          const matches = linearMatcher(pattern);
          if (matches === undefined) skippedPatterns += 1;
          return matches ?? (() => undefined);
        },
      });
      const schema = raw === undefined || keepsAll ? undefined : asRoot(compiler.compile(raw), metadata);
      known.set(kindKey(group, name, kind), {
        definition,
        isServed: served.includes(name),
        served,
        schema,
        skippedPatterns,
      });
    }
  }
  return known;
}
