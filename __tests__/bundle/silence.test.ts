import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkBundle } from './bundle-report.js';
import { projectRoot } from './run-bundle.js';

const root = path.join(projectRoot, 'fixtures', 'silence');
const styles = readdirSync(root).sort();
const contract = 'rollout-safety-contract.json';

/** Right setups, each in another of the styles in which people write them: whatever is said of one is a false alarm. */
describe('nothing is said of a right setup', () => {
  test('without a contract', async () => {
    const { report, run } = await checkBundle(styles, { cwd: root });
    const alarms = report.findings.filter(({ severity }) => severity !== 'note');
    expect(alarms.map(({ ruleId, message, location }) => ({ ruleId, message, location }))).toEqual([]);
    expect(report.targets.filter(({ status, objects }) => status !== 'judged' || objects === 0)).toEqual([]);
    for (const style of styles)
      expect(report.targets.map(({ name }) => name)).toContainEqual(contains(style));
    expect(run.code).toBe(0);
  }, 60_000);

  test.each(styles.filter((style) => existsSync(path.join(root, style, contract))))(
    'with the contract of %s',
    async (style) => {
      const { report, run } = await checkBundle(['--contract', contract, '--chart', 'chart'], {
        cwd: path.join(root, style),
      });
      expect(report.findings).toEqual([]);
      expect(report.targets.map(({ name, status }) => `${name} ${status}`)).toEqual([
        'dev judged',
        'prod judged',
      ]);
      expect(run.code).toBe(0);
    },
    30_000,
  );
});

function contains(style: string): unknown {
  return expect.stringMatching(new RegExp(`fixtures/silence/${style}(?:/|$)`));
}
