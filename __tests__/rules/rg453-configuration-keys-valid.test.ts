import { configurationKeysValid } from '../../src/rules/rg453-configuration-keys-valid.js';
import { ruleTester } from './rule-tester.js';

const configuration = (kind: string, fields: string) =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: web}\n${fields}\n`;

ruleTester(configurationKeysValid, {
  passes: [
    { name: 'keys', yaml: configuration('ConfigMap', 'data: {a.b_c-D: x}\nbinaryData: {e: YQ==}') },
    { name: 'secret', yaml: configuration('Secret', 'stringData: {.dockerconfigjson: "{}"}') },
  ],
  fails: [
    {
      name: 'slash',
      yaml: configuration('ConfigMap', 'data: {a/b: x}'),
      violations: [{ message: 'key', path: 'ConfigMap/web data["a/b"]' }],
    },
    {
      name: 'parent',
      yaml: configuration('Secret', 'data: {..a: YQ==}'),
      violations: [{ message: 'key', path: 'Secret/web data["..a"]' }],
    },
    {
      name: 'in both',
      yaml: configuration('ConfigMap', 'data: {a: x}\nbinaryData: {a: YQ==}'),
      violations: [{ message: 'bothKeys', path: 'ConfigMap/web data.a' }],
    },
    {
      name: 'too much',
      yaml: configuration('ConfigMap', `data: {a: ${'x'.repeat(2 ** 20 + 1)}}`),
      violations: [{ message: 'size', path: 'ConfigMap/web data' }],
    },
  ],
});
