import { volumeClaimExists } from '../../src/rules/rg326-volume-claim-exists.js';
import { object, rollout, workload } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const mounting = (claim: string) =>
  rollout({ pod: `volumes: [{name: models, persistentVolumeClaim: {claimName: ${claim}}}]` });
const path = 'Rollout/web spec.template.spec.volumes[name=models].persistentVolumeClaim.claimName';
const set = workload('StatefulSet', {
  name: 'db',
  labels: '{app: db}',
  spec: 'volumeClaimTemplates: [{metadata: {name: data}}]',
  container: 'volumeMounts: [{name: data, mountPath: /data}]',
});

ruleTester(volumeClaimExists, {
  passes: [
    { name: 'rendered', yaml: mounting('models') + object('v1', 'PersistentVolumeClaim', 'models', '{}') },
    { name: 'claim of a StatefulSet', yaml: mounting('data-db-0') + set },
    {
      name: 'ephemeral',
      yaml: rollout({ pod: 'volumes: [{name: models, ephemeral: {volumeClaimTemplate: {}}}]' }),
    },
    {
      name: 'made by KubeVirt',
      yaml: mounting('disk') + object('cdi.kubevirt.io/v1beta1', 'DataVolume', 'disk', '{}'),
    },
  ],
  fails: [
    { name: 'missing', yaml: mounting('models'), violations: [{ message: 'missing', path }] },
    {
      name: 'claim of no member',
      yaml: mounting('data-dbs-0') + set,
      violations: [{ message: 'missing', path }],
    },
  ],
});
