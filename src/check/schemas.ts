import type { Version, Versions } from '../argo/versions.js';
import { listSchemaFiles, readSchemaFile, type SchemaFile } from '../render/schema-files.js';
import { nearestVersion, readPacked, SchemaSet, type PackedSchemas } from '../schemas/schema-store.js';

/** Schemas for the versions of a target, and what to say where those of other versions stand in. */
export interface ChosenSchemas {
  readonly set: SchemaSet;
  readonly warnings: readonly string[];
}

/** Schemas that a worker has read, each file once. */
export class SchemaShelf {
  #files: readonly SchemaFile[] | undefined;
  readonly #packed = new Map<string, PackedSchemas>();
  readonly #sets = new Map<string, ChosenSchemas>();

  /** Throws a `ProblemError` with RG605 when the files of this installation are missing. */
  choose(versions: Versions): ChosenSchemas {
    const key = `${text(versions.kubernetes)} ${text(versions.argoRollouts)}`;
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const kubernetes = this.#choose('kubernetes', versions.kubernetes);
    const argoRollouts = this.#choose('argo-rollouts', versions.argoRollouts);
    const set = new SchemaSet({
      versions: { kubernetes, argoRollouts },
      kubernetes: this.#read({ product: 'kubernetes', ...kubernetes }),
      argoRollouts: this.#read({ product: 'argo-rollouts', ...argoRollouts }),
    });
    const warnings = [
      ...stoodIn('Kubernetes', versions.kubernetes, kubernetes),
      ...stoodIn('Argo Rollouts', versions.argoRollouts, argoRollouts),
    ];
    const chosen = { set, warnings };
    this.#sets.set(key, chosen);
    return chosen;
  }

  #choose(product: SchemaFile['product'], wanted: Version): Version {
    this.#files ??= listSchemaFiles();
    const { major, minor } = nearestVersion(
      wanted,
      this.#files.filter((file) => file.product === product),
    );
    return { major, minor };
  }

  #read(file: SchemaFile): PackedSchemas {
    const key = `${file.product}-${text(file)}`;
    const known = this.#packed.get(key) ?? readPacked(readSchemaFile(file));
    this.#packed.set(key, known);
    return known;
  }
}

function stoodIn(product: string, wanted: Version, found: Version): readonly string[] {
  if (wanted.major === found.major && wanted.minor === found.minor) return [];
  return [
    `schemas of ${product} ${text(wanted)} are not part of this version of rollout-guard; objects were judged by those of ${text(found)}`,
  ];
}

function text({ major, minor }: Version): string {
  return `${major}.${minor}`;
}
