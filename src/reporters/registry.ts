import type { ReportFormat } from '../inputs/request.js';
import { annotationsReporter } from './annotations.js';
import type { Reporter } from './define.js';
import { jsonReporter } from './json.js';
import { markdownReporter } from './markdown.js';
import { textReporter } from './text.js';

/** Every format that `--format` and `--report` know. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  markdown: markdownReporter,
  annotations: annotationsReporter,
};
