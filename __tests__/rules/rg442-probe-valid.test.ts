import { probeValid } from '../../src/rules/rg442-probe-valid.js';
import { readinessPath } from '../../src/rules/rg107-readiness-path.js';
import { runTargetRules } from '../../src/rules/run.js';
import { expect, test } from '@jest/globals';
import { deployment, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { templateFails, templatePasses } from './template-cases.js';
import { worldOf } from './worlds.js';

const live = (fields: string) => ({ container: `livenessProbe: {${fields}}` });
const at = 'c.livenessProbe';
const zero = { container: 'lifecycle: {preStop: {sleep: {seconds: 0}}}' };

ruleTester(probeValid, {
  passes: [
    ...templatePasses([
      ['by name', live('httpGet: {port: http}')],
      ['sleep within the grace period', { container: 'lifecycle: {preStop: {sleep: {seconds: 30}}}' }],
      ['no sleep at all', zero],
      [
        'readiness may need several successes',
        { container: 'readinessProbe: {tcpSocket: {port: 80}, successThreshold: 3}' },
      ],
      [
        'native sidecar',
        {
          pod: 'initContainers: [{name: a, image: a, restartPolicy: Always, startupProbe: {exec: {command: [a]}}}]',
        },
      ],
    ]),
  ],
  fails: [
    ...templateFails([
      ['no handler', live('periodSeconds: 5'), ['S7.noHandler', at]],
      [
        'two handlers',
        live('httpGet: {port: 80}, tcpSocket: {port: 80}'),
        ['S7.secondHandler', `${at}.tcpSocket`],
      ],
      ['no command', live('exec: {command: []}'), ['S7.noCommand', `${at}.exec.command`]],
      ['port 0', live('httpGet: {path: /}'), ['S7.port', `${at}.httpGet.port`]],
      ['number in quotes', live('tcpSocket: {port: "8080"}'), ['S7.port', `${at}.tcpSocket.port`]],
      ['gRPC port', live('grpc: {port: 70000}'), ['S7.port', `${at}.grpc.port`]],
      ['scheme', live('httpGet: {port: 80, scheme: https}'), ['S7.unsupported', `${at}.httpGet.scheme`]],
      [
        'header',
        live('httpGet: {port: 80, httpHeaders: [{name: "X A", value: b}]}'),
        ['S7.header', `${at}.httpGet.httpHeaders[name=X A].name`],
      ],
      ['negative', live('httpGet: {port: 80}, periodSeconds: -1'), ['S7.negative', `${at}.periodSeconds`]],
      [
        'success threshold',
        live('httpGet: {port: 80}, successThreshold: 2'),
        ['S7.successThreshold', `${at}.successThreshold`],
      ],
      [
        'grace of 0',
        live('httpGet: {port: 80}, terminationGracePeriodSeconds: 0'),
        ['S7.graceNotPositive', `${at}.terminationGracePeriodSeconds`],
      ],
      [
        'grace of a readiness probe',
        { container: 'readinessProbe: {httpGet: {port: 80}, terminationGracePeriodSeconds: 5}' },
        ['S7.readinessGrace', 'c.readinessProbe.terminationGracePeriodSeconds'],
      ],
      [
        'sleep over the grace period',
        {
          pod: 'terminationGracePeriodSeconds: 10',
          container: 'lifecycle: {preStop: {sleep: {seconds: 11}}}',
        },
        ['S7.sleep', 'c.lifecycle.preStop.sleep.seconds'],
      ],
      [
        'probe of an init container',
        { pod: 'initContainers: [{name: a, image: a, livenessProbe: {exec: {command: [a]}}}]' },
        ['S7.forbidden', 's.initContainers[name=a].livenessProbe'],
      ],
    ]),
    {
      name: 'Rollout: a sleep of 0 is refused by its controller',
      yaml: rollout(zero),
      violations: [
        {
          message: 'S7.sleep',
          path: 'Rollout/web spec.template.spec.containers[name=web].lifecycle.preStop.sleep.seconds',
        },
      ],
    },
    {
      name: 'Rollout: stop signal without an operating system',
      yaml: rollout({ container: 'lifecycle: {stopSignal: SIGUSR1}' }),
      violations: [
        {
          message: 'S7.stopSignal',
          path: 'Rollout/web spec.template.spec.containers[name=web].lifecycle.stopSignal',
        },
      ],
    },
  ],
});

test.each([
  ['no handler', 'readinessProbe: {periodSeconds: 5}', ['RG107']],
  ['a number in quotes', 'readinessProbe: {httpGet: {path: /, port: "99999"}}', ['RG107']],
  [
    'another fault beside it',
    'readinessProbe: {httpGet: {path: /, port: nil}, periodSeconds: -1}',
    ['RG107', 'RG442'],
  ],
])('readiness-path speaks of a serving container: %s', (_name, container, rules) => {
  const world = worldOf({ yaml: deployment({ container }) + service() });
  const { violations } = runTargetRules({ world, settings: {}, rules: [readinessPath, probeValid] });
  expect(violations.map(({ rule }) => rule)).toEqual(rules);
});
