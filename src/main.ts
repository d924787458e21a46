import { isMainThread } from 'node:worker_threads';

// Node ends with 0 when a promise never settles: until the story has an end, nothing was judged.
process.exitCode = 3;

if (isMainThread) {
  // @actions/core writes without listening: a reader that went away (`| head`) must not end in a stack trace.
  process.stdout.on('error', () => undefined);
  const { openTerminal } = await import('./terminal.js');
  const terminal = openTerminal(process, import.meta.filename);
  const runsAsAction = terminal.argv.length === 0 && terminal.environment['GITHUB_ACTIONS'] === 'true';
  process.exitCode = runsAsAction
    ? await (await import('./action.js')).runAction(terminal)
    : await (await import('./cli.js')).runCli(terminal);
} else {
  const { serveTargets } = await import('./check/worker.js');
  serveTargets();
}
