import { expect, test } from '@jest/globals';
import { analysisTemplateCycle } from '../../src/rules/rg306-analysis-template-cycle.js';
import { runTargetRules } from '../../src/rules/run.js';
import { step, template } from './analysis-manifests.js';
import { ruleTester } from './rule-tester.js';
import { worldOf } from './worlds.js';

const cluster = 'ClusterAnalysisTemplate';
const includes = (...names: string[]) =>
  `templates: [${names.map((name) => `{templateName: ${name}}`).join(', ')}]`;

ruleTester(analysisTemplateCycle, {
  passes: [
    {
      name: 'two ways to one template',
      yaml:
        template('a', includes('b', 'c')) +
        template('b', includes('d')) +
        template('c', includes('d')) +
        template('d', ''),
    },
    {
      name: 'the same name in another namespace',
      yaml:
        template('a', includes('b')) +
        template('b', includes('a')).replace('name: b', 'name: b\n  namespace: x'),
    },
    {
      name: 'the same name for the cluster',
      yaml: template('a', includes('a'), cluster) + template('a', ''),
    },
    { name: 'what is missing', yaml: template('a', includes('b')) },
  ],
  fails: [
    {
      name: 'itself',
      yaml: step('templates: [{templateName: a}]') + template('a', includes('a')),
      violations: [{ message: 'X2.cycle', path: 'AnalysisTemplate/a spec.templates[0]' }],
    },
    {
      name: 'three, entered in the middle',
      yaml: template('b', includes('c')) + template('c', includes('x', 'a')) + template('a', includes('b')),
      violations: [{ message: 'X2.cycle', path: 'AnalysisTemplate/a spec.templates[0]' }],
    },
    {
      name: 'two cycles of one template',
      yaml: template('a', includes('b', 'c')) + template('b', includes('a')) + template('c', includes('a')),
      violations: [
        { message: 'X2.cycle', path: 'AnalysisTemplate/a spec.templates[0]' },
        { message: 'X2.cycle', path: 'AnalysisTemplate/a spec.templates[1]' },
      ],
    },
    {
      name: 'through the cluster, seen from two namespaces',
      yaml:
        template('a', 'templates: [{templateName: c, clusterScope: true}]') +
        template('a', 'templates: [{templateName: c, clusterScope: true}]').replace(
          'name: a',
          'name: a\n  namespace: x',
        ) +
        template('c', 'templates: [{templateName: c, clusterScope: true}]', cluster),
      violations: [{ message: 'X2.cycle', path: 'ClusterAnalysisTemplate/c spec.templates[0]' }],
    },
  ],
});

test('a long chain and a deep lattice end soon', () => {
  const chain = Array.from({ length: 3000 }, (_, at) => template(`t${at}`, includes(`t${at + 1}`)));
  const lattice = Array.from({ length: 60 }, (_, at) =>
    template(`l${at}`, includes(`l${at + 1}`, `l${at + 1}`)),
  );
  const world = worldOf({ yaml: [...chain, ...lattice, step('templates: [{templateName: l0}]')].join('') });
  const started = performance.now();
  const judgement = runTargetRules({ world, settings: {} });
  expect(judgement.broken).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});
