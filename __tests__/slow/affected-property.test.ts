import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/findings/report.js';
import { UsageError } from '../../src/kernel/errors.js';
import { createEmbeddedRenderer } from '../../src/render/embedded/embedded-renderer.js';
import { loadRendererModule } from '../../src/render/embedded/module.js';
import type { Renderer } from '../../src/render/renderer.js';
import { openTree } from '../../src/sources/open-tree.js';
import { screenReads } from '../../src/sources/screen-reads.js';
import { covers, targetClosure } from '../../src/targets/closure.js';
import { KustomizationGraph } from '../../src/targets/kustomization-graph.js';
import { checkHere, type HereExecutor } from '../check/run-here.js';
import { accounts, configuration, rollout, servicesRepository } from '../check/services.js';
import { commitTree, temporaryFolder } from '../sources/repository.js';

let renderer: Renderer;
beforeAll(async () => {
  renderer = createEmbeddedRenderer(await loadRendererModule());
});
afterAll(() => {
  renderer.close();
});

/** What a file may become; `null` deletes it. */
const variants: Readonly<Record<string, readonly (string | null)[]>> = {
  'base/web.yaml': [
    rollout('Rollout'),
    rollout('Deployment'),
    rollout('Rollout', 'nope'),
    `# moved down\n${rollout('Deployment')}`,
    'kind: [\n',
    null,
  ],
  'base/kustomization.yaml': [
    'resources: [web.yaml]\n',
    'resources: [web.yaml, more.yaml]\n',
    'resources: [\n',
    null,
  ],
  'base/more.yaml': ['apiVersion: v1\nkind: ConfigMap\nmetadata: {name: more}\n', null],
  'component/kustomization.yaml': [
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonAnnotations: {tier: api}\n',
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: patch.yaml}]\n',
    null,
  ],
  'component/patch.yaml': [
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n',
    null,
  ],
  'overlays/dev/kustomization.yaml': [
    'namespace: dev\nresources: [../../base]\n',
    'namespace: other\nresources: [../../base]\n',
    'namespace: dev\nresources: [../../base]\ncomponents: [../../component]\n',
    'namespace: dev\nresources: [../../base, ../../gone]\n',
  ],
  'overlays/prod/kustomization.yml': ['resources: []\n', null],
  'charts/web/values.yaml': [
    'scaled: Rollout\nready: http\n',
    'scaled: Deployment\nready: http\n',
    'scaled: Rollout\nready: nope\n',
    null,
  ],
  'shared/prod.yaml': ['scaled: Deployment\n', 'scaled: Rollout\n', 'a: [\n', null],
  'charts/web/values.schema.json': ['{"properties": {"scaled": {"enum": ["Rollout"]}}}', null],
  'charts/web/.helmignore': ['*.txt\n', null],
  'services/api/values-dev.yaml': ['scaled: Deployment\n', 'note: api\n', 'ready: nope\n', null],
  'services/api/values-prod.yaml': ['scaled: Deployment\n', 'note: changed\n', 'scaled: Rollout\n'],
  'services/new/values-prod.yaml': ['scaled: Deployment\n', null],
  'platform/dev.yaml': [
    accounts('default'),
    accounts('dev'),
    accounts('default', 'dev', 'more'),
    'kind: [\n',
    null,
  ],
  'platform/prod.yaml': [accounts('prod'), null],
  'services/api/README.md': ['nothing that is read\n', null],
  'rollout-guard.yaml': [
    configuration,
    `# a line more\n${configuration}`,
    `${configuration}rules: {hpa-target-kind: warning}\n`,
    configuration.replace('  prod: {}', '  prod: {rules: {readiness-path: off}}'),
    configuration.replace('  dev: {}', "  dev: {apiVersions: ['example.com/v1']}"),
  ],
};

type Edit = readonly [file: string, text: string | null];
const edit: fc.Arbitrary<Edit> = fc
  .constantFrom(...Object.keys(variants))
  .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(variants[file] ?? []))));
const edits = fc.array(edit, { minLength: 0, maxLength: 4 });
/** A base with faults of its own more often than not: what is old can only be told from what is new where there is something old. */
const oldEdits = fc
  .tuple(
    fc.constantFrom<readonly Edit[]>(
      [],
      [['base/web.yaml', rollout('Deployment')]],
      [['charts/web/values.yaml', 'scaled: Deployment\nready: nope\n']],
    ),
    fc.array(edit, { maxLength: 2 }),
  )
  .map((parts) => parts.flat());

