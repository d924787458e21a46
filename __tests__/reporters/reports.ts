import { buildReport, type ReportInput, type TargetOutcome } from '../../src/findings/build-report.js';
import { occurrenceOf } from '../../src/findings/occurrence.js';
import type { Location, Occurrence, Report } from '../../src/findings/report.js';
import type { RuleFacts } from '../../src/findings/rule-facts.js';
import type { Severity } from '../../src/inputs/request.js';
import type { ObjectRef } from '../../src/manifests/manifest.js';

function rule(id: string, name: string, severity: Severity, remedy: string): RuleFacts {
  const docs = `docs/rules/${id.toLowerCase()}-${name}.md`;
  return { id, name, title: `What ${name} asks holds.`, severity, docs, owner: 'application', remedy };
}

export const rules: readonly RuleFacts[] = [
  rule(
    'RG101',
    'rollout-mode',
    'error',
    'Replace the Deployment by a Rollout with the strategy of the profile.',
  ),
  rule(
    'RG107',
    'readiness-path',
    'error',
    'Set readinessProbe.httpGet.path to a path that the profile accepts.',
  ),
  rule(
    'RG111',
    'pod-disruption-budget',
    'warning',
    'Add a PodDisruptionBudget that leaves one pod to evict.',
  ),
  rule('RG203', 'some-note', 'note', 'Nothing is urgent here.'),
];

export function target(name: string, more: Partial<TargetOutcome> = {}): TargetOutcome {
  return {
    name,
    status: 'judged',
    engine: 'embedded',
    objects: 8,
    workloads: 1,
    durationMs: 12.4,
    environment: name.split('-').at(-1) ?? '',
    warnings: [],
    ...more,
  };
}

export const web: ObjectRef = {
  group: 'argoproj.io',
  version: 'v1alpha1',
  kind: 'Rollout',
  namespace: 'shop',
  name: 'web',
};

export interface Spot {
  readonly rule?: string;
  readonly object?: ObjectRef | null;
  readonly location?: Partial<Location>;
  readonly message?: string;
  readonly messageKey?: string;
  readonly severity?: Severity;
  readonly path?: readonly string[];
}

/** An occurrence in the target of that index. */
export function spot(index: number, targetName: string, more: Spot = {}): Occurrence {
  const id = more.rule ?? 'RG107';
  return occurrenceOf({
    rule: id,
    target: index,
    targetName,
    object: more.object === undefined ? web : more.object,
    path: more.path ?? ['spec', 'template', 'spec', 'containers', '0', 'readinessProbe'],
    messageKey: more.messageKey ?? 'wrongPath',
    message:
      more.message ??
      'Container web answers readiness on "/"; the profile production accepts /health/ready (containers[name=web]).',
    severity: more.severity ?? rules.find((known) => known.id === id)?.severity ?? 'error',
    location: { file: 'k8s/base/rollout.yaml', line: 31, column: 13, via: 'source', ...more.location },
  });
}

export function reportOf(input: Partial<ReportInput>): Report {
  return buildReport({
    version: '0.1.0',
    targets: [],
    occurrences: [],
    problems: [],
    rules,
    policy: { pullRequest: false },
    ...input,
  });
}

export const emptyReport = reportOf({
  targets: [target('shop-dev'), target('shop-production')],
});

export const oneFinding = reportOf({
  targets: [target('shop-dev'), target('shop-staging'), target('shop-production')],
  occurrences: [spot(1, 'shop-staging'), spot(2, 'shop-production')],
});

/** Every kind of thing that a report can hold. */
export const mixedReport = reportOf({
  policy: { pullRequest: true },
  targets: [
    target('shop-dev'),
    target('shop-staging', { profile: 'staging' }),
    target('shop-production', {
      profile: 'production',
      warnings: ['coalesce.go: destination for web is a table'],
    }),
    target('cart-dev', { status: 'unaffected', engine: 'none', objects: 0, workloads: 0 }),
    target('cart-staging', {
      schemaGaps: { objects: 2, kinds: ['keda.sh/v1alpha1 ScaledObject'], rules: 1, patterns: 1 },
    }),
    target('cart-production', {
      status: 'undecided',
      objects: 0,
      workloads: 0,
      problem: {
        id: 'RG602',
        message:
          'The overlay reads a remote base: github.com/acme/base?ref=v3.\nNothing is fetched from the network.',
        place: { file: 'k8s/cart/overlays/production/kustomization.yaml', line: 4, column: 5 },
        next: 'Vendor it: kustomize localize k8s/cart/overlays/production, and commit the result.',
      },
    }),
  ],
  occurrences: [
    spot(1, 'shop-staging'),
    spot(2, 'shop-production'),
    spot(2, 'shop-production', {
      rule: 'RG101',
      messageKey: 'deployment',
      message: 'Deployment web serves traffic; the profile production asks for a Rollout.',
      location: { file: 'k8s/overlays/production/kustomization.yaml', line: 1, column: 1, via: 'entry' },
    }),
    {
      ...spot(2, 'shop-production', {
        rule: 'RG111',
        message: 'No PodDisruptionBudget selects the pods of web.',
      }),
      state: 'existing',
    },
    {
      ...spot(4, 'cart-staging', {
        rule: 'RG111',
        location: { file: 'k8s/cart/base/rollout.yaml', line: 3 },
      }),
      state: 'waived',
      waiver: {
        rule: 'pod-disruption-budget',
        owner: 'team-cart',
        reason: 'one replica until the move',
        expires: '2026-12-31',
      },
    },
    spot(0, 'shop-dev', { rule: 'RG203', message: 'A note about web.', location: { line: 2 } }),
  ],
  problems: [
    {
      id: 'RG607',
      message: 'The base revision origin/main is not in the clone.',
      next: 'Set fetch-depth: 0 in actions/checkout.',
    },
  ],
});

