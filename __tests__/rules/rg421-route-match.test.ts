import { routeMatch } from '../../src/rules/rg421-route-match.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(routeMatch, {
  passes: [
    {
      name: 'exact',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: y}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
    {
      name: 'prefix',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {prefix: y, exact: ""}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
    {
      name: 'regex',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {regex: y}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
    {
      name: 'exact on ALB',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: y}}]}}',
        'trafficRouting: {alb: {}}, ',
      ),
    },
    {
      name: 'absent: the schema asks for it',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: null}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
    { name: 'no match', yaml: steps('{setHeaderRoute: {name: a}}', 'trafficRouting: {istio: {}}, ') },
    {
      name: 'on another router: another fault',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {}}]}}',
        'trafficRouting: {nginx: {}}, ',
      ),
    },
    {
      name: 'mirror',
      yaml: steps(
        '{setMirrorRoute: {name: a, match: [{method: {exact: GET}, path: {prefix: /}}, {}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
    {
      name: 'headers are not checked upstream',
      yaml: steps(
        '{setMirrorRoute: {name: a, match: [{headers: {a: {exact: x, prefix: y}}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
    },
  ],
  fails: [
    {
      name: 'prefix on ALB',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {prefix: y}}]}}',
        'trafficRouting: {alb: {}}, ',
      ),
      violations: [
        { message: 'P7', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'exact and regex on ALB',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: y, regex: y}}]}}',
        'trafficRouting: {alb: {}}, ',
      ),
      violations: [
        { message: 'P7', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'nothing on ALB',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {}}]}}',
        'trafficRouting: {alb: {}}, ',
      ),
      violations: [
        { message: 'P7', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'ALB beside Istio',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {regex: x}}]}}',
        'trafficRouting: {istio: {}, alb: {}}, ',
      ),
      violations: [
        { message: 'P7', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[0]' },
      ],
    },
    {
      name: 'nothing',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [
        { message: 'P8', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'empty',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: ""}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [
        { message: 'P8', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'two',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: y, prefix: y}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [
        { message: 'P8.several', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'three',
      yaml: steps(
        '{setHeaderRoute: {name: a, match: [{headerName: h, headerValue: {exact: x}}, {headerName: h, headerValue: {exact: y, prefix: y, regex: y}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [
        { message: 'P8.several', path: 'Rollout/web spec.strategy.canary.steps[0].setHeaderRoute.match[1]' },
      ],
    },
    {
      name: 'mirror by nothing',
      yaml: steps('{setMirrorRoute: {name: a, match: [{path: {}}]}}', 'trafficRouting: {istio: {}}, '),
      violations: [
        { message: 'P10', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute.match[0]' },
      ],
    },
    {
      name: 'mirror by two',
      yaml: steps(
        '{setMirrorRoute: {name: a, match: [{method: {exact: a, regex: b}, path: {}}]}}',
        'trafficRouting: {istio: {}}, ',
      ),
      violations: [
        { message: 'P10.several', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute.match[0]' },
        { message: 'P10', path: 'Rollout/web spec.strategy.canary.steps[0].setMirrorRoute.match[0]' },
      ],
    },
  ],
});
