import { expect, test } from '@jest/globals';
import { resourcesClass } from '../../src/rules/rg109-resources-class.js';
import { runRepositoryRules, runTargetRules } from '../../src/rules/run.js';
import { object, rollout, service } from './manifests.js';
import { expectFacts, ruleTester } from './rule-tester.js';
import { classes, profileOf, worldOf } from './worlds.js';

const requests = (cpu: string, memory: string) => ({
  container: `resources: {requests: {cpu: ${cpu}, memory: ${memory}}}`,
});
const tiny = { expectedResourcesClass: 'tiny' as const };
const own = { ...classes, own: true };
const container = 'Rollout/web spec.template.spec.containers[name=web]';
const second = (text: string, json: string) =>
  text.replace('      containers:', `      containers:\n        - ${json}`);
const half = '{name: logs, resources: {requests: {cpu: 60m, memory: 1Mi}}}';

const { above, missing } = resourcesClass.meta.messages;
const perTarget = { above, missing };

ruleTester({ ...resourcesClass, meta: { ...resourcesClass.meta, messages: perTarget } } as never, {
  passes: [
    { name: 'no contract', yaml: rollout() + service() },
    { name: 'just at the bound', yaml: rollout(requests('0.1', '128Mi')) + service(), profile: tiny },
    {
      name: 'limit stands for the request',
      yaml: rollout({ container: 'resources: {limits: {cpu: 50m, memory: 1Mi}}' }) + service(),
      profile: tiny,
    },
    {
      name: 'native sidecar is not counted',
      yaml:
        rollout({
          ...requests('100m', '1Mi'),
          pod: 'initContainers: [{name: proxy, restartPolicy: Always, resources: {requests: {cpu: 4, memory: 1Gi}}}]',
        }) + service(),
      profile: tiny,
    },
    {
      name: 'LimitRange stands for the request',
      yaml:
        rollout() +
        service() +
        object('v1', 'LimitRange', 'x', 'limits: [{type: Container, default: {cpu: 50m, memory: 1Mi}}]'),
      profile: tiny,
    },
    { name: 'workload that does not serve', yaml: rollout(requests('8', '1Gi')), profile: tiny },
  ],
  fails: [
    {
      name: 'too much CPU',
      yaml: rollout(requests('101m', '1Mi')) + service(),
      profile: tiny,
      violations: [{ message: 'above', path: `${container}.resources.requests.cpu`, severity: 'warning' }],
    },
    {
      name: 'own table makes an error of it',
      yaml: rollout(requests('101m', '1Mi')) + service(),
      profile: tiny,
      classes: own,
      violations: [{ message: 'above', path: `${container}.resources.requests.cpu` }],
    },
    {
      name: 'too much memory',
      yaml: rollout(requests('1m', '129Mi')) + service(),
      profile: tiny,
      classes: own,
      violations: [{ message: 'above', path: `${container}.resources.requests.memory` }],
    },
    {
      name: 'sum over containers',
      yaml: second(rollout(requests('50m', '1Mi')), half) + service(),
      profile: tiny,
      classes: own,
      violations: [
        {
          message: 'above',
          path: 'Rollout/web spec.template.spec.containers[name=logs].resources.requests.cpu',
        },
      ],
    },
    {
      name: 'no memory request',
      yaml: rollout({ container: 'resources: {requests: {cpu: 1m}}' }) + service(),
      profile: tiny,
      violations: [{ message: 'missing', path: `${container}.resources`, severity: 'warning' }],
    },
    {
      name: 'second container without requests',
      yaml:
        second(rollout(requests('1m', '1Mi')), '{name: logs, resources: {requests: {memory: 1Mi}}}') +
        service(),
      profile: tiny,
      classes: own,
      violations: [
        { message: 'missing', path: 'Rollout/web spec.template.spec.containers[name=logs].resources' },
      ],
    },
    {
      name: 'no quantity',
      yaml: rollout(requests('lots', '1Mi')) + service(),
      profile: tiny,
      classes: own,
      violations: [{ message: 'missing', path: `${container}.resources` }],
    },
  ],
});

test('equal requests under different classes are told once', () => {
  const yaml = rollout(requests('50m', '1Mi')) + service();
  const targets = (['tiny', 'small', 'small', 'large'] as const).map((expectedResourcesClass, at) => {
    const profile = profileOf({ id: `p${at}`, expectedResourcesClass });
    const { facts } = runTargetRules({ world: { ...worldOf({ yaml }), profile }, settings: {} });
    return { target: profile.id, profile, facts };
  });
  const world = { resourceClasses: classes };
  const found = runRepositoryRules(targets, { world, settings: {} });
  expect(found.broken).toEqual([]);
  expect(
    found.violations.map(({ rule, severity, violation }) => [rule, severity, violation.message]),
  ).toEqual([['RG109', 'note', 'sameRequests']]);
  for (const { violation } of found.violations) expectFacts(resourcesClass.meta.messages, violation);
  const alike = targets.filter(({ profile }) => profile.expectedResourcesClass === 'small');
  expect(runRepositoryRules(alike, { world, settings: {} }).violations).toEqual([]);
});
