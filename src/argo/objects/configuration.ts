import type { JsonObject } from '../../render/renderer.js';
import { child, Faults } from '../faults.js';
import { object } from '../fields.js';
import { byteLength, configKeyFaults } from '../kubernetes-names.js';

export const configurationSentences = {
  key: 'key {found} is refused: {reason}',
  bothKeys: 'key {found} is in data and binaryData',
  size: 'the values have {found} bytes or more together; {most} are allowed',
} as const;

export type ConfigurationFaults = Faults<keyof typeof configurationSentences>;

/** MaxSecretSize of k8s.io/kubernetes/pkg/apis/core, also that of ConfigMaps. */
const most = 1024 * 1024;

/** ValidateConfigMap; of a Secret only the keys: its values are not known here. */
export function judgeConfiguration(json: JsonObject, kind: 'ConfigMap' | 'Secret'): ConfigurationFaults {
  const faults: ConfigurationFaults = new Faults();
  const fields = kind === 'ConfigMap' ? ['data', 'binaryData'] : ['data', 'stringData'];
  let bytes = 0;
  for (const field of fields) {
    const map = object(json, field) ?? {};
    for (const key of Object.keys(map)) {
      const reasons = configKeyFaults(key);
      if (reasons.length > 0)
        faults.add(child(undefined, field, key), 'key', { found: key, reason: reasons.join('; ') });
      const value = map[key];
      if (typeof value === 'string')
        bytes += field === 'binaryData' ? Math.floor((value.length * 3) / 4) - 2 : byteLength(value);
    }
  }
  if (kind === 'Secret') return faults;
  const binary = object(json, 'binaryData') ?? {};
  for (const found of Object.keys(object(json, 'data') ?? {})) {
    if (Object.hasOwn(binary, found)) faults.add(child(undefined, 'data', found), 'bothKeys', { found });
  }
  if (bytes > most) faults.add(child(undefined, 'data'), 'size', { found: bytes, most });
  return faults;
}
