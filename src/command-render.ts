import { openExecutor } from './check/executor.js';
import { planCheck } from './check/plan.js';
import { renderTargets } from './check/render-targets.js';
import type { Request } from './inputs/request.js';
import { problemText } from './failure.js';
import { checkRuleOptions } from './rules/settings.js';
import type { Terminal } from './terminal.js';

/** Prints what the targets render to: a YAML stream on stdout and nothing else. */
export async function renderCommand(request: Request, terminal: Terminal): Promise<number> {
  const plan = planCheck(request, undefined);
  if (plan.head.config !== undefined) await checkRuleOptions(plan.head.config);
  const executor = openExecutor({
    entry: terminal.entry,
    engine: request.engine,
    concurrency: request.concurrency,
    searchPath: terminal.environment['PATH'] ?? '',
  });
  let exitCode = plan.affected.length === 0 ? 3 : 0;
  if (plan.affected.length === 0) {
    const nothing = plan.head.discovery.nothing ?? 'There is nothing to render.';
    await terminal.say(`rollout-guard: ${nothing}\n`);
  }
  try {
    let isFirst = true;
    await renderTargets(plan, executor, async (target, outcome) => {
      for (const warning of outcome.warnings)
        await terminal.say(`rollout-guard: ${target.name}: ${warning}\n`);
      if (outcome.problem !== undefined) {
        exitCode = 3;
        await terminal.say(`rollout-guard: ${target.name}: ${problemText(outcome.problem)}`);
        return;
      }
      const text = outcome.text ?? '';
      if (outcome.objects === 0) {
        exitCode = 3;
        await terminal.say(`rollout-guard: ${target.name}: rendered no object\n`);
      }
      if (text === '') return;
      await terminal.print(isFirst ? text : `---\n${text}`);
      isFirst = false;
    });
  } finally {
    await executor.close();
  }
  return exitCode;
}
