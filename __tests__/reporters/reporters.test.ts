import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Report } from '../../src/findings/report.js';
import { annotationsOf, annotationsPerLevel } from '../../src/reporters/annotations.js';
import { commentBytes, jobSummaryBytes } from '../../src/reporters/markdown.js';
import { reporters } from '../../src/reporters/registry.js';
import { commandsIn, unbalanced } from './balance.js';
import { expectGolden } from './golden.js';
import {
  emptyReport,
  hostileReport,
  hostileTexts,
  manyFindings,
  mixedReport,
  oneFinding,
  reportOf,
  spot,
  target,
} from './reports.js';

const { text, json, markdown, annotations } = reporters;
const many = manyFindings(5_000);
const over = manyFindings(5_000, true);
const nothing = reportOf({});
const allUndecided = reportOf({
  targets: [
    target('a', {
      status: 'undecided',
      objects: 0,
      problem: { id: 'RG601', message: 'no', place: { file: 'k8s/a/kustomization.yaml', line: 2 } },
    }),
  ],
});

const all: readonly [string, Report][] = [
  ['nothing', nothing],
  ['empty', emptyReport],
  ['one', oneFinding],
  ['mixed', mixedReport],
  ['hostile', hostileReport],
  ['many', many],
  ['over', over],
];

/** The ends of a text that is too long for the repository, and what the rest must be. */
function excerpt(body: string): string {
  const lines = body.split('\n');
  if (lines.length <= 400) return body;
  const digest = createHash('sha256').update(body).digest('hex');
  return [...lines.slice(0, 60), `[… ${lines.length} lines, sha256 ${digest} …]`, ...lines.slice(-60)].join(
    '\n',
  );
}

describe.each(all)('report "%s"', (name, report) => {
  test('as text', () => expectGolden(`${name}.txt`, excerpt(text.render(report, {}).body)));
  test('as quiet text', () =>
    expectGolden(`${name}.quiet.txt`, excerpt(text.render(report, { quiet: true }).body)));
  test('as JSON', () => {
    const { body } = json.render(report, {});
    const short = excerpt(body);
    expectGolden(`${name}.${short === body ? 'json' : 'json.txt'}`, short);
  });
  test('as annotations', () => expectGolden(`${name}.annotations.json`, annotations.render(report, {}).body));
  test('as a comment', () => {
    const options = { maxBytes: commentBytes, wholeList: 'the artifact report.json' };
    expectGolden(`${name}.comment.md`, markdown.render(report, options).body);
  });
});

