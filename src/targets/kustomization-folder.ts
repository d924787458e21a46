import { decodeText } from '../documents/decode.js';
import type { ParsedDocument } from '../documents/document.js';
import { parseDocuments } from '../documents/parse.js';
import { ProblemError, type Place, type Problem, type ProblemId } from '../kernel/errors.js';
import type { Entry, SourceTree } from '../sources/source-tree.js';
import { childOf, joinTreePath } from '../sources/tree-path.js';
import { chartsOf, vendorCommand, type InflatedChart } from './kustomization-charts.js';
import { entriesOf, fieldsOf, pluginEntriesOf, type KustomizationEntry } from './kustomization-fields.js';
import { isRemoteReference } from './remote-reference.js';

/** In kustomize's order; more than one in a folder is an error there. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** What one kustomization itself says, without what it refers to. Paths are sorted nowhere: they are merged by the graph. */
export interface KustomizationFolder {
  /** The folder with symbolic links followed. */
  readonly path: string;
  /** `undefined` when no kustomization is there. */
  readonly file: string | undefined;
  readonly files: readonly string[];
  /** Folders of which everything may be read. */
  readonly directories: readonly string[];
  readonly absent: readonly string[];
  readonly problems: readonly Problem[];
  /** RG601 for each path that has to be there and is not. */
  readonly missing: readonly Problem[];
  /** Sets `openapi` or `crds`, which colour kustomize's global state. */
  readonly usesOpenApi: boolean;
  readonly children: readonly { readonly path: string; readonly place: Place }[];
  /** Children whose objects configure plugins of this kustomization. */
  readonly pluginChildren: readonly string[];
}

/** Reads one kustomization. What is wrong with it becomes problems; nothing is thrown for content. */
export function readKustomization(tree: SourceTree, path: string): KustomizationFolder {
  return new FolderReader(tree, tree.passed?.(path).at(-1) ?? path).read();
}

class FolderReader {
  readonly #tree: SourceTree;
  readonly #path: string;
  #file: string | undefined;
  #document: ParsedDocument | undefined;
  readonly #files: string[] = [];
  readonly #directories: string[] = [];
  readonly #absent: string[] = [];
  readonly #problems: Problem[] = [];
  readonly #missing: Problem[] = [];
  readonly #children: { path: string; place: Place }[] = [];
  readonly #pluginChildren: string[] = [];

  constructor(tree: SourceTree, path: string) {
    this.#tree = tree;
    this.#path = path;
  }

  read(): KustomizationFolder {
    const kustomization = this.#parse();
    for (const entry of entriesOf(kustomization)) this.#follow(entry);
    this.#charts(kustomization);
    return {
      path: this.#path,
      file: this.#file,
      files: this.#files,
      directories: this.#directories,
      absent: this.#absent,
      problems: this.#problems,
      missing: this.#missing,
      usesOpenApi: kustomization['openapi'] !== undefined || kustomization['crds'] !== undefined,
      children: this.#children,
      pluginChildren: this.#pluginChildren,
    };
  }

