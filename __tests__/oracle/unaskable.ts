const late = 'the router finds it at reconcile: its functions need a cluster';
const ours = 'no function of Argo Rollouts or of Kubernetes refuses it: the rule is ours';
const changed = 'gone: the pinned Kubernetes functions no longer check it';

/** Ids about which no Go function can be asked, and why. */
export const unaskable: Readonly<Record<string, string>> = {
  S8: changed,
  D2: ours,
  D3: 'cannot happen: the object is fetched as a VirtualRouter',
  ...same(late, ['D8', 'D9', 'D11', 'D12', 'D13', 'D14', 'D15']),
  D10: ours,
  D16: 'plugins are registered in a ConfigMap that the controller reads when it starts',
  D17: ours,
  E7: 'the Experiment controller finds it in the cluster',
  ...same(ours, ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10', 'U11', 'U12', 'U13']),
  ...same(ours, [
    'W1',
    'W2',
    'W3',
    'W4',
    'W6',
    'W7',
    'W8',
    'W10',
    'W11',
    'W12',
    'W13',
    'W15',
    'W16',
    'W17',
    'W18',
    'W19',
  ]),
  W20: 'a question of how YAML is read, before there is an object to ask about',
};

function same(reason: string, ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}