test('colour changes nothing but colour', () => {
  const plain = text.render(mixedReport, {}).body;
  const coloured = text.render(mixedReport, { color: true }).body;
  expect(coloured).not.toBe(plain);
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('text stays within 110 columns', () => {
  const lines = text.render(mixedReport, {}).body.split('\n').slice(1);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
});

describe('the first line', () => {
  const cases: readonly [string, Report, string][] = [
    ['nothing', nothing, 'UNDECIDED  nothing to judge · 0 undecided · 0 objects'],
    ['all undecided', allUndecided, 'UNDECIDED  none of 1 target judged · 1 undecided · 0 objects'],
    [
      'none affected',
      reportOf({ targets: [target('a', { status: 'unaffected', objects: 0 })] }),
      'PASS  none of 1 target affected · 0 undecided · 0 objects · 1 unaffected',
    ],
    [
      'waived in one target of two',
      reportOf({
        targets: [target('a'), target('b')],
        occurrences: [{ ...spot(0, 'a'), state: 'waived' }, spot(1, 'b')],
      }),
      'FAIL  1 error in 2 of 2 targets · 0 undecided · 16 objects · 1 waived',
    ],
    ['clean', emptyReport, 'PASS  no findings in 2 of 2 targets · 0 undecided · 16 objects'],
    ['one', oneFinding, 'FAIL  1 error in 2 of 3 targets · 0 undecided · 24 objects'],
    [
      'mixed',
      mixedReport,
      'FAIL  2 errors, 1 warning, 1 note in 3 of 6 targets · 1 undecided · 32 objects · 2 of them without a schema · 1 existing · 1 waived · 1 unaffected · 1 problem of the run',
    ],
    [
      'many',
      many,
      'FAIL  2500 errors, 1250 warnings, 1250 notes in 500 of 500 targets · 0 undecided · 4000 objects',
    ],
  ];
  test.each(cases)('%s', (_name, report, line) => {
    expect(text.render(report, {}).body.split('\n')[0]).toBe(line);
  });
});

test('places are written as seen from the folder of the reader', () => {
  const seen = (from: string, report: Report): string => text.render(report, { from }).body;
  expect(seen('k8s/overlays', oneFinding)).toContain('\n../base/rollout.yaml:31:13  error');
  expect(seen('k8s', allUndecided)).toContain('RG601 render-failed  a/kustomization.yaml:2');
  expect(seen('', oneFinding)).toBe(text.render(oneFinding, {}).body);
});

describe('JSON', () => {
  const schema: unknown = JSON.parse(readFileSync('policies/report.schema.json', 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema as object);

  test.each(all.filter(([name]) => name !== 'hostile'))('"%s" meets its schema', (_name, report) => {
    validate(JSON.parse(json.render(report, {}).body));
    expect(validate.errors).toBeNull();
  });

  test('what is hostile comes through unchanged', () => {
    const parsed = JSON.parse(json.render(hostileReport, {}).body) as Report;
    expect(new Set(parsed.findings.map((finding) => finding.message))).toEqual(new Set(hostileTexts));
  });

  test('keys stand in the documented order', () => {
    const parsed = JSON.parse(json.render(mixedReport, {}).body) as Report;
    expect(Object.keys(parsed)).toEqual([
      'schemaVersion',
      'tool',
      'verdict',
      'exitCode',
      'targets',
      'rules',
      'files',
      'occurrences',
      'findings',
      'summary',
      'reason',
      'problems',
    ]);
    expect(Object.keys(parsed.targets[1] ?? {}).slice(0, 6)).toEqual([
      'name',
      'status',
      'engine',
      'objects',
      'durationMs',
      'problem',
    ]);
    expect(Object.keys(parsed.occurrences.find((one) => one.waiver !== undefined) ?? {}).slice(0, 9)).toEqual(
      ['rule', 'target', 'object', 'path', 'message', 'severity', 'state', 'fingerprint', 'waiver'],
    );
    expect(Object.keys(parsed.findings[0] ?? {}).slice(0, 11)).toEqual([
      'ruleId',
      'name',
      'severity',
      'message',
      'targets',
      'object',
      'path',
      'location',
      'occurrences',
      'fingerprint',
      'state',
    ]);
    expect(Object.keys(parsed.findings[0]?.location ?? {})).toEqual(['file', 'line', 'column', 'via']);
  });

  test('one document gives every other report again', () => {
    const again = JSON.parse(json.render(mixedReport, {}).body) as Report;
    expect(markdown.render(again, {}).body).toBe(markdown.render(mixedReport, {}).body);
    expect(text.render(again, {}).body).toBe(text.render(mixedReport, {}).body);
    expect(annotations.render(again, {}).body).toBe(annotations.render(mixedReport, {}).body);
  });
});

describe('limits', () => {
  test.each([
    ['many', many, jobSummaryBytes],
    ['many', many, commentBytes],
    ['over', over, jobSummaryBytes],
    ['over', over, commentBytes],
    ['hostile', hostileReport, 4_000],
  ])('Markdown of "%s" within a limit, what is cut is counted', (_name, report, maxBytes) => {
    const { body, omitted } = markdown.render(report, { maxBytes });
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBytes);
    expect(unbalanced(body)).toEqual([]);
    const shown = (body.match(/^<details><summary>(error|warning|note)/gm) ?? []).length;
    const listed = (body.match(/^- \*\*RG\d+ /gm) ?? []).length;
    const open = report.findings.filter((finding) => finding.state !== 'waived').length;
    const waived = report.findings.length - open;
    expect(omitted).toBe(open - Math.max(shown, listed) + (shown === open ? 0 : waived));
    if (omitted > 0) expect(body).toContain(`**${omitted} more findings left out; the whole list is in`);
  });

  test('nothing lesser is shown while something that blocks is left out', () => {
    const { body, omitted } = markdown.render(over, { maxBytes: commentBytes });
    expect(omitted).toBeGreaterThan(0);
    expect(body).not.toMatch(/^<details><summary>(warning|note)/m);
  });

  test('the whole of many findings fits where there is room', () => {
    const { body, omitted } = markdown.render(many, {});
    expect(omitted).toBe(0);
    expect(body).not.toContain('left out');
  });

  test('text is cut between findings', () => {
    const { body, omitted } = text.render(many, { maxBytes: 20_000 });
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(20_000);
    const shown = (body.match(/^services\/.*RG\d+ /gm) ?? []).length;
    expect(shown + omitted).toBe(5_000);
    expect(body).toContain(`${omitted} more findings left out`);
  });

  test('annotations: ten of a level, the rest counted, what blocks first', () => {
    const { annotations: shown, omitted } = annotationsOf(many);
    const levels = (['error', 'warning', 'notice'] as const).map(
      (level) => shown.filter((annotation) => annotation.level === level).length,
    );
    expect(levels).toEqual([annotationsPerLevel, annotationsPerLevel, annotationsPerLevel]);
    expect(omitted).toEqual({ error: 2_490, warning: 1_240, notice: 1_240 });
  });
});

/** Anything that could stand in a message, a name or a path. */
const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '``',
        '|',
        '\\',
        '::',
        '##[',
        '<',
        '>',
        '@a',
        '#1',
        ' ',
        '\n',
        '</details>',
        '<!--',
        '```',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const anyReport = fc
  .array(
    fc.record({
      message: anyText,
      file: anyText,
      name: anyText,
      rule: fc.constantFrom('RG101', 'RG107', 'RG111', 'RG203'),
      state: fc.constantFrom('new' as const, 'existing' as const, 'waived' as const),
      stuck: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((parts) =>
    reportOf({
      targets: parts.map(({ name, message, stuck }, index) =>
        target(`${name}${index}`, {
          environment: name,
          warnings: [message],
          ...(stuck
            ? { status: 'undecided', problem: { id: 'RG601', message, place: { file: name }, next: name } }
            : {}),
        }),
      ),
      occurrences: parts.map(({ message, file, name, rule, state }, index) => ({
        ...spot(index, `${name}${index}`, {
          message,
          rule,
          location: { file, line: index + 1 },
          path: [name],
        }),
        state,
      })),
    }),
  );

describe('whatever the manifests say', () => {
  const everyOne = Object.values(reporters);

  test('no line is a workflow command, no control character gets through', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const reporter of everyOne) {
          const { body } = reporter.render(report, {});
          expect(commandsIn(body)).toEqual([]);
          expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        }
      }),
    );
  });

  test('Markdown is within any limit, with fences and details balanced', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 8_000 }), (report, maxBytes) => {
        const { body } = markdown.render(report, { maxBytes });
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBytes);
        expect(unbalanced(body)).toEqual([]);
      }),
    );
  });

  test('text is within any limit', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 8_000 }), (report, maxBytes) => {
        expect(Buffer.byteLength(text.render(report, { maxBytes }).body)).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  test('the same report gives the same bytes, and JSON the same values', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const reporter of everyOne) {
          expect(reporter.render(report, {})).toEqual(reporter.render(structuredClone(report), {}));
        }
        const parsed = JSON.parse(json.render(report, {}).body) as Report;
        expect(parsed.findings).toEqual(JSON.parse(JSON.stringify(report.findings)));
        expect(parsed.occurrences).toEqual(JSON.parse(JSON.stringify(report.occurrences)));
      }),
    );
  });

  test('annotations keep the limits of GitHub', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const { title, message } of annotationsOf(report).annotations) {
          expect(title.length).toBeLessThanOrEqual(255);
          expect(Buffer.byteLength(message)).toBeLessThanOrEqual(64 * 1024);
        }
      }),
    );
  });
});

test('an annotation as long as it can be', () => {
  const report = reportOf({
    targets: [target('t'.repeat(90_000))],
    occurrences: [
      spot(0, 't', {
        message: '\u{E0041}'.repeat(90_000),
        path: ['p'.repeat(90_000)],
        location: { via: 'entry' },
      }),
    ],
  });
  for (const { message } of annotationsOf(report).annotations) {
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(64 * 1024);
  }
});
