import type { Manifest } from '../manifests/manifest.js';
import { analysisSpec, type AnalysisArgument } from './analysis-spec.js';
import type { ArgumentValues } from './analysis-tags.js';
import type { AnalysisUse, SuppliedArgument } from './analysis-uses.js';

/** An argument of the run that an analysis makes of its templates. */
export interface MergedArgument {
  readonly name: string;
  /** The template whose declaration counts. */
  readonly template: Manifest;
  readonly declared: AnalysisArgument;
  readonly supplied: SuppliedArgument | undefined;
}

export interface MergedArguments {
  readonly byName: ReadonlyMap<string, MergedArgument>;
  readonly conflicts: readonly ArgumentConflict[];
}

/** Two templates give one argument different values. */
export interface ArgumentConflict {
  readonly first: MergedArgument;
  readonly second: MergedArgument;
}

/** flattenArgs and MergeArgs of utils/analysis/helpers.go. */
export function mergeArguments(use: AnalysisUse, templates: readonly Manifest[]): MergedArguments {
  const { byName, conflicts } = flattenArguments(templates);
  for (const supplied of use.args) {
    const known = byName.get(supplied.name);
    if (known !== undefined && supplied.isPassed) byName.set(supplied.name, { ...known, supplied });
  }
  return { byName, conflicts };
}

/** Of two declarations the first with a value counts; a `valueFrom` is no value here. */
export function flattenArguments(templates: readonly Manifest[]): {
  readonly byName: Map<string, MergedArgument>;
  readonly conflicts: readonly ArgumentConflict[];
} {
  const byName = new Map<string, MergedArgument>();
  const conflicts: ArgumentConflict[] = [];
  for (const template of templates) {
    for (const declared of analysisSpec(template).args) {
      const { name } = declared;
      const second = { name, template, declared, supplied: undefined };
      const first = byName.get(name);
      if (first?.declared.value === undefined) byName.set(name, second);
      else if (declared.value !== undefined && declared.value !== first.declared.value)
        conflicts.push({ first, second });
    }
  }
  return { byName, conflicts };
}

/** ResolveArgs: any `valueFrom` will do, even one that the run then cannot read. */
export function hasValue({ declared, supplied }: MergedArgument): boolean {
  return supplied !== undefined || declared.value !== undefined || declared.from !== undefined;
}

/** Values of a run before it reads secrets; those of arguments without a value are unknown. */
export function mergedValues({ byName }: Pick<MergedArguments, 'byName'>): ArgumentValues {
  return new Map(
    Array.from(byName.values(), ({ name, declared, supplied }) => [
      name,
      declared.from === 'secret'
        ? secretPlaceholder
        : supplied === undefined
          ? declared.value
          : supplied.value,
    ]),
  );
}

/** Values of one template's or run's own arguments. */
export function ownValues(args: readonly AnalysisArgument[]): ArgumentValues {
  return new Map(args.map(({ name, value, from }) => [name, from === 'secret' ? secretPlaceholder : value]));
}

/** What the Rollout controller puts in for arguments without a value (validation_references.go setArgValuePlaceHolder). */
export function placeholderValues(args: readonly AnalysisArgument[]): ArgumentValues {
  return new Map(
    args.map(({ name, value, from }) => [name, from === undefined ? (value ?? placeholder) : placeholder]),
  );
}

const placeholder = 'dummy-value';

/** analysis/analysis.go getResolvedMetricsWithoutSecrets. */
const secretPlaceholder = 'temp-for-secret';
