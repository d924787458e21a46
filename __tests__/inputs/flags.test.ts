import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputNames, readActionInputs } from '../../src/inputs/action-inputs.js';
import { parseFlags } from '../../src/inputs/flags.js';
import { options } from '../../src/inputs/options.js';
import type { Request } from '../../src/inputs/request.js';
import { UsageError } from '../../src/kernel/errors.js';

const cwd = '/repository';
const context = { cwd, version: '1.2.3', environment: {} };

function request(line: string, environment: Record<string, string> = {}): Request {
  const parsed = parseFlags(line === '' ? [] : line.split(' '), { ...context, environment });
  if (parsed.kind !== 'request') throw new Error(`a text: ${parsed.text}`);
  return parsed.request;
}

describe('flags', () => {
  test('defaults', () => {
    expect(request('check')).toEqual({
      command: 'check',
      cwd,
      paths: [],
      values: [],
      set: [],
      apiVersions: [],
      engine: 'embedded',
      trust: 'untrusted',
      format: 'text',
      reports: [],
      quiet: false,
      showSecrets: false,
      origins: false,
      printConfig: false,
      given: {},
    });
  });

  test('every flag of check', () => {
    const line =
      'check a b --config c.yaml --contract k.json --chart charts/x --values v1 --values v2 --set a=1,b={x,y} --set c=2 ' +
      '--release r --namespace n --kube-version 1.34 --api-versions a/v1,b/v1 --api-versions c/v1 --base origin/main ' +
      '--gate-on new --fail-on warning --engine system --trust full --concurrency 3 --format json --report json=o.json ' +
      '--report markdown=a=b.md --quiet --print-config';
    expect(request(line)).toMatchObject({
      paths: ['a', 'b'],
      config: 'c.yaml',
      contract: 'k.json',
      chart: 'charts/x',
      values: ['v1', 'v2'],
      set: ['a=1,b={x,y}', 'c=2'],
      release: 'r',
      namespace: 'n',
      kubeVersion: '1.34',
      apiVersions: ['a/v1', 'b/v1', 'c/v1'],
      base: 'origin/main',
      gateOn: 'new',
      failOn: 'warning',
      engine: 'system',
      trust: 'full',
      concurrency: 3,
      format: 'json',
      reports: [
        { format: 'json', file: 'o.json' },
        { format: 'markdown', file: 'a=b.md' },
      ],
      quiet: true,
      printConfig: true,
      given: { config: 'flag', 'fail-on': 'flag', quiet: 'flag' },
    });
  });

  test('the request is frozen to the ground', () => {
    const frozen = request('check --values a --report json=x');
    for (const part of [
      frozen,
      frozen.paths,
      frozen.values,
      frozen.reports,
      frozen.reports[0],
      frozen.given,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('flags may stand before and after paths, and -- ends them', () => {
    expect(request('check --quiet a --format json b').paths).toEqual(['a', 'b']);
    expect(request('render --origins -- x').paths).toEqual(['x']);
    expect(request('explain RG107').paths).toEqual(['RG107']);
  });

  test('help and version are texts', () => {
    const help = parseFlags(['--help'], context);
    expect(help.kind === 'text' && help.text).toMatch(/check .*\n.*render/s);
    const of = parseFlags(['check', '--help'], context);
    for (const option of options.filter(({ commands }) => commands.includes('check'))) {
      expect(of.kind === 'text' && of.text).toContain(`--${option.name}`);
    }
    expect(parseFlags(['--version'], context)).toEqual({ kind: 'text', text: '1.2.3\n' });
  });

  test.each<[string, RegExp]>([
    ['', /No command was given; accepted: check, render, rules, explain/],
    ['chekc', /Unknown command "chekc".*Did you mean "check"/],
    ['k8s/overlays/prod', /Unknown command/],
    ['check --fail-onn error', /Unknown flag --fail-onn of check; accepted: .*Did you mean "--fail-on"/],
    ['check --chrat=x', /Unknown flag --chrat of check.*"--chart"/],
    ['--quiet check', /Unknown flag --quiet before the command/],
    ['render --fail-on error', /--fail-on is not a flag of render, but of check/],
    ['check --origins', /--origins is not a flag of check, but of render/],
    ['check --fail-on', /--fail-on needs a value/],
    ['check --config --quiet', /--config needs a value, but what follows is "--quiet"/],
    ['check --base --upload-pack=x', /--base needs a value/],
    ['check --fail-on warn', /--fail-on is "warn"; accepted: error, warning, never\. Did you mean "warning"/],
    ['check --gate-on any', /--gate-on is "any"; accepted: new, all/],
    ['check --format sarif', /--format is "sarif"; accepted: text, json/],
    ['check --engine helm', /accepted: embedded, system/],
    ['check --trust yes', /accepted: untrusted, full/],
    ['check --concurrency 0', /accepted: a whole number from 1 to 256/],
    ['check --concurrency 1e3', /accepted: a whole number/],
    ['check --concurrency 257', /accepted: a whole number/],
    ['check --kube-version latest', /accepted: a version like 1\.34/],
    ['check --report json', /accepted: FORMAT=FILE/],
    ['check --report jsn=x', /"jsn"; accepted: .*Did you mean "json"/],
    ['check --report json=x --report text=x', /same file/],
    ['check --fail-on error --fail-on never', /--fail-on was given 2 times/],
    ['check --config=', /--config is empty/],
    ['explain', /explain needs the id/],
    ['explain a b', /takes one argument/],
    ['rules x', /rules takes no arguments/],
    ['check --quiet=yes', /./],
  ])('%j is wrong use', (line, message) => {
    expect(() => request(line)).toThrow(UsageError);
    expect(() => request(line)).toThrow(message);
  });

  test('whatever the arguments are, the answer is a request, a text or a UsageError', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'check',
        'render',
        '--',
        '--values',
        '--report',
        '--set=a',
        '--help',
        '-',
        '--no-quiet',
        '__proto__',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        try {
          parseFlags(argv, context);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('environment variables', () => {
  test('stand below flags', () => {
    const environment = {
      ROLLOUT_GUARD_FAIL_ON: 'warning',
      ROLLOUT_GUARD_CONFIG: 'x.yaml',
      ROLLOUT_GUARD_BASE: '',
      PATH: '/bin',
    };
    const given = request('check --config y.yaml', environment);
    expect(given).toMatchObject({ failOn: 'warning', config: 'y.yaml' });
    expect(given.given).toEqual({ 'fail-on': 'environment', config: 'flag' });
  });

  test.each<[string, RegExp]>([
    ['ROLLOUT_GUARD_FAILON', /meets no setting.*Did you mean "ROLLOUT_GUARD_FAIL_ON"/],
    ['ROLLOUT_GUARD_TRUST', /meets no setting/],
    ['ROLLOUT_GUARD_ENGINE', /meets no setting/],
  ])('%s is wrong use', (name, message) => {
    expect(() => request('check', { [name]: 'full' })).toThrow(message);
  });

  test('a wrong value names the variable', () => {
    expect(() => request('check', { ROLLOUT_GUARD_FAIL_ON: 'x' })).toThrow(/^ROLLOUT_GUARD_FAIL_ON is "x"/);
  });
});

describe('inputs of the Action', () => {
  const read = (inputs: Record<string, string>): Request =>
    readActionInputs(inputs, { cwd, environment: {} });

  test('make the same request as flags', () => {
    const inputs = read({
      command: 'check',
      path: 'a\nb, c\n',
      config: '',
      values: 'v1\nv2',
      set: 'a=1,b={x,y}\nc=2\n',
      'fail-on': 'warning',
      reports: 'json=o.json, markdown=o.md',
      'api-versions': 'a/v1,b/v1',
      comment: '',
    });
    const flags = request(
      'check a b c --values v1 --values v2 --set a=1,b={x,y} --set c=2 --fail-on warning --report json=o.json --report markdown=o.md --api-versions a/v1,b/v1',
    );
    const { given, ...rest } = inputs;
    const { given: flagsGiven, ...flagsRest } = flags;
    expect(rest).toEqual(flagsRest);
    expect(Object.keys(given).sort()).toEqual(Object.keys(flagsGiven).sort());
    expect(new Set(Object.values(given))).toEqual(new Set(['input']));
  });

  test('an empty text is unset', () => {
    const all = Object.fromEntries(inputNames.map((name) => [name, '']));
    expect(read(all)).toEqual(request('check'));
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ command: 'deplyo' }, /The input command is "deplyo"; accepted: check/],
    [{ 'fail-no': 'error' }, /Unknown input "fail-no".*Did you mean "fail-on"/],
    [{ quiet: 'yes' }, /The input quiet is "yes"; accepted: true, false/],
    [{ quiet: 'True' }, /Did you mean "true"/],
    [{ 'fail-on': 'ERROR' }, /The input fail-on is "ERROR"; accepted/],
    [{ command: 'render', 'fail-on': 'error' }, /not one of the command render/],
    [{ base: '--exec=x' }, /needs a value/],
    [{ 'show-secrets': 'true' }, /Unknown input/],
  ])('%j is wrong use', (inputs, message) => {
    expect(() => read(inputs)).toThrow(UsageError);
    expect(() => read(inputs)).toThrow(message);
  });
});
