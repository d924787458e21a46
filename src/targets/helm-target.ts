import type { Config } from '../inputs/config.js';
import { environmentNames, findEnvironment } from '../inputs/config.js';
import type { Fault } from '../inputs/faults.js';
import { formatAccepted, formatFound, formatHint } from '../inputs/nearest.js';
import type { Environment, Request } from '../inputs/request.js';
import type { Place } from '../kernel/errors.js';
import type { HelmSource, Target, TargetSource, ValuesFile } from './target.js';

/** What all ways to find targets share: flags and environments that go into each. */
export interface TargetContext {
  readonly request: Request;
  readonly config: Config | undefined;
}

export interface HelmParts {
  readonly chart: string;
  readonly values: readonly ValuesFile[];
  readonly set: readonly string[];
  readonly release: string;
  readonly kubeVersion?: string | undefined;
  readonly apiVersions?: readonly string[];
  readonly includeCrds?: boolean;
}

/** A helm source with the versions of flag, entry and environment, in that order. */
export function helmSource(
  { request }: TargetContext,
  parts: HelmParts,
  environment?: Environment,
): HelmSource {
  const kubeVersion = request.kubeVersion ?? parts.kubeVersion ?? environment?.kubeVersion;
  const apiVersions = [
    ...(environment?.apiVersions ?? []),
    ...(parts.apiVersions ?? []),
    ...request.apiVersions,
  ];
  return {
    kind: 'helm',
    chart: parts.chart,
    values: parts.values,
    set: parts.set,
    release: parts.release,
    ...(kubeVersion === undefined ? {} : { kubeVersion }),
    apiVersions: [...new Set(apiVersions)],
    includeCrds: parts.includeCrds ?? true,
  };
}

export interface TargetParts {
  readonly name: string;
  readonly source: TargetSource;
  readonly namespace?: string | undefined;
  readonly profile?: string | undefined;
  readonly environment?: string | undefined;
  readonly owner?: string | undefined;
}

/** A target; `--namespace` wins over what was configured. */
export function makeTarget({ request }: TargetContext, parts: TargetParts): Target {
  const namespace = request.namespace ?? parts.namespace;
  return {
    name: parts.name,
    source: parts.source,
    ...(namespace === undefined ? {} : { namespace }),
    ...(parts.profile === undefined ? {} : { profile: parts.profile }),
    ...(parts.environment === undefined ? {} : { environment: parts.environment }),
    ...(parts.owner === undefined ? {} : { owner: parts.owner }),
  };
}

/** The environment that a configuration names, aliases resolved; a name that meets nothing is a fault. */
export function requireEnvironment(
  config: Config,
  name: string,
  place: Place | undefined,
  faults: Fault[],
): Environment | undefined {
  const environment = findEnvironment(config.environments, name);
  if (environment === undefined) {
    const known = environmentNames(config.environments);
    faults.push({
      message: `There is no environment ${formatFound(name)}; accepted: ${formatAccepted(known)}.${formatHint(name, known)}`,
      place,
      next: known.length === 0 ? `Declare it under environments in ${config.file}.` : undefined,
    });
  }
  return environment;
}

/** The environment that a file or folder name suggests: only a declared one where environments are declared. */
export function suggestedEnvironment(
  config: Config | undefined,
  name: string,
): { readonly name?: string; readonly settings?: Environment } {
  if (config === undefined || config.environments.length === 0) return { name };
  const settings = findEnvironment(config.environments, name);
  return settings === undefined ? {} : { name: settings.name, settings };
}
