import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  loadConfiguredContract,
  loadContract,
  resolveContractPath,
} from '../../src/contract/load-contract.js';
import { parseContract } from '../../src/contract/parse-contract.js';
import { parseMatrix } from '../../src/contract/parse-matrix.js';
import { resourceClasses } from '../../src/contract/resource-classes.js';
import { parseToggle } from '../../src/contract/toggle.js';
import { parseConfig } from '../../src/inputs/config-file.js';
import { UsageError } from '../../src/kernel/errors.js';
import { MemoryTree } from '../memory-tree.js';

const file = 'ops/contract.json';
const place = { file };

function profile(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'prod',
    name: 'Production',
    suite: 'k8s-suite',
    values_file: 'values-prod.yaml',
    rollout_mode: 'rollout',
    warmup_required: true,
    readiness_path_required: true,
    intendedUse: 'prod',
    forbiddenToggles: ['debug.enabled=true'],
    requiredToggles: ['rollout.enabled=true', 'image.digest'],
    expectedResourcesClass: 'medium',
    networkPolicyModeRequired: 'cluster-aware',
    hpaPolicyRequired: 'enabled',
    ...changes,
  };
}

const contract = (...profiles: unknown[]): string => JSON.stringify({ schema_version: 1, profiles }, null, 2);

describe('a contract', () => {
  test('is accepted as it is, with the places of its fields', () => {
    const { profiles } = parseContract(contract(profile()), file);
    expect(profiles[0]).toMatchObject({
      id: 'prod',
      valuesFile: 'values-prod.yaml',
      rolloutMode: 'rollout',
      requiredToggles: [
        {
          text: 'rollout.enabled=true',
          path: ['rollout', 'enabled'],
          value: 'true',
          place: { file, line: 17 },
        },
        { text: 'image.digest', path: ['image', 'digest'] },
      ],
      place: { file, line: 4 },
    });
    expect(profiles[0]?.places['hpaPolicyRequired']).toEqual({ file, line: 22, column: 7 });
    expect(JSON.parse(JSON.stringify(profiles[0]?.places))).toEqual(profiles[0]?.places);
  });

  test('may be YAML and have fields of ours', () => {
    const fields = {
      chart: 'charts/a',
      values_files: ['b.yaml'],
      release: 'r',
      namespace: 'n',
      environment: 'production',
    };
    const more = { warmup: '/warm', readiness_path: 'none', owner: 'team', kustomize: 'k8s' };
    const { profiles } = parseContract(
      `schema_version: 1\nprofiles:\n- ${JSON.stringify(profile({ ...fields, ...more }))}\n`,
      'c.yaml',
    );
    expect(profiles[0]).toMatchObject({
      chart: 'charts/a',
      valuesFiles: ['b.yaml'],
      warmup: '/warm',
      readinessPath: 'none',
    });
  });

  test.each(Object.keys(profile()))('lacks %s: an error', (key) => {
    const written = Object.fromEntries(Object.entries(profile()).filter(([name]) => name !== key));
    expect(() => parseContract(contract(written), file)).toThrow(`profiles[0] lacks the key "${key}"`);
  });

  test.each<[string, string, RegExp]>([
    [
      'an unknown key',
      contract(profile({ hpaPolicyRequierd: 1 })),
      /unknown key "hpaPolicyRequierd".*Did you mean "hpaPolicyRequired"/,
    ],
    ['a suite', contract(profile({ suite: 'nightlyy' })), /suite is "nightlyy".*Did you mean "nightly"/],
    [
      'a mode',
      contract(profile({ rollout_mode: 'Rollout' })),
      /accepted: deployment, rollout\. Did you mean "rollout"/,
    ],
    [
      'a text for a switch',
      contract(profile({ warmup_required: 'true' })),
      /warmup_required is "true"; accepted: true or false/,
    ],
    ['one toggle', contract(profile({ requiredToggles: 'a=b' })), /accepted: a list/],
    [
      'an empty step',
      contract(profile({ requiredToggles: ['a..b=1'] })),
      /"a\.\.b=1" has an empty step; accepted: path or path=value/,
    ],
    [
      'a toggle both ways',
      contract(profile({ requiredToggles: ['a=1'], forbiddenToggles: ['a=1'] })),
      /required and forbidden/,
    ],
    [
      'an id twice',
      contract(profile(), profile()),
      /"prod" is used twice; the first is at ops\/contract\.json:5/,
    ],
    ['no profiles', contract(), /profiles is an empty list/],
    ['another version', '{"schema_version": 2, "profiles": []}', /schema_version is 2; accepted: 1/],
    [
      'an absolute path',
      contract(profile({ values_file: '/etc/x' })),
      /values_file is "\/etc\/x"; accepted: a path inside/,
    ],
    ['nothing', '', /empty/],
    ['a forbidden key', '{"__proto__": {}, "schema_version": 1, "profiles": []}', /./],
  ])('with %s is refused', (_, text, message) => {
    expect(() => parseContract(text, file)).toThrow(UsageError);
    expect(() => parseContract(text, file)).toThrow(message);
  });
});

