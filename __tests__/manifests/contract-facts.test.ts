import { describe, expect, test } from '@jest/globals';
import { autoscalers, scales } from '../../src/manifests/autoscalers.js';
import { appContainers } from '../../src/manifests/containers.js';
import { createIndex } from '../../src/manifests/create-index.js';
import { hookEvents, runsBeforeWorkloads } from '../../src/manifests/hooks.js';
import { parseImage } from '../../src/manifests/image.js';
import { countOf } from '../../src/manifests/int-or-percent.js';
import type { ContainerAt, PodTemplate } from '../../src/manifests/manifest-index.js';
import { formatPath } from '../../src/manifests/path.js';
import { preStopOf } from '../../src/manifests/pre-stop.js';
import { requestOf } from '../../src/manifests/requests.js';
import { sharedStorage } from '../../src/manifests/storage.js';
import type { Hook, JsonObject, JsonValue } from '../../src/render/renderer.js';
import { object, rendered, workload } from './objects.js';

function template(spec: JsonObject): PodTemplate {
  const found = createIndex(rendered(workload('Deployment', 'web', {}, spec))).workloads[0]?.template;
  if (found === undefined) throw new Error('no template');
  return found;
}

function container(json: JsonObject): ContainerAt {
  const [found] = appContainers(template({ containers: [{ name: 'web', ...json }] }));
  if (found === undefined) throw new Error('no container');
  return found;
}

describe('requestOf', () => {
  test.each<[string, JsonObject, [number | undefined, string] | undefined]>([
    ['request', { requests: { cpu: '250m' } }, [250, 'requests']],
    ['limit alone is the request', { limits: { cpu: 1 } }, [1000, 'limits']],
    ['request before limit', { requests: { cpu: '1' }, limits: { cpu: '2' } }, [1000, 'requests']],
    ['null is absent', { requests: { cpu: null } }, undefined],
    ['other resource', { requests: { memory: '1Gi' } }, undefined],
    ['no quantity', { requests: { cpu: 'lots' } }, [undefined, 'requests']],
  ])('%s', (_name, resources, expected) => {
    const found = requestOf(container({ resources }), 'cpu');
    expect(found && [found.amount, found.from]).toEqual(expected);
  });
});

test.each<[JsonValue, number, 'up' | 'down', number | undefined]>([
  [2, 10, 'up', 2],
  ['25%', 10, 'up', 3],
  ['25%', 10, 'down', 2],
  ['100%', 3, 'down', 3],
  ['29%', 100, 'up', 29],
  ['2', 10, 'up', undefined],
  [null, 10, 'up', undefined],
])('%p of %p rounded %s is %p', (value, total, round, expected) => {
  expect(countOf(value, total, round)).toBe(expected);
});

describe('autoscalers', () => {
  const hpa = (spec: JsonObject): JsonObject => object('HorizontalPodAutoscaler', 'web', { spec });
  const target = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' };
  const keda = {
    ...object('ScaledObject', 'web', { spec: { scaleTargetRef: { name: 'web' } } }),
    apiVersion: 'keda.sh/v1alpha1',
  };
  const deployment = workload('Deployment', 'web');
  const rollout = workload('Rollout', 'web');

  test.each<[string, JsonObject, string[], [number, number | undefined]]>([
    ['of a Rollout', hpa({ scaleTargetRef: target, maxReplicas: 4 }), ['Rollout'], [1, 4]],
    [
      'without apiVersion scales nothing',
      hpa({ scaleTargetRef: { kind: 'Deployment', name: 'web' } }),
      [],
      [1, undefined],
    ],
    [
      'version does not matter',
      hpa({ scaleTargetRef: { ...target, apiVersion: 'apps/v2', kind: 'Deployment' }, minReplicas: 2 }),
      ['Deployment'],
      [2, undefined],
    ],
    ['ScaledObject defaults', keda, ['Deployment'], [0, 100]],
  ])('%s', (_name, json, kinds, bounds) => {
    const index = createIndex(rendered(json, deployment, rollout));
    const [found] = autoscalers(index);
    expect(found && [found.min, found.max]).toEqual(bounds);
    expect(
      index.workloads
        .filter(({ manifest }) => found && scales(found, manifest.ref))
        .map(({ manifest }) => manifest.ref.kind),
    ).toEqual(kinds);
  });

  test('not in another namespace', () => {
    const index = createIndex(
      rendered({ ...hpa({ scaleTargetRef: target }), metadata: { name: 'web', namespace: 'x' } }, rollout),
    );
    const [found] = autoscalers(index);
    expect(found && index.workloads.some(({ manifest }) => scales(found, manifest.ref))).toBe(false);
  });
});

