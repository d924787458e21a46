import { compareSeverity, compareText, objectLabel, ruleWords } from '../findings/order.js';
import type { Finding, Occurrence, Report, TargetResult, Verdict } from '../findings/report.js';
import { problemNames, type Problem } from '../kernel/errors.js';
import { cellCode, clip, codeFence, markdownCode, markdownInline, summaryText } from '../kernel/escape.js';
import { Page } from './page.js';
import type { Reporter } from './define.js';
import { counts, firstOf, plural, schemaGaps, verdictWords } from './headline.js';
import { entryNote, placeText } from './place.js';

/** Bytes of a job summary; a larger one is lost while the step stays green (https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#step-isolation-and-limits). */
export const jobSummaryBytes = 1024 * 1024;
/** A comment takes 65,536 characters; the rest is room for markers and links. */
export const commentBytes = 60_000;

const shownTargets = 3;
const listedBlockers = 25;
const longestMessage = 1_000;
const longestName = 200;
const waivedRows = 50;

/**
 * Verdict → what blocks → counts → targets → details. Cut only between blocks, and in that order, so that nothing
 * lesser is shown while something that blocks is left out; what is left out is counted.
 */
export const markdownReporter: Reporter = {
  id: 'markdown',
  render(report, options) {
    const page = new Page(options.maxBytes ?? Number.POSITIVE_INFINITY);
    const findings = worstFirst(report.findings);
    const open = findings.filter((finding) => finding.state !== 'waived');
    const blocking = open.filter((finding) => finding.blocking);
    const missing = missingNotice(options.wholeList ?? 'the JSON report');

    const enough = page.keepFree(missing(report.findings.length)) && page.add(headlineOf(report));
    if (!enough) return { body: '', mediaType: 'text/markdown', omitted: report.findings.length };

    addProblems(page, report);
    const listed = page.addList(
      '### What blocks\n\n',
      blocking.slice(0, listedBlockers).map(blockerLine),
      page.room() * 0.6,
    );
    if (listed > 0 && blocking.length > listed) page.add(`and ${blocking.length - listed} more.\n`);
    page.add(countTable(report));
    for (const gap of schemaGaps(report)) page.add(`Not judged by a schema: ${messageOf(gap)}\n`);
    addTargets(page, report);
    const detailed = page.addAll(open.map(findingDetails));
    const waivedLeft = detailed === open.length ? addWaived(page, report) : findings.length - open.length;

    const left = open.length - Math.max(detailed, listed) + waivedLeft;
    page.free();
    if (left > 0) page.add(missing(left));
    return { body: page.text(), mediaType: 'text/markdown', omitted: left };
  },
};

const signs: Readonly<Record<TargetResult['verdict'], string>> = {
  pass: '✅',
  fail: '❌',
  undecided: '⚠️',
  unaffected: '➖',
};

function headlineOf(report: Report): string {
  return `## ${signs[report.verdict]} rollout-guard: ${verdictWords[report.verdict]}\n\n${counts(report)}\n`;
}

function missingNotice(wholeList: string): (count: number) => string {
  return (count) => `**${plural(count, 'more finding')} left out; the whole list is in ${wholeList}.**\n`;
}

function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(b.blocking) - Number(a.blocking) ||
      compareSeverity(a.severity, b.severity) ||
      Number(a.state === 'existing') - Number(b.state === 'existing') ||
      compareText(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      compareText(a.ruleId, b.ruleId),
  );
}

function blockerLine(finding: Finding): string {
  const where = targetsOf(finding.targets);
  const tail = where === '' ? '' : ` — in ${where}`;
  return `- **${finding.ruleId} ${markdownInline(ruleWords(finding))}** ${placeOf(placeText(finding.location))}: ${messageOf(finding.message)}${tail}\n`;
}

function targetsOf(targets: readonly string[]): string {
  const { names, more } = firstOf(targets, shownTargets);
  const shown = names.map((name) => markdownCode(clip(name, longestName))).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function placeOf(place: string): string {
  return markdownCode(clip(place, 2 * longestName));
}

function messageOf(message: string): string {
  return markdownInline(clip(message, longestMessage));
}

function addProblems(page: Page, report: Report): void {
  const stuck = report.targets.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [{ name, problem }],
  );
  const all = [
    ...report.problems.map((problem) => problemLines('the whole run', problem)),
    ...stuck.slice(0, listedBlockers).map(({ name, problem }) => problemLines(name, problem)),
  ];
  const shown = page.addList('### Could not be judged\n\n', all, page.room() * 0.3);
  const left = report.problems.length + stuck.length - shown;
  if (left > 0) page.add(`and ${plural(left, 'more problem')}.\n`);
}

function problemLines(who: string, problem: Problem): string {
  const place = problem.place === undefined ? '' : ` ${placeOf(placeText(problem.place))}`;
  const [first = '', ...rest] = clip(problem.message, longestMessage).split('\n');
  const next =
    problem.next === undefined || problem.next.trim() === '' ? '' : ` → ${messageOf(problem.next)}`;
  const more = rest.length === 0 ? '' : `\n${indented(codeFence(rest.join('\n')))}`;
  return `- ${markdownCode(clip(who, longestName))}: **${problem.id} ${problemNames[problem.id]}**${place} ${markdownInline(first)}${next}${more}\n`;
}

