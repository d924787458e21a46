import type { occurrenceOf } from '../findings/occurrence.js';
import type { Location, Occurrence } from '../findings/report.js';
import type { Locate } from '../manifests/locate.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { redactText } from '../manifests/redact.js';
import type { MergedValues } from '../rules/define.js';
import { fillMessage } from '../rules/messages.js';
import { allRules } from '../rules/registry.js';
import type { JudgedViolation } from '../rules/run.js';

type Described = Pick<Occurrence, 'rule' | 'object' | 'messageKey' | 'message' | 'severity'> & {
  readonly path: Parameters<typeof occurrenceOf>[0]['path'];
  readonly location: Location;
};

/** Puts a violation into words and finds the line that a person would edit. */
export function describeViolation(
  { rule, severity, violation }: JudgedViolation,
  index: ManifestIndex,
  places: { readonly locate: Locate; readonly entry: Location },
  values: MergedValues | undefined,
): Described {
  const { where, message: messageKey, facts, subject } = violation;
  const template = allRules[ruleIndex(rule)]?.meta.messages[messageKey] ?? messageKey;
  const described = { rule, severity, messageKey, message: redactText(fillMessage(template, facts)) };
  switch (where.kind) {
    case 'object': {
      const manifest = index.find(where.object);
      const location = manifest === undefined ? places.entry : places.locate(manifest, where.path);
      return { ...described, object: where.object, path: where.path, location };
    }
    case 'values': {
      const origin = values?.origin(where.path);
      const place = origin !== undefined && 'place' in origin ? origin.place : where.fallback;
      const location: Location =
        place === undefined
          ? places.entry
          : {
              file: place.file,
              line: place.line ?? 1,
              ...(place.column === undefined ? {} : { column: place.column }),
              via: 'values',
            };
      return { ...described, object: null, path: where.path, location };
    }
    case 'place': {
      const { file, line = 1, column } = where.place;
      const location: Location = { file, line, ...(column === undefined ? {} : { column }), via: 'source' };
      return { ...described, object: subject ?? null, path: where.path, location };
    }
  }
}

const ruleIndexes = new Map(allRules.map((rule, at) => [rule.meta.id, at]));

/** The number that the heartbeat carries for a rule. */
export function ruleIndex(id: string): number {
  return ruleIndexes.get(id) ?? -1;
}
