import { apisixRoute } from '../../src/rules/rg318-apisix-route.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, routed } from './routing.js';

const rollout = (rules = '') => routed(`apisix: {route: {name: web${rules}}}`);
const route = (spec: string) => object('apisix.apache.org/v2', 'ApisixRoute', 'web', spec);
const backends = (...names: string[]) =>
  `backends: [${names.map((name) => `{${name === '' ? '' : `serviceName: ${name}, `}servicePort: 80}`).join(', ')}]`;
const both = backends('web-stable', 'web-canary');
const rule = (name: string, rest = both) => `{${name === '' ? '' : `name: ${name}, `}${rest}}`;
const http = (...rules: string[]) => route(`http: [${rules.join(', ')}]`);
const path = 'ApisixRoute/web spec.http';

ruleTester(apisixRoute, {
  passes: [
    { name: 'the rule of the name of the route', yaml: rollout() + http(rule('web')) },
    {
      name: 'listed rules',
      yaml: rollout(', rules: [a, b]') + http(rule('b'), rule('a'), rule('c', 'backends: []')),
    },
    { name: 'no rules are listed', yaml: rollout(', rules: []') + http(rule('web', backends())) },
    { name: 'without a route', yaml: routed('apisix: {}') },
    { name: 'a rule without a name behind it', yaml: rollout() + http(rule('web'), rule('')) },
    {
      name: 'a Service that the strategy does not name',
      yaml: routed('apisix: {route: {name: web}}', '') + http(rule('web', backends())),
    },
  ],
  fails: [
    {
      name: 'missing',
      yaml: rollout(),
      violations: [{ message: 'D15', path: `${at}.apisix.route.name` }],
    },
    {
      name: 'stream rules alone',
      yaml: rollout() + route('stream: []'),
      violations: [{ message: 'D15.list', path }],
    },
    {
      name: 'a rule without a name before it',
      yaml: rollout() + http(rule(''), rule('web')),
      violations: [{ message: 'D15.name', path: `${path}[0]` }],
    },
    {
      name: 'no rule of that name',
      yaml: rollout(', rules: [web, api]') + http(rule('web')),
      violations: [{ message: 'D15.rule', path }],
    },
    {
      name: 'no backends, and one that names no Service',
      yaml:
        rollout(', rules: [web, api]') +
        http(rule('web', 'priority: 1'), rule('api', backends('', 'web-stable', 'web-canary'))),
      violations: [
        { message: 'D15.backends', path: `${path}[name=web].backends` },
        { message: 'D15.backends', path: `${path}[name=api].backends[0]` },
      ],
    },
    {
      name: 'no canary among them',
      yaml: rollout() + http(rule('web', backends('web-stable'))),
      violations: [{ message: 'D15.service', path: `${path}[name=web].backends` }],
    },
  ],
});
