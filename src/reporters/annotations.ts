import { compareSeverity, compareText, objectLabel, ruleWords } from '../findings/order.js';
import type { Finding, Report } from '../findings/report.js';
import { problemNames, type Place, type Problem } from '../kernel/errors.js';
import { clip, jsonText, plainText, terminalLine } from '../kernel/escape.js';
import type { Reporter } from './define.js';
import { firstOf } from './headline.js';
import { entryNote } from './place.js';

/** What GitHub shows of one level in one step; more are dropped without a word, so we drop and count them ourselves. */
export const annotationsPerLevel = 10;
/** Characters of a title; a message may have 64 KB (https://docs.github.com/en/rest/checks/runs). */
const titleLimit = 255;
const messageLimit = 64 * 1024;
const shownTargets = 3;

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One annotation in the words of the runner. Everything is escaped for showing. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly title: string;
  readonly message: string;
}

export interface Annotations {
  readonly annotations: readonly Annotation[];
  /** What did not fit, by level. */
  readonly omitted: Readonly<Record<AnnotationLevel, number>>;
}

/** Problems and what blocks first, then the worst first; at most {@link annotationsPerLevel} of each level. */
export function annotationsOf(report: Report): Annotations {
  const all = [
    ...report.problems.map((problem) => ofProblem(problem, undefined)),
    ...report.findings
      .filter((finding) => finding.blocking)
      .sort(worstFirst)
      .map(ofFinding),
    ...report.targets.flatMap((target) =>
      target.problem === undefined ? [] : [ofProblem(target.problem, target.name)],
    ),
    ...report.findings
      .filter((finding) => !finding.blocking && finding.state !== 'waived')
      .sort(worstFirst)
      .map(ofFinding),
  ];
  const levels: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];
  const byLevel = levels.map((level) => all.filter((annotation) => annotation.level === level));
  const [errors = 0, warnings = 0, notices = 0] = byLevel.map((found) =>
    Math.max(0, found.length - annotationsPerLevel),
  );
  return {
    annotations: byLevel.flatMap((found) => found.slice(0, annotationsPerLevel)),
    omitted: { error: errors, warning: warnings, notice: notices },
  };
}

function worstFirst(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    Number(a.state === 'existing') - Number(b.state === 'existing') ||
    compareText(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    compareText(a.ruleId, b.ruleId)
  );
}

const levelOf: Readonly<Record<Finding['severity'], AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

function ofFinding(finding: Finding): Annotation {
  const { location, object, targets, path } = finding;
  const { names, more } = firstOf(targets, shownTargets);
  const where = [
    ...(object === null ? [] : [objectLabel(object)]),
    ...(names.length === 0 ? [] : [`in ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]),
  ].join(' · ');
  const lines = [
    finding.message,
    ...(where === '' ? [] : [where]),
    ...(location.via === 'entry' ? [entryNote(path)] : []),
    finding.remedy,
    `rollout-guard explain ${finding.ruleId}`,
  ];
  return {
    level: levelOf[finding.severity],
    ...placeOf(location),
    ...(location.endLine === undefined ? {} : { endLine: location.endLine }),
    title: titleOf(
      `${finding.ruleId} ${ruleWords(finding)}${finding.state === 'existing' ? ' (existing)' : ''}`,
    ),
    message: messageOf(lines),
  };
}

function ofProblem(problem: Problem, target: string | undefined): Annotation {
  const who = target === undefined ? 'the whole run' : target;
  return {
    level: 'error',
    ...(problem.place === undefined ? {} : placeOf(problem.place)),
    title: titleOf(`${problem.id} ${problemNames[problem.id]}: could not judge ${who}`),
    message: messageOf([problem.message, ...(problem.next === undefined ? [] : [problem.next])]),
  };
}

function placeOf({ file, line, column }: Place): Pick<Annotation, 'file' | 'startLine' | 'startColumn'> {
  return {
    file: terminalLine(file),
    ...(line === undefined ? {} : { startLine: line }),
    ...(line === undefined || column === undefined ? {} : { startColumn: column }),
  };
}

function titleOf(text: string): string {
  const title = terminalLine(text);
  return title.length <= titleLimit ? title : `${cutAtCharacter(title, titleLimit - 1)}…`;
}

function messageOf(lines: readonly string[]): string {
  // One character of the source is at most 12 bytes of the result (`\u{e0041}`), so clipping first keeps the end whole.
  return lines.map((line) => plainText(clip(line, messageLimit / 64))).join('\n');
}

function cutAtCharacter(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** The list as JSON, for publishers. In a workflow the sink `annotations` sends the same list to the runner. */
export const annotationsReporter: Reporter = {
  id: 'annotations',
  render(report) {
    const { annotations, omitted } = annotationsOf(report);
    const rows = annotations.map((annotation) => `    ${jsonText(annotation)}`).join(',\n');
    const list = rows === '' ? '[]' : `[\n${rows}\n  ]`;
    return {
      body: `{\n  "annotations": ${list},\n  "omitted": ${jsonText(omitted)}\n}\n`,
      mediaType: 'application/json',
      omitted: omitted.error + omitted.warning + omitted.notice,
    };
  },
};
