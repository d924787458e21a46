import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { versionsOf } from '../../src/argo/versions.js';
import { SchemaShelf } from '../../src/check/schemas.js';
import { parseDocuments } from '../../src/documents/parse.js';
import { defaultParseLimits } from '../../src/documents/limits.js';
import { resolveKubectlScalar } from '../../src/documents/plain-scalar.js';
import { formatPath } from '../../src/manifests/path.js';
import type { JsonValue } from '../../src/render/renderer.js';
import { SchemaCompiler } from '../../src/schemas/compile-schema.js';
import { hasFormat } from '../../src/schemas/formats.js';
import { judgeValue } from '../../src/schemas/judge-value.js';
import { linearMatcher } from '../../src/schemas/linear-pattern.js';
import { findPlace } from '../../src/schemas/place-hint.js';

const shelf = new SchemaShelf();
const { set } = shelf.choose(versionsOf(undefined));
const kinds = ['apps/v1/Deployment', '/v1/Service', 'argoproj.io/v1alpha1/Rollout'];
const schemaOf = (key: string): NonNullable<ReturnType<typeof set.find>>['schema'] => {
  const found = set.find(key);
  if (found === undefined) throw new Error(`no schema of ${key}`);
  return found.schema;
};

describe('any JSON', () => {
  test.each(kinds)('as %s is judged without an error of ours', (key) => {
    const schema = schemaOf(key);
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const faults = judgeValue(schema, { spec: value, metadata: value } as JsonValue);
        for (const { path, kind } of faults) expect(`${kind} ${formatPath(path)}`).toMatch(/^[a-z]+ ./);
      }),
      { numRuns: 300 },
    );
  });

  test('more faults than anybody reads are cut', () => {
    const spec = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, 1]));
    expect(judgeValue(schemaOf('apps/v1/Deployment'), { spec })).toHaveLength(200);
  });
});

test('schemas that contain themselves are walked to any depth', () => {
  const schema = schemaOf('apiextensions.k8s.io/v1/CustomResourceDefinition');
  let props: JsonValue = { type: 5 };
  for (let depth = 0; depth < 30; depth++) props = { properties: { a: props } };
  const json = {
    spec: {
      group: 'g',
      names: { kind: 'K', plural: 'ks' },
      scope: 'Cluster',
      versions: [{ name: 'v1', schema: { openAPIV3Schema: props } }],
    },
  };
  expect(judgeValue(schema, json as JsonValue).map(({ kind, path }) => [kind, path.length])).toEqual([
    ['type', 66],
  ]);
});

describe('versions', () => {
  test('the nearest stands in, and a warning says so', () => {
    const chosen = shelf.choose(versionsOf({ kubeVersion: '1.99', argoRollouts: '1.4' }));
    expect(chosen.set.versions).toEqual({
      kubernetes: { major: 1, minor: 36 },
      argoRollouts: { major: 1, minor: 8 },
    });
    expect(chosen.warnings).toEqual([
      expect.stringContaining('Kubernetes 1.99'),
      expect.stringContaining('Argo Rollouts 1.4'),
    ]);
  });
  test.each(['1.32', '1.33', '1.34', '1.35', '1.36'])('Kubernetes %s is shipped', (kubeVersion) => {
    expect(shelf.choose(versionsOf({ kubeVersion })).warnings).toEqual([]);
  });
  test.each(['1.8', '1.9', '1.10'])('Argo Rollouts %s is shipped', (argoRollouts) => {
    expect(shelf.choose(versionsOf({ argoRollouts })).warnings).toEqual([]);
  });
  test('a field is known from the version that brought it', () => {
    const canary = {
      spec: { strategy: { canary: { replicaProgressThreshold: { type: 'Percent', value: 5 } } } },
    };
    const unknownIn = (argoRollouts: string): number =>
      judgeValue(
        shelf.choose(versionsOf({ argoRollouts })).set.find('argoproj.io/v1alpha1/Rollout')?.schema ??
          schemaOf(''),
        canary,
      ).filter(({ kind }) => kind === 'unknown').length;
    expect([unknownIn('1.8'), unknownIn('1.10')]).toEqual([1, 0]);
  });
});

