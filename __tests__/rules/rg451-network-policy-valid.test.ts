import { networkPolicyValid } from '../../src/rules/rg451-network-policy-valid.js';
import { object } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const policy = (rule: string) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', 'web', `podSelector: {}\negress: [{${rule}}]`);
const at = 'NetworkPolicy/web spec.egress[0]';

ruleTester(networkPolicyValid, {
  passes: [
    { name: 'everything', yaml: policy('') },
    { name: 'selectors together', yaml: policy('to: [{podSelector: {}, namespaceSelector: {}}]') },
    { name: 'range of ports', yaml: policy('ports: [{port: 1000, endPort: 2000}, {port: http}]') },
    {
      name: 'exception',
      yaml: policy('to: [{ipBlock: {cidr: "2001:db8::/32", except: ["2001:db8:1::/48"]}}]'),
    },
  ],
  fails: [
    {
      name: 'port',
      yaml: policy('ports: [{port: 70000}]'),
      violations: [{ message: 'port', path: `${at}.ports[0].port` }],
    },
    {
      name: 'end below start',
      yaml: policy('ports: [{port: 80, endPort: 79}]'),
      violations: [{ message: 'endPort', path: `${at}.ports[0].endPort` }],
    },
    {
      name: 'protocol',
      yaml: policy('ports: [{protocol: http}]'),
      violations: [{ message: 'unsupported', path: `${at}.ports[0].protocol` }],
    },
    {
      name: 'empty peer',
      yaml: policy('to: [{}]'),
      violations: [{ message: 'noPeer', path: `${at}.to[0]` }],
    },
    {
      name: 'mixed peer',
      yaml: policy('to: [{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}]'),
      violations: [{ message: 'mixedPeer', path: `${at}.to[0]` }],
    },
    {
      name: 'address without a length',
      yaml: policy('to: [{ipBlock: {cidr: 10.0.0.1}}]'),
      violations: [{ message: 'cidr', path: `${at}.to[0].ipBlock.cidr` }],
    },
    {
      name: 'no cidr',
      yaml: policy('to: [{ipBlock: {except: [10.0.0.0/8]}}]'),
      violations: [{ message: 'required', path: `${at}.to[0].ipBlock.cidr` }],
    },
    {
      name: 'exception outside',
      yaml: policy('to: [{ipBlock: {cidr: 10.0.0.0/8, except: [192.168.0.0/16]}}]'),
      violations: [{ message: 'except', path: `${at}.to[0].ipBlock.except[0]` }],
    },
    {
      name: 'selector',
      yaml: policy(
        'to: [{podSelector: {matchLabels: {a: b c}, matchExpressions: [{key: a, operator: Exists, values: [b]}]}}]',
      ),
      violations: [
        { message: 'syntax', path: `${at}.to[0].podSelector.matchLabels.a` },
        { message: 'forbidden', path: `${at}.to[0].podSelector.matchExpressions[0].values` },
      ],
    },
  ],
});
