import { analysisFieldRef } from '../../src/rules/rg423-analysis-field-ref.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const args = (path: string): string =>
  `args: [{name: a, value: b}, {name: c, valueFrom: {fieldRef: {fieldPath: ${path}}}}]`;
const templates = 'templates: [{templateName: t}]';
const step = (path: string): string =>
  rollout({ spec: `strategy: {canary: {steps: [{analysis: {${templates}, ${args(path)}}}]}}` });
const stepPath = 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath';
const background = (path: string): string =>
  rollout({ spec: `strategy: {canary: {analysis: {${args(path)}}}}` });

ruleTester(analysisFieldRef, {
  passes: [
    { name: 'metadata.name', yaml: step('"metadata.name"') },
    { name: 'metadata.namespace', yaml: step('"metadata.namespace"') },
    { name: 'metadata.uid', yaml: step('"metadata.uid"') },
    { name: 'metadata.labels', yaml: step('"metadata.labels"') },
    { name: 'metadata.annotations', yaml: step('"metadata.annotations"') },
    { name: "metadata.labels['a.b/c']", yaml: step('"metadata.labels[\'a.b/c\']"') },
    { name: "metadata.annotations['A.b/C']", yaml: step('"metadata.annotations[\'A.b/C\']"') },
    { name: 'status.canary', yaml: step('"status.canary"') },
    { name: 'a field of the spec', yaml: step('"spec.template.spec.containers[0].name"') },
    { name: 'replicas are always written', yaml: step('spec.replicas').replace(/replicas: \d+/, '') },
    {
      name: 'an analysis without templates starts nothing',
      yaml: rollout({ spec: `strategy: {canary: {analysis: {${args('spec.nothing')}}}}` }),
    },
    {
      name: 'the hash wins over a field that is not there',
      yaml: rollout({
        spec: `strategy: {canary: {analysis: {${templates}, args: [{name: a, valueFrom: {podTemplateHashValue: Latest, fieldRef: {fieldPath: spec.no}}}]}}}`,
      }),
    },
    { name: 'in the background', yaml: background('metadata.name') },
    {
      name: 'the hash wins',
      yaml: rollout({
        spec: 'strategy: {canary: {analysis: {args: [{name: a, valueFrom: {podTemplateHashValue: Latest, fieldRef: {fieldPath: metadata}}}]}}}',
      }),
    },
    {
      name: 'both strategies: another fault',
      yaml: rollout({
        spec: `strategy: {blueGreen: {activeService: web}, canary: {steps: [{analysis: {${args('metadata')}}}]}}`,
      }),
    },
  ],
  fails: [
    ...[
      'service',
      'spec.nothing',
      'spec.strategy',
      'spec.template.spec.containers[7].name',
      'spec.template.spec.containers.name',
      'spec.template.spec.containers[0].name.first',
      "''",
    ].map((path) => ({
      name: `${path}: nothing to read`,
      yaml: step(path),
      violations: [{ message: 'P16.path' as const, path: stepPath }],
    })),
    {
      name: 'one that is read after it makes it empty',
      yaml: rollout({
        spec: `strategy: {canary: {analysis: {${templates}, args: [{name: a, valueFrom: {fieldRef: {fieldPath: spec.no}}}, {name: b, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]}}}`,
      }),
      violations: [
        {
          message: 'P16.empty',
          severity: 'warning',
          path: 'Rollout/web spec.strategy.canary.analysis.args[0].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'metadata',
      yaml: step('"metadata"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'metadata.generateName',
      yaml: step('"metadata.generateName"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'metadata.labels.app',
      yaml: step('"metadata.labels.app"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.name['a']",
      yaml: step('"metadata.name[\'a\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.labels['']",
      yaml: step('"metadata.labels[\'\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.labels['a b']",
      yaml: step('"metadata.labels[\'a b\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.annotations['a/b/c']",
      yaml: step('"metadata.annotations[\'a/b/c\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.labels['A.b/C']",
      yaml: step('"metadata.labels[\'A.b/C\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'metadatas',
      yaml: step('"metadatas"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: "metadata.labels[']",
      yaml: step('"metadata.labels[\']"'),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'in an experiment',
      yaml: rollout({
        spec: `strategy: {canary: {steps: [{experiment: {analyses: [{${args('metadata')}}]}}]}}`,
      }),
      violations: [
        {
          message: 'P16',
          path: 'Rollout/web spec.strategy.canary.steps[0].experiment.analyses[0].args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'later in the background',
      yaml: background('metadata'),
      violations: [
        {
          message: 'P16.late',
          path: 'Rollout/web spec.strategy.canary.analysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
    {
      name: 'before promotion',
      yaml: rollout({ spec: `strategy: {blueGreen: {prePromotionAnalysis: {${args('metadata')}}}}` }),
      violations: [
        {
          message: 'P16.late',
          path: 'Rollout/web spec.strategy.blueGreen.prePromotionAnalysis.args[1].valueFrom.fieldRef.fieldPath',
        },
      ],
    },
  ],
});
