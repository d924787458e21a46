import { networkPolicyMode } from '../../src/rules/rg104-network-policy-mode.js';
import { object, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const web = rollout() + service();
const policy = (spec: string, selector = '{matchLabels: {app: web}}', name = 'web') =>
  object('networking.k8s.io/v1', 'NetworkPolicy', name, `podSelector: ${selector}\n${spec}`);
const egress = (rules: string) => policy(`policyTypes: [Egress]\negress: ${rules}`);
const dns = '{ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]}';
const world = '{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}';
const internet = '{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}';
const db = '{to: [{podSelector: {matchLabels: {app: db}}}]}';
const namespace = '{to: [{namespaceSelector: {matchLabels: {team: a}}, podSelector: {}}]}';
const allNamespaces = '{to: [{namespaceSelector: {}}]}';
const kubeDns = '{to: [{namespaceSelector: {}, podSelector: {matchLabels: {k8s-app: kube-dns}}}]}';
const mode = (networkPolicyModeRequired: 'disabled' | 'internet-only' | 'cluster-aware' | 'custom') => ({
  networkPolicyModeRequired,
});
const labels = 'Rollout/web spec.template.metadata.labels';

ruleTester(networkPolicyMode, {
  passes: [
    { name: 'no contract', yaml: web },
    { name: 'disabled, none', yaml: web, profile: mode('disabled') },
    {
      name: 'disabled, Ingress only',
      yaml: web + policy('policyTypes: [Ingress]\ningress: []'),
      profile: mode('disabled'),
    },
    {
      name: 'disabled, policyTypes absent without egress',
      yaml: web + policy('ingress: [{}]'),
      profile: mode('disabled'),
    },
    {
      name: 'disabled, policy of other pods',
      yaml: web + policy('policyTypes: [Egress]', '{matchLabels: {app: db}}'),
      profile: mode('disabled'),
    },
    {
      name: 'disabled, expression that leaves the pods out',
      yaml:
        web +
        policy('policyTypes: [Egress]', '{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}'),
      profile: mode('disabled'),
    },
    { name: 'internet-only', yaml: web + egress(`[${dns}, ${internet}]`), profile: mode('internet-only') },
    {
      name: 'internet-only, DNS by pods',
      yaml: web + egress(`[${kubeDns}, ${internet}]`),
      profile: mode('internet-only'),
    },
    {
      name: 'internet-only, policyTypes absent with egress',
      yaml: web + policy(`egress: [${internet}]`),
      profile: mode('internet-only'),
    },
    {
      name: 'internet-only over two policies',
      yaml: web + egress(`[${dns}]`) + policy(`policyTypes: [Egress]\negress: [${internet}]`, '{}', 'all'),
      profile: mode('internet-only'),
    },
    { name: 'cluster-aware', yaml: web + egress(`[${dns}, ${db}]`), profile: mode('cluster-aware') },
    {
      name: 'cluster-aware, all pods of a named namespace',
      yaml: web + egress(`[${namespace}]`),
      profile: mode('cluster-aware'),
    },
    {
      name: 'cluster-aware, DNS of all namespaces',
      yaml: web + egress(`[{to: [{namespaceSelector: {}}], ports: [{port: 53}]}, ${db}]`),
      profile: mode('cluster-aware'),
    },
    {
      name: 'cluster-aware, internet with exceptions',
      yaml: web + egress(`[${internet}, ${db}]`),
      profile: mode('cluster-aware'),
    },
    { name: 'custom', yaml: web + egress(`[${world}]`), profile: mode('custom') },
    { name: 'nothing of the kind is rendered', yaml: service(), profile: mode('custom') },
  ],
  fails: [
    {
      name: 'disabled, Egress',
      yaml: web + egress('[]'),
      profile: mode('disabled'),
      violations: [{ message: 'isolated', path: 'NetworkPolicy/web spec.policyTypes' }],
    },
    {
      name: 'disabled, selects everything',
      yaml: web + policy('policyTypes: [Ingress, Egress]', '{}'),
      profile: mode('disabled'),
      violations: [{ message: 'isolated', path: 'NetworkPolicy/web spec.policyTypes' }],
    },
    {
      name: 'disabled, two workloads under one policy',
      yaml:
        web +
        rollout({ name: 'api', labels: '{app: api}' }) +
        service('api', '{app: api}') +
        policy('policyTypes: [Egress]', '{}'),
      profile: mode('disabled'),
      violations: [{ message: 'isolated', path: 'NetworkPolicy/web spec.policyTypes' }],
    },
    {
      name: 'internet-only, none',
      yaml: web,
      profile: mode('internet-only'),
      violations: [{ message: 'notIsolated', path: labels }],
    },
    {
      name: 'internet-only, pods',
      yaml: web + egress(`[${internet}, ${db}]`),
      profile: mode('internet-only'),
      violations: [{ message: 'insideCluster', path: 'NetworkPolicy/web spec.egress[1].to[0]' }],
    },
    {
      name: 'internet-only, no peers',
      yaml: web + egress('[{ports: [{port: 443}]}]'),
      profile: mode('internet-only'),
      violations: [{ message: 'insideCluster', path: 'NetworkPolicy/web spec.egress[0]' }],
    },
    {
      name: 'internet-only, port range from 53',
      yaml: web + egress('[{ports: [{port: 53, endPort: 60}]}]'),
      profile: mode('internet-only'),
      violations: [{ message: 'insideCluster', path: 'NetworkPolicy/web spec.egress[0]' }],
    },
    {
      name: 'internet-only, DNS alone',
      yaml: web + egress(`[${dns}]`),
      profile: mode('internet-only'),
      violations: [{ message: 'closed', path: 'NetworkPolicy/web spec.egress', severity: 'warning' }],
    },
    {
      name: 'cluster-aware, none',
      yaml: web,
      profile: mode('cluster-aware'),
      violations: [{ message: 'notIsolated', path: labels }],
    },
    {
      name: 'cluster-aware, Ingress only',
      yaml: web + policy('policyTypes: [Ingress]'),
      profile: mode('cluster-aware'),
      violations: [{ message: 'onlyIngress', path: 'NetworkPolicy/web spec.policyTypes' }],
    },
    {
      name: 'cluster-aware, DNS alone',
      yaml: web + egress(`[${dns}, ${kubeDns}]`),
      profile: mode('cluster-aware'),
      violations: [{ message: 'noClusterPeer', path: 'NetworkPolicy/web spec.egress' }],
    },
    {
      name: 'cluster-aware, addresses alone',
      yaml: web + egress(`[${internet}]`),
      profile: mode('cluster-aware'),
      violations: [{ message: 'noClusterPeer', path: 'NetworkPolicy/web spec.egress' }],
    },
    {
      name: 'cluster-aware, all namespaces',
      yaml: web + egress(`[${db}, ${allNamespaces}]`),
      profile: mode('cluster-aware'),
      violations: [{ message: 'allowAll', path: 'NetworkPolicy/web spec.egress[1].to[0]' }],
    },
    {
      name: 'cluster-aware, all addresses',
      yaml: web + egress(`[${db}, ${world}]`),
      profile: mode('cluster-aware'),
      violations: [{ message: 'allowAll', path: 'NetworkPolicy/web spec.egress[1].to[0]' }],
    },
    {
      name: 'cluster-aware, everything',
      yaml: web + egress(`[${db}, {}]`),
      profile: mode('cluster-aware'),
      violations: [{ message: 'allowAll', path: 'NetworkPolicy/web spec.egress[1]' }],
    },
    {
      name: 'custom, none',
      yaml: web,
      profile: mode('custom'),
      violations: [{ message: 'notIsolated', path: labels }],
    },
    {
      name: 'policy of other pods',
      yaml: web + policy('policyTypes: [Egress]', '{matchLabels: {app: wbe}}'),
      profile: mode('custom'),
      violations: [{ message: 'otherPods', path: 'NetworkPolicy/web spec.podSelector' }],
    },
    {
      name: 'workload that no Service selects',
      yaml: rollout(),
      profile: mode('custom'),
      violations: [{ message: 'notIsolated', path: labels }],
    },
    {
      name: 'cluster-aware, DNS pods by expression',
      yaml:
        web +
        egress(
          '[{to: [{namespaceSelector: {}, podSelector: {matchExpressions: [{key: k8s-app, operator: In, values: [kube-dns]}]}}]}]',
        ),
      profile: mode('cluster-aware'),
      violations: [{ message: 'noClusterPeer', path: 'NetworkPolicy/web spec.egress' }],
    },
    {
      name: 'custom, DNS alone',
      yaml: web + egress(`[${dns}]`),
      profile: mode('custom'),
      violations: [{ message: 'onlyDns', path: 'NetworkPolicy/web spec.egress' }],
    },
  ],
});
