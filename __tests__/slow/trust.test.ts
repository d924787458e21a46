import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/findings/report.js';
import { runAction } from '../action/run-action.js';
import { runBundle, type BundleRun } from '../bundle/run-bundle.js';
import { rollout } from '../check/services.js';
import { commitAll, commitTree, git, temporaryFolder, writeTree } from '../sources/repository.js';

jest.setTimeout(60_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const contract = (more: Record<string, unknown> = {}): string =>
  JSON.stringify(
    {
      schema_version: 1,
      profiles: ['dev', 'prod'].map((id) => ({
        id,
        name: id,
        suite: 'k8s-suite',
        values_file: 'unused.yaml',
        kustomize: `overlays/${id}`,
        rollout_mode: 'rollout',
        warmup_required: false,
        readiness_path_required: true,
        intendedUse: id === 'prod' ? 'prod' : 'ci',
        forbiddenToggles: [],
        requiredToggles: [],
        expectedResourcesClass: 'small',
        networkPolicyModeRequired: 'disabled',
        hpaPolicyRequired: 'enabled',
        environment: id,
        ...more,
      })),
    },
    null,
    2,
  );

const configuration = `version: 1
contract: contract.json
environments:
  dev: {}
  prod: {protected: true}
rules: {resources-class: off, network-policy-mode: off, hpa-policy: off, rollout-steps: off}
`;

/** A Deployment serves where the contract asks for a Rollout: RG101 in both targets. */
const unsafe = rollout('Deployment')
  .replace('argoproj.io/v1alpha1\nkind: Rollout', 'apps/v1\nkind: Deployment')
  .replace(/ {2}strategy: .*\n/, '');

const files = {
  'rollout-guard.yaml': configuration,
  'contract.json': contract(),
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': rollout('Rollout'),
  'overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
  'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
};

interface Attempt {
  readonly run: BundleRun;
  readonly report: Report | undefined;
  rules(target: string): string[];
}

async function attempt(
  change: (root: string) => void,
  more: { cwd?: string; base?: string } = {},
): Promise<Attempt> {
  const root = temporaryFolder();
  folders.push(root);
  const commit = commitTree(root, files);
  git(root, 'checkout', '-q', '-b', 'change');
  change(root);
  commitAll(root, 'change');
  const run = await runBundle(['check', '--base', more.base ?? commit, '--format', 'json'], {
    cwd: path.join(root, more.cwd ?? ''),
  });
  const report = run.stdout === '' ? undefined : (JSON.parse(run.stdout) as Report);
  return {
    run,
    report,
    rules: (target) =>
      (report?.occurrences ?? [])
        .filter((occurrence) => report?.targets[occurrence.target]?.name === target)
        .map(({ rule, severity, state }) => `${rule} ${severity} ${state}`)
        .sort(),
  };
}

const setConfig = (root: string, text: string): void => {
  writeFileSync(path.join(root, 'rollout-guard.yaml'), text);
};
const policyFindings = ({ report }: Attempt): string[] =>
  (report?.findings ?? []).filter(({ ruleId }) => ruleId === 'RG910').map(({ message }) => message);

describe('a change cannot weaken what judges its protected targets', () => {
  const untouched = { name: 'nothing else', change: () => undefined };
  const weakened: readonly { name: string; change: (root: string) => void; says?: RegExp; dev?: boolean }[] =
    [
      { ...untouched, dev: true },
      {
        name: 'a rule that is off',
        change: (root) => {
          setConfig(root, `${configuration.trimEnd().replace('rules: {', 'rules: {rollout-mode: off, ')}\n`);
        },
        says: /RG101/,
      },
      {
        name: 'a rule that is a note in the environment',
        change: (root) => {
          setConfig(
            root,
            configuration.replace('{protected: true}', '{protected: true, rules: {rollout-mode: note}}'),
          );
        },
        says: /RG101/,
        dev: true,
      },
      {
        name: 'another rollout mode in the contract',
        change: (root) => {
          writeFileSync(path.join(root, 'contract.json'), contract({ rollout_mode: 'deployment' }));
        },
        says: /rollout_mode/,
      },
      {
        name: 'a waiver',
        change: (root) => {
          setConfig(
            root,
            `${configuration}waivers: [{rule: rollout-mode, target: '*', owner: a, reason: b, expires: 2999-12-31}]\n`,
          );
        },
        says: /waiver/,
      },
      {
        name: 'an annotation',
        change: (root) => {
          writeFileSync(
            path.join(root, 'base/web.yaml'),
            unsafe.replace(
              'kind: Deployment\nmetadata: {name: web}',
              `kind: Deployment\nmetadata: {name: web, annotations: {rollout-guard/waive.rollout-mode: '{"owner": "a", "reason": "b", "expires": "2999-12-31"}'}}`,
            ),
          );
        },
      },
      {
        name: 'a moved contract',
        change: (root) => {
          writeFileSync(path.join(root, 'other.json'), contract({ rollout_mode: 'deployment' }));
          setConfig(root, configuration.replace('contract.json', 'other.json'));
        },
        says: /rollout_mode/,
      },
      {
        name: 'versions that charts see',
        change: (root) => {
          setConfig(
            root,
            configuration.replace(
              '{protected: true}',
              "{protected: true, kubeVersion: '1.20', apiVersions: [x/v1]}",
            ),
          );
        },
        says: /kubeVersion/,
        dev: true,
      },
    ];
  test.each(weakened)('$name', async ({ change, says, dev }) => {
    const found = await attempt((root) => {
      writeFileSync(path.join(root, 'base/web.yaml'), unsafe);
      change(root);
    });
    expect(found.rules('prod')).toContain('RG101 error new');
    expect(found.run.code).toBe(1);
    if (says !== undefined) expect(policyFindings(found).join('\n')).toMatch(says);
    const isFree = !found.rules('dev').includes('RG101 error new');
    expect(isFree).toBe(dev !== true);
  });

  const refused: readonly [string, (root: string) => void, RegExp][] = [
    [
      'the environment is removed',
      (root) => {
        setConfig(root, configuration.replace('  prod: {protected: true}\n', ''));
        writeFileSync(
          path.join(root, 'contract.json'),
          contract().replace('"environment": "prod"', '"environment": "dev"'),
        );
      },
      /protected environment "prod"/,
    ],
    [
      'the environment is renamed',
      (root) => {
        setConfig(root, configuration.replace('prod:', 'production:'));
        writeFileSync(
          path.join(root, 'contract.json'),
          contract().replace('"environment": "prod"', '"environment": "production"'),
        );
      },
      /protected environment "prod"/,
    ],
    [
      'the environment is unprotected',
      (root) => {
        setConfig(root, configuration.replace('{protected: true}', '{protected: false}'));
      },
      /no longer protected/,
    ],
    [
      'the target moves to another environment',
      (root) => {
        writeFileSync(
          path.join(root, 'contract.json'),
          contract().replace('"environment": "prod"', '"environment": "dev"'),
        );
      },
      /target "prod"/,
    ],
    [
      'the target is renamed',
      (root) => {
        writeFileSync(path.join(root, 'contract.json'), contract().replace('"id": "prod"', '"id": "live"'));
      },
      /target "prod"/,
    ],
    [
      'the configuration is deleted',
      (root) => {
        rmSync(path.join(root, 'rollout-guard.yaml'));
      },
      /protected environment "prod"/,
    ],
    [
      'the configuration is moved',
      (root) => {
        mkdirSync(path.join(root, 'ops'));
        renameSync(path.join(root, 'rollout-guard.yaml'), path.join(root, 'ops/rollout-guard.yaml'));
      },
      /protected environment "prod"/,
    ],
    [
      'a second configuration under the other name',
      (root) => {
        writeFileSync(path.join(root, 'rollout-guard.yml'), 'version: 1\n');
      },
      /two configurations/,
    ],
  ];
  test.each(refused)('%s: exit 2', async (_name, change, says) => {
    const found = await attempt((root) => {
      writeFileSync(path.join(root, 'base/web.yaml'), unsafe);
      change(root);
    });
    expect(found.run).toMatchObject({ code: 2, stdout: '' });
    expect(found.run.stderr).toMatch(says);
  });

  test('a configuration nearer to the working directory does not replace the one that protects', async () => {
    const found = await attempt(
      (root) => {
        writeFileSync(path.join(root, 'base/web.yaml'), unsafe);
        writeTree(root, { 'overlays/rollout-guard.yaml': 'version: 1\nrules: {rollout-mode: off}\n' });
      },
      { cwd: 'overlays' },
    );
    expect(found.run.code).toBe(2);
    expect(found.run.stderr).toMatch(/protected environment "prod"/);
  });

  test('a branch that begins before the judge is judged by the tip of the base', async () => {
    const root = temporaryFolder();
    folders.push(root);
    const { 'rollout-guard.yaml': config, ...others } = files;
    commitTree(root, { ...others, 'rollout-guard.yaml': config.replace('{protected: true}', '{}') });
    git(root, 'branch', 'old');
    writeTree(root, { 'rollout-guard.yaml': config });
    commitAll(root, 'protect');
    git(root, 'checkout', '-q', 'old');
    writeTree(root, { 'base/web.yaml': unsafe });
    commitAll(root, 'change');
    const run = await runBundle(['check', '--base', 'main', '--format', 'json'], { cwd: root });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/protected/);
  });
});

