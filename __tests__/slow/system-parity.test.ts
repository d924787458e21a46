import { existsSync, readdirSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Rendered, Renderer } from '../../src/render/renderer.js';
import { createSystemRenderer } from '../../src/render/system/renderer.js';
import { openTree } from '../../src/sources/open-tree.js';
import type { Target, TargetSource } from '../../src/targets/target.js';
import { searchPath, whyNot } from './real-tools.js';

jest.setTimeout(120_000);

const root = path.resolve(import.meta.dirname, '..', '..');
const limits = { timeMs: 30_000, outputBytes: 16 * 1024 * 1024, objects: 10_000 };

/** Every overlay and every chart, with its own values, of the fixtures and examples. */
const sources: TargetSource[] = ['fixtures', 'examples'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).flatMap(
    (name): TargetSource[] => {
      const at = path.posix.join(folder, path.posix.dirname(name.split(path.sep).join('/')));
      // Hostile trees have tests of their own, on limits and not on what they would render.
      if (at.startsWith('fixtures/hostile')) return [];
      if (path.basename(name) === 'kustomization.yaml') return [{ kind: 'kustomize', path: at }];
      if (path.basename(name) !== 'Chart.yaml' || !existsSync(path.join(root, at, 'templates'))) return [];
      return [
        { kind: 'helm', chart: at, values: [], set: [], release: 'shop', apiVersions: [], includeCrds: true },
      ];
    },
  ),
);

const missing = whyNot('helm', 'kustomize');

(missing === undefined ? describe : describe.skip)(
  missing === undefined ? 'both engines agree' : `both engines agree (skipped: ${missing})`,
  () => {
    const temporary = mkdtempSync(path.join(tmpdir(), 'rollout-guard-parity-'));
    const tree = openTree({ kind: 'worktree', root });
    let system: Renderer;
    let embedded: Renderer;
    beforeAll(async () => {
      system = await createSystemRenderer({ searchPath, temporary });
      embedded = createEmbeddedRenderer(await loadRendererModule());
    });
    afterAll(() => {
      system.close();
      embedded.close();
      rmSync(temporary, { recursive: true, force: true });
    });

    const comparable = (rendered: Rendered): unknown =>
      rendered.ok
        ? plain({
            objects: rendered.objects.map(({ json, hook }) => ({ json, hook })),
            mergedValues: rendered.mergedValues,
          })
        : { problem: rendered.problem.id };

    test.each(
      sources.map(
        (source) => [source.kind === 'helm' ? source.chart : JSON.stringify(source), source] as const,
      ),
    )('%s', async (_, source) => {
      const target: Target = { name: 'parity', source, namespace: 'shop' };
      const [ours, real] = [
        await embedded.render(tree, target, limits),
        await system.render(tree, target, limits),
      ];
      // This engine never starts helm for a kustomization; the embedded one has no process to start.
      if (!real.ok && real.problem.message.includes('must specify --enable-helm')) {
        expect(real.problem).toMatchObject({ id: 'RG601', next: expect.stringContaining('embedded') });
        return;
      }
      expect(comparable(real)).toEqual(comparable(ours));
    });
  },
);

function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `bigint ${item}` : item)),
  ) as unknown;
}
