import { smiTrafficSplit } from '../../src/rules/rg316-smi-traffic-split.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { routed } from './routing.js';

const split = (name: string, metadata = '') =>
  object('split.smi-spec.io/v1alpha2', 'TrafficSplit', name, 'service: web', metadata);

ruleTester(smiTrafficSplit, {
  passes: [
    { name: 'left to the controller', yaml: routed('smi: {}') },
    { name: 'another name', yaml: routed('smi: {trafficSplitName: web-split}') + split('web') },
    { name: 'another namespace', yaml: routed('smi: {}') + split('web', 'namespace: elsewhere') },
    { name: 'not routed by SMI', yaml: routed('istio: {virtualService: {name: web}}') + split('web') },
  ],
  fails: [
    {
      name: 'named like the Rollout',
      yaml: routed('smi: {}') + split('web'),
      violations: [{ message: 'D13', path: 'TrafficSplit/web metadata.name' }],
    },
    {
      name: 'named as the Rollout says',
      yaml: routed('smi: {trafficSplitName: web-split}') + split('web-split'),
      violations: [{ message: 'D13', path: 'TrafficSplit/web-split metadata.name' }],
    },
  ],
});
