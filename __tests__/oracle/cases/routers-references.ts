import type { JsonObject } from '../../../src/render/renderer.js';
import type { CatalogueCase, Random } from '../case.js';
import {
  ingress,
  object,
  port80,
  rollout,
  routed,
  services,
  split,
  useAnnotation,
  virtualService,
  type Routed,
} from './routers-objects.js';

const group = 'appmesh.k8s.aws/v1beta2';

/** Everything that App Mesh needs, or less: what a case leaves out. */
function mesh(made: Routed, without: 'service' | 'router' | 'provider' | undefined): JsonObject[] {
  const { name, stable, canary } = made;
  const target = (node: string, weight: number): JsonObject => ({ virtualNodeRef: { name: node }, weight });
  const provider =
    without === 'provider'
      ? { virtualNode: { virtualNodeRef: { name: stable } } }
      : { virtualRouter: { virtualRouterRef: { name: `${name}-router` } } };
  const routes = [
    { name: 'primary', httpRoute: { action: { weightedTargets: [target(stable, 100), target(canary, 0)] } } },
  ];
  return [
    rollout(made, {
      appMesh: {
        virtualService: { name },
        virtualNodeGroup: { canaryVirtualNodeRef: { name: canary }, stableVirtualNodeRef: { name: stable } },
      },
    }),
    ...services(made),
    ...(without === 'service' ? [] : [object(group, 'VirtualService', name, { provider })]),
    ...(without === 'router' ? [] : [object(group, 'VirtualRouter', `${name}-router`, { routes })]),
    ...[stable, canary].map((node) => object(group, 'VirtualNode', node, { listeners: [] })),
  ];
}

const nginx = (made: Routed, choice: JsonObject, ...ingresses: string[]): JsonObject[] => [
  rollout(made, { nginx: choice }),
  ...services(made),
  ...ingresses.map((name) => ingress(name, [[made.stable, port80]])),
];

const alb = (made: Routed, choice: JsonObject, ...ingresses: string[]): JsonObject[] => [
  rollout(made, { alb: { servicePort: 80, ...choice } }),
  ...services(made),
  ...ingresses.map((name) => ingress(name, [[made.stable, useAnnotation]])),
];

const istio = (made: Routed, random: Random, choice: JsonObject, ...names: string[]): JsonObject[] => [
  rollout(made, { istio: choice }),
  ...services(made),
  ...names.map((written) => {
    const [name = '', namespace] = written.split('.');
    return virtualService(name, { http: [{ route: split(made, random) }] }, namespace);
  }),
];

const mapping = ({ name, stable }: Routed): JsonObject =>
  object('getambassador.io/v2', 'Mapping', name, { prefix: '/', service: `${stable}:80` });

export const cases: readonly CatalogueCase[] = [
  {
    id: 'X3',
    violating(random) {
      const made = routed(random);
      const both = { stableIngress: made.name, stableIngresses: [made.name] };
      return nginx(made, random.pick<JsonObject>([{}, { annotationPrefix: 'a.b' }, both]), made.name);
    },
    nearMiss(random) {
      const made = routed(random);
      const { name } = made;
      return nginx(
        made,
        random.pick<JsonObject>([{ stableIngress: name }, { stableIngresses: [name] }]),
        name,
      );
    },
  },
  {
    id: 'X4',
    violating(random) {
      const made = routed(random);
      return alb(
        made,
        random.pick<JsonObject>([{}, { ingress: made.name, ingresses: [made.name] }]),
        made.name,
      );
    },
    nearMiss(random) {
      const made = routed(random);
      const { name } = made;
      return alb(made, random.pick<JsonObject>([{ ingress: name }, { ingresses: [name] }]), name);
    },
  },
  {
    id: 'X5',
    violating(random) {
      const made = routed(random);
      const { name } = made;
      const lost = `${name}-${random.text()}`;
      return random.pick([
        () => nginx(made, { stableIngress: lost }, name),
        () => nginx(made, { stableIngresses: [name, lost] }, name),
        () => alb(made, { ingress: lost }, name),
        () => alb(made, { ingresses: [lost, name] }, name),
      ])();
    },
    nearMiss(random) {
      const made = routed(random);
      const { name } = made;
      const other = `${name}-${random.text()}`;
      return random.pick([
        () => nginx(made, { stableIngresses: [name, other] }, name, other),
        () => alb(made, { ingresses: [other, name] }, name, other),
      ])();
    },
  },
  {
    id: 'X6',
    violating(random) {
      const made = routed(random);
      const { name } = made;
      const both = { virtualService: { name }, virtualServices: [{ name }] };
      return istio(made, random, random.pick<JsonObject>([{}, both]), name);
    },
    nearMiss(random) {
      const made = routed(random);
      const { name } = made;
      const either = [{ virtualService: { name } }, { virtualServices: [{ name }] }];
      return istio(made, random, random.pick<JsonObject>(either), name);
    },
  },
  {
    id: 'X7',
    violating(random) {
      const made = routed(random);
      const { name } = made;
      const lost = random.pick([
        `${name}-${random.text()}`,
        `${name}.${random.text()}`,
        `${name}.default.svc`,
      ]);
      return random.bool()
        ? istio(made, random, { virtualService: { name: lost } }, name)
        : istio(made, random, { virtualServices: [{ name }, { name: lost }] }, name);
    },
    nearMiss(random) {
      const made = routed(random);
      const { name } = made;
      const elsewhere = `${name}.${random.text()}`;
      const named = random.pick([name, `${name}.default`, `${name}.default.cluster.local`]);
      return istio(
        made,
        random,
        { virtualServices: [{ name: named }, { name: elsewhere }] },
        name,
        elsewhere,
      );
    },
  },
  {
    id: 'X8',
    violating(random) {
      const made = routed(random);
      const { name } = made;
      const mappings = random.pick<string[]>([[], [`${name}-${random.text()}`], [name, `${name}-two`]]);
      return [rollout(made, { ambassador: { mappings } }), ...services(made), mapping(made)];
    },
    nearMiss(random) {
      const made = routed(random);
      return [rollout(made, { ambassador: { mappings: [made.name] } }), ...services(made), mapping(made)];
    },
  },
  {
    id: 'X9',
    violating(random) {
      const made = routed(random);
      const without = random.pick(['field', 'service', 'router', 'provider'] as const);
      if (without !== 'field') return mesh(made, without);
      const nodes = {
        canaryVirtualNodeRef: { name: made.canary },
        stableVirtualNodeRef: { name: made.stable },
      };
      return [rollout(made, { appMesh: { virtualNodeGroup: nodes } }), ...mesh(made, undefined).slice(1)];
    },
    nearMiss: (random) => mesh(routed(random), undefined),
  },
];