describe('shared storage', () => {
  const pod = (volume: JsonObject, mount: JsonObject = {}): PodTemplate =>
    template({
      volumes: [{ name: 'v', ...volume }],
      containers: [{ name: 'c', volumeMounts: [{ name: 'v', mountPath: '/m', ...mount }] }],
    });
  const claim = { persistentVolumeClaim: { claimName: 'models' } };
  test.each<[string, PodTemplate, PodTemplate, string[]]>([
    ['same claim', pod(claim), pod(claim, { readOnly: true }), ['persistentVolumeClaim/models']],
    ['read-only writer', pod(claim, { readOnly: true }), pod(claim), []],
    [
      'read-only volume',
      pod({ persistentVolumeClaim: { claimName: 'models', readOnly: true } }),
      pod(claim),
      [],
    ],
    ['other claim', pod({ persistentVolumeClaim: { claimName: 'x' } }), pod(claim), []],
    [
      'nfs',
      pod({ nfs: { server: 's', path: '/m' } }),
      pod({ nfs: { server: 's', path: '/m' } }),
      ['nfs/s/m'],
    ],
    ['emptyDir', pod({ emptyDir: {} }), pod({ emptyDir: {} }), []],
    [
      'not mounted',
      template({ volumes: [{ name: 'v', ...claim }], containers: [{ name: 'c' }] }),
      pod(claim),
      [],
    ],
  ])('%s', (_name, writer, reader, expected) => {
    expect(sharedStorage(writer, reader)).toEqual(expected);
  });
});

describe('hooks', () => {
  test.each<[string, Hook | undefined, string | undefined, string[], boolean]>([
    ['none', undefined, undefined, [], false],
    ['helm', { events: ['pre-upgrade'], weight: 0 }, undefined, ['pre-upgrade'], true],
    ['helm after', { events: ['post-install'], weight: 0 }, undefined, ['post-install'], false],
    ['Argo CD', undefined, 'Sync, PreSync', ['Sync', 'PreSync'], true],
    ['Argo CD after', undefined, 'PostSync', ['PostSync'], false],
  ])('%s', (_name, hook, argo, events, before) => {
    const json = object(
      'Job',
      'warm',
      argo === undefined
        ? {}
        : { metadata: { name: 'warm', annotations: { 'argocd.argoproj.io/hook': argo } } },
    );
    const [manifest] = createIndex([{ json, origins: [], ...(hook && { hook }) }]).all;
    expect(manifest && hookEvents(manifest)).toEqual(events);
    expect(manifest && runsBeforeWorkloads(manifest)).toBe(before);
  });
});

describe('preStop', () => {
  const exec = (...command: string[]): JsonObject => ({ exec: { command } });
  test.each<[string, JsonObject, [string, number | undefined] | undefined]>([
    ['sleep action', { sleep: { seconds: 15 } }, ['sleep', 15]],
    ['sleep command', exec('sleep', '10'), ['exec', 10]],
    ['with a path and a unit', exec('/bin/sleep', '2m'), ['exec', 120]],
    ['in a shell', exec('sh', '-c', 'sleep 5; nginx -s quit && sleep 10'), ['exec', 15]],
    ['another word', exec('sh', '-c', 'nosleep 5'), ['exec', undefined]],
    ['a variable', exec('sh', '-c', 'sleep $DELAY'), ['exec', undefined]],
    ['httpGet', { httpGet: { path: '/drain', port: 80 } }, ['httpGet', undefined]],
    ['nothing', {}, undefined],
  ])('%s', (_name, preStop, expected) => {
    const found = preStopOf(container({ lifecycle: { preStop } }));
    expect(found && [found.handler, found.seconds]).toEqual(expected);
    if (found)
      expect(formatPath(found.path)).toBe('spec.template.spec.containers[name=web].lifecycle.preStop');
  });
});

test.each([
  ['app', 'app', undefined, undefined],
  ['app:1.2', 'app', '1.2', undefined],
  ['host:5000/team/app', 'host:5000/team/app', undefined, undefined],
  ['host:5000/app:1@sha256:ab', 'host:5000/app', '1', 'sha256:ab'],
  ['app@sha256:ab', 'app', undefined, 'sha256:ab'],
])('image %s', (text, repository, tag, digest) => {
  expect(parseImage(text)).toEqual({ repository, tag, digest });
});
