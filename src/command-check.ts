import { openExecutor } from './check/executor.js';
import { runCheck } from './check/run-check.js';
import type { Report } from './findings/report.js';
import type { ChangeFacts } from './inputs/environment.js';
import type { Request } from './inputs/request.js';
import { systemClock } from './kernel/clock.js';
import { installedVersion } from './installed.js';
import { startProgress } from './progress.js';
import { reporters } from './reporters/registry.js';
import { deliverToFile } from './sinks/file.js';
import type { Terminal } from './terminal.js';

/** Runs the check and gives its report; throws what kept the run from having one. */
export async function checkCommand(
  request: Request,
  change: ChangeFacts | undefined,
  terminal: Terminal,
): Promise<Report> {
  const executor = openExecutor({
    entry: terminal.entry,
    engine: request.engine,
    concurrency: request.concurrency,
    searchPath: terminal.environment['PATH'] ?? '',
  });
  const progress = startProgress(terminal, request.quiet);
  try {
    return await runCheck(request, change, {
      clock: systemClock,
      version: installedVersion(),
      executor,
      onProgress: progress.show,
    });
  } finally {
    progress.stop();
    await executor.close();
  }
}

/** Writes the report files. A file that cannot be written was asked for and is missing: the run is not done (3, unless it failed anyway). */
export async function deliverFiles(report: Report, request: Request, terminal: Terminal): Promise<number> {
  let { exitCode } = report;
  for (const { format, file } of request.reports) {
    const delivery = await deliverToFile({ root: request.cwd, file }, reporters[format].render(report, {}));
    if (delivery.outcome !== 'refused') continue;
    await terminal.say(`rollout-guard: ${delivery.reason}\n`);
    if (exitCode === 0) exitCode = 3;
  }
  return exitCode;
}
