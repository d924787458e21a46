import type { Severity } from '../inputs/request.js';
import type { ObjectRef } from '../manifests/manifest.js';
import { formatPath, type YamlPath } from '../manifests/path.js';
import { fingerprint } from './fingerprint.js';
import type { Location, Occurrence } from './report.js';

/** What is known of one fault when a rule has reported it and its place has been found. */
export interface Sighting {
  /** Rule id. */
  readonly rule: string;
  /** Index into the targets of the run and that target's name; -1 and `''` when the fault belongs to no target. */
  readonly target: number;
  readonly targetName: string;
  readonly object: ObjectRef | null;
  readonly path: YamlPath;
  readonly messageKey: string;
  readonly message: string;
  readonly severity: Severity;
  readonly location: Location;
}

/** An occurrence as it is before waivers and the base have been looked at: `new`. */
export function occurrenceOf(sighting: Sighting): Occurrence {
  const { rule, target, targetName, object, messageKey, message, severity, location } = sighting;
  const path = formatPath(sighting.path);
  return {
    rule,
    target,
    object,
    path,
    messageKey,
    message,
    severity,
    state: 'new',
    fingerprint: fingerprint({ rule, target: targetName, object, path, messageKey }),
    location,
  };
}
