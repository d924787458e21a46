import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/manifests/create-index.js';
import { strategyServices } from '../../src/manifests/serving.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { object, podTemplate, rendered, service, workload } from './objects.js';

function serving(...objects: JsonObject[]): [string, string[], string[]][] {
  return createIndex(rendered(...objects)).serving.map(({ manifest, services, servingContainers }) => [
    manifest.ref.kind,
    services.map(({ ref }) => ref.name),
    servingContainers.map(({ name }) => name),
  ]);
}

describe('serving workloads', () => {
  test.each<[string, JsonObject[], [string, string[], string[]][]]>([
    [
      'Deployment that a Service selects',
      [workload('Deployment', 'web'), service('web')],
      [['Deployment', ['web'], ['web']]],
    ],
    ['no Service', [workload('Deployment', 'web')], []],
    ['Service selects others', [workload('Deployment', 'web'), service('api')], []],
    ['StatefulSet never', [workload('StatefulSet', 'web'), service('web')], []],
    [
      'Job never',
      [object('Job', 'web', { spec: { template: podTemplate({ app: 'web' }) } }), service('web')],
      [],
    ],
    ['ExternalName never', [workload('Deployment', 'web'), service('web', { type: 'ExternalName' })], []],
    [
      'Service without selector never',
      [workload('Deployment', 'web'), service('web', { selector: null })],
      [],
    ],
    [
      'Service of another namespace never',
      [workload('Deployment', 'web'), { ...service('web'), metadata: { name: 'web', namespace: 'x' } }],
      [],
    ],
    [
      'Rollout with active and preview',
      [
        workload('Rollout', 'web', {
          strategy: { blueGreen: { activeService: 'active', previewService: 'preview' } },
        }),
        service('active', { selector: { app: 'web' } }),
        service('preview', { selector: { app: 'web' } }),
      ],
      [['Rollout', ['active', 'preview'], ['web']]],
    ],
    [
      'Services that the strategy names count whatever they select, but not without selector',
      [
        workload('Rollout', 'web', {
          strategy: { canary: { stableService: 'stable', canaryService: 'canary' } },
        }),
        service('stable', { selector: { app: 'web', extra: 'label' } }),
        service('canary', { selector: {} }),
      ],
      [['Rollout', ['stable'], ['web']]],
    ],
    [
      'labels that the strategy adds to pods',
      [
        workload('Rollout', 'web', {
          strategy: { blueGreen: { previewMetadata: { labels: { role: 'preview' } } } },
        }),
        service('preview', { selector: { app: 'web', role: 'preview' } }),
      ],
      [['Rollout', ['preview'], ['web']]],
    ],
    [
      'a Deployment scaled to zero that a Rollout refers to has no pods of its own',
      [
        object('Rollout', 'new', {
          spec: { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
        }),
        workload('Deployment', 'web', { replicas: 0 }),
        service('web'),
      ],
      [['Rollout', ['web'], ['web']]],
    ],
    [
      'a referenced Deployment with replicas still serves',
      [
        object('Rollout', 'new', {
          spec: { workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
        }),
        workload('Deployment', 'web', { replicas: 2 }),
        service('web'),
      ],
      [
        ['Rollout', ['web'], ['web']],
        ['Deployment', ['web'], ['web']],
      ],
    ],
  ])('%s', (_name, objects, expected) => {
    expect(serving(...objects)).toEqual(expected);
  });
});

describe('serving containers', () => {
  const spec = {
    initContainers: [
      { name: 'warm', ports: [{ name: 'http', containerPort: 1 }] },
      { name: 'mesh', restartPolicy: 'Always', ports: [{ name: 'mesh', containerPort: 15001 }] },
    ],
    containers: [
      { name: 'log', ports: [{ containerPort: 9000, protocol: 'UDP' }] },
      { name: 'web', ports: [{ name: 'http', containerPort: 8080 }] },
      { name: 'metrics', ports: [{ name: 'metrics', containerPort: 9000 }] },
    ],
  };
  test.each<[string, JsonObject[], string[]]>([
    ['named target', [{ port: 80, targetPort: 'http' }], ['web']],
    ['number', [{ port: 80, targetPort: 8080 }], ['web']],
    ['quoted number', [{ port: 80, targetPort: '8080' }], ['web']],
    ['absent target is the port', [{ port: 8080 }], ['web']],
    ['0 is absent', [{ port: 8080, targetPort: 0 }], ['web']],
    ['protocol counts', [{ port: 9000 }], ['metrics']],
    ['UDP', [{ port: 9000, protocol: 'UDP' }], ['log']],
    [
      'several, in the order of the template',
      [
        { port: 1, targetPort: 'metrics' },
        { port: 2, targetPort: 'http' },
      ],
      ['web', 'metrics'],
    ],
    ['native sidecar', [{ port: 80, targetPort: 'mesh' }], ['mesh']],
    ['nobody declares it: the first stands in', [{ port: 80, targetPort: 'gone' }], ['log']],
    [
      'no stand-in beside a declared one',
      [
        { port: 80, targetPort: 'gone' },
        { port: 81, targetPort: 'http' },
      ],
      ['web'],
    ],
    ['no ports at all', [], ['log']],
  ])('%s', (_name, ports, expected) => {
    expect(serving(workload('Deployment', 'web', {}, spec), service('web', { ports }))).toEqual([
      ['Deployment', ['web'], expected],
    ]);
  });

  test('the default container stands in', () => {
    const template = {
      metadata: { labels: { app: 'web' }, annotations: { 'kubectl.kubernetes.io/default-container': 'web' } },
      spec: { containers: [{ name: 'log' }, { name: 'web' }] },
    };
    expect(serving(workload('Deployment', 'web', { template }), service('web'))[0]?.[2]).toEqual(['web']);
  });
});

test('services that a strategy names', () => {
  const strategy = {
    canary: { stableService: 's', canaryService: 'c', pingPong: { pingService: 'p', pongService: 'q' } },
  };
  const [manifest] = createIndex(rendered(workload('Rollout', 'web', { strategy }))).all;
  expect(manifest && strategyServices(manifest).map(({ role, name }) => [role, name])).toEqual([
    ['stable', 's'],
    ['canary', 'c'],
    ['ping', 'p'],
    ['pong', 'q'],
  ]);
});
