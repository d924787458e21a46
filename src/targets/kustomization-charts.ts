import type { ProblemId } from '../kernel/errors.js';
import { parentOf } from '../sources/tree-path.js';
import { fieldsOf, listOf } from './kustomization-fields.js';

/** A chart that a kustomization inflates, as paths relative to it. */
export interface InflatedChart {
  /** Where kustomize looks for the chart, before it would pull it. */
  readonly folder: string;
  readonly values: readonly { readonly text: string; readonly at: readonly (string | number)[] }[];
  /** Where it would be pulled from when the folder is not there. */
  readonly repository: string | undefined;
  readonly version: string | undefined;
  readonly name: string;
  readonly at: readonly (string | number)[];
}

export interface ChartFault {
  readonly id: ProblemId;
  readonly message: string;
  readonly next?: string;
  readonly at: readonly (string | number)[];
}

/**
 * Charts of `helmCharts` and the older `helmChartInflationGenerator`, and what in them is an attack: kustomize passes these
 * fields to helm as bare arguments, so a value that starts with `-` is an option, and one of helm's options runs a program
 * (https://github.com/kubernetes-sigs/kustomize/issues/6241).
 */
export function chartsOf(kustomization: Readonly<Record<string, unknown>>): {
  readonly charts: readonly InflatedChart[];
  readonly faults: readonly ChartFault[];
} {
  const charts: InflatedChart[] = [];
  const faults: ChartFault[] = [];
  const globals = fieldsOf(kustomization['helmGlobals']);
  refuseOptions(globals, ['helmGlobals'], faults);
  refuseAbsolute(globals, ['chartHome', 'configHome'], ['helmGlobals'], faults);
  for (const field of ['helmCharts', 'helmChartInflationGenerator'] as const) {
    listOf(kustomization[field]).forEach((item, index) => {
      const chart = fieldsOf(item);
      const at = [field, index];
      refuseOptions(chart, at, faults);
      refuseAbsolute(chart, ['chartHome', 'helmHome', 'helmBin'], at, faults);
      if (chart['helmBin'] !== undefined) {
        const message = 'helmBin names a program to run; kustomizations that start programs are refused';
        faults.push({ id: 'RG604', message, at: [...at, 'helmBin'] });
      }
      charts.push(describe(chart, textOf(chart['chartHome'] ?? globals['chartHome']), at));
    });
  }
  return { charts, faults };
}

/** The command that puts a chart where kustomize looks for it. `folder` is {@link InflatedChart.folder} as a path in the tree. */
export function vendorCommand(chart: InflatedChart, folder: string): string {
  const repository = chart.repository ?? '';
  const reference = repository.startsWith('oci://')
    ? `${repository.replace(/\/$/, '')}/${chart.name}`
    : `${chart.name} --repo ${repository}`;
  const version = chart.version === undefined ? '' : ` --version ${chart.version}`;
  return `helm pull ${reference}${version} --untar --untardir ${parentOf(folder)}`;
}

function describe(
  chart: Readonly<Record<string, unknown>>,
  chartHome: string | undefined,
  at: readonly (string | number)[],
): InflatedChart {
  const home = chartHome ?? 'charts';
  const name = textOf(chart['name'] ?? chart['chartName']) ?? '';
  const version = textOf(chart['version'] ?? chart['chartVersion']);
  const repository = textOf(chart['repo'] ?? chart['chartRepoUrl']);
  // A chart of a known version and repository is kept in a folder of its own, by kustomize and by what it pulls.
  const base = version === undefined || repository === undefined ? home : `${home}/${name}-${version}`;
  const values = [
    {
      text: chart['valuesFile'] ?? chart['values'],
      at: [...at, chart['valuesFile'] === undefined ? 'values' : 'valuesFile'],
    },
    ...listOf(chart['additionalValuesFiles']).map((text, index) => ({
      text,
      at: [...at, 'additionalValuesFiles', index],
    })),
  ];
  return {
    name,
    at,
    folder: `${base}/${name}`,
    values: values.flatMap((file) =>
      typeof file.text === 'string' && file.text !== '' ? [{ text: file.text, at: file.at }] : [],
    ),
    repository,
    version,
  };
}

function refuseOptions(value: unknown, at: readonly (string | number)[], faults: ChartFault[]): void {
  // Values given inline are written to a file; all other texts become arguments.
  for (const [field, content] of Object.entries(fieldsOf(value))) {
    if (field === 'valuesInline' || field === 'valuesLocal') continue;
    const texts = Array.isArray(content) ? (content as unknown[]) : [content];
    texts.forEach((text, index) => {
      if (typeof text !== 'string' || !text.startsWith('-')) return;
      const place = Array.isArray(content) ? [...at, field, index] : [...at, field];
      const message = `${field} is ${JSON.stringify(text)}, which helm would take for an option; a value that does not start with - is accepted`;
      faults.push({ id: 'RG604', message, at: place });
    });
  }
}

function refuseAbsolute(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
  at: readonly (string | number)[],
  faults: ChartFault[],
): void {
  for (const name of names) {
    const text = fields[name];
    if (typeof text !== 'string' || !text.startsWith('/')) continue;
    const message = `${name} is the absolute path ${text}; paths inside the repository are accepted`;
    faults.push({ id: 'RG603', message, at: [...at, name] });
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
