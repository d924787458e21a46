import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ProblemError } from '../kernel/errors.js';
import { findInstallation } from './installation.js';

/** A data file of this installation: schemas of one minor version. */
export interface SchemaFile {
  readonly product: 'kubernetes' | 'argo-rollouts';
  readonly major: number;
  readonly minor: number;
}

/** The schemas that are shipped. Throws RG605 when there are none. */
export function listSchemaFiles(): readonly SchemaFile[] {
  const folder = schemaFolder();
  const files = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name): SchemaFile[] => {
    const [, product, major, minor] = /^(kubernetes|argo-rollouts)-(\d+)\.(\d+)\.json\.br$/.exec(name) ?? [];
    if (product !== 'kubernetes' && product !== 'argo-rollouts') return [];
    return [{ product, major: Number(major), minor: Number(minor) }];
  });
  if (files.length === 0) {
    throw new ProblemError({
      id: 'RG605',
      message: 'the schemas of Kubernetes (dist/schemas) are missing from this installation',
      next: 'Check out the whole repository, or build them with `npm run build:schemas`.',
    });
  }
  return files.sort((a, b) => a.major - b.major || a.minor - b.minor);
}

/** The JSON in a data file; about 2 ms. */
export function readSchemaFile({ product, major, minor }: SchemaFile): unknown {
  const packed = readFileSync(join(schemaFolder(), `${product}-${major}.${minor}.json.br`));
  return JSON.parse(brotliDecompressSync(packed).toString('utf8'));
}

function schemaFolder(): string {
  return join(findInstallation(import.meta.dirname), 'dist', 'schemas');
}
