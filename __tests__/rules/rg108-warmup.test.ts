import { warmup } from '../../src/rules/rg108-warmup.js';
import { object, rollout, service } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const required = { warmupRequired: true };
const init = (container: string) => ({ pod: `initContainers: [{name: warm, ${container}}]` });
const mounts = {
  container: 'volumeMounts: [{name: models, mountPath: /models, readOnly: true}]',
  pod: 'volumes: [{name: models, persistentVolumeClaim: {claimName: models}}]',
};
const job = (annotations: string, claim = 'models', mount = '{name: out, mountPath: /out}') =>
  object(
    'batch/v1',
    'Job',
    'fill',
    `template: {spec: {volumes: [{name: out, persistentVolumeClaim: {claimName: ${claim}}}], containers: [{name: fill, image: fill, volumeMounts: [${mount}]}]}}`,
    annotations && `annotations: {${annotations}}`,
  );
const digest = (of: string) => `registry.example/web@sha256:${of.repeat(64)}`;
const at = 'Rollout/web spec.template.spec';
const probe = (path: string) => ({ container: `startupProbe: {httpGet: {path: ${path}, port: 8080}}` });

ruleTester(warmup, {
  passes: [
    { name: 'not required', yaml: rollout() + service(), profile: {} },
    { name: 'init container', yaml: rollout(init('image: warm')) + service(), profile: required },
    {
      name: 'helm hook Job that fills a claim',
      yaml: rollout(mounts) + service() + job('helm.sh/hook: "pre-install,pre-upgrade"'),
      profile: required,
    },
    {
      name: 'Argo CD PreSync Job',
      yaml: rollout(mounts) + service() + job('argocd.argoproj.io/hook: PreSync'),
      profile: required,
    },
    {
      name: 'startup probe that the contract names',
      yaml: rollout(probe('/warm')) + service(),
      profile: { ...required, warmup: '/warm' },
    },
    {
      name: 'same digest',
      yaml:
        rollout(init(`image: ${digest('a')}`)).replace('registry.example/web:1.0', digest('a')) + service(),
      profile: required,
    },
    {
      name: 'tag says nothing about the digest',
      yaml: rollout(init(`image: ${digest('b')}`)) + service(),
      profile: required,
    },
  ],
  fails: [
    {
      name: 'none',
      yaml: rollout() + service(),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'native sidecar',
      yaml: rollout(init('restartPolicy: Always')) + service(),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'startup probe that the contract does not name',
      yaml: rollout(probe('/warm')) + service(),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'startup probe on another path',
      yaml: rollout(probe('/live')) + service(),
      profile: { ...required, warmup: '/warm' },
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'plain Job',
      yaml: rollout(mounts) + service() + job(''),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'post-install hook',
      yaml: rollout(mounts) + service() + job('helm.sh/hook: post-install'),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'hook Job on another claim',
      yaml: rollout(mounts) + service() + job('helm.sh/hook: pre-install', 'other'),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'hook Job that only reads',
      yaml:
        rollout(mounts) +
        service() +
        job('helm.sh/hook: pre-install', 'models', '{name: out, mountPath: /out, readOnly: true}'),
      profile: required,
      violations: [{ message: 'noWarmup', path: at }],
    },
    {
      name: 'other digest',
      yaml:
        rollout(init(`image: ${digest('b')}`)).replace('registry.example/web:1.0', digest('a')) + service(),
      profile: required,
      violations: [{ message: 'otherImage', path: `${at}.initContainers`, severity: 'warning' }],
    },
  ],
});
