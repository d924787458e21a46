import type { AnnotationProperties } from '@actions/core';
import { errorMessage } from '../kernel/errors.js';
import type { Annotation, Annotations } from '../reporters/annotations.js';
import type { Delivery } from './delivery.js';

/** `@actions/core`: the only thing that may write a workflow command, since it escapes messages and properties. */
export interface AnnotationPort {
  error(message: string, properties: AnnotationProperties): void;
  warning(message: string, properties: AnnotationProperties): void;
  notice(message: string, properties: AnnotationProperties): void;
}

/** Sends each annotation to the runner and says how many did not fit. */
export function deliverAnnotations(
  port: AnnotationPort | undefined,
  { annotations, omitted }: Annotations,
): Delivery {
  if (port === undefined) return { outcome: 'skipped', reason: 'not in a workflow' };
  if (annotations.length === 0) return { outcome: 'skipped', reason: 'nothing to annotate' };
  try {
    for (const annotation of annotations)
      port[annotation.level](annotation.message, propertiesOf(annotation));
  } catch (thrown) {
    return { outcome: 'refused', reason: `cannot annotate: ${errorMessage(thrown)}` };
  }
  const left = omitted.error + omitted.warning + omitted.notice;
  return {
    outcome: 'created',
    reason: `${annotations.length} annotations${left > 0 ? `, ${left} left out` : ''}`,
  };
}

function propertiesOf({ title, file, startLine, endLine, startColumn }: Annotation): AnnotationProperties {
  return {
    title,
    ...(file === undefined ? {} : { file }),
    ...(startLine === undefined ? {} : { startLine }),
    ...(endLine === undefined ? {} : { endLine }),
    // GitHub takes a column only when the annotation is on one line.
    ...(startColumn === undefined || (endLine !== undefined && endLine !== startLine) ? {} : { startColumn }),
  };
}
