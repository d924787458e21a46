/** One path that a kustomization names, with where it stands in the file. */
export interface KustomizationEntry {
  /** `folder`: always a kustomization; `any`: a file or a kustomization; `file`: only read; `config`: a file or kustomization of plugin configurations. */
  readonly kind: 'folder' | 'any' | 'file' | 'config';
  readonly text: string;
  readonly at: readonly (string | number)[];
}

type Field = Readonly<Record<string, unknown>>;

const plainLists = [
  ['resources', 'any'],
  ['bases', 'folder'],
  ['components', 'folder'],
  ['crds', 'file'],
  ['configurations', 'file'],
] as const;
const pluginLists = ['generators', 'transformers', 'validators'] as const;
const patchLists = ['patches', 'patchesJson6902', 'replacements'] as const;
const mapGenerators = ['configMapGenerator', 'secretGenerator'] as const;

/** Everything that a kustomization says a build may read, apart from charts. What has another shape is left for kustomize to refuse. */
export function entriesOf(kustomization: Field): KustomizationEntry[] {
  const entries: KustomizationEntry[] = [];
  const add = (kind: KustomizationEntry['kind'], text: unknown, ...at: (string | number)[]): void => {
    if (typeof text === 'string' && text !== '') entries.push({ kind, text, at });
  };
  for (const [field, kind] of plainLists) {
    listOf(kustomization[field]).forEach((text, index) => add(kind, text, field, index));
  }
  for (const field of pluginLists) {
    listOf(kustomization[field]).forEach((text, index) => {
      if (!isInline(text)) add('config', text, field, index);
    });
  }
  listOf(kustomization['patchesStrategicMerge']).forEach((text, index) => {
    if (!isInline(text)) add('file', text, 'patchesStrategicMerge', index);
  });
  for (const field of patchLists) {
    listOf(kustomization[field]).forEach((patch, index) =>
      add('file', fieldsOf(patch)['path'], field, index, 'path'),
    );
  }
  for (const field of mapGenerators) {
    listOf(kustomization[field]).forEach((generator, index) => {
      for (const source of generatorSources(fieldsOf(generator)))
        add('file', source.text, field, index, ...source.at);
    });
  }
  add('file', fieldsOf(kustomization['openapi'])['path'], 'openapi', 'path');
  return entries;
}

/** `files` may say `key=path`; `envs` and the older `env` are paths. */
function generatorSources(generator: Field): { text: unknown; at: (string | number)[] }[] {
  const files = listOf(generator['files']).map((text, index) => ({
    text: typeof text === 'string' ? text.slice(text.indexOf('=') + 1) : text,
    at: ['files', index],
  }));
  const envs = listOf(generator['envs']).map((text, index) => ({ text, at: ['envs', index] }));
  return [...files, ...envs, { text: generator['env'], at: ['env'] }];
}

/**
 * Paths in the configuration of a builtin plugin (PatchTransformer, ConfigMapGenerator, ReplacementTransformer, …): they are
 * read relative to the kustomization that lists the plugin.
 */
export function pluginEntriesOf(config: unknown): KustomizationEntry[] {
  const fields = fieldsOf(config);
  const entries: KustomizationEntry[] = [];
  const add = (text: unknown, ...at: (string | number)[]): void => {
    if (typeof text === 'string' && text !== '' && !isInline(text)) entries.push({ kind: 'file', text, at });
  };
  add(fields['path'], 'path');
  for (const field of ['paths', 'replacements'] as const) {
    listOf(fields[field]).forEach((item, index) => {
      if (typeof item === 'string') add(item, field, index);
      else add(fieldsOf(item)['path'], field, index, 'path');
    });
  }
  for (const source of generatorSources(fields)) add(source.text, ...source.at);
  return entries;
}

/** kustomize takes an entry that parses as an object for the object itself. */
export function isInline(entry: unknown): boolean {
  return typeof entry === 'string' && (entry.includes('\n') || /^\s*[{[]/.test(entry));
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

export function fieldsOf(value: unknown): Field {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Field) : {};
}
