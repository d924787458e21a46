import { describeFailure } from './failure.js';
import { readEvent } from './event.js';
import { refusePrivilegedEvent, withEventBase } from './inputs/environment.js';
import { parseFlags } from './inputs/flags.js';
import type { Request } from './inputs/request.js';
import { installedVersion } from './installed.js';
import { folderInRepository } from './sources/revision.js';
import { wantsColor, type Terminal } from './terminal.js';

/** The command line: reads flags, tells the story of the command, and gives the exit code. Never throws. */
export async function runCli(terminal: Terminal): Promise<number> {
  try {
    const parsed = parseFlags(terminal.argv, {
      cwd: terminal.cwd,
      version: installedVersion(),
      environment: terminal.environment,
    });
    if (parsed.kind === 'request') return await runRequest(parsed.request, terminal);
    await terminal.print(parsed.text);
    return 0;
  } catch (thrown) {
    const failure = describeFailure(thrown);
    await terminal.say(failure.text);
    return failure.exitCode;
  }
}

/** Any command, with its result on stdout. */
export async function runRequest(request: Request, terminal: Terminal): Promise<number> {
  if (request.command === 'rules' || request.command === 'explain') {
    const { explainText } = await import('./explain.js');
    await terminal.print(explainText(request, wantsColor(terminal.stdoutIsTty, terminal.environment)));
    return 0;
  }
  const facts = readEvent(terminal.environment);
  refusePrivilegedEvent(facts, request);
  const asked = withEventBase(request, facts);
  if (request.printConfig) {
    const { configText } = await import('./print-config.js');
    await terminal.print(await configText(asked));
    return 0;
  }
  if (request.command === 'render') {
    const { renderCommand } = await import('./command-render.js');
    return renderCommand(asked, terminal);
  }
  const { checkCommand, deliverFiles } = await import('./command-check.js');
  const report = await checkCommand(asked, facts.change, terminal);
  const { reporters } = await import('./reporters/registry.js');
  if (asked.format === 'annotations') {
    const { annotate } = await import('./annotate.js');
    await annotate(report);
    return deliverFiles(report, asked, terminal);
  }
  const color = wantsColor(terminal.stdoutIsTty, terminal.environment);
  const from = folderInRepository(asked.cwd);
  const rendering = reporters[asked.format].render(report, { color, quiet: asked.quiet, from });
  await terminal.print(rendering.body);
  return deliverFiles(report, asked, terminal);
}
