import { terminationDrain } from '../../src/rules/rg112-termination-drain.js';
import { deployment, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const prod = { intendedUse: 'prod' as const };
const stop = (handler: string) => `lifecycle: {preStop: {${handler}}}`;
const sleep = stop('sleep: {seconds: 10}');
const web = (parts: { container?: string; pod?: string; spec?: string } = {}) =>
  rollout({ container: sleep, ...parts }) + service();
const at = 'Rollout/web spec.template.spec';
const hook = `${at}.containers[name=web].lifecycle.preStop`;

ruleTester(terminationDrain, {
  passes: [
    { name: 'sleep action', yaml: web(), profile: prod },
    {
      name: 'sleep command',
      yaml: web({ container: stop('exec: {command: [sh, -c, sleep 15 && nginx -s quit]}') }),
      profile: prod,
    },
    {
      name: 'unknown command counts as present',
      yaml: web({ container: stop('exec: {command: [/drain]}') }),
      profile: prod,
    },
    {
      name: 'HTTP hook',
      yaml: web({ container: stop('httpGet: {path: /drain, port: 8080}') }),
      profile: prod,
    },
    {
      name: 'long grace period',
      yaml: web({ pod: 'terminationGracePeriodSeconds: 90', container: stop('sleep: {seconds: 60}') }),
      profile: prod,
    },
    {
      name: 'grace period set to null is the default',
      yaml: web({ pod: 'terminationGracePeriodSeconds: null' }),
      profile: prod,
    },
    {
      name: 'blue/green default delay',
      yaml: web({ spec: 'strategy: {blueGreen: {activeService: web}}' }),
      profile: prod,
    },
    {
      name: 'canary without router has no delay',
      yaml: web({ spec: 'strategy: {canary: {scaleDownDelaySeconds: 5}}' }),
      profile: prod,
    },
    {
      name: 'canary with router, default delay',
      yaml: web({ spec: 'strategy: {canary: {trafficRouting: {nginx: {stableIngress: web}}}}' }),
      profile: prod,
    },
    { name: 'ci', yaml: rollout({ spec: 'replicas: 2' }) + service(), profile: {} },
    { name: 'one replica without a contract', yaml: rollout() + service() },
    {
      name: 'sidecar that serves nothing needs no hook',
      yaml: web().replace('      containers:', '      containers:\n        - {name: logs}'),
      profile: prod,
    },
  ],
  fails: [
    {
      name: 'no hook',
      yaml: web({ container: 'env: []' }),
      profile: prod,
      violations: [{ message: 'noPreStop', path: `${at}.containers[name=web]` }],
    },
    {
      name: 'no hook, without a contract',
      yaml: deployment({ spec: 'replicas: 2' }) + service(),
      violations: [{ message: 'noPreStop', path: 'Deployment/web spec.template.spec.containers[name=web]' }],
    },
    {
      name: 'hook that does nothing',
      yaml: web({ container: stop('') }),
      profile: prod,
      violations: [{ message: 'noPreStop', path: `${at}.containers[name=web]` }],
    },
    {
      name: 'short grace period',
      yaml: web({ pod: 'terminationGracePeriodSeconds: 15' }),
      profile: prod,
      violations: [{ message: 'graceTooShort', path: `${at}.terminationGracePeriodSeconds` }],
    },
    {
      name: 'no grace period',
      yaml: web({ pod: 'terminationGracePeriodSeconds: 0' }),
      profile: prod,
      violations: [{ message: 'graceTooShort', path: `${at}.terminationGracePeriodSeconds` }],
    },
    {
      name: 'hook as long as the default grace period',
      yaml: web({ container: stop('sleep: {seconds: 30}') }),
      profile: prod,
      violations: [{ message: 'preStopTooLong', path: hook }],
    },
    {
      name: 'command longer than the grace period',
      yaml: web({
        container: stop('exec: {command: [sleep, 1m]}'),
        pod: 'terminationGracePeriodSeconds: 45',
      }),
      profile: prod,
      violations: [{ message: 'preStopTooLong', path: hook }],
    },
    {
      name: 'blue/green delay',
      yaml: web({ spec: 'strategy: {blueGreen: {activeService: web, scaleDownDelaySeconds: 10}}' }),
      profile: prod,
      violations: [
        { message: 'scaleDownTooSoon', path: 'Rollout/web spec.strategy.blueGreen.scaleDownDelaySeconds' },
      ],
    },
    {
      name: 'canary delay under a router',
      yaml: web({ spec: 'strategy: {canary: {scaleDownDelaySeconds: 0, trafficRouting: {istio: {}}}}' }),
      profile: prod,
      violations: [
        { message: 'scaleDownTooSoon', path: 'Rollout/web spec.strategy.canary.scaleDownDelaySeconds' },
      ],
    },
    {
      name: 'option asks for more',
      yaml: web(),
      profile: prod,
      options: { gracePeriodSeconds: 60 },
      violations: [{ message: 'graceTooShort', path: `${at}.terminationGracePeriodSeconds` }],
    },
  ],
});