describe('toggles', () => {
  test.each<[string, string[], string | undefined]>([
    ['a', ['a'], undefined],
    ['a.b=c', ['a', 'b'], 'c'],
    ['a=b=c', ['a'], 'b=c'],
    ['a=', ['a'], ''],
    ['nodeSelector.kubernetes\\.io/os=linux', ['nodeSelector', 'kubernetes.io/os'], 'linux'],
    ['a\\=b=c', ['a=b'], 'c'],
    ['a.b=1.5', ['a', 'b'], '1.5'],
  ])('%s', (text, path, value) => expect(parseToggle(text, place)).toEqual({ text, path, value, place }));

  test.each(['', '.', 'a.', '.a', '=x', 'a..b', ' a', 'a .b'])('%j has an empty or blank step', (text) => {
    expect(parseToggle(text, place)).toBeUndefined();
  });

  test('any path survives escaping', () => {
    const step = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1 }),
        fc.option(fc.string(), { nil: undefined }),
        (path, value) => {
          const text = path.map((part) => part.replace(/[\\.=]/g, '\\$&')).join('.');
          const toggle = parseToggle(value === undefined ? text : `${text}=${value}`, place);
          expect(toggle?.path).toEqual(path);
          expect(toggle?.value).toBe(value);
        },
      ),
    );
  });
});

describe('the install matrix', () => {
  const matrix = {
    profiles: [{ name: 'prod', values_file: 'v.yaml', suite: 'nightly' }],
    scenarios: [
      { name: 'up', kind: 'upgrade', profile: 'prod', suite: 'nightly', baseline_ref: 'a', target_ref: 'b' },
    ],
  };

  test('is picked up beside the contract', () => {
    const tree = new MemoryTree({
      [file]: contract(profile()),
      'ops/install-matrix.json': JSON.stringify(matrix),
    });
    expect(loadContract(tree, file).matrix).toMatchObject({
      file: 'ops/install-matrix.json',
      profiles: [{ name: 'prod', valuesFile: 'v.yaml' }],
      scenarios: [{ kind: 'upgrade', baselineRef: 'a', targetRef: 'b', place: { line: 1 } }],
    });
    expect(loadContract(new MemoryTree({ [file]: contract(profile()) }), file).matrix).toBeUndefined();
  });

  test.each<[string, unknown, RegExp]>([
    [
      'a kind',
      { ...matrix, scenarios: [{ ...matrix.scenarios[0], kind: 'upgade' }] },
      /kind is "upgade".*"upgrade"/,
    ],
    ['an unknown key', { ...matrix, scenario: [] }, /unknown key "scenario".*"scenarios"/],
    ['no scenarios', { profiles: [] }, /lacks the key "scenarios"/],
  ])('with %s is refused', (_, value, message) => {
    expect(() => parseMatrix(JSON.stringify(value), 'm.json')).toThrow(message);
  });

  test('two of them are refused', () => {
    const text = JSON.stringify(matrix);
    const tree = new MemoryTree({
      'c.json': contract(profile()),
      'install-matrix.json': text,
      'install-matrix.yaml': text,
    });
    expect(() => loadContract(tree, 'c.json')).toThrow(/two install matrices/);
  });
});

