import type { Report } from './findings/report.js';
import { annotationsOf } from './reporters/annotations.js';
import { deliverAnnotations } from './sinks/annotations.js';

/** Writes workflow commands to stdout, by the one library that escapes them right. */
export async function annotate(report: Report): Promise<void> {
  deliverAnnotations(await import('@actions/core'), annotationsOf(report));
}
