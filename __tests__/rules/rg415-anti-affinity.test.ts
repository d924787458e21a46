import { antiAffinity } from '../../src/rules/rg415-anti-affinity.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });
const blueGreen = (text: string): string =>
  rollout({ spec: `strategy: {blueGreen: {activeService: web, ${text}}}` });

ruleTester(antiAffinity, {
  passes: [
    { name: 'none', yaml: canary('') },
    { name: 'required', yaml: canary('antiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {}}') },
    {
      name: 'preferred',
      yaml: canary(
        'antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 1}, requiredDuringSchedulingIgnoredDuringExecution: null}',
      ),
    },
    {
      name: 'at most',
      yaml: blueGreen('antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 100}}'),
    },
    {
      name: 'no weight: the schema asks for it',
      yaml: blueGreen('antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {}}'),
    },
    { name: 'null', yaml: blueGreen('antiAffinity: null') },
  ],
  fails: [
    {
      name: 'neither',
      yaml: canary('antiAffinity: {}'),
      violations: [{ message: 'C14', path: 'Rollout/web spec.strategy.canary.antiAffinity' }],
    },
    {
      name: 'both',
      yaml: canary(
        'antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 1}, requiredDuringSchedulingIgnoredDuringExecution: {}}',
      ),
      violations: [{ message: 'C14', path: 'Rollout/web spec.strategy.canary.antiAffinity' }],
    },
    {
      name: 'no weight at all',
      yaml: canary('antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 0}}'),
      violations: [
        {
          message: 'C15',
          path: 'Rollout/web spec.strategy.canary.antiAffinity.preferredDuringSchedulingIgnoredDuringExecution.weight',
        },
      ],
    },
    {
      name: 'both and too heavy',
      yaml: canary(
        'antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 101}, requiredDuringSchedulingIgnoredDuringExecution: {}}',
      ),
      violations: [
        { message: 'C14', path: 'Rollout/web spec.strategy.canary.antiAffinity' },
        {
          message: 'C15',
          path: 'Rollout/web spec.strategy.canary.antiAffinity.preferredDuringSchedulingIgnoredDuringExecution.weight',
        },
      ],
    },
    {
      name: 'neither in blueGreen',
      yaml: blueGreen('antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: null}'),
      violations: [{ message: 'B3', path: 'Rollout/web spec.strategy.blueGreen.antiAffinity' }],
    },
    {
      name: 'too heavy in blueGreen',
      yaml: blueGreen('antiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: {weight: 101}}'),
      violations: [
        {
          message: 'B4',
          path: 'Rollout/web spec.strategy.blueGreen.antiAffinity.preferredDuringSchedulingIgnoredDuringExecution.weight',
        },
      ],
    },
  ],
});
