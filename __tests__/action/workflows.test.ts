import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { inputNames } from '../../src/inputs/action-inputs.js';

const root = path.resolve(import.meta.dirname, '..', '..');

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

describe('action.yml', () => {
  const metadata = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Metadata;

  test('has the inputs of this version, all of which are read', () => {
    expect(Object.keys(metadata.inputs)).toEqual([
      'command',
      'path',
      'config',
      'contract',
      'chart',
      'values',
      'set',
      'release',
      'namespace',
      'kube-version',
      'api-versions',
      'base',
      'gate-on',
      'fail-on',
      'engine',
      'trust',
      'concurrency',
      'reports',
      'quiet',
    ]);
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(metadata.inputs)));
  });

  test('has no defaults that would win over the configuration file', () => {
    const defaults = Object.entries(metadata.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults).toEqual([]);
  });

  test('describes its outputs and runs the bundle', () => {
    expect(Object.keys(metadata.outputs)).toEqual([
      'verdict',
      'reason',
      'exit-code',
      'errors',
      'warnings',
      'undecided',
      'report-json',
    ]);
    expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, unknown>>;
        }[];
      }
    >
  >;
}

describe('our own workflows', () => {
  const folder = path.join(root, '.github', 'workflows');
  const workflows = readdirSync(folder).map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { name, text, workflow: parse(text) as Workflow };
  });

  test.each(workflows)('$name pins every action to a commit and says which version that is', ({ text }) => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    for (const one of used) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test.each(workflows)('$name reads only, leaves no token behind and ends in time', ({ workflow }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const step of job.steps) {
        if (step.uses?.startsWith('actions/checkout@') === true) {
          expect(step.with?.['persist-credentials']).toBe(false);
        }
        // An expression in a script is text that becomes program.
        expect(step.run ?? '').not.toContain('${{');
      }
    }
  });

  test('only publishing a release may write', () => {
    const writing = workflows.flatMap(({ name, workflow }) =>
      Object.entries(workflow.jobs).flatMap(([job, { permissions }]) =>
        permissions === undefined ? [] : [[name, job, permissions]],
      ),
    );
    expect(writing).toEqual([
      ['release.yml', 'publish', { contents: 'write', 'id-token': 'write', attestations: 'write' }],
    ]);
  });
});
