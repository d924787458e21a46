import { matrixRollbackReference } from '../../src/rules/rg115-matrix-rollback-reference.js';
import { install, matrixTester, rollback, upgrade } from './matrix-tester.js';

const contract = 'rollout-safety-contract.json:3';

matrixTester(matrixRollbackReference, {
  passes: [
    { name: 'both with two versions' },
    { name: 'deployment mode', profiles: [{ rolloutMode: 'deployment' }], scenarios: [install] },
    { name: 'no matrix', withoutMatrix: true },
    { name: 'no scenario at all is RG114’s', scenarios: [] },
    {
      name: 'references are opaque',
      scenarios: [install, { ...upgrade, baselineRef: 'latest', targetRef: 'this' }, rollback],
    },
    { name: 'install without references', scenarios: [install, upgrade, rollback] },
  ],
  fails: [
    {
      name: 'no rollback',
      scenarios: [install, upgrade],
      violations: [{ message: 'noScenario', path: contract }],
    },
    {
      name: 'no upgrade',
      scenarios: [install, rollback],
      violations: [{ message: 'noScenario', path: contract }],
    },
    {
      name: 'neither',
      scenarios: [install],
      violations: [
        { message: 'noScenario', path: contract },
        { message: 'noScenario', path: contract },
      ],
    },
    {
      name: 'no baseline',
      scenarios: [install, upgrade, { name: 'c', kind: 'rollback', targetRef: 'v1' }],
      violations: [{ message: 'noReference', path: 'install-matrix.json:22' }],
    },
    {
      name: 'blank target',
      scenarios: [install, { ...upgrade, targetRef: ' ' }, rollback],
      violations: [{ message: 'noReference', path: 'install-matrix.json:21' }],
    },
    {
      name: 'to itself',
      scenarios: [install, upgrade, { ...rollback, baselineRef: 'v1' }],
      violations: [{ message: 'sameReference', path: 'install-matrix.json:22' }],
    },
  ],
});
