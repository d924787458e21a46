import { styleText } from 'node:util';
import { compareSeverity, compareText, objectLabel, ruleWords } from '../findings/order.js';
import type { Finding, Occurrence, Report, TargetResult } from '../findings/report.js';
import { problemNames, type Problem } from '../kernel/errors.js';
import { clip, terminalBlock, terminalLine, withoutCommands } from '../kernel/escape.js';
import type { Rendering, Reporter, ReporterOptions } from './define.js';
import { counts, firstOf, plural, schemaGaps, verdictWords } from './headline.js';
import { entryNote, placeText } from './place.js';
import { wrap } from './wrap.js';

const longestMessage = 2_000;
const shownTargets = 3;
const passingRows = 20;
const undecidedRows = 50;

type Format = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';
interface Block {
  readonly text: string;
  /** How many findings are gone when it is. */
  readonly findings: number;
}

type Paint = (format: Format, text: string) => string;

/** For terminals and logs. Every line is escaped for both: no control sequence, no workflow command. */
export const textReporter: Reporter = {
  id: 'text',
  render(report, options) {
    const paint = painter(options);
    const headline = headlineOf(report, paint);
    const findings = options.quiet
      ? report.findings.filter((finding) => finding.blocking)
      : report.findings.filter((finding) => finding.state !== 'waived');
    const from = options.from ?? '';
    const blocks: Block[] = [
      ...byFile(findings).map((finding) => ({ text: findingText(finding, paint, from), findings: 1 })),
      ...(options.quiet
        ? []
        : [...explainBlock(findings, paint), ...closingBlocks(report, paint, from)].map((text) => ({
            text,
            findings: 0,
          }))),
    ];
    return fit(headline, blocks, options);
  },
};

function painter({ color }: ReporterOptions): Paint {
  // The caller decides about colour; styleText must not look at a stream of its own.
  return color === true
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_format, text) => text;
}

const verdictFormats: Readonly<Record<TargetResult['verdict'], Format>> = {
  pass: 'green',
  fail: 'red',
  undecided: 'yellow',
  unaffected: 'dim',
};
const severityFormats: Readonly<Record<Finding['severity'], Format>> = {
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
};

function headlineOf(report: Report, paint: Paint): string {
  return `${paint('bold', paint(verdictFormats[report.verdict], verdictWords[report.verdict]))}  ${counts(report)}`;
}

/** Files in order; within a file the worst first, then by line. */
function byFile(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.location.file, b.location.file) ||
      compareSeverity(a.severity, b.severity) ||
      a.location.line - b.location.line ||
      compareText(a.ruleId, b.ruleId),
  );
}

/** One line for all: the ids of what was found, each of which `explain` knows. */
function explainBlock(findings: readonly Finding[], paint: Paint): string[] {
  const [first, ...others] = [...new Set(findings.map(({ ruleId }) => ruleId))].sort(compareText);
  if (first === undefined) return [];
  const rest = others.length === 0 ? '' : ` (or ${others.join(', ')})`;
  return [
    wrap(`Why, with examples: rollout-guard explain ${first}${rest}`, '')
      .map((line) => paint('dim', line))
      .join('\n'),
  ];
}

function findingText(finding: Finding, paint: Paint, from: string): string {
  const severity = `${finding.severity}${finding.state === 'existing' ? ' (existing)' : ''}`;
  const heading = [
    paint('bold', terminalLine(placeText(finding.location, from))),
    paint(severityFormats[finding.severity], severity),
    `${finding.ruleId} ${terminalLine(ruleWords(finding))}`,
  ].join('  ');
  const where = whereOf(finding);
  return [
    heading,
    ...wrap(terminalLine(clip(finding.message, longestMessage)), '    '),
    ...(where === '' ? [] : wrap(where, '    ').map((line) => paint('dim', line))),
    ...(finding.location.via === 'entry'
      ? wrap(entryNote(terminalLine(clip(finding.path, 300))), '    ')
      : []),
    ...wrap(terminalLine(finding.remedy), '      ', '    → '),
  ].join('\n');
}

