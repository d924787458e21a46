import type { Config } from '../inputs/config.js';
import { throwFaults, type Fault } from '../inputs/faults.js';
import { formatAccepted, formatHint } from '../inputs/nearest.js';
import type { Place } from '../kernel/errors.js';
import { objectAt } from '../manifests/json.js';
import { findRule } from './registry.js';
import type { RuleSettings } from './severity.js';

/**
 * Refuses options that their rule does not take, global ones and those of environments, before any target is judged: a mistyped
 * option would leave the rule without what it was told.
 * @throws UsageError
 */
export async function checkRuleOptions(config: Config): Promise<void> {
  const faults = await findOptionFaults(config.rules, 'rules', (id) => config.rulePlaces[id]);
  for (const { name, rules, place } of config.environments) {
    faults.push(...(await findOptionFaults(rules, `environments.${name}.rules`, () => place)));
  }
  throwFaults(faults);
}

async function findOptionFaults(
  settings: RuleSettings,
  at: string,
  placeOf: (key: string) => Place | undefined,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [key, { options }] of Object.entries(settings)) {
    const meta = findRule(key)?.meta;
    if (options === undefined || meta === undefined) continue;
    const path = `${at}.${meta.name}.options`;
    const place = placeOf(key);
    if (meta.options === undefined) {
      faults.push({ message: `${path}: ${meta.name} (${meta.id}) takes no options.`, place });
      continue;
    }
    // Loading ajv costs more than the rest of a short run. The bundler sees only its default export.
    const {
      default: { Ajv },
    } = await import('ajv');
    const ajv = new Ajv({ allErrors: true });
    if (ajv.validate(meta.options, options)) continue;
    const known = Object.keys(objectAt(meta.options, 'properties') ?? {});
    for (const { instancePath, message = 'is wrong', params } of ajv.errors ?? []) {
      const extra: unknown = params['additionalProperty'];
      faults.push({
        message:
          typeof extra === 'string'
            ? `unknown option ${JSON.stringify(extra)} in ${path}; accepted: ${formatAccepted(known)}.${formatHint(extra, known)}`
            : `${path}${instancePath.replaceAll('/', '.')} ${message}.`,
        place,
        next: `rollout-guard explain ${meta.id} lists its options.`,
      });
    }
  }
  return faults;
}
