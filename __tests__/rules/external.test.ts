import { expect, test } from '@jest/globals';
import { externalObjects } from '../../src/rules/external.js';

const isExternal = externalObjects({
  services: ['gateway', 'mesh/edge-*'],
  analysisTemplates: ['success-rate', 'cluster:slo-gate'],
  objects: ['Secret/*-tls', 'ConfigMap/shop/settings'],
});

test.each([
  ['Service', 'shop', 'gateway', true],
  ['Service', 'mesh', 'edge-eu', true],
  ['Service', 'shop', 'edge-eu', false],
  ['AnalysisTemplate', 'shop', 'success-rate', true],
  ['ClusterAnalysisTemplate', '', 'slo-gate', true],
  ['AnalysisTemplate', 'shop', 'slo-gate', false],
  ['Secret', 'shop', 'web-tls', true],
  ['Secret', 'shop', 'web-tls-2', false],
  ['ConfigMap', 'shop', 'settings', true],
  ['ConfigMap', 'other', 'settings', false],
  ['constructor', 'shop', 'x', false],
])('%s %s/%s: %s', (kind, namespace, name, expected) => {
  expect(isExternal({ kind, namespace, name })).toBe(expected);
});
