import type { Finding, Location, Occurrence, Report, TargetResult } from '../findings/report.js';
import type { Place, Problem } from '../kernel/errors.js';
import { jsonText } from '../kernel/escape.js';
import type { Reporter } from './define.js';

/**
 * The versioned document of policies/report.schema.json, one target, rule, occurrence and finding a line. Keys stand in
 * the order of this file, whatever the order in the report. Nothing is ever cut: half a document is no document.
 */
export const jsonReporter: Reporter = {
  id: 'json',
  render: (report) => ({ body: documentOf(report), mediaType: 'application/json', omitted: 0 }),
};

function documentOf(report: Report): string {
  const { summary } = report;
  const members: readonly (readonly [string, string])[] = [
    ['schemaVersion', jsonText(report.schemaVersion)],
    ['tool', jsonText({ name: report.tool.name, version: report.tool.version })],
    ['verdict', jsonText(report.verdict)],
    ['exitCode', jsonText(report.exitCode)],
    ['targets', list(report.targets.map(targetEntry))],
    ['rules', table(report.rules)],
    ['files', list(report.files)],
    ['occurrences', list(report.occurrences.map(occurrenceEntry))],
    ['findings', list(report.findings.map(findingEntry))],
    [
      'summary',
      jsonText({
        targets: summary.targets,
        judged: summary.judged,
        undecided: summary.undecided,
        unaffected: summary.unaffected,
        objects: summary.objects,
        withoutSchema: summary.withoutSchema,
        errors: summary.errors,
        warnings: summary.warnings,
        notes: summary.notes,
        waived: summary.waived,
        existing: summary.existing,
      }),
    ],
    ['reason', jsonText(report.reason)],
    ['problems', list(report.problems.map(problemEntry))],
  ];
  return `{\n${members.map(([key, text]) => `  ${jsonText(key)}: ${text}`).join(',\n')}\n}\n`;
}

function list(entries: readonly unknown[]): string {
  return entries.length === 0
    ? '[]'
    : `[\n${entries.map((entry) => `    ${jsonText(entry)}`).join(',\n')}\n  ]`;
}

function table(rules: Report['rules']): string {
  const rows = Object.entries(rules).map(([id, { name, title, severity, docs }]) => {
    return `    ${jsonText(id)}: ${jsonText({ id, name, title, severity, docs })}`;
  });
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`;
}

function targetEntry(target: TargetResult): object {
  return {
    name: target.name,
    status: target.status,
    engine: target.engine,
    objects: target.objects,
    durationMs: Math.round(target.durationMs),
    problem: target.problem && problemEntry(target.problem),
    verdict: target.verdict,
    workloads: target.workloads,
    references: target.references && {
      resolved: target.references.resolved,
      missing: target.references.missing,
      external: target.references.external,
    },
    schemaGaps: target.schemaGaps && {
      objects: target.schemaGaps.objects,
      kinds: target.schemaGaps.kinds,
      rules: target.schemaGaps.rules,
      patterns: target.schemaGaps.patterns,
    },
    environment: target.environment,
    profile: target.profile,
    warnings: target.warnings,
  };
}

function occurrenceEntry(occurrence: Occurrence): object {
  const { object, waiver } = occurrence;
  return {
    rule: occurrence.rule,
    target: occurrence.target,
    object: object && {
      group: object.group,
      version: object.version,
      kind: object.kind,
      namespace: object.namespace,
      name: object.name,
    },
    path: occurrence.path,
    message: occurrence.message,
    severity: occurrence.severity,
    state: occurrence.state,
    fingerprint: occurrence.fingerprint,
    waiver: waiver && {
      rule: waiver.rule,
      owner: waiver.owner,
      reason: waiver.reason,
      expires: waiver.expires,
    },
    messageKey: occurrence.messageKey,
    location: locationEntry(occurrence.location),
  };
}

function findingEntry(finding: Finding): object {
  const { object } = finding;
  return {
    ruleId: finding.ruleId,
    name: finding.name,
    catalogueId: finding.catalogueId,
    severity: finding.severity,
    message: finding.message,
    targets: finding.targets,
    object: object && { kind: object.kind, namespace: object.namespace, name: object.name },
    path: finding.path,
    location: locationEntry(finding.location),
    occurrences: finding.occurrences,
    fingerprint: finding.fingerprint,
    state: finding.state,
    blocking: finding.blocking,
    owner: finding.owner,
    remedy: finding.remedy,
  };
}

function locationEntry({ file, line, column, endLine, via }: Location): object {
  return { file, line, column, endLine, via };
}

function problemEntry({ id, message, place, next }: Problem): object {
  return { id, message, place: place && placeEntry(place), next };
}

function placeEntry({ file, line, column }: Place): object {
  return { file, line, column };
}
