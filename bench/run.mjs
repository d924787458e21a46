#!/usr/bin/env node
// npm run bench [-- --only a,b --services 300 --tools DIR]
// Ratios against the real tools on the same work, in one run on one machine. Ends with 0 when every figure is within its limit,
// 1 when one is over, 3 when one could not be measured.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CASES } from './cases.mjs';
import { root } from './subject.mjs';
import { findTools, versionsOf } from './tools.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(CASES).join(',') },
    services: { type: 'string', default: '1000' },
    overlays: { type: 'string', default: '200' },
    runs: { type: 'string' },
    tools: { type: 'string' },
  },
});

const chosen = options.only.split(',');
for (const letter of chosen) {
  if (!(letter in CASES)) throw new Error(`--only ${letter}: one or more of ${Object.keys(CASES).join(',')}`);
}
const tools = chosen.some((letter) => letter === 'a' || letter === 'b')
  ? findTools(options.tools)
  : undefined;
const bench = {
  scratch: mkdtempSync(join(tmpdir(), 'rollout-guard-bench-')),
  tools,
  cores: availableParallelism(),
  services: Number(options.services),
  overlays: Number(options.overlays),
  // Minutes for one run of 3,000 targets; the shorter a case, the more often it runs.
  longRuns: Number(options.runs ?? 1),
  runs: Number(options.runs ?? 3),
  shortRuns: Number(options.runs ?? 7),
};
const machine = {
  cpu: cpus()[0]?.model.trim(),
  cores: bench.cores,
  memoryGiB: Math.round(totalmem() / 1024 ** 3),
  kernel: release(),
  node: process.version,
  ...(tools && versionsOf(tools)),
};
console.log(
  Object.entries(machine)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n') + '\n',
);

const figures = [];
try {
  for (const letter of chosen) {
    let measured;
    try {
      measured = await CASES[letter](bench);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      measured = [{ name: CASES[letter].name, outcome: 'not measured', limit: undefined, unit: '' }];
    }
    for (const one of measured) console.log(formatFigure(one));
    figures.push(...measured.map((one) => ({ case: letter, ...one })));
  }
} finally {
  rmSync(bench.scratch, { recursive: true, force: true });
}

const at = new Date().toISOString();
const results = join(root, 'bench', 'results');
mkdirSync(results, { recursive: true });
const file = join(results, `${at.replaceAll(':', '-')}.json`);
writeFileSync(file, JSON.stringify({ at, machine, figures }, null, 2) + '\n');
console.log(`\nwritten to ${file}`);
const outcomes = new Set(figures.map((one) => one.outcome));
process.exitCode = outcomes.has('over') ? 1 : outcomes.has('not measured') ? 3 : 0;

function formatFigure({ name, value, limit, unit, outcome, detail }) {
  const result =
    value === undefined
      ? outcome
      : `${value} ${unit} (${outcome} the limit of ${limit}${unit && ` ${unit}`})`;
  return `${name}: ${result.replace('  ', ' ')}${detail === undefined ? '' : `\n    ${JSON.stringify(detail)}`}`;
}
