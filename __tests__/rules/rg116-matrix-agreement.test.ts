import { matrixAgreement } from '../../src/rules/rg116-matrix-agreement.js';
import { install, matrixTester } from './matrix-tester.js';

matrixTester(matrixAgreement, {
  passes: [
    { name: 'both agree' },
    { name: 'named by id', listed: [{ name: 'prod' }], scenarios: [{ ...install, profile: 'prod' }] },
    { name: 'same path, written otherwise', listed: [{ valuesFile: './values-prod.yaml' }] },
    { name: 'no matrix', withoutMatrix: true },
    { name: 'unknown to the matrix altogether is RG114’s', listed: [], scenarios: [] },
    { name: 'no scenario is RG114’s', scenarios: [] },
  ],
  fails: [
    {
      name: 'not listed',
      listed: [],
      violations: [{ message: 'notListed', path: 'rollout-safety-contract.json:3' }],
    },
    {
      name: 'other values file',
      listed: [{ valuesFile: 'values.yaml' }],
      violations: [{ message: 'valuesFile', path: 'install-matrix.json:10' }],
    },
    {
      name: 'other suite',
      listed: [{ suite: 'k8s-suite' }],
      violations: [{ message: 'suite', path: 'install-matrix.json:10' }],
    },
    {
      name: 'other suite, scenarios follow the matrix',
      listed: [{ suite: 'k8s-suite' }],
      scenarios: [{ ...install, suite: 'k8s-suite' }],
      violations: [{ message: 'suite', path: 'install-matrix.json:10' }],
    },
    {
      name: 'scenario in another suite',
      scenarios: [{ ...install, suite: 'install-gate' }],
      violations: [{ message: 'scenarioSuite', path: 'install-matrix.json:20' }],
    },
    {
      name: 'matrix profile that the contract lacks',
      listed: [{}, { name: 'old' }],
      violations: [{ message: 'notInContract', path: 'install-matrix.json:11', severity: 'warning' }],
    },
    {
      name: 'scenario of a profile that nobody has',
      scenarios: [install, { name: 'x', profile: 'old' }],
      violations: [{ message: 'unknownProfile', path: 'install-matrix.json:21', severity: 'warning' }],
    },
  ],
});
