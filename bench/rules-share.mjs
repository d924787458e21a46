import { join } from 'node:path';
import { runCompiled } from './compiled.mjs';
import { figure } from './measure.mjs';
import { generate } from './repositories.mjs';

/** Services of the generated repository: three targets each. */
const services = 100;

/**
 * What judging adds to rendering: time from the rendered objects to the verdict (redaction, index, schemas, all rules) by the
 * time of rendering the same targets, the first and cold ones included.
 */
export async function rulesShare(bench) {
  return ['small', 'medium'].map((size) => {
    const folder = generate(join(bench.scratch, `share-${size}`), [
      '--services',
      String(services),
      '--size',
      size,
    ]);
    const { targets, objects, stages } = runCompiled(join(bench.scratch, 'compiled'), 'judge-targets.mjs', [
      folder,
    ]);
    const judging = stages.index + stages.rules;
    return figure(
      `${targets} ${size} helm targets: time in rules / rendering`,
      Number((judging / stages.render).toFixed(3)),
      0.25,
      '',
      { objects, stages },
    );
  });
}