test('a default stands in for a key of a list', () => {
  const schema = new SchemaCompiler({ isNative: false, matcher: () => () => true }).compile({
    type: 'array',
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': ['port', 'protocol'],
    items: {
      type: 'object',
      properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' } },
    },
  });
  const paths = (value: JsonValue): unknown =>
    judgeValue(schema, value).map(({ kind, path }) => [kind, ...path]);
  expect(paths([{ port: 53 }, { port: 53, protocol: 'UDP' }])).toEqual([]);
  expect(paths([{ port: 53 }, { port: 53, protocol: 'TCP' }, { port: 53 }])).toEqual([['duplicate', 1]]);
});

test.each([
  ['date-time', '2026-02-28T08:00:00Z', true],
  ['date-time', '2026-02-29T08:00:00Z', false],
  ['date-time', '2026-02-28t08:00:00.5+02:00', true],
  ['date-time', '2026-02-28 08:00:00Z', false],
  ['date', '2024-02-29', true],
  ['byte', 'YQ==', true],
  ['byte', 'YQ=', false],
  ['duration', '1h30m', true],
  ['duration', 'soon', false],
  ['ipv4', '10.0.0.1', true],
  ['ipv4', '10.0.0.256', false],
  ['uuid', '0d9a4b7e-6f0a-4a43-8a0b-6a3e0a7d1c11', true],
  ['hostname', '%%', undefined],
])('format %s: %s', (format, text, expected) => {
  expect(hasFormat(format, text, false)).toBe(expected);
});

test('built-in times are read by Go, custom ones a little more leniently', () => {
  expect(hasFormat('date-time', '2026-02-28t08:00:00z', true)).toBe(false);
});

describe('patterns of a repository', () => {
  test('end in time', () => {
    const matches = linearMatcher('^(a+)+$');
    const startedAt = performance.now();
    expect(matches?.(`${'a'.repeat(50_000)}b`)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
  test('that cannot be read, and texts that are too long, are not judged', () => {
    expect(linearMatcher('(?=a)')).toBeUndefined();
    expect(linearMatcher('a'.repeat(3000))).toBeUndefined();
    expect(linearMatcher('^a*$')?.('a'.repeat(2_000_000))).toBeUndefined();
  });
});

test.each([
  ['apps/v1/Deployment', ['spec', 'replica'], 'spec.replicas'],
  ['apps/v1/Deployment', ['spec', 'containers'], undefined],
  ['apps/v1/Deployment', ['spec', 'template', 'containers'], 'spec.template.spec.containers'],
  ['apps/v1/Deployment', ['spec', 'strategy', 'replicas'], 'spec.replicas'],
  ['apps/v1/Deployment', ['spec', 'tempalte'], 'spec.template'],
  ['apps/v1/Deployment', ['spec', 'MinReadySeconds'], 'spec.minReadySeconds'],
  ['argoproj.io/v1alpha1/Rollout', ['spec', 'strategy', 'canary', 'stepz'], 'spec.strategy.canary.steps'],
])('%s %j is meant as %s', (kind, path, expected) => {
  const found = findPlace(schemaOf(kind), path);
  expect(found && formatPath(found)).toBe(expected);
});

test('plain manifests are read as kubectl reads them', () => {
  const text = 'a: on\nb: "on"\nc: y\nd: No\ne: 0777\nf: 22:30\non: x\n';
  const [document] = parseDocuments(text, 'a.yaml', defaultParseLimits, resolveKubectlScalar);
  expect(document?.value).toEqual({ a: true, b: 'on', c: true, d: false, e: 511, f: '22:30', true: 'x' });
  expect(parseDocuments(text, 'a.yaml')[0]?.value).toMatchObject({ a: 'on', c: 'y', d: 'No', on: 'x' });
});
