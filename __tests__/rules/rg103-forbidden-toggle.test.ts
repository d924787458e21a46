import { forbiddenToggle } from '../../src/rules/rg103-forbidden-toggle.js';
import { ruleTester } from './rule-tester.js';
import { toggle } from './worlds.js';

const forbidden = (...texts: string[]) => ({ forbiddenToggles: texts.map(toggle) });
const inContract = 'rollout-safety-contract.json:20';

ruleTester(forbiddenToggle, {
  passes: [
    { name: 'no contract', yaml: '', values: { debug: true } },
    { name: 'other value', yaml: '', profile: forbidden('debug=true'), values: { debug: false } },
    { name: 'bare path, false', yaml: '', profile: forbidden('debug'), values: { debug: false } },
    { name: 'bare path, empty text', yaml: '', profile: forbidden('debug'), values: { debug: '' } },
    { name: 'bare path, null', yaml: '', profile: forbidden('debug'), defaults: { debug: null } },
    {
      name: 'missing, but a file knows it',
      yaml: '',
      profile: forbidden('debug=true'),
      values: { debug: undefined as never },
    },
    { name: 'another number', yaml: '', profile: forbidden('replicas=1'), values: { replicas: 2 } },
  ],
  fails: [
    {
      name: 'that value',
      yaml: '',
      profile: forbidden('debug=true'),
      values: { debug: true },
      violations: [{ message: 'set', path: 'values debug' }],
    },
    {
      name: 'that value as text',
      yaml: '',
      profile: forbidden('debug=true'),
      values: { debug: 'true' },
      violations: [{ message: 'set', path: 'values debug' }],
    },
    {
      name: 'that value by default',
      yaml: '',
      profile: forbidden('store.kind=memory'),
      defaults: { store: { kind: 'memory' } },
      violations: [{ message: 'set', path: 'values store.kind' }],
    },
    {
      name: 'value inside a list',
      yaml: '',
      profile: forbidden('stores.1.kind=memory'),
      values: { stores: [{ kind: 'disk' }, { kind: 'memory' }] },
      violations: [{ message: 'set', path: 'values stores.1.kind' }],
    },
    {
      name: 'bare path, true',
      yaml: '',
      profile: forbidden('debug'),
      values: { debug: true },
      violations: [{ message: 'notEmpty', path: 'values debug' }],
    },
    {
      name: 'bare path, the text false',
      yaml: '',
      profile: forbidden('debug'),
      values: { debug: 'false' },
      violations: [{ message: 'textual', path: 'values debug' }],
    },
    {
      name: 'bare path, map',
      yaml: '',
      profile: forbidden('debug'),
      values: { debug: { port: 1 } },
      violations: [{ message: 'notEmpty', path: 'values debug' }],
    },
    {
      name: 'path that nobody knows',
      yaml: '',
      profile: forbidden('degub=true'),
      values: { debug: true },
      violations: [{ message: 'unknown', path: inContract, severity: 'note' }],
    },
    {
      name: 'map against a scalar',
      yaml: '',
      profile: forbidden('debug=true'),
      values: { debug: { on: true } },
      violations: [{ message: 'notScalar', path: inContract }],
    },
    {
      name: 'no chart',
      yaml: '',
      profile: forbidden('debug'),
      violations: [{ message: 'noValues', path: inContract, severity: 'warning' }],
    },
  ],
});
