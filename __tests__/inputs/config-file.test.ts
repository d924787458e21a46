import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../src/inputs/config-file.js';
import { UsageError } from '../../src/kernel/errors.js';

const rules = [
  { id: 'RG106', name: 'hpa-target-kind' },
  { id: 'RG107', name: 'readiness-path' },
  { id: 'RG109', name: 'resources-class' },
];
const file = 'rollout-guard.yaml';

function errorOf(text: string): UsageError {
  try {
    parseConfig(text, file, rules);
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown;
    throw thrown;
  }
  throw new Error('the configuration was accepted');
}

const full = `# yaml-language-server: $schema=x
version: 1
contract: ops/rollout-safety-contract.json
targets:
  - {name: shop-staging, kustomize: k8s/overlays/staging, namespace: shop, profile: staging, environment: staging}
  - match: "services/{service}/values-{env:dev|staging|prod}.yaml"
    name: "{service}-{env}"
    helm: {chart: charts/service, values: ["charts/service/values-{env}.yaml?", "services/{service}/values-{env}.yaml"], release: "{service}-{env}"}
    namespace: "{env}"
    environment: "{env}"
    profile: "{env}"
environments:
  dev: {}
  kind:
  staging: {bake: 10m}
  production:
    aliases: [prod]
    protected: true
    confirm: ALLOW_PROD_ROLLOUTS
    kubeVersion: "1.34"
    argoRollouts: "1.10"
    apiVersions: [monitoring.coreos.com/v1]
    cluster: {context: prod-eu, server: https://prod.example.com, kubeSystemUid: abc}
    prometheus: {url: https://prometheus.example.com}
    regions: [us-west, us-east]
    bake: 20m
    restarts: {perPod: 1}
    windows: {timezone: Europe/Berlin, allow: ["Mon-Thu 09:00-16:00"], freeze: [{from: 2026-12-20, to: 2027-01-02, reason: holidays}]}
    gates: {before: [rollout-ready, change-window, {proven-in: {environment: staging}}], after: [pods-stable]}
    rules: {readiness-path: error}
rules: {hpa-target-kind: error, readiness-path: {severity: error, options: {path: /health/ready}}, resources-class: off}
waivers:
  - {rule: readiness-path, target: shop-dev, object: Rollout/web, owner: team-shop, reason: "r", expires: 2026-12-31}
external: {services: [istio-system/gateway], analysisTemplates: [cluster:slo-gate]}
`;

describe('a whole configuration', () => {
  const { config } = parseConfig(full, file, rules);

  test('keeps every key, with places', () => {
    expect(config.contract).toEqual({
      file: 'ops/rollout-safety-contract.json',
      place: { file, line: 3, column: 1 },
    });
    expect(config.targets.map((target) => target.name)).toEqual(['shop-staging', '{service}-{env}']);
    expect(config.targets[1]?.helm?.values).toHaveLength(2);
    expect(config.targets[1]?.places['profile']?.line).toBe(11);
    expect(config.environments.map((environment) => environment.name)).toEqual([
      'dev',
      'kind',
      'staging',
      'production',
    ]);
    expect(config.environments[3]).toMatchObject({ protected: true, aliases: ['prod'], kubeVersion: '1.34' });
    expect(config.environments[3]?.settings['bake']).toBe('20m');
    expect(config.external).toEqual({
      services: ['istio-system/gateway'],
      analysisTemplates: ['cluster:slo-gate'],
      objects: [],
    });
  });

  test('names rules by id, whichever way they were written', () => {
    expect(config.rules).toEqual({
      RG106: { severity: 'error' },
      RG107: { severity: 'error', options: { path: '/health/ready' } },
      RG109: { severity: 'off' },
    });
    expect(config.waivers[0]).toMatchObject({ rule: 'RG107', expires: '2026-12-31', place: { line: 33 } });
    expect(parseConfig('version: 1\nrules: {RG107: note}', file, rules).config.rules).toEqual({
      RG107: { severity: 'note' },
    });
  });

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });
});

