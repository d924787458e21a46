import { matrixInstallScenario } from '../../src/rules/rg114-matrix-install-scenario.js';
import { install, matrixTester, rollback, upgrade } from './matrix-tester.js';

const contract = 'rollout-safety-contract.json:3';
const second = { id: 'kind', name: 'kind', place: { file: 'rollout-safety-contract.json', line: 9 } };

matrixTester(matrixInstallScenario, {
  passes: [
    { name: 'install among others' },
    { name: 'install alone', scenarios: [install] },
    { name: 'named by id', scenarios: [{ ...install, profile: 'prod' }] },
    { name: 'no matrix', withoutMatrix: true },
    { name: 'no profiles', profiles: [] },
    {
      name: 'two profiles',
      profiles: [{}, second],
      scenarios: [install, { ...install, name: 'd', profile: 'kind' }],
    },
  ],
  fails: [
    { name: 'no scenario', scenarios: [], violations: [{ message: 'noScenario', path: contract }] },
    {
      name: 'only upgrade and rollback',
      scenarios: [upgrade, rollback],
      violations: [{ message: 'noInstall', path: contract }],
    },
    {
      name: 'install of another profile',
      scenarios: [{ ...install, profile: 'staging' }],
      violations: [{ message: 'noScenario', path: contract }],
    },
    {
      name: 'second profile forgotten',
      profiles: [{}, second],
      violations: [{ message: 'noScenario', path: 'rollout-safety-contract.json:9' }],
    },
    {
      name: 'empty matrix',
      listed: [],
      scenarios: [],
      violations: [{ message: 'noScenario', path: contract }],
    },
  ],
});
