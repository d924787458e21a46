import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { Contract, MatrixProfile, MatrixScenario, Profile } from '../../src/contract/profile.js';
import { problemNames } from '../../src/kernel/errors.js';
import { formatPath } from '../../src/manifests/path.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { docsPage } from '../../src/findings/rule-facts.js';
import { allRules } from '../../src/rules/registry.js';
import { runRepositoryRules, runTargetRules, type JudgedViolation } from '../../src/rules/run.js';
import { classes, profileOf, toggle, worldOf } from './worlds.js';

const root = 'fixtures/rules';
const headings = [
  'What it asks',
  'Why',
  'Example that fails',
  'Example that passes',
  'Options',
  'When to waive',
];

describe.each(allRules.map(({ meta }) => [`${meta.id.toLowerCase()}-${meta.name}`, meta] as const))(
  '%s',
  (stem, meta) => {
    test('has a source, a test and a page of its name', () => {
      expect(existsSync(`src/rules/${stem}.ts`)).toBe(true);
      expect(existsSync(`__tests__/rules/${stem}.test.ts`)).toBe(true);
      const page = readFileSync(docsPage(meta.id, meta.name), 'utf8');
      expect(page.split('\n')[0]).toBe(`# ${meta.id} ${meta.name}`);
      expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(headings);
      for (const option of Object.keys((meta.options?.properties ?? {}) as JsonObject))
        expect(page).toContain(`\`${option}\``);
    });
    test.each(['passes', 'fails'])('its fixture %s', (name) => {
      const { findings } = readJson(`${root}/${stem}/${name}/expected.findings.json`) as {
        findings: { ruleId: string }[];
      };
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(name === 'passes' ? [] : [meta.id]);
      expect(judgeFixture(`${root}/${stem}/${name}`)).toEqual(findings);
    });
  },
);

test.each(Object.entries(problemNames))('problem %s has a page', (id, name) => {
  const page = readFileSync(`docs/rules/${id.toLowerCase()}-${name}.md`, 'utf8');
  expect(page.split('\n')[0]).toBe(`# ${id} ${name}`);
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'What it means',
    'Why it is not a rule',
    'What to do',
  ]);
});

test('nothing stands without its rule', () => {
  const stems = allRules.map(({ meta }) => `${meta.id.toLowerCase()}-${meta.name}`);
  expect(readdirSync(root).sort()).toEqual([...stems].sort());
  const sources = readdirSync('src/rules').filter((file) => /^rg\d/.test(file));
  expect(sources.sort()).toEqual(stems.map((stem) => `${stem}.ts`).sort());
  expect(allRules.map(({ meta }) => meta.id)).toEqual(allRules.map(({ meta }) => meta.id).sort());
});

/** The templates of these charts are plain YAML, so that the rules can be judged without an engine. */
function judgeFixture(folder: string): readonly unknown[] {
  if (existsSync(`${folder}/manifests.yaml`)) {
    const world = worldOf({ yaml: readFileSync(`${folder}/manifests.yaml`, 'utf8') });
    const beforeFile = `${folder}/manifests.before.txt`;
    const before = existsSync(beforeFile)
      ? runTargetRules({ world: worldOf({ yaml: readFileSync(beforeFile, 'utf8') }), settings: {} }).facts
      : undefined;
    const judgement = runTargetRules({ world, settings: {}, ...(before && { before }) });
    return judgement.violations.map(described);
  }
  const contract = readContract(folder);
  const [profile] = contract.profiles;
  const world = {
    ...worldOf({
      yaml: readFileSync(`${folder}/chart/templates/web.yaml`, 'utf8'),
      values: readYaml(`${folder}/${profile?.valuesFile ?? ''}`),
      defaults: readYaml(`${folder}/chart/values.yaml`),
      classes: { own: false, bounds: { ...classes.bounds, small: { cpuMillis: 500, memoryBytes: 2 ** 29 } } },
    }),
    ...(profile && { profile }),
    contract,
  };
  const judgement = runTargetRules({ world, settings: {} });
  const facts = [{ target: 'prod', ...(profile && { profile }), facts: judgement.facts }];
  const across = runRepositoryRules(facts, { world, settings: {} });
  expect([...judgement.broken, ...across.broken]).toEqual([]);
  return [...judgement.violations, ...across.violations].map(described);
}

function described({ rule, violation: { where } }: JudgedViolation): unknown {
  const object = where.kind === 'object' ? `${where.object.kind}/${where.object.name}` : null;
  return { ruleId: rule, object, path: formatPath(where.path) };
}

function readContract(folder: string): Contract {
  const file = `${folder}/rollout-safety-contract.json`;
  const { profiles } = readJson(file) as { profiles: Record<string, never>[] };
  const place = { file, line: 1 };
  const matrixFile = `${folder}/install-matrix.json`;
  const matrix = existsSync(matrixFile)
    ? (readJson(matrixFile) as Record<'profiles' | 'scenarios', Record<string, string>[]>)
    : undefined;
  return {
    file,
    profiles: profiles.map((json) =>
      profileOf({
        ...(json as Partial<Profile>),
        valuesFile: json.values_file as unknown as string,
        rolloutMode: json.rollout_mode as unknown as Profile['rolloutMode'],
        warmupRequired: json.warmup_required as unknown as boolean,
        readinessPathRequired: json.readiness_path_required as unknown as boolean,
        requiredToggles: (json.requiredToggles as unknown as string[]).map(toggle),
        forbiddenToggles: (json.forbiddenToggles as unknown as string[]).map(toggle),
      }),
    ),
    ...(matrix && {
      matrix: {
        file: matrixFile,
        profiles: matrix.profiles.map((json) => ({
          ...(json as unknown as MatrixProfile),
          valuesFile: json.values_file ?? '',
          place,
        })),
        scenarios: matrix.scenarios.map((json) => ({
          ...(json as unknown as MatrixScenario),
          baselineRef: json.baseline_ref ?? '',
          targetRef: json.target_ref ?? '',
          place,
        })),
      },
    }),
  };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readYaml(file: string): JsonObject {
  return parse(readFileSync(file, 'utf8')) as JsonObject;
}
