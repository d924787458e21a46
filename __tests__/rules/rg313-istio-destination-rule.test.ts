import { istioDestinationRule } from '../../src/rules/rg313-istio-destination-rule.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';
import { at, destinations, routed, virtualService } from './routing.js';

const bySubset = routed(
  'istio: {virtualService: {name: web}, destinationRule: {name: web, canarySubsetName: canary, stableSubsetName: stable}}',
  '',
);
const rule = (subsets: string, metadata = '') =>
  object('networking.istio.io/v1', 'DestinationRule', 'web', `host: web\n${subsets}`, metadata);

ruleTester(istioDestinationRule, {
  passes: [
    {
      name: 'a subset beside one that the Rollout does not name, which the schema asks for',
      yaml:
        bySubset.replace(', stableSubsetName: stable', '') +
        rule('subsets: [{name: canary}, {name: stable}]'),
    },
    { name: 'both subsets', yaml: bySubset + rule('subsets: [{name: canary}, {name: stable}]') },
    { name: 'split by hosts', yaml: routed('istio: {virtualService: {name: web}}') + rule('subsets: []') },
    {
      name: 'a VirtualService that does not use the missing subset is the fault',
      yaml:
        bySubset +
        rule('subsets: [{name: stable}]') +
        virtualService(`http: [{${destinations('web/stable')}}]`),
    },
    {
      name: 'declared external',
      yaml: bySubset,
      external: { objects: ['DestinationRule/web'] },
    },
  ],
  fails: [
    {
      name: 'missing, for it is looked up in the namespace of the Rollout',
      yaml: bySubset + rule('subsets: [{name: canary}, {name: stable}]', 'namespace: mesh'),
      violations: [{ message: 'D9', path: `${at}.istio.destinationRule.name` }],
    },
    {
      name: 'one subset',
      yaml: bySubset + rule('subsets: [{name: stable}]'),
      violations: [{ message: 'D10', path: 'DestinationRule/web spec.subsets' }],
    },
    {
      name: 'one subset under another name',
      yaml:
        bySubset +
        rule('subsets: [{name: stable}, {name: preview}]') +
        virtualService(`http: [{${destinations('web/stable', 'web/canary')}}]`),
      violations: [{ message: 'D10', path: 'DestinationRule/web spec.subsets' }],
    },
    {
      name: 'no subsets',
      yaml: bySubset + rule('trafficPolicy: {}'),
      violations: [
        { message: 'D10', path: 'DestinationRule/web spec.subsets' },
        { message: 'D10', path: 'DestinationRule/web spec.subsets' },
      ],
    },
    {
      name: 'a further subset',
      yaml: bySubset + rule('subsets: [{name: canary}, {name: stable}, {name: legacy}]'),
      violations: [
        { message: 'D10.extra', path: 'DestinationRule/web spec.subsets[name=legacy]', severity: 'warning' },
      ],
    },
  ],
});
