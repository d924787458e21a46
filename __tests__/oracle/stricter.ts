import { unaskable } from './unaskable.js';

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
};