describe('one mistake is one message at its line', () => {
  test.each<[string, string, number, RegExp]>([
    ['an empty file', '# nothing\n', 1, /empty/],
    ['no version', 'rules: {}', 1, /lacks the key "version"/],
    ['another version', 'version: 2', 1, /version is 2; accepted: 1/],
    ['a list', '- version: 1', 1, /the file is a list; accepted: a map/],
    [
      'an unknown key',
      'version: 1\nenviroments: {}',
      2,
      /unknown key "enviroments".*Did you mean "environments"\?/,
    ],
    [
      'an unknown key inside',
      'version: 1\nenvironments:\n  prod:\n    protectd: true',
      4,
      /"protectd" in environments\.prod.*"protected"/,
    ],
    [
      'a rule that is not',
      'version: 1\nrules:\n  rediness-path: error',
      3,
      /no rule "rediness-path"\. Did you mean "readiness-path"/,
    ],
    [
      'a rule of an environment',
      'version: 1\nenvironments:\n  p:\n    rules: {RG1070: off}',
      4,
      /no rule "RG1070".*"RG107"/,
    ],
    ['a rule set twice', 'version: 1\nrules: {RG107: off, readiness-path: error}', 2, /set twice/],
    [
      'a severity',
      'version: 1\nrules: {readiness-path: warn}',
      2,
      /is "warn"; accepted: error, warning, note, off\. Did you mean "warning"/,
    ],
    [
      'an empty rule setting',
      'version: 1\nrules: {readiness-path: {}}',
      2,
      /rules\.readiness-path is a map; accepted:/,
    ],
    [
      'a severity in a map',
      'version: 1\nrules: {readiness-path: {severity: eror}}',
      2,
      /severity is "eror".*"error"/,
    ],
    [
      'confirm',
      'version: 1\nenvironments: {p: {confirm: yes_please}}',
      2,
      /confirm is "yes_please"; accepted: .*ALLOW_/,
    ],
    [
      'a version without quotes',
      'version: 1\nenvironments: {p: {kubeVersion: 1.30}}',
      2,
      /kubeVersion is 1\.3; accepted: a Kubernetes version in quotes/,
    ],
    [
      'an alias twice',
      'version: 1\nenvironments: {a: {aliases: [x]}, b: {aliases: [x]}}',
      2,
      /"x" already names the environment "a"/,
    ],
    [
      'an alias that is a name',
      'version: 1\nenvironments: {a: {aliases: [b]}, b: {}}',
      2,
      /"b" already names the environment "b"/,
    ],
    [
      'a gate',
      'version: 1\nenvironments: {a: {gates: {before: [rollout-redy]}}}',
      2,
      /rollout-redy.*"rollout-ready"/,
    ],
    [
      'a duration',
      'version: 1\nenvironments: {a: {bake: 10 minutes}}',
      2,
      /bake is "10 minutes"; accepted: a duration/,
    ],
    [
      'a target of no sort',
      'version: 1\ntargets:\n  - name: a',
      3,
      /targets\[0\] needs exactly one of kustomize, helm and manifests/,
    ],
    [
      'a target of two sorts',
      'version: 1\ntargets:\n  - {name: a, kustomize: x, manifests: [y]}',
      3,
      /exactly one/,
    ],
    ['a target without name', 'version: 1\ntargets:\n  - {kustomize: x}', 3, /lacks the key "name"/],
    [
      'an unknown capture',
      'version: 1\ntargets:\n  - match: "a/{service}"\n    name: "{servise}"\n    kustomize: "a/{service}"',
      4,
      /\{servise\} is not a capture.*"service"/,
    ],
    [
      'a capture without match',
      'version: 1\ntargets:\n  - {name: "{x}", kustomize: a}',
      3,
      /\{x\} is not a capture.*none/,
    ],
    [
      'a path that leaves',
      'version: 1\ncontract: ../c.json',
      2,
      /contract is "\.\.\/c\.json"; accepted: a path relative/,
    ],
    [
      'an absolute path',
      'version: 1\ncontract: /etc/passwd',
      2,
      /contract is "\/etc\/passwd"; accepted: a path relative/,
    ],
    [
      'a waiver without reason',
      'version: 1\nwaivers:\n  - {rule: RG107, target: a, owner: o, expires: 2026-01-01}',
      3,
      /lacks the key "reason"/,
    ],
    [
      'a waiver without day',
      'version: 1\nwaivers:\n  - {rule: RG107, target: a, owner: o, reason: r, expires: 2026-02-30}',
      3,
      /not a day of the calendar/,
    ],
    [
      'a waiver of no rule',
      'version: 1\nwaivers:\n  - {rule: RG999, target: a, owner: o, reason: r, expires: 2026-02-20}',
      3,
      /no rule "RG999"/,
    ],
    ['contract and profiles', 'version: 1\ncontract: a\nprofiles: [{}]', 3, /Both contract and profiles/],
    ['engine in the file', 'version: 1\nengine: system', 2, /unknown key "engine"/],
    ['trust in the file', 'version: 1\ntrust: full', 2, /unknown key "trust"/],
    [
      'an amount',
      'version: 1\nresourceClasses:\n  tiny: {cpu: x, memory: 1Gi}\n  small: {cpu: "1", memory: 1Gi}\n  medium: {cpu: "1", memory: 1Gi}\n  large: {cpu: "1", memory: 1Gi}',
      3,
      /cpu is "x"; accepted: an amount/,
    ],
    ['a second document', 'version: 1\n---\nversion: 1', 3, /second one starts here/],
    ['not YAML', 'version: 1\nbad: "x', 2, /./],
    ['a duplicate key', 'version: 1\nrules: {}\nrules: {}', 3, /./],
    ['a forbidden key', 'version: 1\n__proto__: {protected: false}', 2, /./],
  ])('%s', (_, text, line, message) => {
    const error = errorOf(text);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\d+ errors/);
    expect(error.place).toMatchObject({ file, line });
  });
});

