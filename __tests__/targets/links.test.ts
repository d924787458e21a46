import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { parseFlags } from '../../src/inputs/flags.js';
import { WorkTree } from '../../src/sources/work-tree.js';
import { discoverTargets } from '../../src/targets/discover.js';
import { loadInputs } from '../../src/targets/load-inputs.js';

const root = mkdtempSync(join(tmpdir(), 'links-'));
afterAll(() => rmSync(root, { recursive: true }));

mkdirSync(join(root, 'deploy'));
mkdirSync(join(root, 'overlay'));
writeFileSync(join(root, 'deploy/a.yaml'), 'apiVersion: v1\nkind: Service\n');
symlinkSync('..', join(root, 'deploy/loop'));
symlinkSync('/etc', join(root, 'deploy/etc'));
symlinkSync('/etc/hosts', join(root, 'deploy/hosts.yaml'));
execFileSync('mkfifo', [join(root, 'deploy/pipe.yaml')]);
symlinkSync('/etc/hosts', join(root, 'overlay/kustomization.yaml'));

function names(): string[] {
  const tree = new WorkTree(root);
  const parsed = parseFlags(['check'], { cwd: root, version: '1', environment: {} });
  if (parsed.kind !== 'request') throw new Error('a text');
  const { loaded, contract } = loadInputs(tree, root, parsed.request, []);
  return discoverTargets({
    tree,
    root,
    request: parsed.request,
    config: loaded?.config,
    contract,
  }).targets.map(({ name }) => name);
}

test('links in a ring and out of the repository do not stop the search, and their targets stay to be judged', () => {
  expect(names()).toEqual(['deploy', 'overlay']);
});

test('a pattern goes past them too', () => {
  const config = join(root, 'rollout-guard.yaml');
  writeFileSync(
    config,
    'version: 1\ntargets: [{match: "**/{f}.yaml", name: "{f}", manifests: ["deploy/{f}.yaml"]}]',
  );
  expect(names()).toEqual(['a', 'hosts', 'pipe', 'kustomization', 'rollout-guard']);
  rmSync(config);
});