describe('annotations', () => {
  test('count where nothing is protected', async () => {
    const found = await attempt((root) => {
      writeFileSync(
        path.join(root, 'base/web.yaml'),
        unsafe.replace(
          'kind: Deployment\nmetadata: {name: web}',
          `kind: Deployment\nmetadata: {name: web, annotations: {rollout-guard/waive.rollout-mode: '{"owner": "a", "reason": "b", "expires": "2999-12-31"}'}}`,
        ),
      );
    });
    expect(found.rules('dev')).toContain('RG101 error waived');
    expect(found.rules('prod')).toContain('RG101 error new');
  });
});

describe('an event with the rights of the base', () => {
  const root = temporaryFolder();
  folders.push(root);
  const commit = commitTree(root, files);
  const event = {
    name: 'pull_request_target',
    payload: {
      pull_request: {
        number: 1,
        base: { ref: 'main', sha: commit, repo: { full_name: 'acme/shop' } },
        head: { ref: 'x', sha: commit, repo: { full_name: 'other/shop' } },
      },
    },
  };
  test('is refused', async () => {
    expect(await runAction(root, event)).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
  });
  test('runs with trust: full', async () => {
    expect((await runAction(root, event, { trust: 'full' })).code).not.toBe(2);
  });
  test('cannot be allowed by a file', async () => {
    const found = await attempt((at) => {
      setConfig(at, `${configuration}trust: full\n`);
    });
    expect(found.run.code).toBe(2);
    expect(found.run.stderr).toMatch(/trust/);
  });
});
