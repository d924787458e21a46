import { compareText } from '../findings/order.js';
import type { Report, Verdict } from '../findings/report.js';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  pass: 'PASS',
  fail: 'FAIL',
  undecided: 'UNDECIDED',
};

/** `3 errors, 1 warning in 2 of 6 targets · 1 undecided · 48 objects`: undecided targets are always counted. A run that judged nothing says so. */
export function counts(report: Report): string {
  const { summary, problems } = report;
  const parts = [outcome(report), `${summary.undecided} undecided`, plural(summary.objects, 'object')];
  if (summary.withoutSchema > 0) parts.push(`${summary.withoutSchema} of them without a schema`);
  if (summary.existing > 0) parts.push(`${summary.existing} existing`);
  if (summary.waived > 0) parts.push(`${summary.waived} waived`);
  if (summary.unaffected > 0) parts.push(`${summary.unaffected} unaffected`);
  if (problems.length > 0) parts.push(`${plural(problems.length, 'problem')} of the run`);
  return parts.join(' · ');
}

function outcome(report: Report): string {
  const { targets, judged, undecided } = report.summary;
  if (report.findings.length > 0 || judged > 0) {
    return `${tally(report)} in ${affectedTargets(report)} of ${plural(targets, 'target')}`;
  }
  // "no findings" would sound like a judgement.
  if (targets === 0) return 'nothing to judge';
  return `none of ${plural(targets, 'target')} ${undecided === 0 ? 'affected' : 'judged'}`;
}

function tally({ summary }: Report): string {
  const { errors, warnings, notes } = summary;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** Targets that a finding which is not waived concerns; all of those judged when there are no findings. */
function affectedTargets({ findings, summary }: Report): number {
  const open = findings.filter((finding) => finding.state !== 'waived');
  return open.length === 0 ? summary.judged : new Set(open.flatMap((finding) => finding.targets)).size;
}

/**
 * What no schema judged, in sentences: which kinds, and what of the definitions of custom resources was passed over. `[]` when
 * there is nothing to say. Unescaped.
 */
export function schemaGaps({ summary, targets }: Report): readonly string[] {
  const gaps = targets.flatMap((target) => target.schemaGaps ?? []);
  const { names, more } = firstOf([...new Set(gaps.flatMap(({ kinds }) => kinds))], 20);
  const rules = gaps.reduce((sum, gap) => sum + gap.rules, 0);
  const patterns = gaps.reduce((sum, gap) => sum + gap.patterns, 0);
  const skipped = [
    ...(rules > 0 ? [`${plural(rules, 'rule')} in CEL`] : []),
    ...(patterns > 0 ? [plural(patterns, 'pattern')] : []),
  ];
  return [
    ...(names.length === 0
      ? []
      : [
          `${plural(summary.withoutSchema, 'object')} of kinds without a schema: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        ]),
    ...(skipped.length === 0
      ? []
      : [`definitions of custom resources were judged without ${skipped.join(' and ')}`]),
  ];
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first names and how many more there are. */
export function firstOf(names: readonly string[], shown: number): { names: readonly string[]; more: number } {
  const sorted = [...names].sort(compareText);
  return { names: sorted.slice(0, shown), more: Math.max(0, sorted.length - shown) };
}
