import { pdbValid } from '../../src/rules/rg447-pdb-valid.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const pdb = (spec: string) => object('policy/v1', 'PodDisruptionBudget', 'web', spec);
const at = 'PodDisruptionBudget/web spec';

ruleTester(pdbValid, {
  passes: [
    { name: 'percentage', yaml: pdb('minAvailable: 100%') },
    {
      name: 'the other set to null',
      yaml: pdb(
        'minAvailable: null\nmaxUnavailable: 1\nselector: {matchExpressions: [{key: a, operator: Exists}]}',
      ),
    },
    {
      name: 'of another group',
      yaml: object('example.com/v1', 'PodDisruptionBudget', 'web', 'minAvailable: 1\nmaxUnavailable: 1'),
    },
  ],
  fails: [
    {
      name: 'both',
      yaml: pdb('minAvailable: 1\nmaxUnavailable: 1'),
      violations: [{ message: 'W8', path: `${at}.maxUnavailable` }],
    },
    {
      name: 'number in quotes',
      yaml: pdb('minAvailable: "1"'),
      violations: [{ message: 'amount', path: `${at}.minAvailable` }],
    },
    {
      name: 'more than all',
      yaml: pdb('maxUnavailable: 101%'),
      violations: [{ message: 'amount', path: `${at}.maxUnavailable` }],
    },
    {
      name: 'negative',
      yaml: pdb('maxUnavailable: -1'),
      violations: [{ message: 'amount', path: `${at}.maxUnavailable` }],
    },
    {
      name: 'selector and policy',
      yaml: pdb(
        'unhealthyPodEvictionPolicy: Always\nselector: {matchLabels: {a: b c}, matchExpressions: [{key: a, operator: In}, {key: a, operator: Exists, values: [b]}]}',
      ),
      violations: [
        { message: 'syntax', path: `${at}.selector.matchLabels.a` },
        { message: 'required', path: `${at}.selector.matchExpressions[0].values` },
        { message: 'forbidden', path: `${at}.selector.matchExpressions[1].values` },
        { message: 'unsupported', path: `${at}.unhealthyPodEvictionPolicy` },
      ],
    },
  ],
});
