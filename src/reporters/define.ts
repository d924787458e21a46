import type { Report } from '../findings/report.js';

/** Text for one sink. What was cut is always counted. */
export interface Rendering {
  readonly body: string;
  readonly mediaType: string;
  /** Findings (or lines of them) that did not fit. */
  readonly omitted: number;
}

export interface ReporterOptions {
  /** UTF-8 bytes that the sink takes at the most; `undefined` = no limit. */
  readonly maxBytes?: number;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** A pure function of the report. */
export interface Reporter {
  readonly id: string;
  render(report: Report, options: ReporterOptions): Rendering;
}
