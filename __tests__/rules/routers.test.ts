import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createIndex } from '../../src/manifests/create-index.js';
import { allRules } from '../../src/rules/registry.js';
import { runTargetRules } from '../../src/rules/run.js';
import { seeded } from '../oracle/case.js';
import { mutate } from '../oracle/mutate.js';
import { describeWhere, expectFacts } from './rule-tester.js';
import { renderedFrom, worldOf } from './worlds.js';

const root = 'fixtures/silence';
const styles = readdirSync(root).filter((name) =>
  /^(alb|ambassador|apisix|canary|gateway|istio|nginx|plugins|smi|traefik)/.test(name),
);

function manifestsOf(style: string): string {
  return readFileSync(`${root}/${style}/manifests.yaml`, 'utf8');
}

/** What every rule says of a right setup with one fault planted: the rule, the message and the place. */
function judge(yaml: string): readonly string[] {
  const { broken, violations } = runTargetRules({ world: worldOf({ yaml }), settings: {} });
  expect(broken).toEqual([]);
  return violations.map(
    ({ rule, violation }) => `${rule} ${violation.message} ${describeWhere(violation).split(' ')[0]}`,
  );
}

describe('one planted fault is one finding', () => {
  test.each([
    [
      'canary-nginx',
      'name: web-stable\n                port',
      'name: web-stabel\n                port',
      'RG311 I1 Rollout/web',
    ],
    ['canary-nginx', 'stableIngress: web', 'stableIngress: shop', 'RG310 X5 Rollout/web'],
    ['canary-alb', 'name: use-annotation', 'number: 80', 'RG311 D12.useAnnotation Ingress/web'],
    ['canary-istio-hosts', 'host: web-canary', 'host: web-canry', 'RG312 M3 Rollout/web'],
    ['canary-istio-hosts', '- primary', '- primry', 'RG312 M2 Rollout/web'],
    ['canary-istio-subsets', 'canarySubsetName: canary', 'canarySubsetName: canry', 'RG312 M3 Rollout/web'],
    [
      'canary-istio-subsets',
      '- name: canary\n      labels',
      '- name: canry\n      labels',
      'RG313 D10 DestinationRule/web',
    ],
    ['canary-traefik', '- name: web-canary', '- name: web-canry', 'RG317 D14.service TraefikService/web'],
    [
      'canary-apisix',
      'serviceName: web-canary',
      'serviceName: web-canry',
      'RG318 D15.service ApisixRoute/web',
    ],
    ['canary-ambassador', 'service: web-stable:80', 'service: web-stabl:80', 'RG314 D2 Mapping/web'],
    [
      'canary-gateway-api',
      '- name: web-canary\n          port',
      '- name: web-canry\n          port',
      'RG343 backend HTTPRoute/web',
    ],
    ['canary-gateway-api', 'httpRoute: web', 'httpRoute: wbe', 'RG343 route Rollout/web'],
  ])('%s: %s', (style, before, after, expected) => {
    const yaml = manifestsOf(style);
    expect(yaml).toContain(before);
    expect(judge(yaml.replace(before, after)).join('|')).toBe(expected);
  });

  test.each(styles)('a missing stable Service of %s is the fault of the Rollout alone', (style) => {
    const documents = manifestsOf(style).split('\n---\n');
    const left = documents.filter((text) => !/kind: Service\nmetadata:\n {2}name: web-stable\n/.test(text));
    if (left.length === documents.length) return;
    expect(judge(left.join('\n---\n')).filter((said) => !said.startsWith('RG301'))).toEqual([]);
  });
});

test('no broken setup breaks a rule', () => {
  const rules = allRules.filter(({ meta }) => /^RG3[14]/.test(meta.id));
  const random = seeded(20_261_121);
  let said = 0;
  for (const style of styles) {
    const objects = renderedFrom(manifestsOf(style)).map(({ json }) => json);
    for (let at = 0; at < 60; at += 1) {
      const mutation = mutate({ name: style, objects }, random);
      const world = {
        ...worldOf({ yaml: '', environment: { argoRollouts: random.pick(['1.8', '1.9', '1.10']) } }),
        index: createIndex(mutation.objects.map((json) => ({ json, origins: [] }))),
      };
      const { broken, violations } = runTargetRules({ world, settings: {}, rules });
      expect({ what: mutation.what, broken }).toEqual({ what: mutation.what, broken: [] });
      said += violations.length;
      for (const { rule, violation } of violations) {
        const messages = rules.find(({ meta }) => meta.id === rule)?.meta.messages ?? {};
        expectFacts(messages, violation);
      }
    }
  }
  expect(said).toBeGreaterThan(100);
});
