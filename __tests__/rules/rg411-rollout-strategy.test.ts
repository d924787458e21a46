import { rolloutStrategy } from '../../src/rules/rg411-rollout-strategy.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = (spec: string): string => rollout({ spec });

ruleTester(rolloutStrategy, {
  passes: [
    { name: 'canary', yaml: web('strategy: {canary: {}}') },
    { name: 'blueGreen without preview', yaml: web('strategy: {blueGreen: {activeService: web}}') },
    {
      name: 'blueGreen with another preview',
      yaml: web('strategy: {blueGreen: {activeService: web, previewService: next}}'),
    },
    {
      name: 'one of them null',
      yaml: web('strategy: {canary: null, blueGreen: {activeService: web, previewService: ""}}'),
    },
    { name: 'misspelt: the schema says so', yaml: web('strategy: {bluegreen: {}}') },
    { name: 'of the wrong type: the schema says so', yaml: web('strategy: {canary: true}') },
    { name: 'no mapping: the schema says so', yaml: web('strategy: canary') },
    { name: 'no active Service: the schema asks for it', yaml: web('strategy: {blueGreen: {}}') },
    {
      name: 'as many old revisions as the history',
      yaml: web(
        'revisionHistoryLimit: 2\nstrategy: {blueGreen: {activeService: web, scaleDownDelayRevisionLimit: 2}}',
      ),
    },
    {
      name: 'of the default history',
      yaml: web('strategy: {blueGreen: {activeService: web, scaleDownDelayRevisionLimit: 10}}'),
    },
  ],
  fails: [
    { name: 'none', yaml: rollout(), violations: [{ message: 'T1', path: 'Rollout/web spec.strategy' }] },
    {
      name: 'null',
      yaml: web('strategy: null'),
      violations: [{ message: 'T1', path: 'Rollout/web spec.strategy' }],
    },
    {
      name: 'empty',
      yaml: web('strategy: {canary: null}'),
      violations: [{ message: 'T1', path: 'Rollout/web spec.strategy' }],
    },
    {
      name: 'of a Deployment',
      yaml: web('strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}'),
      violations: [{ message: 'T1', path: 'Rollout/web spec.strategy' }],
    },
    {
      name: 'both, and nothing else is judged',
      yaml: web('strategy: {canary: {}, blueGreen: {activeService: web, previewService: web}}'),
      violations: [{ message: 'T2', path: 'Rollout/web spec.strategy' }],
    },
    {
      name: 'one Service twice',
      yaml: web('strategy: {blueGreen: {activeService: web, previewService: web}}'),
      violations: [{ message: 'B1', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'empty names',
      yaml: web('strategy: {blueGreen: {activeService: ""}}'),
      violations: [{ message: 'B1.empty', path: 'Rollout/web spec.strategy.blueGreen.activeService' }],
    },
    {
      name: 'more revisions than the history',
      yaml: web(
        'revisionHistoryLimit: 1\nstrategy: {blueGreen: {activeService: web, scaleDownDelayRevisionLimit: 2}}',
      ),
      violations: [
        { message: 'B2', path: 'Rollout/web spec.strategy.blueGreen.scaleDownDelayRevisionLimit' },
      ],
    },
    {
      name: 'more revisions than the default history',
      yaml: web('strategy: {blueGreen: {activeService: web, scaleDownDelayRevisionLimit: 11}}'),
      violations: [
        { message: 'B2', path: 'Rollout/web spec.strategy.blueGreen.scaleDownDelayRevisionLimit' },
      ],
    },
  ],
});
