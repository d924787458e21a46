import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/inputs/config-file.js';
import { parseFlags } from '../../src/inputs/flags.js';
import { formatConfig } from '../../src/inputs/print-config.js';

function print(line: string[], config?: string): string {
  const parsed = parseFlags(line, {
    cwd: '/',
    version: '1',
    environment: { ROLLOUT_GUARD_FAIL_ON: 'never' },
  });
  if (parsed.kind !== 'request') throw new Error('a text');
  return formatConfig(
    parsed.request,
    config === undefined ? undefined : parseConfig(config, 'rollout-guard.yaml', []),
  );
}

test('every value has its source', () => {
  const text = print(
    ['check', 'k8s', '--gate-on', 'all', '--values', 'a'],
    'version: 1\nenvironments:\n  prod:\n    protected: true\n    bake: 10m\n  dev: {}\n',
  ).replace(/ +#/g, ' #');
  for (const line of [
    'gate-on: "all" # flag --gate-on',
    'values: ["a"] # flag --values',
    'fail-on: "never" # environment: ROLLOUT_GUARD_FAIL_ON',
    'engine: "embedded" # default',
    'concurrency: (one per core) # default',
    'path: ["k8s"] # argument or input',
    'version: 1 # rollout-guard.yaml:2:1'.replace(':2:1', ':1:1'),
    'environments.prod.protected: true # rollout-guard.yaml:4:5',
    'environments.prod.bake: "10m" # rollout-guard.yaml:5:5',
    'environments.dev: {} # rollout-guard.yaml:6:3',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
});

test('secrets and control characters do not reach the terminal', () => {
  const text = print(
    ['check', '--set', 'db.password=CANARY1,x=CANARY2', '--set', 'a=1', '--release', 'a\u001b[2J\u202eb'],
    'version: 1\nenvironments: {p: {prometheus: {url: "https://user:CANARY3@host/x"}}}',
  );
  expect(text).not.toMatch(/CANARY|\u001b|\u202e/);
  expect(text).toContain('["db.password=***","a=1"]');
  expect(text).toContain('https://***@host/x');
});