function whereOf({ object, targets }: Finding): string {
  const { names, more } = firstOf(targets, shownTargets);
  const listed = names.map((name) => terminalLine(clip(name, 200))).join(', ');
  const parts = [
    ...(object === null ? [] : [terminalLine(clip(objectLabel(object), 300))]),
    ...(listed === '' ? [] : [`in ${listed}${more > 0 ? ` and ${more} more` : ''}`]),
  ];
  return parts.join(' · ');
}

function closingBlocks(report: Report, paint: Paint, from: string): string[] {
  const stuck = report.targets.filter((target) => target.problem !== undefined);
  const shownStuck = stuck.slice(0, undecidedRows);
  const problems = [
    ...report.problems.map((problem) => problemBlock('the whole run', problem, paint, from)),
    ...shownStuck.flatMap((target) =>
      target.problem === undefined ? [] : [problemBlock(target.name, target.problem, paint, from)],
    ),
    ...(stuck.length > shownStuck.length
      ? [`  and ${plural(stuck.length - shownStuck.length, 'more target')} that could not be judged`]
      : []),
  ];
  const waived = waivedBlock(report, paint);
  const warnings = report.targets.flatMap((target) =>
    target.warnings.map((warning) => `${target.name}: ${warning}`),
  );
  return [
    ...(problems.length === 0 ? [] : [[paint('bold', 'Could not judge'), ...problems].join('\n')]),
    ...(waived === undefined ? [] : [waived]),
    ...(warnings.length === 0 ? [] : [warningBlock(warnings, paint)]),
    ...gapBlock(report, paint),
    ...(report.targets.length === 0 ? [] : [targetTable(report, paint)]),
  ];
}

function problemBlock(who: string, problem: Problem, paint: Paint, from: string): string {
  const place =
    problem.place === undefined ? '' : `  ${paint('bold', terminalLine(placeText(problem.place, from)))}`;
  const name = `${problem.id} ${problemNames[problem.id]}`;
  const message = terminalBlock(clip(problem.message, longestMessage)).split('\n');
  return [
    `  ${paint('yellow', terminalLine(who))}  ${name}${place}`,
    ...message.flatMap((line) => wrap(line, '    ')),
    ...(problem.next === undefined ? [] : wrap(terminalLine(problem.next), '      ', '    → ')),
  ].join('\n');
}

function waivedBlock({ occurrences, targets, rules }: Report, paint: Paint): string | undefined {
  const waived = occurrences.filter((occurrence) => occurrence.state === 'waived');
  if (waived.length === 0) return undefined;
  const line = (occurrence: Occurrence): string => {
    const { rule, target, object, waiver } = occurrence;
    const who = [
      `${rule} ${rules[rule]?.name ?? ''}`,
      targets[target]?.name ?? '',
      object === null ? '' : objectLabel(object),
    ].filter((part) => part !== '');
    const why = waiver === undefined ? '' : `: until ${waiver.expires}, ${waiver.owner}: ${waiver.reason}`;
    return terminalLine(clip(`${who.join(' · ')}${why}`, 500));
  };
  return [
    paint('bold', `Waived (${waived.length})`),
    ...waived.flatMap((occurrence) => wrap(line(occurrence), '    ', '  ')),
  ].join('\n');
}

function gapBlock(report: Report, paint: Paint): string[] {
  const gaps = schemaGaps(report);
  if (gaps.length === 0) return [];
  return [
    [
      paint('bold', 'Not judged by a schema'),
      ...gaps.flatMap((gap) => wrap(terminalLine(clip(gap, 2000)), '    ', '  ')),
    ].join('\n'),
  ];
}

