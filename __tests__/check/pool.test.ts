import path from 'node:path';
import { expect, test } from '@jest/globals';
import { WorkerPool } from '../../src/check/pool.js';
import { stages, type TargetOutcome, type TargetTask } from '../../src/check/task.js';

test('the stage that the worker of this test tells is that of rules', () => {
  expect(stages.indexOf('rules')).toBe(5);
});

test('a rule that does not end is set aside, and the rest is judged', async () => {
  const pool = new WorkerPool({
    entry: path.join(import.meta.dirname, 'endless-rule.mjs'),
    size: 2,
    engine: 'system',
    limits: { timeMs: 1500, outputBytes: 1, objects: 1 },
    searchPath: '',
    heapMb: 64,
    loadModule: undefined,
    ruleIds: ['RG001', 'RG002'],
  });
  const names = ['stuck', 'well', 'hopeless'];
  const outcomes = new Map<string | undefined, TargetOutcome & Pick<TargetTask, 'setAside'>>();
  await pool.run(
    names.map((name, id) => ({ id, target: { name } }) as TargetTask),
    (outcome) => outcomes.set(names[outcome.id], outcome),
  );
  await pool.close();
  const message = (rule: string): object => ({
    rule,
    message: `took longer than 1.5 s in rule ${rule} and was stopped`,
  });
  expect(outcomes.get('stuck')?.setAside).toEqual([message('RG001'), message('RG002')]);
  expect(outcomes.get('well')?.setAside).toEqual([]);
  expect(outcomes.get('hopeless')?.problem).toMatchObject({
    id: 'RG606',
    message: 'took longer than 1.5 s in rule RG001 and was stopped',
  });
}, 60_000);
