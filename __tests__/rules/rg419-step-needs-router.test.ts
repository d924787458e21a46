import { stepNeedsRouter } from '../../src/rules/rg419-step-needs-router.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(stepNeedsRouter, {
  passes: [
    { name: 'nothing special', yaml: steps('{setWeight: 5}') },
    { name: 'a scale with routing', yaml: steps('{setCanaryScale: {}}', 'trafficRouting: {}, ') },
    {
      name: 'an experiment without weight',
      yaml: steps('{experiment: {templates: [{name: a, weight: null}]}}'),
    },
    { name: 'header on istio', yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {istio: {}}, ') },
    { name: 'header on alb', yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {alb: {}}, ') },
    {
      name: 'header on apisix',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {apisix: {}}, '),
    },
    {
      name: 'header on plugins',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {plugins: {a/b: {}}}, '),
    },
    { name: 'mirror on istio', yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {istio: {}}, ') },
    {
      name: 'mirror on plugins',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {plugins: {a/b: {}}}, '),
    },
    {
      name: 'weight on alb',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {alb: {}}, '),
    },
    {
      name: 'weight on smi',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {smi: {}}, '),
    },
    {
      name: 'weight on istio',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {istio: {}}, '),
    },
    {
      name: 'weight on plugins',
      yaml: steps(
        '{experiment: {templates: [{name: a, weight: 5}]}}',
        'trafficRouting: {plugins: {a/b: {}}}, ',
      ),
    },
  ],
  fails: [
    {
      name: 'scales without routing',
      yaml: steps('{setCanaryScale: {}}, {pause: {}}, {setCanaryScale: {}}'),
      violations: [{ message: 'P5', path: 'Rollout/web spec.strategy.canary.trafficRouting' }],
    },
    {
      name: 'header without routing',
      yaml: steps('{setHeaderRoute: {name: a}}'),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'mirror without routing',
      yaml: steps('{setMirrorRoute: {name: a}}'),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on a plugin before 1.10',
      yaml: steps('{setMirrorRoute: {name: b}}', 'trafficRouting: {plugins: {a/b: {}}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
      environment: { argoRollouts: '1.9' },
    },
    {
      name: 'weight without routing',
      yaml: steps('{experiment: {templates: [{name: a}, {name: b, weight: 0}]}}'),
      violations: [
        { message: 'P13', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[1].weight' },
      ],
    },
    {
      name: 'weight without router',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
    {
      name: 'header on nginx',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {nginx: {}}, '),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'header on smi',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {smi: {}}, '),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'header on ambassador',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {ambassador: {}}, '),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'header on appMesh',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {appMesh: {}}, '),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'header on traefik',
      yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {traefik: {}}, '),
      violations: [{ message: 'P6', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute' }],
    },
    {
      name: 'mirror on nginx',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {nginx: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on alb',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {alb: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on smi',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {smi: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on ambassador',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {ambassador: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on appMesh',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {appMesh: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on traefik',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {traefik: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'mirror on apisix',
      yaml: steps('{setMirrorRoute: {name: a}}', 'trafficRouting: {apisix: {}}, '),
      violations: [{ message: 'P9', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute' }],
    },
    {
      name: 'weight on nginx',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {nginx: {}}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
    {
      name: 'weight on ambassador',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {ambassador: {}}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
    {
      name: 'weight on appMesh',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {appMesh: {}}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
    {
      name: 'weight on traefik',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {traefik: {}}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
    {
      name: 'weight on apisix',
      yaml: steps('{experiment: {templates: [{name: a, weight: 5}]}}', 'trafficRouting: {apisix: {}}, '),
      violations: [
        { message: 'P14', path: 'Rollout/web spec.strategy.canary.steps[0].experiment.templates[0].weight' },
      ],
    },
  ],
});