function write(root: string, changes: readonly Edit[]): void {
  for (const [name, text] of changes) {
    const file = path.join(root, name);
    if (text === null) {
      rmSync(file, { force: true });
      continue;
    }
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

interface Judged {
  readonly seen: readonly string[];
  readonly problem: string | undefined;
}

/** What a report says of each target, whatever the states. */
function judgedOf(report: Report): Map<string, Judged> {
  return new Map(
    report.targets.map(({ name, problem }, at) => [
      name,
      {
        seen: report.occurrences
          .filter(({ target }) => target === at)
          .map(({ rule, severity, fingerprint, message }) => `${rule} ${severity} ${fingerprint} ${message}`)
          .sort(),
        problem: problem?.message,
      },
    ]),
  );
}

const fingerprint = (seen: string): string => seen.split(' ')[2] ?? '';

/** Everything that the engine asked for was foreseen without rendering. */
function expectForeseen({ done }: HereExecutor): void {
  for (const { task, outcome } of done) {
    if (outcome.filesRead === null) continue;
    const tree = screenReads(openTree(task.tree));
    const closure = targetClosure(tree, task.target, new KustomizationGraph(tree));
    const { files, directories, absent } = outcome.filesRead;
    const surprises = [...files, ...directories, ...absent].filter((file) => !covers(closure, file));
    expect({ target: task.target.name, surprises }).toEqual({ target: task.target.name, surprises: [] });
  }
}

/** How often each kind of run came up: a property that never saw the interesting ones proves nothing. */
const met = { unaffected: 0, fresh: 0, existing: 0, undecided: 0, wrong: 0, healed: 0 };

test('a run of what a change affects says of every target what a whole run says', async () => {
  await fc.assert(
    fc.asyncProperty(oldEdits, edits, async (before, after) => {
      const root = temporaryFolder();
      const old = temporaryFolder();
      try {
        write(old, Object.entries(servicesRepository));
        write(old, before);
        commitTree(root, servicesRepository);
        write(root, before);
        const commit = commitTree(root, {});
        write(root, after);
        let wholeBase;
        let whole;
        try {
          wholeBase = await checkHere(renderer, old);
          whole = await checkHere(renderer, root);
        } catch (thrown) {
          if (!(thrown instanceof UsageError)) throw thrown;
          met.wrong += 1;
          return;
        }
        const part = await checkHere(renderer, root, '--base', commit);
        for (const { executor } of [wholeBase, whole, part]) expectForeseen(executor);
        const was = judgedOf(wholeBase.report);
        const is = judgedOf(whole.report);
        const said = judgedOf(part.report);
        expect([...said.keys()]).toEqual([...is.keys()]);
        for (const [name, judged] of is) {
          const at = part.report.targets.findIndex((target) => target.name === name);
          if (part.report.targets[at]?.status === 'unaffected') {
            met.unaffected += 1;
            // Settings are those of the head on both sides, so only what is judged may not differ.
            // What another target began to bring heals a reference: nothing is left to say of it, and nothing may be added.
            const left = (was.get(name)?.seen ?? []).filter(
              (seen) => judged.seen.includes(seen) || !seen.startsWith('RG3'),
            );
            if (left.length < (was.get(name)?.seen.length ?? 0)) met.healed += 1;
            expect(judged).toEqual({ problem: was.get(name)?.problem, seen: left });
            continue;
          }
          if (judged.problem !== undefined) met.undecided += 1;
          expect(said.get(name)).toEqual(judged);
          const known = new Set((was.get(name)?.seen ?? []).map(fingerprint));
          for (const occurrence of part.report.occurrences.filter(({ target }) => target === at)) {
            const state = known.has(occurrence.fingerprint) ? 'existing' : 'new';
            met[state === 'new' ? 'fresh' : 'existing'] += 1;
            if (!isSettingsOnly(before, after)) expect(occurrence.state).toBe(state);
          }
        }
      } finally {
        rmSync(root, { recursive: true, force: true });
        rmSync(old, { recursive: true, force: true });
      }
    }),
    { numRuns: 80, interruptAfterTimeLimit: 240_000 },
  );
  expect(met.wrong).toBeLessThan(40);
  expect(met.unaffected).toBeGreaterThan(20);
  expect(met.fresh).toBeGreaterThan(5);
  expect(met.existing).toBeGreaterThan(5);
  expect(met.undecided).toBeGreaterThan(5);
}, 300_000);

/** With rule settings that differ, the base side is judged by those of the head: its old report is no measure. */
function isSettingsOnly(...changes: (readonly Edit[])[]): boolean {
  return changes.flat().some(([file]) => file === 'rollout-guard.yaml');
}
