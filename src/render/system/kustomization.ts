import { isMap, parseDocument } from 'yaml';

import { ProblemError } from '../../kernel/errors.js';
import type { SourceTree } from '../../sources/source-tree.js';
import { joinTreePath } from '../../sources/tree-path.js';
import type { Workspace } from './workspace.js';

export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** Fields whose entries may be folders, anywhere in the repository; kustomize reads all other files from below its own folder. */
const folderFields = [
  'resources',
  'bases',
  'components',
  'generators',
  'transformers',
  'validators',
] as const;

/** What kustomize would fetch: a URL, or one of the forms that it hands to git, even where a folder of that name stands. */
const remote =
  /^(?:[a-z][a-z0-9+.-]*::|[a-z][a-z0-9+.-]*:\/\/|git@|[^/\s]+@[^/\s]+:|(?:www\.)?(?:github|gitlab|bitbucket)\.[a-z]+[:/]|file:)|[?&]ref=|\.git(?:\/\/|$|\?)|_git\//i;

/**
 * Copies all that `kustomize build` of a folder can read: the folder with all below it, and, over and over, the folders
 * that its kustomizations name.
 * @throws ProblemError RG602 for a reference that kustomize would fetch, RG603 for one that leaves the repository, RG606
 */
export function copyKustomization(workspace: Workspace, folder: string): void {
  const { tree } = workspace;
  const seen = new Set<string>();
  const queue = [folder];
  for (let current = queue.pop(); current !== undefined; current = queue.pop()) {
    if (seen.has(current)) continue;
    seen.add(current);
    workspace.copy(current, false);
    const file = findKustomization(tree, current);
    if (file === undefined) continue;
    for (const { reference, mayBeFolder } of referencesOf(tree, file)) {
      if (remote.test(reference)) refuseRemote(file, reference);
      if (!mayBeFolder) continue;
      const path = pathOf(current, reference, file);
      if (tree.stat(path)?.kind === 'directory') queue.push(path);
    }
  }
}

export function findKustomization(tree: SourceTree, folder: string): string | undefined {
  return kustomizationNames
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
    .find((path) => tree.stat(path)?.kind === 'file');
}

const originFields = ['originAnnotations', 'transformerAnnotations'];

/**
 * Makes the copy of a kustomization ask for origin annotations, by a line after its end so that positions in messages stay.
 * @returns whether the objects will carry annotations that were not asked for by the author
 */
export function requestOrigins(workspace: Workspace, file: string): boolean {
  const text = readText(workspace.tree, file);
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
  const plain =
    document.errors.length === 0 && isMap(document.contents) && document.contents.flow !== true
      ? document
      : undefined;
  if (plain === undefined || plain.has('buildMetadata') || /^(?:---|\.\.\.|%)/m.test(text)) return false;
  workspace.write(
    file,
    `${text}${text.endsWith('\n') ? '' : '\n'}buildMetadata: [${originFields.join(', ')}]\n`,
  );
  return true;
}

interface Reference {
  readonly reference: string;
  readonly mayBeFolder: boolean;
}

function referencesOf(tree: SourceTree, file: string): Reference[] {
  const document = parseDocument(readText(tree, file), {
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  // kustomize will say what is wrong with it.
  if (document.errors.length > 0) return [];
  const content: unknown = document.toJS({ maxAliasCount: 100 });
  const references: Reference[] = [];
  for (const field of folderFields) {
    for (const entry of strings(member(content, field))) {
      // A generator may stand in the field itself, as YAML.
      if (!entry.includes('\n')) references.push({ reference: entry, mayBeFolder: true });
    }
  }
  const files = [
    ...strings(member(content, 'configurations')),
    ...strings(member(content, 'crds')),
    ...strings(member(content, 'patchesStrategicMerge')),
    ...strings([member(member(content, 'openapi'), 'path')]),
    ...['patches', 'patchesJson6902', 'replacements'].flatMap((field) =>
      items(member(content, field)).flatMap((item) => strings([member(item, 'path')])),
    ),
    ...['configMapGenerator', 'secretGenerator'].flatMap((field) =>
      items(member(content, field)).flatMap((item) => [
        ...strings(member(item, 'files')).map((entry) => entry.slice(entry.indexOf('=') + 1)),
        ...strings(member(item, 'envs')),
        ...strings([member(item, 'env')]),
      ]),
    ),
  ];
  for (const entry of files) {
    if (!entry.includes('\n')) references.push({ reference: entry, mayBeFolder: false });
  }
  return references;
}

function refuseRemote(file: string, reference: string): never {
  throw new ProblemError({
    id: 'RG602',
    message: `${file} refers to ${reference}, which would have to be fetched.`,
    place: { file },
    next: 'copy what it stands for into the repository and refer to that folder',
  });
}

/** @throws ProblemError RG603 when the reference leads out of the repository */
function pathOf(folder: string, reference: string, file: string): string {
  try {
    return joinTreePath(folder, reference);
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    throw new ProblemError(
      {
        id: 'RG603',
        message: `${file} refers to ${reference}, which is outside the repository.`,
        place: { file },
        next: 'refer to a folder inside the repository, by a relative path',
      },
      { cause: thrown },
    );
  }
}

function readText(tree: SourceTree, path: string): string {
  return new TextDecoder().decode(tree.read(path));
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function strings(value: unknown): readonly string[] {
  return items(value).filter((item) => typeof item === 'string');
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
