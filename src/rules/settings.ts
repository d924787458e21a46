import { closest } from 'fastest-levenshtein';
import { UsageError, type Place } from '../kernel/errors.js';
import type { Rule } from './define.js';
import { allRules } from './registry.js';
import type { RuleSettings } from './severity.js';

/**
 * Refuses settings of rules that do not exist and options that their rule does not take, before any target is judged.
 * @throws UsageError
 */
export async function checkRuleSettings(
  settings: RuleSettings,
  place?: Place,
  rules: readonly Rule[] = allRules,
): Promise<void> {
  for (const [key, { options }] of Object.entries(settings)) {
    const rule = rules.find(({ meta }) => meta.id === key || meta.name === key);
    if (rule === undefined) throw unknownRule(key, place, rules);
    if (options === undefined) continue;
    const { meta } = rule;
    if (meta.options === undefined) {
      throw new UsageError(`rules.${key}.options: ${meta.name} (${meta.id}) takes no options`, { place });
    }
    // Loading ajv costs more than the rest of a short run.
    const { Ajv } = await import('ajv');
    const ajv = new Ajv({ allErrors: true });
    if (ajv.validate(meta.options, options)) continue;
    const found = (ajv.errors ?? []).map(
      ({ instancePath, message = 'is wrong', params }) =>
        `${instancePath.replaceAll('/', '.')} ${message}${extraKey(params)}`,
    );
    throw new UsageError(`rules.${key}.options${found.join('; ')}`, {
      place,
      next: `rollout-guard explain ${meta.id} lists its options.`,
    });
  }
}

function extraKey(params: Readonly<Record<string, unknown>>): string {
  const extra = params.additionalProperty;
  return typeof extra === 'string' ? ` (${JSON.stringify(extra)})` : '';
}

function unknownRule(key: string, place: Place | undefined, rules: readonly Rule[]): UsageError {
  const names = rules.flatMap(({ meta }) => [meta.name, meta.id]);
  const hint = names.length === 0 ? '' : `; did you mean ${closest(key, names)}?`;
  return new UsageError(`rules: there is no rule ${JSON.stringify(key)}${hint}`, {
    place,
    next: 'rollout-guard rules lists them all.',
  });
}