  #parse(): Readonly<Record<string, unknown>> {
    for (const name of kustomizationNames) {
      const file = childOf(this.#path, name);
      this.#guard({ file }, () => {
        if (this.#note(file)?.kind === 'file') this.#file ??= file;
      });
    }
    const file = this.#file;
    if (file === undefined) return {};
    return (
      this.#guard(undefined, () => {
        this.#document = parseDocuments(decodeText(this.#tree.read(file), file), file)[0];
        return fieldsOf(this.#document?.value);
      }) ?? {}
    );
  }

  #follow(entry: KustomizationEntry): void {
    const place = this.#placeOf(entry.at);
    if (isRemoteReference(entry.text)) {
      this.#refuseRemote(entry.text, place);
      return;
    }
    this.#guard(place, () => {
      const path = joinTreePath(this.#path, entry.text);
      const found = this.#note(path);
      if (found === undefined) this.#refuseMissing(entry, path, place);
      if (found?.kind === 'directory' && entry.kind !== 'file') {
        const real = this.#tree.passed?.(path).at(-1) ?? path;
        this.#children.push({ path: real, place });
        if (entry.kind === 'config') this.#pluginChildren.push(real);
      } else if (found?.kind === 'file' && entry.kind === 'config') {
        this.#followPlugins(path);
      } else if (found?.kind === 'directory') {
        // A folder where a file is meant fails the build, until a file takes its place.
        this.#files.push(path);
      }
    });
  }

  #followPlugins(path: string): void {
    const found = readPlugins(this.#tree, path);
    this.#problems.push(...found.problems);
    for (const entry of found.entries)
      this.#guard(entry.place, () => this.#note(joinTreePath(this.#path, entry.text)));
    for (const { chart, placeOf } of found.charts) this.#inflate(chart, placeOf);
  }

  #charts(kustomization: Readonly<Record<string, unknown>>): void {
    const { charts, faults } = chartsOf(kustomization);
    for (const { at, ...fault } of faults) this.#problems.push({ ...fault, place: this.#placeOf(at) });
    for (const chart of charts) this.#inflate(chart, (at) => this.#placeOf(at));
  }

  /** The embedded engine renders a chart that is there; one that would have to be pulled is a problem. */
  #inflate(chart: InflatedChart, placeOf: (at: readonly (string | number)[]) => Place): void {
    const place = placeOf(chart.at);
    // An absolute home is a fault of its own.
    if (!chart.folder.startsWith('/')) {
      this.#guard(place, () => {
        const folder = joinTreePath(this.#path, chart.folder);
        if (this.#note(folder)?.kind === 'directory') this.#directories.push(folder);
        else if (chart.repository !== undefined && !chart.repository.startsWith('-'))
          this.#problems.push(refusePull(chart, folder, place));
      });
    }
    for (const file of chart.values) {
      if (isRemoteReference(file.text)) this.#refuseRemote(file.text, placeOf(file.at));
      else this.#guard(placeOf(file.at), () => this.#note(joinTreePath(this.#path, file.text)));
    }
  }

  /** Adds a path to what may be read, with the links on the way, and says what stands there. */
  #note(path: string): Entry | undefined {
    const entry = this.#tree.stat(path);
    const paths = [path, ...(this.#tree.passed?.(path) ?? [])];
    if (entry === undefined) this.#absent.push(...paths);
    else this.#files.push(...(entry.kind === 'file' ? paths : paths.slice(1, -1)));
    return entry;
  }

  /** kustomize would say the same, without the line and in the words of its file system. */
  #refuseMissing({ at, text }: KustomizationEntry, path: string, place: Place): void {
    const [field] = at;
    if (typeof field !== 'string' || !required.has(field)) return;
    this.#missing.push({
      id: 'RG601',
      message: `${field} names ${text}, but there is nothing at ${path}`,
      place,
      next: `Correct the path in ${place.file}, or add what it names.`,
    });
  }

  #refuseRemote(text: string, place: Place): void {
    const folder = this.#path === '' ? '.' : this.#path;
    this.#problems.push({
      id: 'RG602',
      message: `${text} is remote; nothing is fetched while checking`,
      place,
      next: `Vendor it: kustomize localize ${folder} ${folder === '.' ? 'localized' : `${folder}-localized`}, or copy the files into the repository and name them by a relative path.`,
    });
  }

  /** Turns problems that the tree throws into problems at the entry that led there. */
  #guard<T>(place: Place | undefined, ask: () => T): T | undefined {
    try {
      return ask();
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      this.#problems.push({ ...thrown.problem, ...(place === undefined ? {} : { place }) });
      return undefined;
    }
  }

  #placeOf(at: readonly (string | number)[]): Place {
    return placeIn(this.#document, this.#file ?? this.#path, at);
  }
}

/** Fields whose paths have to be there for any build. */
const required: ReadonlySet<string> = new Set(['resources', 'bases', 'components', 'patches']);

/** Functions in plugin configurations start containers or programs where kustomize is allowed to. */
const functionAnnotations = ['config.kubernetes.io/function', 'config.k8s.io/function'];

/** Relative to the kustomization that uses the plugins, not to the file that configures them. */
export interface Plugins {
  readonly entries: readonly { readonly text: string; readonly place: Place }[];
  readonly charts: readonly {
    readonly chart: InflatedChart;
    readonly placeOf: (at: readonly (string | number)[]) => Place;
  }[];
  readonly problems: readonly Problem[];
}

/** Paths, charts and refusals in a file of plugin configurations. */
export function readPlugins(tree: SourceTree, file: string): Plugins {
  const entries: { text: string; place: Place }[] = [];
  const found: { chart: InflatedChart; placeOf: (at: readonly (string | number)[]) => Place }[] = [];
  const problems: Problem[] = [];
  try {
    for (const document of parseDocuments(decodeText(tree.read(file), file), file)) {
      const fault = (id: ProblemId, message: string, at: readonly (string | number)[]): void => {
        problems.push({ id, message, place: placeIn(document, file, at) });
      };
      const annotations = fieldsOf(fieldsOf(fieldsOf(document.value)['metadata'])['annotations']);
      for (const name of functionAnnotations) {
        if (annotations[name] === undefined) continue;
        const message = `the annotation ${name} asks to run a container or a program; plugins that do are refused`;
        fault('RG604', message, ['metadata', 'annotations', name]);
      }
      const { charts, faults } = chartsOf({ helmCharts: [document.value] });
      if (/^Helm/.test(String(fieldsOf(document.value)['kind']))) {
        for (const { id, message, at } of faults) fault(id, message, at.slice(2));
        const placeOf = (at: readonly (string | number)[]): Place => placeIn(document, file, at.slice(2));
        for (const chart of charts) found.push({ chart, placeOf });
      }
      for (const entry of pluginEntriesOf(document.value)) {
        if (isRemoteReference(entry.text))
          fault('RG602', `${entry.text} is remote; nothing is fetched while checking`, entry.at);
        else entries.push({ text: entry.text, place: placeIn(document, file, entry.at) });
      }
    }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown;
    problems.push(thrown.problem);
  }
  return { entries, charts: found, problems };
}

export function refusePull(chart: InflatedChart, folder: string, place: Place): Problem {
  return {
    id: 'RG602',
    message: `the chart ${chart.name} would be pulled from ${chart.repository ?? 'a repository'}; nothing is fetched while checking`,
    place,
    next: `Vendor it: ${vendorCommand(chart, folder)}`,
  };
}

function placeIn(
  document: ParsedDocument | undefined,
  file: string,
  at: readonly (string | number)[],
): Place {
  const position = document?.positionOf(at);
  return position === undefined ? { file } : { file, line: position.line, column: position.column };
}
