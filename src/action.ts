import path from 'node:path';
import type * as Core from '@actions/core';
import { checkCommand, deliverFiles } from './command-check.js';
import { readEvent } from './event.js';
import { describeFailure } from './failure.js';
import type { Report } from './findings/report.js';
import { inputNames, readActionInputs } from './inputs/action-inputs.js';
import { refusePrivilegedEvent, withEventBase } from './inputs/environment.js';
import type { Request } from './inputs/request.js';
import { annotationsOf } from './reporters/annotations.js';
import { jobSummaryBytes } from './reporters/markdown.js';
import { reporters } from './reporters/registry.js';
import { deliverAnnotations } from './sinks/annotations.js';
import { deliverToJobSummary } from './sinks/job-summary.js';
import type { Terminal } from './terminal.js';

/** The Action: inputs become the same request, and the report goes to log, annotations, job summary and outputs. Never throws. */
export async function runAction(terminal: Terminal): Promise<number> {
  const core = await import('@actions/core');
  try {
    return await run(core, terminal);
  } catch (thrown) {
    const failure = describeFailure(thrown);
    setOutputs(core, { verdict: 'undecided', reason: failure.reason, 'exit-code': failure.exitCode });
    core.error(failure.next === undefined ? failure.message : `${failure.message}\n${failure.next}`, {
      title: 'rollout-guard',
    });
    await terminal.say(failure.text);
    return failure.exitCode;
  }
}

async function run(core: typeof Core, terminal: Terminal): Promise<number> {
  const request = readActionInputs(readInputs(core), {
    cwd: terminal.cwd,
    environment: terminal.environment,
  });
  const facts = readEvent(terminal.environment);
  refusePrivilegedEvent(facts, request);
  if (request.command !== 'check') {
    const { runRequest } = await import('./cli.js');
    return runRequest(request, terminal);
  }
  const asked = withJsonReport(withEventBase(request, facts), terminal);
  const report = await checkCommand(asked, facts.change, terminal);
  await terminal.print(reporters.text.render(report, { quiet: asked.quiet }).body);
  deliverAnnotations(core, annotationsOf(report));
  const summary = (terminal.environment['GITHUB_STEP_SUMMARY'] ?? '') === '' ? undefined : core.summary;
  const delivery = await deliverToJobSummary(
    summary,
    reporters.markdown.render(report, { maxBytes: jobSummaryBytes }),
  );
  if (delivery.outcome === 'refused') core.warning(`The job summary was not written: ${delivery.reason}`);
  const exitCode = await deliverFiles(report, asked, terminal);
  setOutputs(core, outputsOf(report, asked, exitCode));
  return exitCode;
}

function readInputs(core: typeof Core): Record<string, string> {
  return Object.fromEntries(inputNames.map((name) => [name, core.getInput(name)]));
}

/** The whole report is always kept beside the bounded ones: in the folder of the runner when no input names a file. */
function withJsonReport(request: Request, { environment }: Terminal): Request {
  if (request.reports.some(({ format }) => format === 'json')) return request;
  const folder = environment['RUNNER_TEMP'] ?? '';
  if (folder === '') return request;
  const file = path.join(folder, 'rollout-guard', 'report.json');
  return { ...request, reports: [...request.reports, { format: 'json', file }] };
}

function outputsOf(report: Report, request: Request, exitCode: number): Record<string, string | number> {
  const json = request.reports.find(({ format }) => format === 'json');
  const { errors, warnings, undecided } = report.summary;
  return {
    verdict: report.verdict,
    reason: report.reason,
    'exit-code': exitCode,
    errors,
    warnings,
    undecided,
    ...(json === undefined ? {} : { 'report-json': path.resolve(request.cwd, json.file) }),
  };
}

function setOutputs(core: typeof Core, outputs: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
