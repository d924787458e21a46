import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './subject.mjs';

const generator = join(root, 'fixtures', 'many-services', 'generate.mjs');

export const ENVIRONMENTS = ['dev', 'staging', 'prod'];

export function generate(folder, args) {
  execFileSync(process.execPath, [generator, ...args, '--output', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

export function servicesOf(folder) {
  return readdirSync(join(folder, 'services')).sort();
}

/** The arguments of `helm template` for one target: what rollout-guard.yaml of the same repository says. */
export function helmArguments(service, environment) {
  return [
    `${service}-${environment}`,
    'charts/service',
    '-f',
    `charts/service/values-${environment}.yaml`,
    '-f',
    `services/${service}/values-${environment}.yaml`,
    '--namespace',
    environment,
    '--include-crds',
  ];
}

export function overlaysOf(folder) {
  return readdirSync(join(folder, 'apps'))
    .flatMap((app) =>
      readdirSync(join(folder, 'apps', app, 'overlays')).map((overlay) => `apps/${app}/overlays/${overlay}`),
    )
    .sort();
}

/** Two commits: everything, then another image for one service in prod. */
export function commitOneChange(folder) {
  const git = (...args) =>
    execFileSync(
      'git',
      ['-c', 'user.name=bench', '-c', 'user.email=bench@acme.example', '-c', 'gc.auto=0', ...args],
      {
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Add the services');
  const services = servicesOf(folder);
  const file = join(folder, 'services', services[Math.floor(services.length / 2)], 'values-prod.yaml');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/sha256:[0-9a-f]{64}/, `sha256:${'5'.repeat(64)}`);
  if (changed === text) throw new Error(`${file} names no image digest`);
  writeFileSync(file, changed);
  git('commit', '--quiet', '--all', '--message=Release one service');
}
