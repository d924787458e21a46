import { unaskable } from './unaskable.js';

const late = 'the router finds it at reconcile, after all that the oracle asks';
const ours = 'nothing refuses it: what it does is found out by the traffic';

/**
 * Ids of which we may say more than the controller does, and why. An id that is not here must be refused by the controller (or the
 * API server) whenever we refuse it. A rule's id stands for its sentences that have no id of the catalogue.
 */
export const stricter: Readonly<Record<string, string>> = {
  ...unaskable,
  RG321: 'a port that no container has is found by nobody: the Service has no endpoints',
  RG340: 'a route to a Service that is missing is found by the router at run time',
  RG341: 'a route to a Service that is missing is found by the gateway at run time',
  RG342: 'a destination that is missing is found by the mesh at run time',
  RG343: 'the Gateway API plugin is a program of its own: it looks for its routes at reconcile',
  RG344: 'a route to a Service that is missing is found by the router at run time',
  RG324:
    'a ConfigMap or Secret that is missing is found by the kubelet: the pod never starts, whatever the API server says',
  RG325: 'a ServiceAccount that is missing is found when the pod is made',
  RG326: 'a claim that is missing is found by the scheduler',
  RG327: 'a priority or runtime class that is missing is found when the pod is made',
  ...same(late, [
    'D8',
    'D9',
    'D11',
    'D12',
    'D13',
    'D14',
    'D15',
    'D16',
    'RG310.nginxBesideAlb',
    'RG311.crash',
  ]),
  ...same(ours, ['D2', 'D10', 'D17', 'W12', 'RG340.port', 'RG341.port', 'RG342.port', 'RG344.port']),
  ...same('found by the plugin, which is no part of Argo Rollouts', [
    'RG343.none',
    'RG343.route',
    'RG343.rule',
    'RG343.backend',
  ]),
  ...same('the kubelet finds it when the pod starts', [
    'RG324.generatedName',
    'RG324.key',
    'RG446.probePort',
  ]),
  U11: 'the controller refuses the second Rollout only once the first one has annotated the Service',
  W10: 'nobody refuses it: the Service port just has no endpoints',
  'RG341.noPort': "refused by the Gateway API's own CRDs, which the oracle does not have",
};

function same(reason: string, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}