describe('paths of a contract', () => {
  test.each<[string, string[], string, object]>([
    ['beside the contract', ['ops/v.yaml'], 'v.yaml', { path: 'ops/v.yaml' }],
    ['from the root', ['v.yaml'], 'v.yaml', { path: 'v.yaml' }],
    ['above the contract', ['charts/v.yaml'], '../charts/v.yaml', { path: 'charts/v.yaml' }],
    [
      'two of them',
      ['v.yaml', 'ops/v.yaml'],
      'v.yaml',
      { fault: { message: '"v.yaml" has two matches: "ops/v.yaml" and "v.yaml".' } },
    ],
    [
      'none',
      [],
      'v.yaml',
      { fault: { message: '"v.yaml" is not there; looked for "ops/v.yaml" and "v.yaml".' } },
    ],
    ['outside', [], '../../v.yaml', { fault: { message: '"../../v.yaml" leaves the repository.' } }],
  ])('%s', (_, files, written, expected) => {
    const tree = new MemoryTree(Object.fromEntries(files.map((path) => [path, ''])));
    expect(resolveContractPath(tree, file, written, place)).toMatchObject(expected);
  });

  test('a contract in the root has one candidate', () => {
    const tree = new MemoryTree({ 'v.yaml': '' });
    expect(resolveContractPath(tree, 'c.json', 'v.yaml', place)).toEqual({ path: 'v.yaml' });
  });
});

describe('the contract of a configuration', () => {
  test('may be written inline, with places in the configuration', () => {
    const text = `version: 1\nprofiles:\n  - ${JSON.stringify(profile()).slice(0, -1)},\n     owner: team}\n`;
    const { config } = parseConfig(text, 'rollout-guard.yaml', []);
    const loaded = loadConfiguredContract(new MemoryTree({}), config);
    expect(loaded?.profiles[0]).toMatchObject({
      id: 'prod',
      owner: 'team',
      place: { file: 'rollout-guard.yaml', line: 3 },
    });
    expect(loaded?.profiles[0]?.places['owner']).toEqual({ file: 'rollout-guard.yaml', line: 4, column: 6 });
  });

  test('inline mistakes have their line', () => {
    const { config } = parseConfig('version: 1\nprofiles:\n  - {id: x}\n', 'rollout-guard.yaml', []);
    expect(() => loadConfiguredContract(new MemoryTree({}), config)).toThrow(
      /12 errors.*rollout-guard\.yaml:3/s,
    );
  });

  test('a file that is not there is refused', () => {
    const { config } = parseConfig('version: 1\ncontract: no.json\n', 'rollout-guard.yaml', []);
    expect(() => loadConfiguredContract(new MemoryTree({}), config)).toThrow(
      /The contract "no\.json" cannot be read: there is nothing/,
    );
  });
});

test('resource classes', () => {
  expect(resourceClasses(undefined)).toMatchObject({
    own: false,
    bounds: { tiny: { cpuMillis: 250, memoryBytes: 256 * 2 ** 20 }, large: { cpuMillis: 8000 } },
  });
  const amounts = { cpu: '0.5', memory: '1.5G' };
  const own = { tiny: amounts, small: amounts, medium: amounts, large: amounts };
  expect(resourceClasses({ resourceClasses: own })).toMatchObject({
    own: true,
    bounds: { small: { cpuMillis: 500, memoryBytes: 1.5e9 } },
  });
});
