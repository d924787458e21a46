import { planInputs } from './check/plan.js';
import { formatConfig } from './inputs/print-config.js';
import type { Request } from './inputs/request.js';

/** Text of `--print-config`. Throws UsageError where the configuration is wrong. */
export async function configText(request: Request): Promise<string> {
  return formatConfig(request, (await planInputs(request)).loaded);
}
