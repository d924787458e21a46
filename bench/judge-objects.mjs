// Copied beside the compiled sources and run there: judges the targets of a JSON file in this process, and prints how fast.
import { readFileSync } from 'node:fs';
import { versionsOf } from './src/argo/versions.js';
import { SchemaShelf } from './src/check/schemas.js';
import { resourceClasses } from './src/contract/resource-classes.js';
import { createIndex } from './src/manifests/create-index.js';
import { redactObjects } from './src/manifests/redact.js';
import { externalObjects } from './src/rules/external.js';
import { runTargetRules } from './src/rules/run.js';
import { openSchemas } from './src/schemas/schema-store.js';

const targets = JSON.parse(readFileSync(process.argv[2], 'utf8')).map((objects) =>
  objects.map((json) => ({ json, origins: [] })),
);
const objects = targets.reduce((sum, target) => sum + target.length, 0);
const versions = versionsOf(undefined);
const external = externalObjects({ services: [], analysisTemplates: [], objects: [] });
const classes = resourceClasses(undefined);

const startedAt = performance.now();
const { set } = new SchemaShelf().choose(versions);
const first = createIndex(targets[0]);
const firstStore = openSchemas(set, first);
for (const manifest of first.all) firstStore.judge(manifest);
const loadMs = performance.now() - startedAt;

function judgeSchemas() {
  const indexes = targets.map((target) => createIndex(target));
  const start = performance.now();
  for (const index of indexes) {
    const store = openSchemas(set, index);
    for (const manifest of index.all) {
      const { faults } = store.judge(manifest);
      if (faults.length > 0) throw new Error(`${manifest.ref.kind}: ${JSON.stringify(faults)}`);
    }
  }
  return performance.now() - start;
}

function judgeAll() {
  const start = performance.now();
  for (const target of targets) {
    const index = createIndex(redactObjects(target), 'shop');
    const { broken } = runTargetRules({
      world: { index, resourceClasses: classes, versions, external, schemas: openSchemas(set, index) },
      settings: {},
    });
    if (broken.length > 0) throw new Error(JSON.stringify(broken));
  }
  return performance.now() - start;
}

function speedOf(judge) {
  for (let warm = 0; warm < 5; warm++) judge();
  const times = Array.from({ length: 9 }, () => judge()).sort((a, b) => a - b);
  return (objects / times[4]) * 1000;
}

console.log(
  JSON.stringify({
    objects,
    loadMs: Number(loadMs.toFixed(1)),
    schemas: speedOf(judgeSchemas),
    all: speedOf(judgeAll),
  }),
);
