import { describe, expect, test } from '@jest/globals';
import { analysisTemplateExists } from '../../src/rules/rg305-analysis-template-exists.js';
import { runTargetRules } from '../../src/rules/run.js';
import { background, blueGreen, canary, experiment, metric, step, template } from './analysis-manifests.js';
import { object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { worldOf } from './worlds.js';

const slo = template('slo', `metrics: [${metric('a')}]`);
const clusterSlo = template('slo', `metrics: [${metric('a')}]`, 'ClusterAnalysisTemplate');

ruleTester(analysisTemplateExists, {
  passes: [
    { name: 'a step', yaml: step('templates: [{templateName: slo}]') + slo },
    {
      name: 'cluster scope',
      yaml: background('templates: [{templateName: slo, clusterScope: true}]') + clusterSlo,
    },
    {
      name: 'nested',
      yaml:
        step('templates: [{templateName: all}]') + template('all', 'templates: [{templateName: slo}]') + slo,
    },
    {
      name: 'declared external',
      yaml: blueGreen('prePromotionAnalysis: {templates: [{templateName: slo}]}'),
      external: { analysisTemplates: ['slo'] },
    },
    {
      name: 'declared external for the cluster',
      yaml: background('templates: [{templateName: slo, clusterScope: true}]'),
      external: { analysisTemplates: ['cluster:slo'] },
    },
    { name: 'an analysis without templates is another fault', yaml: background('args: []') },
    {
      name: 'a kind of the same name in another group',
      yaml: object(
        'example.org/v1',
        'Rollout',
        'web',
        'strategy: {canary: {analysis: {templates: [{templateName: x}]}}}',
      ),
    },
    {
      name: 'canary beside blue/green is not looked at',
      yaml: rollout({
        spec: 'strategy: {blueGreen: {activeService: web}, canary: {analysis: {templates: [{templateName: x}]}}}',
      }),
    },
    {
      name: 'a namespaced template of an unused cluster template',
      yaml: template('all', 'templates: [{templateName: slo}]', 'ClusterAnalysisTemplate'),
    },
  ],
  fails: [
    {
      name: 'every place of a canary',
      yaml: canary(
        'analysis: {templates: [{templateName: c}]}, steps: [{analysis: {templates: [{templateName: a}, {templateName: b, clusterScope: true}]}}]',
      ),
      violations: [
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.templates[0].templateName',
        },
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.templates[1].templateName',
        },
        { message: 'X2', path: 'Rollout/web spec.strategy.canary.analysis.templates[0].templateName' },
      ],
    },
    {
      name: 'both promotions',
      yaml: blueGreen(
        'prePromotionAnalysis: {templates: [{templateName: a}]}, postPromotionAnalysis: {templates: [{}]}',
      ),
      violations: [
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.blueGreen.prePromotionAnalysis.templates[0].templateName',
        },
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.blueGreen.postPromotionAnalysis.templates[0].templateName',
        },
      ],
    },
    {
      name: 'the other scope',
      yaml: step('templates: [{templateName: slo}]') + clusterSlo,
      violations: [
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.templates[0].templateName',
        },
      ],
    },
    {
      name: 'another namespace',
      yaml:
        step('templates: [{templateName: slo}]') + slo.replace('name: slo', 'name: slo\n  namespace: other'),
      violations: [
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.templates[0].templateName',
        },
      ],
    },
    {
      name: 'external in another namespace',
      yaml: step('templates: [{templateName: slo}]'),
      external: { analysisTemplates: ['other/slo', 'cluster:slo'] },
      violations: [
        {
          message: 'X2',
          path: 'Rollout/web spec.strategy.canary.steps[1].analysis.templates[0].templateName',
        },
      ],
    },
    {
      name: 'nested, used twice and said once',
      yaml:
        step('templates: [{templateName: all}]', ', analysis: {templates: [{templateName: all}]}') +
        template('all', 'templates: [{templateName: slo}, {templateName: gone}]') +
        slo,
      violations: [{ message: 'X2.nested', path: 'AnalysisTemplate/all spec.templates[1].templateName' }],
    },
    {
      name: 'nested in a cluster template that a Rollout of this namespace uses',
      yaml:
        step('templates: [{templateName: all, clusterScope: true}]') +
        template('all', 'templates: [{templateName: gone}]', 'ClusterAnalysisTemplate'),
      violations: [
        { message: 'X2.nested', path: 'ClusterAnalysisTemplate/all spec.templates[0].templateName' },
      ],
    },
    {
      name: 'of an Experiment and of an experiment step',
      yaml:
        experiment('analyses: [{name: a, templateName: gone}]') +
        canary('steps: [{experiment: {analyses: [{name: b, templateName: gone}]}}]'),
      violations: [
        {
          message: 'E6',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.analyses[name=b].templateName',
        },
        { message: 'E6', path: 'Experiment/trial spec.analyses[name=a].templateName' },
      ],
    },
  ],
});

describe('what another target may bring', () => {
  test.each([
    ['AnalysisTemplate', '', 'shop'],
    ['ClusterAnalysisTemplate', ', clusterScope: true', ''],
  ])('%s', (kind, scope, namespace) => {
    const world = worldOf({ yaml: step(`templates: [{templateName: slo${scope}}]`) });
    const [found] = runTargetRules({ world, settings: {}, rules: [analysisTemplateExists] }).violations;
    expect(found?.violation.unless).toEqual({
      kind: 'object',
      ref: { group: 'argoproj.io', kind, namespace, name: 'slo' },
    });
  });
});