function warningBlock(warnings: readonly string[], paint: Paint): string {
  const shown = warnings.slice(0, undecidedRows);
  const more = warnings.length - shown.length;
  return [
    paint('bold', 'Said by the engines'),
    ...shown.flatMap((warning) => wrap(terminalLine(clip(warning, 500)), '    ', '  ')),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

function targetTable({ targets, findings }: Report, paint: Paint): string {
  const judgedNo = targets.filter((target) => target.verdict === 'fail');
  const undecided = targets.filter((target) => target.verdict === 'undecided');
  const passed = targets.filter((target) => target.verdict === 'pass');
  const unaffected = targets.length - judgedNo.length - undecided.length - passed.length;
  const rows = [
    ...judgedNo.slice(0, undecidedRows),
    ...undecided.slice(0, undecidedRows),
    ...passed.slice(0, passingRows),
  ];
  const left = [
    moreOf(judgedNo.length - undecidedRows, 'failed'),
    moreOf(undecided.length - undecidedRows, 'undecided'),
    moreOf(passed.length - passingRows, 'passed'),
    ...(unaffected > 0 ? [`${unaffected} not affected by the change`] : []),
  ].filter((text) => text !== '');
  const found = findingsByTarget(findings);
  const cells = rows.map((target) => [
    target.verdict === 'unaffected' ? '' : verdictWords[target.verdict],
    terminalLine(clip(target.name, 200)),
    terminalLine(target.environment ?? ''),
    plural(target.objects, 'object'),
    plural(found.get(target.name) ?? 0, 'finding'),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...cells.map((row) => (row[column] ?? '').length)));
  const table = rows.map((target, index) => {
    const [verdict = '', name = '', environment = '', objects = '', count = ''] = cells[index] ?? [];
    return [
      `  ${paint(verdictFormats[target.verdict], verdict.padEnd(widths[0] ?? 0))}`,
      name.padEnd(widths[1] ?? 0),
      ...(widths[2] === 0 ? [] : [environment.padEnd(widths[2] ?? 0)]),
      objects.padStart(widths[3] ?? 0),
      count,
    ].join('  ');
  });
  return [paint('bold', 'Targets'), ...table, ...left.map((text) => paint('dim', `  ${text}`))].join('\n');
}

function moreOf(count: number, what: string): string {
  return count > 0 ? `and ${count} more ${what}` : '';
}

/** Findings that are not waived, by the name of each target that they concern. */
function findingsByTarget(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const finding of findings) {
    if (finding.state === 'waived') continue;
    for (const name of finding.targets) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return found;
}

/** Cuts only between blocks and counts what it leaves out. */
function fit(
  headline: string,
  blocks: readonly Block[],
  { maxBytes, wholeList }: ReporterOptions,
): Rendering {
  const mediaType = 'text/plain';
  const pieces = [headline, ...blocks.map((block) => `\n${block.text}`)].map(
    (text) => `${withoutCommands(text)}\n`,
  );
  const whole = pieces.join('');
  if (maxBytes === undefined || Buffer.byteLength(whole) <= maxBytes)
    return { body: whole, mediaType, omitted: 0 };

  const total = blocks.reduce((sum, block) => sum + block.findings, 0);
  const notice = (left: number): string =>
    `\n${plural(left, 'more finding')} left out; the whole list is in ${wholeList ?? 'the JSON report'}\n`;
  let room = maxBytes - Buffer.byteLength(notice(total)) - Buffer.byteLength(pieces[0] ?? '');
  if (room < 0) return { body: '', mediaType, omitted: total };
  let kept = 0;
  for (const piece of pieces.slice(1)) {
    room -= Buffer.byteLength(piece);
    if (room < 0) break;
    kept += 1;
  }
  const omitted = blocks.slice(kept).reduce((sum, block) => sum + block.findings, 0);
  return { body: `${pieces.slice(0, kept + 1).join('')}${notice(omitted)}`, mediaType, omitted };
}
