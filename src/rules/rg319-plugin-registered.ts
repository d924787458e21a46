import {
  pluginConfigMap,
  registeredPlugins,
  usedPlugins,
  type PluginType,
  type UsedPlugin,
} from '../argo/plugins.js';
import type { ObjectRef } from '../manifests/manifest.js';
import type { YamlPath } from '../manifests/path.js';
import type { AcrossTargets, RuleWorld, TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

interface Options {
  /** Names of the plugins that the controllers have. */
  readonly registered?: readonly string[];
}

type Message = 'D16' | 'D16.elsewhere' | 'D16.notListed';

/** What a target tells about plugins when it cannot judge them itself. */
interface Facts {
  /** `type name`; absent when the target has no ConfigMap of the controller. */
  readonly registered?: readonly string[];
  readonly used: readonly {
    readonly type: PluginType;
    readonly name: string;
    readonly object: ObjectRef;
    readonly path: YamlPath;
  }[];
}

const across: AcrossTargets<Facts, Message, Options> = {
  extract(world) {
    const registered = registeredHere(world);
    const unjudged = isJudgedHere(world) ? [] : usedPlugins(world.index);
    return {
      ...(registered && { registered: [...registered] }),
      used: unjudged.map(({ type, name, from, path }) => ({ type, name, object: from.ref, path })),
    };
  },
  *judge(targets) {
    const known = targets.flatMap(({ facts }) => (facts.registered ? [facts.registered] : []));
    if (known.length === 0) return;
    const registered = new Set(known.flat());
    for (const { target, facts } of targets) {
      for (const { type, name, object, path } of facts.used) {
        if (registered.has(`${type} ${name}`)) continue;
        yield {
          message: 'D16.elsewhere',
          facts: { user: `${object.kind}/${object.name}`, plugin: name, key: type, map: pluginConfigMap },
          where: { kind: 'object', object, path },
          target,
        };
      }
    }
  },
};

/** Source: utils/plugin/plugin.go GetPluginInfo. */
export const pluginRegistered: TargetRule<Message, Options> = {
  meta: {
    id: 'RG319',
    name: 'plugin-registered',
    title: 'Plugins that Rollouts and AnalysisTemplates use are registered with the controller',
    scope: 'target',
    category: 'progression',
    owner: 'platform',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller knows only the plugins of its own configuration. A router or step plugin that is not among them stops the rollout, a metric plugin makes the analysis fail.',
    remedy:
      'Register the plugin in the ConfigMap argo-rollouts-config of the controller, or correct the name; where the controllers are configured elsewhere, list their plugins in the option `registered`.',
    messages: {
      D16: '{user} uses the plugin {plugin}, which {map} does not register under {key}',
      'D16.elsewhere':
        '{user} uses the plugin {plugin}, which no {map} in this repository registers under {key}',
      'D16.notListed': '{user} uses the plugin {plugin}, which the option `registered` does not list',
    },
    // Another controller, configured elsewhere, may be the one that runs it.
    messageSeverity: { 'D16.elsewhere': 'warning' },
    options: {
      type: 'object',
      additionalProperties: false,
      properties: { registered: { type: 'array', items: { type: 'string', minLength: 1 } } },
    },
  },
  *check(world) {
    const listed = world.options.registered;
    const registered = listed === undefined ? registeredHere(world) : undefined;
    if (listed === undefined && registered === undefined) return;
    for (const { type, name, from, path } of usedPlugins(world.index)) {
      const facts = { user: nameOf(from), plugin: name };
      const where = inObject(from, ...path);
      if (listed !== undefined) {
        if (!listed.includes(name)) yield { message: 'D16.notListed', facts, where };
      } else if (registered?.has(keyOf({ type, name })) === false) {
        yield { message: 'D16', facts: { ...facts, key: type, map: `ConfigMap/${pluginConfigMap}` }, where };
      }
    }
  },
  across: across,
};

function isJudgedHere(world: RuleWorld<Options>): boolean {
  return world.options.registered !== undefined || registeredHere(world) !== undefined;
}

/** Of every readable ConfigMap of that name in the target, `type name`; `undefined` without one. */
function registeredHere({ index }: RuleWorld<Options>): ReadonlySet<string> | undefined {
  const maps = index
    .byKind('ConfigMap')
    .filter(({ ref }) => ref.group === '' && ref.name === pluginConfigMap)
    .flatMap((manifest) => registeredPlugins(manifest) ?? []);
  if (maps.length === 0) return undefined;
  return new Set(
    maps.flatMap((map) =>
      [...map].flatMap(([type, names]) => [...names].map((name) => keyOf({ type, name }))),
    ),
  );
}

function keyOf({ type, name }: Pick<UsedPlugin, 'type' | 'name'>): string {
  return `${type} ${name}`;
}