describe('many mistakes', () => {
  test('are listed in the order of the file', () => {
    const error = errorOf('version: 1\nrulse: {}\nwaiver: []\n');
    expect(error.message).toBe(
      '2 errors in the configuration:\n' + error.message.split('\n').slice(1).join('\n'),
    );
    expect(error.message).toMatch(/:2:1: unknown key "rulse"[^\n]*\n.*:3:1: unknown key "waiver"/);
  });

  test('are bounded and counted', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `key${index}: 1`).join('\n');
    const error = errorOf(`version: 1\n${keys}`);
    expect(error.message.split('\n')).toHaveLength(22);
    expect(error.message).toMatch(/… and 280 more$/);
  });
});

describe('hostile configurations', () => {
  test.each([
    [
      'an alias bomb',
      `version: 1\na: &a [1,1,1,1,1,1,1,1,1,1]\n${Array.from('bcdefghi')
        .map(
          (c, i) =>
            `${c}: &${c} [${Array(10)
              .fill(`*${'abcdefgh'[i] ?? ''}`)
              .join(',')}]`,
        )
        .join('\n')}`,
    ],
    ['deep nesting', `version: 1\nrules: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['an unknown tag', 'version: 1\nrules: !!js/function x'],
    ['a control character', 'version: 1\nrules: {"\u001b[2J": off}'],
  ])('%s ends as wrong configuration with a place', (_, text) => {
    expect(errorOf(text).place?.file).toBe(file);
  });

  test('a long name is cut in the message', () => {
    expect(errorOf(`version: 1\nrules: {${'x'.repeat(5000)}: off}`).message.length).toBeLessThan(400);
  });
});
