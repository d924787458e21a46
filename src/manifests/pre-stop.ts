import type { JsonObject } from '../render/renderer.js';
import { handlerOf } from './containers.js';
import { listAt, numberAt, objectAt } from './json.js';
import type { ContainerAt } from './manifest-index.js';
import type { YamlPath } from './path.js';

export interface PreStop {
  readonly handler: 'httpGet' | 'exec' | 'tcpSocket' | 'grpc' | 'sleep';
  /** How long it is known to wait: `sleep.seconds`, or the sum of the plain `sleep N` commands of an `exec`; `undefined` when nobody can tell. */
  readonly seconds: number | undefined;
  readonly path: YamlPath;
}

/** The `preStop` hook of a container; `undefined` when there is none, or one that does nothing. */
export function preStopOf(container: ContainerAt): PreStop | undefined {
  const json = objectAt(container.json, 'lifecycle', 'preStop');
  const handler = json && handlerOf(json);
  if (json === undefined || handler === undefined) return undefined;
  const seconds = handler === 'sleep' ? numberAt(json, 'sleep', 'seconds') : execSeconds(json);
  return { handler, seconds, path: [...container.path, 'lifecycle', 'preStop'] };
}

const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

function execSeconds(preStop: JsonObject): number | undefined {
  const words = listAt(preStop, 'exec', 'command').filter((word) => typeof word === 'string');
  const sleeps = [...words.join(' ').matchAll(/(?:^|[\s;&|/(])sleep\s+(\d+(?:\.\d+)?)([smhd]?)(?![\w.])/g)];
  if (sleeps.length === 0) return undefined;
  return sleeps.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitSeconds[unit ?? ''] ?? 1), 0);
}
