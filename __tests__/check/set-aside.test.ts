import path from 'node:path';
import { expect, test } from '@jest/globals';
import { runCheck } from '../../src/check/run-check.js';
import type { TargetOutcome, TargetTask } from '../../src/check/task.js';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import { HereExecutor, requestFor } from './run-here.js';

const root = path.resolve(import.meta.dirname, '..', '..');

class WithoutRule extends HereExecutor {
  override run(tasks: readonly TargetTask[], onOutcome: (outcome: TargetOutcome) => void): Promise<void> {
    const setAside = [{ rule: 'RG106', message: 'took longer than 30 s in rule RG106 and was stopped' }];
    return super.run(
      tasks.map((task) => ({ ...task, setAside })),
      onOutcome,
    );
  }
}

test('a rule that was set aside leaves the target undecided, and what the others found stays', async () => {
  const renderer = createEmbeddedRenderer(await loadRendererModule());
  const clock = { now: () => new Date('2026-06-15T12:00:00Z'), monotonicMs: () => 0 };
  const check = (executor: HereExecutor): ReturnType<typeof runCheck> =>
    runCheck(requestFor(path.join(root, 'fixtures/systems/contract-profiles/known-trap')), undefined, {
      clock,
      version: 'test',
      executor,
    });
  const whole = await check(new HereExecutor(renderer));
  const part = await check(new WithoutRule(renderer));
  renderer.close();
  const found = (report: typeof whole): string[] => report.findings.map(({ ruleId }) => ruleId);
  expect(found(whole)).toContain('RG106');
  expect(found(part)).not.toContain('RG106');
  // RG105 has something to say as soon as RG106 does not say it.
  expect(found(part)).toEqual(expect.arrayContaining(found(whole).filter((id) => id !== 'RG106')));
  expect(part.targets.map(({ status, problem }) => [status, problem?.id])).toContainEqual([
    'undecided',
    'RG605',
  ]);
  expect(JSON.stringify(part.targets)).toContain('RG106 (took longer than 30 s');
});
