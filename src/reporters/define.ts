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
  /** The first line and what blocks, nothing else. */
  readonly quiet?: boolean;
  /** Folder of the reader, from the root of the repository: places are written so that a terminal there can open them. */
  readonly from?: string;
  /** Where the whole list is, for what had to be cut: `the file report.json`. Our own words, not from a manifest. */
  readonly wholeList?: string;
}

/** A pure function of the report. */
export interface Reporter {
  readonly id: string;
  render(report: Report, options: ReporterOptions): Rendering;
}
