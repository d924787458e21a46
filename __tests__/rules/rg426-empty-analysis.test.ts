import { emptyAnalysis } from '../../src/rules/rg426-empty-analysis.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });
const blueGreen = (text: string): string =>
  rollout({ spec: `strategy: {blueGreen: {activeService: web, ${text}}}` });

ruleTester(emptyAnalysis, {
  passes: [
    { name: 'none', yaml: canary('') },
    {
      name: 'named',
      yaml: canary(
        'analysis: {templates: [{templateName: a}]}, steps: [{analysis: {templates: [{templateName: a}]}}]',
      ),
    },
    { name: 'null', yaml: canary('analysis: null, steps: [{analysis: null, setWeight: 5}]') },
    {
      name: 'an experiment names one itself',
      yaml: canary('steps: [{experiment: {analyses: [{templateName: a}]}}]'),
    },
    { name: 'named in blueGreen', yaml: blueGreen('prePromotionAnalysis: {templates: [{templateName: a}]}') },
  ],
  fails: [
    {
      name: 'background',
      yaml: canary('analysis: {}'),
      violations: [
        { message: 'W4', path: 'Rollout/web spec.strategy.canary.analysis.templates', severity: 'warning' },
      ],
    },
    {
      name: 'background with args',
      yaml: canary('analysis: {startingStep: 0, templates: [], args: []}'),
      violations: [
        { message: 'W4', path: 'Rollout/web spec.strategy.canary.analysis.templates', severity: 'warning' },
      ],
    },
    {
      name: 'step',
      yaml: canary('steps: [{setWeight: 5}, {analysis: {}}]'),
      violations: [
        { message: 'W4.stuck', path: 'Rollout/web spec.strategy.canary.steps[1].analysis.templates' },
      ],
    },
    {
      name: 'step of null',
      yaml: canary('steps: [{analysis: {templates: null}}]'),
      violations: [
        { message: 'W4.stuck', path: 'Rollout/web spec.strategy.canary.steps[0].analysis.templates' },
      ],
    },
    {
      name: 'promotion',
      yaml: blueGreen('prePromotionAnalysis: {}, postPromotionAnalysis: {templates: []}'),
      violations: [
        { message: 'W4.stuck', path: 'Rollout/web spec.strategy.blueGreen.prePromotionAnalysis.templates' },
        { message: 'W4.stuck', path: 'Rollout/web spec.strategy.blueGreen.postPromotionAnalysis.templates' },
      ],
    },
  ],
});
