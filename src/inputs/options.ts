/** Commands of this version. */
export const commands = ['check', 'render', 'rules', 'explain'] as const;
export type CommandName = (typeof commands)[number];

export const reportFormats = ['text', 'json', 'markdown', 'annotations'] as const;

/** How an option is written and what it accepts: flags, inputs and environment variables are all read by this one table. */
export interface Option {
  readonly name: string;
  readonly type: 'text' | 'list' | 'lines' | 'switch' | 'number' | 'choice';
  readonly choices?: readonly string[];
  /** Placeholder in the help. */
  readonly value?: string;
  readonly help: string;
  readonly commands: readonly CommandName[];
  /** Name of the Action's input; `false` when it is a flag only. */
  readonly input: string | false;
  /** Also read from `ROLLOUT_GUARD_<NAME>`. Engine and trust are not: what a step before could set must not loosen the sandbox. */
  readonly environment?: true;
}

const judging: readonly CommandName[] = ['check', 'render'];
const checking: readonly CommandName[] = ['check'];

export const options: readonly Option[] = [
  {
    name: 'config',
    type: 'text',
    value: 'FILE',
    help: 'configuration (default: rollout-guard.yaml here or in a folder above)',
    commands: judging,
    input: 'config',
    environment: true,
  },
  {
    name: 'contract',
    type: 'text',
    value: 'FILE',
    help: 'rollout-safety contract; its profiles become targets',
    commands: judging,
    input: 'contract',
    environment: true,
  },
  {
    name: 'chart',
    type: 'text',
    value: 'DIR',
    help: 'chart to render, a folder or .tgz',
    commands: judging,
    input: 'chart',
  },
  {
    name: 'values',
    type: 'list',
    value: 'FILE',
    help: 'values file of the chart; repeat, later ones win',
    commands: judging,
    input: 'values',
  },
  {
    name: 'set',
    type: 'lines',
    value: 'KEY=VALUE',
    help: 'single value of the chart, as helm --set; repeat',
    commands: judging,
    input: 'set',
  },
  {
    name: 'release',
    type: 'text',
    value: 'NAME',
    help: 'release name of the chart',
    commands: judging,
    input: 'release',
  },
  {
    name: 'namespace',
    type: 'text',
    value: 'NAME',
    help: 'namespace to render for',
    commands: judging,
    input: 'namespace',
  },
  {
    name: 'kube-version',
    type: 'text',
    value: 'VERSION',
    help: 'Kubernetes version that charts see',
    commands: judging,
    input: 'kube-version',
    environment: true,
  },
  {
    name: 'api-versions',
    type: 'list',
    value: 'LIST',
    help: 'API versions that charts see besides the default ones; repeat',
    commands: judging,
    input: 'api-versions',
  },
  {
    name: 'base',
    type: 'text',
    value: 'REF',
    help: 'commit to compare with: only what the change affects is judged, and old findings are told from new',
    commands: checking,
    input: 'base',
    environment: true,
  },
  {
    name: 'gate-on',
    type: 'choice',
    choices: ['new', 'all'],
    help: 'which findings count (default: new with --base, else all; contract findings always)',
    commands: checking,
    input: 'gate-on',
    environment: true,
  },
  {
    name: 'fail-on',
    type: 'choice',
    choices: ['error', 'warning', 'never'],
    help: 'lowest severity that fails (default: error)',
    commands: checking,
    input: 'fail-on',
    environment: true,
  },
  {
    name: 'engine',
    type: 'choice',
    choices: ['embedded', 'system'],
    help: 'render in the sandbox (default: embedded), or with helm and kustomize from PATH',
    commands: judging,
    input: 'engine',
  },
  {
    name: 'trust',
    type: 'choice',
    choices: ['untrusted', 'full'],
    help: 'full renders what an untrusted pull request must never get',
    commands: judging,
    input: 'trust',
  },
  {
    name: 'concurrency',
    type: 'number',
    value: 'N',
    help: 'workers (default: one per core)',
    commands: judging,
    input: 'concurrency',
    environment: true,
  },
  {
    name: 'format',
    type: 'choice',
    choices: reportFormats,
    help: 'what goes to stdout (default: text)',
    commands: checking,
    input: false,
    environment: true,
  },
  {
    name: 'report',
    type: 'list',
    value: 'F=FILE',
    help: 'write a report in format F to FILE; repeat',
    commands: checking,
    input: 'reports',
  },
  {
    name: 'quiet',
    type: 'switch',
    help: 'no progress; of a check only the first line and what blocks',
    commands: judging,
    input: 'quiet',
  },
  { name: 'show-secrets', type: 'switch', help: 'do not redact secrets', commands: ['render'], input: false },
  {
    name: 'origins',
    type: 'switch',
    help: 'a comment with the origin before each object',
    commands: ['render'],
    input: false,
  },
  {
    name: 'print-config',
    type: 'switch',
    help: 'print every setting with its source, and stop',
    commands: judging,
    input: false,
  },
];

/** Text of the arguments of each command, for help and messages. */
export const commandArguments: Readonly<
  Record<CommandName, { readonly usage: string; readonly help: string }>
> = {
  check: { usage: '[PATH...]', help: 'render what is at each PATH (default: the repository) and judge it' },
  render: { usage: '[TARGET...]', help: 'print what a path or target renders to, as a YAML stream' },
  rules: { usage: '', help: 'list the rules' },
  explain: { usage: '<ID>', help: 'explain one rule: why, examples, options, how to waive' },
};
