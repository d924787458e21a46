import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runBundle } from '../bundle/run-bundle.js';

export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The JSON report, read from where the output `report-json` says it is. */
  readonly report: unknown;
}

export interface Event {
  readonly name: string;
  readonly payload: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the bundle as the runner of GitHub Actions does: no arguments, everything by environment and files. */
export async function runAction(
  cwd: string,
  event: Event,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'rollout-guard-action-'));
  const file = (name: string): string => path.join(temporary, name);
  for (const name of ['output', 'summary', 'env', 'path', 'state']) writeFileSync(file(name), '');
  writeFileSync(file('event.json'), JSON.stringify(event.payload));
  try {
    const run = await runBundle([], {
      cwd,
      env: {
        CI: 'true',
        HOME: temporary,
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: '__self',
        GITHUB_ACTION_PATH: '',
        GITHUB_ACTOR: 'octocat',
        // Nobody answers there: a check needs no request.
        GITHUB_API_URL: 'http://127.0.0.1:9',
        GITHUB_ENV: file('env'),
        GITHUB_EVENT_NAME: event.name,
        GITHUB_EVENT_PATH: file('event.json'),
        GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
        GITHUB_JOB: 'check',
        GITHUB_OUTPUT: file('output'),
        GITHUB_PATH: file('path'),
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_REPOSITORY_OWNER: 'acme',
        GITHUB_RETENTION_DAYS: '90',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_RUN_ID: '1001',
        GITHUB_RUN_NUMBER: '7',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_STATE: file('state'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_TRIGGERING_ACTOR: 'octocat',
        GITHUB_WORKFLOW: 'Check',
        GITHUB_WORKSPACE: cwd,
        RUNNER_ARCH: 'X64',
        RUNNER_OS: 'Linux',
        RUNNER_TEMP: temporary,
        RUNNER_TOOL_CACHE: temporary,
        // The runner sets every declared input, empty when it is not given.
        ...Object.fromEntries(
          declaredInputs.map((name) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? '']),
        ),
        INPUT_TOKEN: inputs['token'] ?? 'ghs_canaryOfTheActionsToken0000000000000',
        ...event.env,
      },
    });
    const outputs = readOutputs(readFileSync(file('output'), 'utf8'));
    const reportFile = outputs['report-json'];
    return {
      ...run,
      outputs,
      summary: readFileSync(file('summary'), 'utf8'),
      report:
        reportFile === undefined || reportFile === ''
          ? undefined
          : (JSON.parse(readFileSync(path.resolve(cwd, reportFile), 'utf8')) as unknown),
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const declaredInputs = [
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
];

/** The file format of the runner: `name=value`, or `name<<DELIMITER` with the value on the lines up to the delimiter. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter);
      if (end === -1) throw new Error(`the output ${name} does not end`);
      outputs[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    } else if (line.includes('=')) {
      outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    }
  }
  return outputs;
}
