import { expect, test } from '@jest/globals';
import { lossesOf, provisionsOf, supplyOf, withoutMetNeeds } from '../../src/check/needs.js';
import { undecidedOutcome, type TargetOutcome, type TargetTask } from '../../src/check/task.js';
import { occurrenceOf } from '../../src/findings/occurrence.js';
import { createIndex } from '../../src/manifests/create-index.js';
import type { Need } from '../../src/rules/define.js';
import { renderedFrom } from '../rules/worlds.js';

const brought = provisionsOf(
  createIndex(
    renderedFrom(`apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: other}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web, tier: front}}}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
`),
    'shop',
  ),
);

const object = (group: string, kind: string, namespace: string, name: string): Need => ({
  kind: 'object',
  ref: { group, kind, namespace, name },
});
const pods = (namespace: string, labels: Record<string, string>): Need => ({
  kind: 'pods',
  namespace,
  selector: { matchLabels: labels },
});

test.each<[string, Need, boolean]>([
  ['a Service of the namespace', object('', 'Service', 'shop', 'web'), true],
  ['a Service of another namespace', object('', 'Service', 'other', 'web'), false],
  ['the same kind of another group', object('serving.knative.dev', 'Service', 'shop', 'web'), false],
  ['a cluster-wide object', object('rbac.authorization.k8s.io', 'ClusterRole', '', 'reader'), true],
  ['pods by a part of their labels', pods('other', { app: 'web' }), true],
  ['pods of another namespace', pods('shop', { app: 'web' }), false],
  ['pods with another label', pods('other', { app: 'api' }), false],
])('%s', (_name, need, met) => {
  expect(supplyOf([brought]).meets(need)).toBe(met);
});

test('what is gone is noticed, what is new is not', () => {
  expect(lossesOf(brought, brought)).toEqual([]);
  expect(lossesOf({ ...brought, pods: [] }, brought)).toEqual([]);
  expect(lossesOf(brought, { ...brought, objects: brought.objects.slice(1) })).toEqual([
    { namespace: 'shop', words: ['web'] },
  ]);
  expect(lossesOf(brought, { ...brought, pods: [{ namespace: 'other', labels: { app: 'web' } }] })).toEqual([
    { namespace: 'other', words: ['tier', 'front'] },
  ]);
  expect(lossesOf(brought, undefined)).toHaveLength(5);
});

test('only the occurrence whose need is met goes away', () => {
  const task: Pick<TargetTask, 'id' | 'target'> = {
    id: 0,
    target: { name: 'web', source: { kind: 'manifests', paths: ['.'] } },
  };
  const occurrences = ['first', 'second', 'third'].map((messageKey) =>
    occurrenceOf({
      rule: 'RG301',
      target: 0,
      targetName: 'web',
      object: null,
      path: [],
      messageKey,
      message: '',
      severity: 'error',
      location: { file: 'a.yaml', line: 1, via: 'source' },
    }),
  );
  const outcome: TargetOutcome = {
    ...undecidedOutcome(task, 'embedded', { id: 'RG601', message: '' }, 0),
    occurrences,
    needs: [
      { occurrence: 1, need: object('', 'Service', 'shop', 'web') },
      { occurrence: 2, need: object('', 'Service', 'shop', 'api') },
    ],
  };
  const left = withoutMetNeeds(outcome, supplyOf([brought]));
  expect(left.occurrences.map(({ messageKey }) => messageKey)).toEqual(['first', 'third']);
});
