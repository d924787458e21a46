import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../src/cli.js';
import { runCheck } from '../src/check/run-check.js';
import { parseFlags } from '../src/inputs/flags.js';
import { systemClock } from '../src/kernel/clock.js';
import { allRules } from '../src/rules/registry.js';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let cwd: string;
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'rollout-guard-cli-')));
  mkdirSync(path.join(cwd, '.git'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The command line without a process of its own: for all that ends before a worker is needed. */
async function run(line: string): Promise<Said> {
  let out = '';
  let err = '';
  const code = await runCli({
    argv: line.split(' '),
    environment: {},
    cwd,
    entry: '',
    stdoutIsTty: false,
    stderrIsTty: false,
    print: (text) => Promise.resolve(void (out += text)),
    say: (text) => Promise.resolve(void (err += text)),
  });
  return { code, out, err };
}

const others = [
  'RG601',
  'RG602',
  'RG603',
  'RG604',
  'RG605',
  'RG606',
  'RG607',
  'RG901',
  'RG902',
  'RG903',
  'RG910',
];

describe('explain', () => {
  const ids = [...allRules.map(({ meta }) => meta.id), ...others];

  test.each(ids)('%s reads as text, within the width of a terminal', async (id) => {
    const { code, out } = await run(`explain ${id}`);
    expect(code).toBe(0);
    expect(out.startsWith(`${id} `)).toBe(true);
    expect(out).not.toMatch(/^#|^```/m);
    const prose = out.split('\n').filter((line) => !/^ {4}|^ {2}\|/.test(line));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(130);
    expect(prose.length).toBeGreaterThan(5);
  });

  test('ends with a waiver to copy', async () => {
    const { out } = await run('explain readiness-path');
    expect(out).toMatch(/\nA waiver in rollout-guard.yaml\n\n {4}waivers:\n {4} {2}- rule: readiness-path\n/);
  });

  test('rules lists each of them', async () => {
    const { out } = await run('rules');
    for (const id of ids) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
  });

  test('no report format is accepted where there is no report', async () => {
    const { code, err } = await run('explain RG101 --format json');
    expect(code).toBe(2);
    expect(err).toContain('--format is not a flag of explain, but of check');
  });
});

describe('a mistyped option of a rule is refused', () => {
  beforeAll(() => {
    const text = 'version: 1\nrules:\n  readiness-path: { options: { pth: /ready } }\n';
    writeFileSync(path.join(cwd, 'rollout-guard.yaml'), text);
  });
  afterAll(() => rmSync(path.join(cwd, 'rollout-guard.yaml')));

  test.each(['check --print-config', 'render'])('by %s', async (line) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toContain('rollout-guard.yaml:3:3: unknown option "pth"');
  });

  test('by check', async () => {
    const parsed = parseFlags(['check'], { cwd, version: '0', environment: {} });
    if (parsed.kind !== 'request') throw new Error('no request');
    const ports = {
      clock: systemClock,
      version: '0',
      executor: {
        engine: 'embedded',
        run: () => Promise.reject(new Error('ran')),
        close: () => Promise.resolve(),
      },
    } as const;
    await expect(runCheck(parsed.request, undefined, ports)).rejects.toThrow(/unknown option "pth"/);
  });
});
