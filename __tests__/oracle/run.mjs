// npm run oracle -- --count 3000 --seed 7 [--only C8,P3] [--shrink 5] [--cases] [--refused]
// Compares our rules with Argo's own code on random mutations of real manifests (and, with --cases, on the catalogue's own cases), and
// prints where they differ. Ends with 0 when nothing differs, 1 otherwise.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildOracle } from '../../testbed/build-oracle.mjs';

// The sources import each other as the compiled `.js`; Node strips their types itself.
registerHooks({
  resolve(specifier, context, next) {
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || context.parentURL === undefined)
      return next(specifier, context);
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    return existsSync(fileURLToPath(source)) ? next(source.href, context) : next(specifier, context);
  },
});

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '3000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    shrink: { type: 'string', default: '5' },
    refused: { type: 'boolean', default: false },
    cases: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const only = values.only?.split(',');

const { Oracle } = await import('./client.ts');
const { allSeeds, survey, describeSurvey } = await import('./survey.ts');
const { checkCatalogue, describeCatalogue } = await import('./catalogue-check.ts');
const oracle = new Oracle(buildOracle());
try {
  if (values.cases) {
    const results = (await checkCatalogue(oracle, { seed, times: 20 })).filter(
      ({ id }) => only?.includes(id) ?? true,
    );
    console.log(describeCatalogue(results, seed));
    if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  } else {
    const { accepted: seeds, refused } = await allSeeds(oracle, process.cwd(), seed);
    const result = await survey(oracle, seeds, { count: Number(values.count), seed });
    const disagreements = result.disagreements.filter(({ id }) => only?.includes(id) ?? true);
    console.log(`${seeds.length} seeds; ${refused.length} are refused as they are and left out`);
    if (values.refused) for (const { name, why } of refused) console.log(`  ${name}: ${why}`);
    console.log(await describeSurvey(oracle, { ...result, disagreements }, seed, Number(values.shrink)));
    if (disagreements.length > 0) process.exitCode = 1;
  }
} finally {
  oracle.close();
}
