import { pauseDuration } from '../../src/rules/rg418-pause-duration.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const steps = (text: string, more = ''): string =>
  rollout({ spec: `strategy: {canary: {${more}steps: [${text}]}}` });

ruleTester(pauseDuration, {
  passes: [
    { name: 'for a person', yaml: steps('{pause: {}}') },
    { name: 'seconds', yaml: steps('{pause: {duration: 90}}') },
    { name: 'zero', yaml: steps('{pause: {duration: 0}}') },
    { name: 'seconds as text', yaml: steps('{pause: {duration: "90"}}') },
    { name: 'Go', yaml: steps('{pause: {duration: 1h30m}}') },
    { name: 'parts of a second', yaml: steps('{pause: {duration: -0.5s}}') },
    { name: 'a fraction: the schema says so', yaml: steps('{pause: {duration: 1.5}}') },
    { name: 'null', yaml: steps('{pause: {duration: null}}') },
  ],
  fails: [
    {
      name: 'a day',
      yaml: steps('{pause: {duration: 1d}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'empty',
      yaml: steps('{pause: {duration: ""}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'spaces',
      yaml: steps('{pause: {duration: 10 m}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'too long',
      yaml: steps('{pause: {duration: 600000h}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'more seconds than 32 bits hold',
      yaml: steps('{pause: {duration: "3000000000"}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'negative and unreadable',
      yaml: steps('{pause: {duration: -1d}}'),
      violations: [
        { message: 'P4.unreadable', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' },
      ],
    },
    {
      name: 'negative',
      yaml: steps('{pause: {duration: -1}}'),
      violations: [{ message: 'P4', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' }],
    },
    {
      name: 'negative text',
      yaml: steps('{pause: {duration: "-1"}}'),
      violations: [{ message: 'P4', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' }],
    },
    {
      name: 'negative Go',
      yaml: steps('{pause: {duration: -2m}}'),
      violations: [{ message: 'P4', path: 'Rollout/web spec.strategy.canary.steps[0].pause.duration' }],
    },
  ],
});
