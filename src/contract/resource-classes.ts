import defaults from '../../policies/resource-classes.json' with { type: 'json' };
import type { ClassAmounts, Config } from '../inputs/config.js';
import type { ResourcesBound, ResourcesClass } from './profile.js';

const classes = ['tiny', 'small', 'medium', 'large'] as const;

export interface ResourceClassTable {
  /** True when the repository set its own table. */
  readonly own: boolean;
  readonly bounds: Readonly<Record<ResourcesClass, ResourcesBound>>;
}

/** The table of the configuration, else the one in policies/. Amounts were validated by the schema. */
export function resourceClasses(config: Pick<Config, 'resourceClasses'> | undefined): ResourceClassTable {
  const own = config?.resourceClasses;
  const table: Readonly<Record<string, ClassAmounts>> = own ?? defaults;
  const bounds = Object.fromEntries(classes.map((name) => [name, readBound(table[name])]));
  return { own: own !== undefined, bounds: bounds as Record<ResourcesClass, ResourcesBound> };
}

const memoryUnits: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

function readBound(amounts: ClassAmounts | undefined): ResourcesBound {
  const cpu = /^([\d.]+)(m?)$/.exec(amounts?.cpu ?? '');
  const memory = /^([\d.]+)(\D*)$/.exec(amounts?.memory ?? '');
  if (cpu === null || memory === null) throw new Error('resource classes were not validated');
  return {
    cpuMillis: Math.round(Number(cpu[1]) * (cpu[2] === 'm' ? 1 : 1000)),
    memoryBytes: Math.round(Number(memory[1]) * (memoryUnits[memory[2] ?? ''] ?? Number.NaN)),
  };
}
