import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { formatYaml } from '../../src/render/system/format-yaml.js';
import type { JsonObject } from '../../src/render/renderer.js';
import { toolPath, whyNot } from './real-tools.js';

const missing = whyNot('kustomize');
const configMap = (name: string, more: JsonObject): JsonObject => ({
  kind: 'ConfigMap',
  apiVersion: 'v1',
  metadata: { name },
  ...more,
});

const objects: readonly JsonObject[] = [
  configMap('words', {
    data: Object.fromEntries(
      [
        '',
        ' ',
        '~',
        'null',
        'yes',
        'No',
        'y',
        'on',
        'true',
        '0777',
        '0o17',
        '1_000',
        '1e3',
        '1.5',
        '.5',
        '-',
        '--',
        '-a',
        '22:30',
        '2026-01-02',
        '2026-01-02T03:04:05Z',
        '=',
        '<<',
        '*a',
        '&a',
        '!a',
        '#a',
        'a #b',
        'a#b',
        'a: b',
        'a:b',
        'a:',
        '- a',
        '? a',
        ': a',
        '@a',
        '`a',
        '%a',
        '"a"',
        "'a'",
        "it's",
        '{a}',
        '[a]',
        'a, b',
        '|',
        '>',
        ' lead',
        'trail ',
        'ä',
        '日本',
        '0x1F',
        '.inf',
        '.nan',
        '1.2.3',
        'v1.2.3',
        '100m',
        '1Gi',
        '50%',
        '/health/ready',
        'http://x/y',
        '{{ .x }}',
        'a \tb',
        "- it's",
        'x'.repeat(200),
        '$(VAR)',
      ].map((text, index) => [`k${String(index).padStart(2, '0')}`, text]),
    ),
  }),
  configMap('lines', {
    data: {
      one: 'a\nb\n',
      two: 'a\nb',
      three: 'a\n\nb\n\n',
      four: '  indented\nb\n',
      tab: 'a\tb\n',
      script: '#!/bin/sh\nset -e\nif true; then\n  echo "x: $y"\nfi\n',
      json: '{"a": 1,\n "b": [1, 2]}\n',
    },
  }),
  configMap('keys', {
    data: { y: '1', '1': 'x', 'a.b/c': 'd', 'with space': 'e', true: 'f', Z: 'g', a: 'h' },
  }),
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', labels: { b: 'x', a: 'y' }, annotations: { empty: '' } },
    spec: {
      replicas: 3,
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: {
          volumes: [{ name: 'v', emptyDir: {} }],
          containers: [
            {
              name: 'a',
              image: 'x',
              args: ['--a=b', '-c', '{"x":1}'],
              ports: [{ containerPort: 80 }],
              env: [],
            },
          ],
        },
      },
    },
  },
];

(missing === undefined ? describe : describe.skip)(
  missing === undefined
    ? 'formatYaml against kustomize'
    : `formatYaml against kustomize (skipped: ${missing})`,
  () => {
    test.each(objects.map((object) => [JSON.stringify(object['metadata']), object] as const))(
      '%s',
      (_, object) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'rollout-guard-format-'));
        try {
          writeFileSync(path.join(folder, 'object.json'), JSON.stringify(object));
          writeFileSync(path.join(folder, 'kustomization.yaml'), 'resources: [object.json]\n');
          const real = execFileSync(toolPath('kustomize'), ['build', folder], { encoding: 'utf8' });
          expect(formatYaml([object])).toBe(real);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  },
);