/** Many findings in many targets; `long` makes each message about 1 KB. */
export function manyFindings(count: number, long = false): Report {
  const names = Array.from(
    { length: 500 },
    (_, index) => `service-${String(index).padStart(4, '0')}-production`,
  );
  return reportOf({
    targets: names.map((name) => target(name)),
    occurrences: Array.from({ length: count }, (_, index) =>
      spot(index % names.length, names[index % names.length] ?? '', {
        rule: ['RG101', 'RG107', 'RG111', 'RG203'][index % 4] ?? 'RG101',
        location: {
          file: `services/service-${String(index % 500).padStart(4, '0')}/values.yaml`,
          line: index + 1,
        },
        ...(long ? { message: `Value ${index} is not accepted: ${'naïve | text '.repeat(80)}` } : {}),
      }),
    ),
  });
}

export const hostileTexts: readonly string[] = [
  '::add-mask::secret',
  '  \t::error file=a::owned',
  'x ##[add-mask]secret',
  '##[group]x',
  'a\n::stop-commands::token\r\n##[error]b\r::warning::c',
  '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link',
  '\u009b2J \u202Eevil\u202C \u2066x\u2069 zero\u200Bwidth \uFEFF bom \u{E0041} tag \uD800 lone',
  '@octocat @acme/team mail me@example.com',
  '#123 acme/shop#45 GH-7 JIRA-12 deadbeefdeadbeefdeadbeefdeadbeefdeadbeef 0123abc',
  'https://evil.example www.evil.example ftp://evil.example xmpp:a@b.c [x](https://evil.example) <https://evil.example>',
  '![x](https://evil.example/pixel.png) <img src=x onerror=alert(1)>',
  '</summary></details> <!-- hidden --> <script>alert(1)</script> <details>',
  '| a | b | \\| c \\\\| d',
  '``` fence\n````\n~~~ `one` ``two``',
  '`'.repeat(90),
  '# heading\n- list\n1. list\n===\n---\n> quote\n    code',
  '$`x`$ $$y$$ :smile: [^1] *bold* _it_ ~~no~~ \\*',
  '',
  '   ',
  '\u0000\u0001\u007f\u0085\u2028\u2029',
  '{"__proto__": {"polluted": true}}',
  '٠١٢٣ ﷽ 田中さん 🇩🇪 👩‍👩‍👧 Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  "'; DROP TABLE users; -- $(touch /tmp/x) `touch /tmp/x` ${{ github.token }} %0A%0D",
];

export const hostileReport = reportOf({
  targets: hostileTexts.map((text, index) =>
    target(`${text}#${index}`, {
      environment: text,
      warnings: [text],
      ...(index % 3 === 0
        ? {
            status: 'undecided' as const,
            problem: {
              id: 'RG604' as const,
              message: text,
              place: { file: text, line: 1, column: 2 },
              next: text,
            },
          }
        : {}),
    }),
  ),
  occurrences: hostileTexts.flatMap((text, index) => [
    spot(index, `${text}#${index}`, {
      object: { group: text, version: text, kind: text, namespace: text, name: text },
      path: [text],
      message: text,
      messageKey: 'hostile',
      location: { file: text, line: 1 },
    }),
    {
      ...spot(index, `${text}#${index}`, { message: text, rule: 'RG111', location: { file: text, line: 9 } }),
      state: 'waived' as const,
      waiver: { rule: text, owner: text, reason: text, expires: '2026-12-31' },
    },
  ]),
  problems: hostileTexts.map((text) => ({
    id: 'RG605' as const,
    message: text,
    place: { file: text },
    next: text,
  })),
});
