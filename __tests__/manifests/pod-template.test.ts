import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/manifests/create-index.js';
import {
  appContainers,
  initContainers,
  nativeSidecars,
  portPresence,
} from '../../src/manifests/containers.js';
import type { Workload } from '../../src/manifests/manifest-index.js';
import { formatPath, resolvePath } from '../../src/manifests/path.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';
import { object, podTemplate, rendered, workload } from './objects.js';

const read = (...objects: JsonObject[]): readonly Workload[] => createIndex(rendered(...objects)).workloads;
const template = podTemplate({ app: 'web' });

describe('pod template', () => {
  test.each<[string, JsonObject, string, number | undefined, boolean]>([
    ['Rollout', workload('Rollout', 'web'), 'spec.template', 1, true],
    ['Deployment', workload('Deployment', 'web', { replicas: 3 }), 'spec.template', 3, true],
    ['StatefulSet', workload('StatefulSet', 'web', { replicas: null }), 'spec.template', 1, true],
    ['DaemonSet', workload('DaemonSet', 'web'), 'spec.template', undefined, true],
    ['ReplicaSet', workload('ReplicaSet', 'web', { replicas: '2' }), 'spec.template', 2, true],
    ['Job', object('Job', 'web', { spec: { template } }), 'spec.template', undefined, false],
    [
      'CronJob',
      object('CronJob', 'web', { spec: { jobTemplate: { spec: { template } } } }),
      'spec.jobTemplate.spec.template',
      undefined,
      false,
    ],
    [
      'Pod',
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'web', labels: { app: 'web' } },
        spec: { containers: [{ name: 'web' }] },
      },
      '',
      undefined,
      false,
    ],
  ])('%s', (_kind, json, path, replicas, hasSelector) => {
    const [found] = read(json);
    expect(found?.template?.labels).toEqual({ app: 'web' });
    expect(formatPath(found?.template?.path ?? [])).toBe(path);
    expect(found?.replicas).toBe(replicas);
    expect(found?.selector !== undefined).toBe(hasSelector);
    const [container] = found?.template === undefined ? [] : appContainers(found.template);
    expect(formatPath(container?.path ?? [])).toBe(
      `${path === '' ? '' : `${path}.`}spec.containers[name=web]`,
    );
    expect(resolvePath(json, container?.path ?? [])).toEqual({ name: 'web' });
  });

  test('kinds of other groups are no workloads', () => {
    expect(read({ ...workload('Rollout', 'web'), apiVersion: 'rollouts.kruise.io/v1beta1' })).toEqual([]);
  });

  test('absent template', () => {
    expect(read(object('Deployment', 'web', { spec: {} }))[0]?.template).toBeUndefined();
  });

  describe('workloadRef', () => {
    const rollout = (kind: string, apiVersion: string, more: JsonObject = {}): JsonObject =>
      object('Rollout', 'web', { spec: { workloadRef: { kind, apiVersion, name: 'old' }, ...more } });

    test.each([
      [
        'Deployment',
        'apps/v1',
        workload('Deployment', 'old', { replicas: 0 }),
        'spec.template',
        { matchLabels: { app: 'old' } },
      ],
      [
        'ReplicaSet',
        'apps/v1',
        workload('ReplicaSet', 'old'),
        'spec.template',
        { matchLabels: { app: 'old' } },
      ],
      [
        'PodTemplate',
        'v1',
        object('PodTemplate', 'old', { template: podTemplate({ app: 'old' }) }),
        'template',
        undefined,
      ],
    ])('to a %s', (kind, apiVersion, json, path, selector) => {
      const index = createIndex(rendered(rollout(kind, apiVersion), json));
      const [found, referenced] = index.workloads;
      expect(found?.template).toMatchObject({
        labels: { app: 'old' },
        writtenIn: { ref: { kind, name: 'old' } },
      });
      expect(formatPath(found?.template?.path ?? [])).toBe(path);
      expect(found?.selector).toEqual(selector);
      if (kind !== 'PodTemplate') expect(referenced?.referencedBy).toEqual([found?.manifest]);
    });

    test('own selector wins', () => {
      const selector = { matchLabels: { own: 'yes' } };
      expect(
        read(rollout('Deployment', 'apps/v1', { selector }), workload('Deployment', 'old'))[0]?.selector,
      ).toEqual(selector);
    });

    test.each([
      ['not rendered', rollout('Deployment', 'apps/v1'), workload('Deployment', 'other')],
      ['other group', rollout('Deployment', 'own.dev/v1'), workload('Deployment', 'old')],
      [
        'a kind without meaning to the controller',
        rollout('StatefulSet', 'apps/v1'),
        workload('StatefulSet', 'old'),
      ],
      [
        'other namespace',
        rollout('Deployment', 'apps/v1'),
        { ...workload('Deployment', 'old'), metadata: { name: 'old', namespace: 'x' } },
      ],
    ])('%s', (_name, from, to) => {
      expect(read(from, to)[0]?.template).toBeUndefined();
    });
  });
});

describe('containers', () => {
  const spec = {
    initContainers: [{ name: 'warm' }, { name: 'mesh', restartPolicy: 'Always' }],
    containers: [
      { name: 'web', ports: [{ name: 'http', containerPort: 8080 }] },
      'no map',
      { image: 'unnamed' },
    ],
  };
  const template = read(workload('Deployment', 'web', {}, spec))[0]?.template;
  if (template === undefined) throw new Error('no template');

  test('roles and paths', () => {
    const paths = [...appContainers(template), ...initContainers(template), ...nativeSidecars(template)].map(
      ({ role, path }) => [role, formatPath(path)],
    );
    expect(paths).toEqual([
      ['app', 'spec.template.spec.containers[name=web]'],
      ['app', 'spec.template.spec.containers[2]'],
      ['init', 'spec.template.spec.initContainers[name=warm]'],
      ['sidecar', 'spec.template.spec.initContainers[name=mesh]'],
    ]);
  });

  test.each<[JsonValue | undefined, string]>([
    ['http', 'declared'],
    ['grpc', 'missing'],
    [8080, 'declared'],
    [9090, 'undeclared'],
    [0, 'missing'],
    [65536, 'missing'],
    ['8080', 'declared'],
    [8080n, 'declared'],
    [undefined, 'missing'],
    [{}, 'missing'],
  ])('port %p is %s', (port, expected) => {
    const [web] = appContainers(template);
    expect(web && portPresence(web, port)).toBe(expected);
  });
});