/** Into the list item that it belongs to. */
function indented(block: string): string {
  return block
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function countTable({ summary }: Report): string {
  const { errors, warnings, notes, existing, waived, undecided, objects } = summary;
  return [
    '| errors | warnings | notes | of them existing | waived | undecided targets | objects |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    `| ${[errors, warnings, notes, existing, waived, undecided, objects].join(' | ')} |\n`,
  ].join('\n');
}

const rank: readonly TargetResult['verdict'][] = ['fail', 'undecided', 'pass'];

function addTargets(page: Page, report: Report): void {
  const shown = report.targets
    .filter((target) => target.verdict !== 'unaffected')
    .sort((a, b) => rank.indexOf(a.verdict) - rank.indexOf(b.verdict) || compareText(a.name, b.name));
  const unaffected = report.targets.length - shown.length;
  const found = new Map<string, number>();
  for (const finding of report.findings.filter((one) => one.state !== 'waived')) {
    for (const name of finding.targets) found.set(name, (found.get(name) ?? 0) + 1);
  }
  const head = '| | target | environment | objects | findings |\n| --- | --- | --- | ---: | ---: |\n';
  // Half of what is left, so that a long table cannot push all details out.
  const rows = page.addList(
    head,
    shown.map((target) => targetRow(target, found.get(target.name) ?? 0)),
    page.room() / 2,
  );
  const rest = [
    ...(shown.length > rows ? [`${plural(shown.length - rows, 'more target')} judged or undecided`] : []),
    ...(unaffected > 0 ? [`${plural(unaffected, 'target')} not affected by the change`] : []),
  ];
  if (rest.length > 0) page.add(`and ${rest.join(', ')}.\n`);
}

const verdictLabels: Readonly<Record<Verdict | 'unaffected', string>> = { ...verdictWords, unaffected: '' };

function targetRow(target: TargetResult, findings: number): string {
  const environment = target.environment ?? '';
  return `| ${[
    `${signs[target.verdict]} ${verdictLabels[target.verdict]}`,
    cellCode(clip(target.name, longestName)),
    environment === '' ? '' : cellCode(clip(environment, longestName)),
    target.objects,
    findings,
  ].join(' | ')} |\n`;
}

function findingDetails(finding: Finding): string {
  const { location, object, path, targets } = finding;
  const state = finding.state === 'existing' ? ' (existing)' : '';
  const title = `${finding.severity}${state} · ${finding.ruleId} ${ruleWords(finding)} · ${clip(placeText(location), 2 * longestName)}`;
  const facts = [
    ...(object === null ? [] : [`- object: ${markdownCode(clip(objectLabel(object), 2 * longestName))}`]),
    ...(path === '' ? [] : [`- path: ${markdownCode(clip(path, 2 * longestName))}`]),
    ...(targets.length === 0
      ? []
      : [`- ${targets.length === 1 ? 'target' : 'targets'}: ${targetsOf(targets)}`]),
    ...(location.via === 'entry' ? [`- ${entryNote('it')}`] : []),
    `- mend: ${markdownInline(finding.remedy)}`,
    `- more: \`rollout-guard explain ${finding.ruleId}\``,
  ];
  return details(title, `${messageOf(finding.message)}\n\n${facts.join('\n')}`);
}

/** Waived occurrences, {@link waivedRows} in a block; returns how many waived findings are not all there. */
function addWaived(page: Page, report: Report): number {
  const waived = [...report.occurrences.entries()].filter(([, occurrence]) => occurrence.state === 'waived');
  const shown = new Set<number>();
  for (let start = 0; start < waived.length; start += waivedRows) {
    const rows = waived.slice(start, start + waivedRows);
    const range =
      waived.length <= waivedRows
        ? `${waived.length}`
        : `${start + 1}–${start + rows.length} of ${waived.length}`;
    const block = details(
      `Waived (${range})`,
      rows.map(([, occurrence]) => waivedLine(occurrence, report)).join('\n'),
    );
    if (!page.add(block)) break;
    for (const [index] of rows) shown.add(index);
  }
  return report.findings.filter(
    ({ state, occurrences }) => state === 'waived' && !occurrences.every((index) => shown.has(index)),
  ).length;
}

function waivedLine({ rule, target, object, waiver }: Occurrence, { targets, rules }: Report): string {
  const name = targets[target]?.name;
  const parts = [
    `${rule} ${markdownInline(rules[rule]?.name ?? '')}`,
    ...(name === undefined ? [] : [markdownCode(clip(name, longestName))]),
    ...(object === null ? [] : [markdownCode(clip(objectLabel(object), 2 * longestName))]),
    ...(waiver === undefined
      ? []
      : [`until ${markdownCode(waiver.expires)}, ${messageOf(waiver.owner)}: ${messageOf(waiver.reason)}`]),
  ];
  return `- ${parts.join(' · ')}`;
}

/** Blank lines around the content, or GitHub does not read it as Markdown. */
function details(title: string, content: string): string {
  return `<details><summary>${summaryText(title)}</summary>\n\n${content}\n\n</details>\n`;
}
