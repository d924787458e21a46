import { canaryServices } from '../../src/rules/rg413-canary-services.js';
import { rollout } from './manifests.js';
import { ruleTester } from './rule-tester.js';

const canary = (text: string): string => rollout({ spec: `strategy: {canary: {${text}}}` });

ruleTester(canaryServices, {
  passes: [
    { name: 'no Services', yaml: canary('') },
    { name: 'two Services', yaml: canary('stableService: a, canaryService: b') },
    {
      name: 'a router with both',
      yaml: canary('stableService: a, canaryService: b, trafficRouting: {nginx: {stableIngress: a}}'),
    },
    { name: 'plugins need none', yaml: canary('trafficRouting: {plugins: {a/b: {}}}') },
    { name: 'a routing without router needs none', yaml: canary('trafficRouting: {}') },
    { name: 'a router set to null needs none', yaml: canary('trafficRouting: {nginx: null}') },
    {
      name: 'subsets instead',
      yaml: canary('trafficRouting: {istio: {virtualService: {name: a}, destinationRule: {name: a}}}'),
    },
    {
      name: 'ping-pong on ALB',
      yaml: canary(
        'pingPong: {pingService: a, pongService: b}, trafficRouting: {alb: {ingress: a, servicePort: 80, rootService: c}}',
      ),
    },
    {
      name: 'ping-pong on Istio',
      yaml: canary('pingPong: {pingService: a, pongService: b}, trafficRouting: {istio: {}}'),
      environment: { argoRollouts: '1.8' },
    },
    {
      name: 'ping-pong on a plugin',
      yaml: canary('pingPong: {pingService: a, pongService: b}, trafficRouting: {plugins: {a/b: {}}}'),
    },
    { name: 'ping-pong without routing', yaml: canary('pingPong: {pingService: a, pongService: b}') },
    { name: 'absent: the schema asks for them', yaml: canary('pingPong: {}') },
    {
      name: 'blueGreen beside it: another fault',
      yaml: rollout({
        spec: 'strategy: {blueGreen: {activeService: web}, canary: {stableService: a, canaryService: a}}',
      }),
    },
  ],
  fails: [
    {
      name: 'one Service twice',
      yaml: canary('stableService: a, canaryService: a'),
      violations: [{ message: 'C2', path: 'Rollout/web spec.strategy.canary.stableService' }],
    },
    {
      name: 'ping-pong on another router',
      yaml: canary(
        'stableService: a, canaryService: b, pingPong: {pingService: a, pongService: b}, trafficRouting: {smi: {}}',
      ),
      violations: [{ message: 'C3', path: 'Rollout/web spec.strategy.canary.trafficRouting.alb' }],
    },
    {
      name: 'ping-pong on a routing without router',
      yaml: canary('pingPong: {pingService: a, pongService: b}, trafficRouting: {}'),
      violations: [{ message: 'C3', path: 'Rollout/web spec.strategy.canary.trafficRouting.alb' }],
    },
    {
      name: 'ping-pong on a plugin before 1.10',
      yaml: canary('pingPong: {pingService: a, pongService: b}, trafficRouting: {plugins: {a/c: {}}}'),
      violations: [{ message: 'C3', path: 'Rollout/web spec.strategy.canary.trafficRouting.alb' }],
      environment: { argoRollouts: '1.9' },
    },
    {
      name: 'empty names',
      yaml: canary('pingPong: {pingService: "", pongService: ""}'),
      violations: [
        { message: 'C4', path: 'Rollout/web spec.strategy.canary.pingPong.pingService' },
        { message: 'C5', path: 'Rollout/web spec.strategy.canary.pingPong.pongService' },
      ],
    },
    {
      name: 'ping is pong',
      yaml: canary('pingPong: {pingService: a, pongService: a}'),
      violations: [{ message: 'C6', path: 'Rollout/web spec.strategy.canary.pingPong.pingService' }],
    },
    {
      name: 'ALB without root Service',
      yaml: canary(
        'pingPong: {pingService: a, pongService: b}, trafficRouting: {alb: {ingress: a, servicePort: 80}}',
      ),
      violations: [
        { message: 'C7', path: 'Rollout/web spec.strategy.canary.trafficRouting.alb.rootService' },
      ],
    },
    {
      name: 'smi without Services',
      yaml: canary('trafficRouting: {smi: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'apisix without Services',
      yaml: canary('trafficRouting: {apisix: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'ambassador without Services',
      yaml: canary('trafficRouting: {ambassador: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'nginx without Services',
      yaml: canary('trafficRouting: {nginx: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'appMesh without Services',
      yaml: canary('trafficRouting: {appMesh: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'traefik without Services',
      yaml: canary('trafficRouting: {traefik: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'alb without Services',
      yaml: canary('trafficRouting: {alb: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'istio without Services',
      yaml: canary('trafficRouting: {istio: {}}'),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
    {
      name: 'only one of them',
      yaml: canary('stableService: a, canaryService: "", trafficRouting: {nginx: {}}'),
      violations: [{ message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' }],
    },
    {
      name: 'ping-pong on ALB, and nginx needs both',
      yaml: canary(
        'pingPong: {pingService: a, pongService: b}, trafficRouting: {alb: {rootService: c}, nginx: {}}',
      ),
      violations: [
        { message: 'C8', path: 'Rollout/web spec.strategy.canary.stableService' },
        { message: 'C9', path: 'Rollout/web spec.strategy.canary.canaryService' },
      ],
    },
  ],
});
