import { serviceAccountExists } from '../../src/rules/rg325-service-account-exists.js';
import { object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const path = 'Rollout/web spec.template.spec.serviceAccountName';
const account = (metadata = '') => object('v1', 'ServiceAccount', 'web', '', metadata);

ruleTester(serviceAccountExists, {
  passes: [
    { name: 'none', yaml: rollout() },
    { name: 'default', yaml: rollout({ pod: 'serviceAccountName: default' }) },
    { name: 'rendered', yaml: rollout({ pod: 'serviceAccountName: web' }) + account() },
    { name: 'old field', yaml: rollout({ pod: 'serviceAccount: web' }) + account() },
    {
      name: 'declared external',
      yaml: rollout({ pod: 'serviceAccountName: web' }),
      external: { objects: ['ServiceAccount/shop/web'] },
    },
  ],
  fails: [
    {
      name: 'missing',
      yaml: rollout({ pod: 'serviceAccountName: web' }),
      violations: [{ message: 'missing', path }],
    },
    {
      name: 'in another namespace',
      yaml: rollout({ pod: 'serviceAccountName: web\nserviceAccount: web' }) + account('namespace: other'),
      violations: [{ message: 'missing', path }],
    },
  ],
});
