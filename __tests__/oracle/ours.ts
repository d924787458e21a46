import { defaultVersions } from '../../src/argo/versions.js';
import type { Severity } from '../../src/inputs/request.js';
import { SchemaShelf } from '../../src/check/schemas.js';
import { createIndex } from '../../src/manifests/create-index.js';
import { isObject, valueAt } from '../../src/manifests/json.js';
import type { YamlPath } from '../../src/manifests/path.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';
import { catalogueId } from '../../src/rules/catalogue.js';
import { openSchemas } from '../../src/schemas/schema-store.js';
import { externalObjects } from '../../src/rules/external.js';
import { allRules } from '../../src/rules/registry.js';
import { runTargetRules } from '../../src/rules/run.js';
import type { Fault, Path } from './finding.js';

const shelf = new SchemaShelf();
const rules = allRules.filter(({ meta }) => /^RG[34]/.test(meta.id));

/** Ids that a rule of validity or references speaks for today. */
export const spokenIds: ReadonlySet<string> = new Set(
  rules.flatMap(({ meta }) =>
    Object.keys(meta.messages).map((key) => catalogueId(key) ?? `${meta.id}.${key}`),
  ),
);

/** What our rules of references (RG3xx) and validity (RG4xx) say, errors only unless `least` is weaker. Throws when a rule throws. */
export function judgeOurs(objects: readonly JsonObject[], least: Severity = 'error'): readonly Fault[] {
  const index = createIndex(objects.map((json) => ({ json, origins: [] })));
  const judgement = runTargetRules({
    world: {
      index,
      versions: defaultVersions,
      schemas: openSchemas(shelf.choose(defaultVersions).set, index),
      external: externalObjects({ services: [], analysisTemplates: [], objects: [] }),
      resourceClasses: { own: false, bounds: noBounds },
    },
    settings: {},
    rules,
  });
  for (const { rule, message } of judgement.broken) throw new Error(`${rule} threw: ${message}`);
  return judgement.violations
    .filter(({ severity }) => least !== 'error' || severity === 'error')
    .map(({ rule, severity, violation: { message, where, facts } }): Fault => {
      const ids = [catalogueId(message) ?? `${rule}.${message}`];
      const text = `${rule} ${message} ${JSON.stringify(facts ?? {})}`;
      if (where.kind !== 'object') return { ids, severity, object: where.kind, path: [], text };
      const { kind, name } = where.object;
      return {
        ids,
        severity,
        object: `${kind}/${name}`,
        path: byIndex(index.find(where.object)?.json, where.path),
        text,
      };
    });
}

const nothing = { cpuMillis: 0, memoryBytes: 0 };
const noBounds = { tiny: nothing, small: nothing, medium: nothing, large: nothing };

/** A keyed step becomes the index of the item. */
function byIndex(json: JsonValue | undefined, path: YamlPath): Path {
  const steps: (string | number)[] = [];
  let value = json;
  for (const step of path) {
    if (typeof step === 'object') {
      const at = Array.isArray(value)
        ? (value as readonly JsonValue[]).findIndex(
            (item) => isObject(item) && valueAt(item, step.key) === step.value,
          )
        : -1;
      steps.push(at);
      value = Array.isArray(value) ? (value as readonly JsonValue[])[at] : undefined;
    } else {
      steps.push(step);
      value =
        typeof step === 'string' ? valueAt(value, step) : (value as readonly JsonValue[] | undefined)?.[step];
    }
  }
  return steps;
}
