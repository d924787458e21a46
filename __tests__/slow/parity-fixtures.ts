import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

export interface HelmCase {
  readonly chart: string;
  readonly values: readonly string[];
  readonly set: readonly string[];
  readonly release: string;
  readonly namespace: string;
  readonly kubeVersion?: string;
  readonly apiVersions: readonly string[];
}

/** Folders below `folder` (relative to `root`), without hostile input: the real tools would follow it. */
function* folders(root: string, folder: string): Generator<string> {
  if (folder.endsWith('/hostile')) return;
  yield folder;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* folders(root, `${folder}/${entry.name}`);
  }
}

export function kustomizeFixtures(root: string, from: readonly string[]): string[] {
  return from
    .flatMap((folder) => [...folders(root, folder)])
    .filter((folder) => kustomizationNames.some((name) => existsSync(join(root, folder, name))))
    .filter((folder) => !/:\/\//.test(allText(root, folder)));
}

function allText(root: string, folder: string): string {
  return kustomizationNames
    .map((name) => join(root, folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

export function helmFixtures(root: string, from: readonly string[]): HelmCase[] {
  const all = from.flatMap((folder) => [...folders(root, folder)]);
  const charts = all.filter(
    (folder) => existsSync(join(root, folder, 'Chart.yaml')) && !folder.includes('/charts/'),
  );
  const archives = all
    .filter((folder) => !/\/charts$/.test(folder))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.tgz'));
  return [...charts, ...archives].flatMap((chart) => casesOf(root, chart));
}

function casesOf(root: string, chart: string): HelmCase[] {
  const plain: HelmCase = {
    chart,
    values: [],
    set: [],
    release: 'web',
    namespace: 'default',
    apiVersions: [],
  };
  if (chart.endsWith('.tgz')) return [plain];
  const parent = chart.slice(0, chart.lastIndexOf('/'));
  const files = [chart, parent, `${parent}/values`, `${chart}/values`].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => (folder.endsWith('/values') ? /\.ya?ml$/ : /^values[-.].*\.ya?ml$/).test(name))
          .map((name) => `${folder}/${name}`)
      : [],
  );
  const own = join(root, chart, 'parity.json');
  const more = existsSync(own)
    ? (JSON.parse(readFileSync(own, 'utf8')) as { cases: Partial<HelmCase>[] }).cases
    : [];
  return [
    plain,
    ...files.map((file) => ({ ...plain, values: [file] })),
    ...more.map((one) => ({
      ...plain,
      ...one,
      values: (one.values ?? []).map((file) => `${chart}/${file}`),
    })),
  ];
}
