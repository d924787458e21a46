import { execFileSync } from 'node:child_process';
import { createWriteStream, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { figure, measure, measureInTurn, median } from './measure.mjs';
import {
  ENVIRONMENTS,
  commitOneChange,
  generate,
  helmArguments,
  overlaysOf,
  servicesOf,
} from './repositories.mjs';
import { rulesShare } from './rules-share.mjs';
import { schemaCases } from './schemas.mjs';
import { isBuilt, root, runBundle, runCheck } from './subject.mjs';
import { runForEachLine } from './tools.mjs';

const MIB = 1024 * 1024;
const milliseconds = (results) => median(results.map((result) => result.milliseconds));
const seconds = (value) => Number((value / 1000).toFixed(3));
const ratio = (ours, theirs) => (ours === undefined ? undefined : Number((ours / theirs).toFixed(3)));

/** Every helm target of N services, rendered and checked, against `helm template` alone. */
async function helmTargets(bench) {
  const figures = [];
  for (const [size, limit] of [
    ['small', 0.35],
    ['medium', 0.8],
    ['large', 1.5],
  ]) {
    const folder = generate(join(bench.scratch, `helm-${size}`), [
      '--services',
      String(bench.services),
      '--size',
      size,
    ]);
    const calls = servicesOf(folder).flatMap((service) =>
      ENVIRONMENTS.map((env) => helmArguments(service, env)),
    );
    const list = join(bench.scratch, `helm-${size}.txt`);
    writeFileSync(list, calls.map((call) => call.join(' ')).join('\n') + '\n');
    const outputBytes = averageOutput(bench, folder, calls);
    const results = await measureInTurn(bench.longRuns, {
      theirs: () => runForEachLine(list, bench.tools.helm, ['template'], { cwd: folder, cores: bench.cores }),
      ...(isBuilt && {
        ours: () =>
          runCheck(['--config', 'rollout-guard.yaml'], {
            cwd: folder,
            scratch: bench.scratch,
            expected: { targets: calls.length, judged: calls.length },
          }),
      }),
    });
    const ours = results.ours && milliseconds(results.ours);
    const theirs = milliseconds(results.theirs);
    const detail = {
      targets: calls.length,
      outputBytes,
      ours: ours && seconds(ours),
      theirs: seconds(theirs),
    };
    figures.push(
      figure(
        `${calls.length} helm targets of ${Math.round(outputBytes / 1000)} KB: time / helm template`,
        ratio(ours, theirs),
        limit,
        '',
        detail,
      ),
    );
    const peak = results.ours && Math.max(...results.ours.map((result) => result.peakBytes));
    figures.push(
      figure(
        `${calls.length} helm targets of ${Math.round(outputBytes / 1000)} KB: peak memory`,
        peak && Math.round(peak / MIB),
        1536,
        'MiB',
      ),
    );
    rmSync(folder, { recursive: true });
  }
  return figures;
}

/** Bytes that one target renders to, over a spread of thirty; it also warms the file cache for both sides. */
function averageOutput(bench, folder, calls) {
  // A stride that is no multiple of three meets all three environments.
  const third = Math.ceil(calls.length / 90);
  const sample = calls.filter((_, index) => index % (3 * third + 1) === 0);
  const bytes = sample.map(
    (call) =>
      execFileSync(bench.tools.helm, ['template', ...call], { cwd: folder, maxBuffer: 64 * MIB }).length,
  );
  return Math.round(bytes.reduce((sum, count) => sum + count, 0) / sample.length);
}

/** 200 overlays, rendered and checked, against `kustomize build` alone. */
async function kustomizeOverlays(bench) {
  const folder = generate(join(bench.scratch, 'overlays'), ['--overlays', String(bench.overlays)]);
  const overlays = overlaysOf(folder);
  const list = join(bench.scratch, 'overlays.txt');
  writeFileSync(list, overlays.join('\n') + '\n');
  const results = await measureInTurn(bench.runs, {
    theirs: () => runForEachLine(list, bench.tools.kustomize, ['build'], { cwd: folder, cores: bench.cores }),
    ...(isBuilt && {
      ours: () =>
        runCheck(['--config', 'rollout-guard.yaml'], {
          cwd: folder,
          scratch: bench.scratch,
          expected: { targets: overlays.length, judged: overlays.length },
        }),
    }),
  });
  const ours = results.ours && milliseconds(results.ours);
  const theirs = milliseconds(results.theirs);
  rmSync(folder, { recursive: true });
  return [
    figure(`${overlays.length} overlays: time / kustomize build`, ratio(ours, theirs), 0.5, '', {
      ours: ours && seconds(ours),
      theirs: seconds(theirs),
    }),
  ];
}

/** A pull request that touches one service, in a large and in a small repository. */
async function oneServiceChange(bench) {
  if (!isBuilt) return [figure('one service of 1,000 changed', undefined, 1.5, 's')];
  const run = (count) => {
    const folder = generate(join(bench.scratch, `change-${count}`), ['--services', String(count)]);
    commitOneChange(folder);
    return () =>
      runCheck(['--config', 'rollout-guard.yaml', '--base', 'HEAD~1'], {
        cwd: folder,
        scratch: bench.scratch,
        expected: { judged: 1, undecided: 0 },
      });
  };
  const small = Math.ceil(bench.services / 10);
  const results = await measureInTurn(bench.shortRuns, { large: run(bench.services), small: run(small) });
  const large = milliseconds(results.large);
  const reference = milliseconds(results.small);
  return [
    figure(`one service of ${bench.services} changed: wall time`, seconds(large), 1.5, 's'),
    figure(
      `one service changed: ${bench.services} services / ${small} services`,
      ratio(large, reference),
      1.3,
      '',
      {
        large: seconds(large),
        small: seconds(reference),
      },
    ),
  ];
}

/** A fresh process for one overlay, and for the commands that render nothing. */
async function coldStart(bench) {
  const limits = { 'one overlay': 1.2, '--help': 0.2, 'explain RG107': 0.2 };
  if (!isBuilt)
    return Object.entries(limits).map(([name, limit]) =>
      figure(`${name}: cold process`, undefined, limit, 's'),
    );
  const checkout = join(root, 'examples', 'checkout');
  const overlay = 'k8s/overlays/rollouts/blue-green/production';
  const results = await measureInTurn(bench.shortRuns, {
    'one overlay': () =>
      runCheck([overlay], { cwd: checkout, scratch: bench.scratch, expected: { judged: 1 } }),
    '--help': () => runBundle(['--help'], { cwd: checkout }),
    'explain RG107': () => runBundle(['explain', 'RG107'], { cwd: checkout }),
    'bare node': () => measure(process.execPath, ['-e', '0'], { cwd: checkout, env: process.env }),
  });
  const bareNode = seconds(milliseconds(results['bare node']));
  return Object.entries(limits).map(([name, limit]) =>
    figure(`${name}: cold process`, seconds(milliseconds(results[name])), limit, 's', { bareNode }),
  );
}

/** What a user downloads: dist/ in one gzipped tar. */
async function packedSize(bench) {
  const limit = 12;
  if (!isBuilt) return [figure('dist packed', undefined, limit, 'MB')];
  const archive = join(bench.scratch, 'dist.tar.gz');
  const tar = execFileSync('tar', ['-C', root, '-cf', '-', 'dist'], { maxBuffer: 1024 * MIB });
  await pipeline(Readable.from([tar]), createGzip({ level: 9 }), createWriteStream(archive));
  const largest = readdirSync(join(root, 'dist'))
    .map((name) => ({ name, bytes: statSync(join(root, 'dist', name)).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 5);
  return [figure('dist packed', Number((statSync(archive).size / 1e6).toFixed(2)), limit, 'MB', { largest })];
}

export const CASES = {
  a: helmTargets,
  b: kustomizeOverlays,
  c: oneServiceChange,
  d: coldStart,
  e: packedSize,
  schemas: schemaCases,
  rules: rulesShare,
};
