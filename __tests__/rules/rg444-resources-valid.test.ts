import { resourcesValid } from '../../src/rules/rg444-resources-valid.js';
import { object, rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { templateFails, templatePasses } from './template-cases.js';

const own = (fields: string) => ({ container: `resources: {${fields}}` });
const at = 'c.resources';
const pages = 'limits: {hugepages-2Mi: 3Mi, memory: 1Gi}';

ruleTester(resourcesValid, {
  passes: [
    ...templatePasses([
      ['requests below limits', own('requests: {cpu: 100m, memory: 1e3}, limits: {cpu: "1", memory: .5Gi}')],
      ['limits alone', own('limits: {nvidia.com/gpu: 1}')],
      ['no digits are zero', own('requests: {cpu: "-"}')],
      ['below a thousandth', own('requests: {cpu: 0.00001}, limits: {cpu: 1m}')],
    ]),
    {
      name: 'Pod as a whole, before it was known',
      yaml: object('v1', 'Pod', 'one', 'resources: {limits: {pods: 1}}\n  containers: [{name: a, image: a}]'),
      environment: { kubeVersion: '1.33' },
    },
  ],
  fails: [
    {
      name: 'a template of its own',
      yaml: `apiVersion: v1\nkind: PodTemplate\nmetadata: {name: one}\ntemplate: {spec: {containers: [{name: c, image: a, resources: {limits: {memorys: 1Gi}}}]}}\n`,
      violations: [
        {
          message: 'S7.resourceName',
          path: 'PodTemplate/one template.spec.containers[name=c].resources.limits.memorys',
        },
      ],
    },
    {
      name: 'an Experiment that its controller cannot read',
      yaml: `apiVersion: argoproj.io/v1alpha1\nkind: Experiment\nmetadata: {name: trial}\nspec: {templates: [{name: a, template: {spec: {containers: [{name: c, image: a, resources: {limits: {cpu: many, memorys: 1Gi}}}]}}}]}\n`,
      violations: [
        {
          message: 'S7.quantity',
          path: 'Experiment/trial spec.templates[name=a].template.spec.containers[name=c].resources.limits.cpu',
        },
      ],
    },
    ...templateFails([
      ['no quantity', own('limits: {memory: 1GB}'), ['S7.quantity', `${at}.limits.memory`]],
      ['negative', own('requests: {cpu: -1}'), ['S7.negativeQuantity', `${at}.requests.cpu`]],
      [
        'part of a device',
        own('limits: {nvidia.com/gpu: 500m}'),
        ['S7.notWhole', `${at}.limits["nvidia.com/gpu"]`],
      ],
      ['unknown resource', own('limits: {gpu: 1}'), ['S7.resourceName', `${at}.limits.gpu`]],
      [
        'request above the limit',
        own('requests: {memory: 2Gi}, limits: {memory: 1Gi}'),
        ['S7.aboveLimit', `${at}.requests.memory`],
      ],
      [
        'request that is not the limit',
        own('requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2}'),
        ['S7.notLimit', `${at}.requests["nvidia.com/gpu"]`],
      ],
      ['request without the limit', own('requests: {nvidia.com/gpu: 1}'), ['S7.noLimit', `${at}.limits`]],
      ['huge pages alone', own('limits: {hugepages-2Mi: 4Mi}'), ['S7.hugePages', at]],
      ['part of a page', own(pages), ['S7.hugePageSize', `${at}.limits.hugepages-2Mi`]],
      ['unknown claim', own('claims: [{name: a}]'), ['S7.claim', `${at}.claims[name=a]`]],
      ['claim without a name', own('claims: [{request: a}]'), ['S7.required', `${at}.claims[0].name`]],
      [
        'request of a claim',
        {
          pod: 'resourceClaims: [{name: a, resourceClaimName: b}]',
          ...own('claims: [{name: a, request: B}]'),
        },
        ['S7.syntax', `${at}.claims[name=a].request`],
      ],
      [
        'less than the containers ask for',
        { pod: 'resources: {requests: {cpu: 1}}', ...own('requests: {cpu: 2}') },
        ['S7.podResource', 's.resources.requests.cpu'],
      ],
      [
        'container above the pod',
        { pod: 'resources: {limits: {cpu: 1}}', ...own('limits: {cpu: 2}') },
        ['S7.containerAbovePod', 'c.resources.limits.cpu'],
      ],
      [
        'claims of the pod',
        { pod: 'resources: {claims: [{name: a}]}' },
        ['S7.forbidden', 's.resources.claims'],
      ],
    ]),
    {
      name: 'Rollout: part of a page',
      yaml: rollout(own(pages)),
      violations: [
        {
          message: 'refusedPods',
          path: 'Rollout/web spec.template.spec.containers[name=web].resources.limits.hugepages-2Mi',
        },
      ],
    },
  ],
});
