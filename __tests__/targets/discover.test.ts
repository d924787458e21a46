import { describe, expect, test } from '@jest/globals';
import { parseFlags } from '../../src/inputs/flags.js';
import type { Request } from '../../src/inputs/request.js';
import { UsageError } from '../../src/kernel/errors.js';
import { discoverTargets, type Discovery } from '../../src/targets/discover.js';
import { loadInputs } from '../../src/targets/load-inputs.js';
import { MemoryTree } from '../memory-tree.js';

const root = '/repository';

function request(line: string, cwd = root): Request {
  const parsed = parseFlags(line.split(' '), { cwd, version: '1', environment: {} });
  if (parsed.kind !== 'request') throw new Error('a text');
  return parsed.request;
}

function discover(
  files: Record<string, string>,
  line = 'check',
  options: { cwd?: string; isBase?: boolean } = {},
): Discovery {
  const tree = new MemoryTree(files);
  const asked = request(line, options.cwd);
  const { loaded, contract } = loadInputs(
    tree,
    root,
    asked,
    [{ id: 'RG107', name: 'readiness-path' }],
    options,
  );
  const isBase = options.isBase ?? false;
  return discoverTargets({ tree, root, request: asked, config: loaded?.config, contract, isBase });
}

const names = (found: Discovery): string[] => found.targets.map(({ name }) => name);
const manifest = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n';
const chart = (name: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;

describe('a repository without configuration', () => {
  test('leaf overlays: not what others use, no components, of a ring one', () => {
    const found = discover({
      'k8s/base/kustomization.yaml': 'resources: [app.yaml, ../../shared/x.yaml]',
      'k8s/base/app.yaml': manifest,
      'shared/x.yaml': manifest,
      'k8s/component/kustomization.yaml': 'kind: Component\napiVersion: kustomize.config.k8s.io/v1alpha1',
      'k8s/overlays/staging/kustomization.yml': 'resources: [../../base]\ncomponents: [../../component]',
      'k8s/overlays/prod/Kustomization': 'bases: [../../base/]\npatches: [{path: p/patch.yaml}]',
      'k8s/overlays/prod/p/patch.yaml': manifest,
      'ring/a/kustomization.yaml': 'resources: [../b]',
      'ring/b/kustomization.yaml': 'resources: [../a]',
      'broken/kustomization.yaml': 'resources: [',
      'self/kustomization.yaml': 'resources: [../self]',
    });
    expect(names(found)).toEqual(['broken', 'k8s/overlays/prod', 'k8s/overlays/staging', 'ring/a', 'self']);
    expect(found.targets[1]).toEqual({
      name: 'k8s/overlays/prod',
      source: { kind: 'kustomize', path: 'k8s/overlays/prod' },
      environment: 'prod',
    });
    expect(found.looked).toMatchObject({ overlays: 5, components: 1, usedKustomizations: 2 });
  });

  test('charts with their values files; no libraries, subcharts or inflated charts', () => {
    const found = discover({
      'charts/app/Chart.yaml': chart('shop'),
      'charts/app/values.yaml': '',
      'charts/app/values-prod.yaml': '',
      'charts/app/values.dev.yml': '',
      'charts/app/values_qa.yaml': '',
      'charts/app/values/test.yaml': '',
      'charts/app/ci/kind-values.yaml': '',
      'charts/app/values.schema.json': '{}',
      'charts/app/templates/a.yaml': manifest,
      'charts/app/crds/a.yaml': manifest,
      'charts/app/other/a.yaml': manifest,
      'charts/app/charts/sub/Chart.yaml': chart('sub'),
      'charts/plain/Chart.yaml': chart('plain'),
      'charts/library/Chart.yaml': chart('library', 'type: library'),
      'charts/broken/Chart.yaml': 'name: [',
      'k8s/kustomization.yaml': 'helmCharts: [{name: inflated}]',
      'k8s/charts/inflated/Chart.yaml': chart('inflated'),
    });
    expect(names(found)).toEqual([
      'charts/app/ci/kind-values.yaml',
      'charts/app/values-prod.yaml',
      'charts/app/values.dev.yml',
      'charts/app/values/test.yaml',
      'charts/app/values_qa.yaml',
      'charts/broken',
      'charts/plain',
      'k8s',
    ]);
    expect(found.targets[1]).toEqual({
      name: 'charts/app/values-prod.yaml',
      source: {
        kind: 'helm',
        chart: 'charts/app',
        values: [{ path: 'charts/app/values-prod.yaml', optional: false }],
        set: [],
        release: 'shop',
        apiVersions: [],
        includeCrds: true,
      },
      environment: 'prod',
    });
    expect(found.targets[2]?.environment).toBe('dev');
    expect(found.looked).toMatchObject({ charts: 4, libraryCharts: 1 });
  });

  test('folders of plain manifests; other files are counted', () => {
    const found = discover({
      'deploy/a.yaml': manifest,
      'deploy/b.json': '{"apiVersion": "v1", "kind": "List", "items": []}',
      'deploy/list.yaml': `---\n---\n${manifest}`,
      'deploy/readme.md': 'apiVersion: v1\nkind: x',
      'deploy/values.yaml': 'a: {apiVersion: v1, kind: b}',
      'deploy/kubeconfig.yaml': 'apiVersion: v1\nkind: Config',
      'deploy/kind.yaml': 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster',
      'deploy/broken.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {',
      'deploy/templated.yaml': 'apiVersion: v1\nkind: Service\n{{ if x }}\n',
      'package.json': '{}',
      '.github/workflows/ci.yaml': manifest,
      'node_modules/x/a.yaml': manifest,
    });
    expect(found.targets).toEqual([
      {
        name: 'deploy',
        source: {
          kind: 'manifests',
          paths: ['deploy/a.yaml', 'deploy/b.json', 'deploy/broken.yaml', 'deploy/list.yaml'],
        },
      },
    ]);
    expect(found.looked).toMatchObject({ manifestFiles: 4, templatedFiles: 1, otherFiles: 4 });
  });

  test('nothing to check is said, not passed', () => {
    const found = discover({
      'README.md': '',
      'a/x.yaml': 'a: 1',
      'lib/Chart.yaml': chart('l', 'type: library'),
    });
    expect(found.targets).toEqual([]);
    expect(found.nothing).toBe(
      'Looked for overlays, charts and manifests in 3 folders and found none. What is there: 1 library chart, 1 YAML or JSON file without Kubernetes objects.',
    );
  });

  test('names do not depend on where the search starts', () => {
    const files = {
      'k8s/overlays/a/kustomization.yaml': '',
      'k8s/x.yaml': manifest,
      'c/Chart.yaml': chart('c'),
    };
    expect(names(discover(files))).toEqual(['c', 'k8s', 'k8s/overlays/a']);
    expect(names(discover(files, 'check k8s'))).toEqual(['k8s', 'k8s/overlays/a']);
    expect(names(discover(files, 'check overlays/a', { cwd: '/repository/k8s' }))).toEqual([
      'k8s/overlays/a',
    ]);
    expect(names(discover(files, 'check . ../c', { cwd: '/repository/k8s' }))).toEqual([
      'c',
      'k8s',
      'k8s/overlays/a',
    ]);
  });
});

describe('PATH', () => {
  const files = {
    'base/kustomization.yaml': 'resources: [app.yaml]',
    'base/app.yaml': manifest,
    'over/kustomization.yaml': 'resources: [../base]',
    'chart/Chart.yaml': chart('c'),
    'chart/values-prod.yaml': '',
    'chart/values-dev.yaml': '',
    'chart/templates/a.yaml': '{{ x }}',
    'chart/charts/sub/Chart.yaml': chart('sub'),
    'chart/charts/sub/templates/a.yaml': '',
    'dist/app-1.2.3.tgz': '',
    'notes.yaml': 'a: 1',
    'one.yaml': manifest,
  };
  test.each<[string, string[]]>([
    ['base', ['base']],
    ['base/kustomization.yaml', ['base']],
    ['chart', ['chart/values-dev.yaml', 'chart/values-prod.yaml']],
    ['chart/values-prod.yaml', ['chart/values-prod.yaml']],
    ['chart/templates/a.yaml', ['chart/values-dev.yaml', 'chart/values-prod.yaml']],
    ['chart/charts/sub/templates/a.yaml', ['chart/values-dev.yaml', 'chart/values-prod.yaml']],
    ['chart/templates', ['chart/values-dev.yaml', 'chart/values-prod.yaml']],
    ['dist/app-1.2.3.tgz', ['dist/app-1.2.3.tgz']],
    ['one.yaml', ['one.yaml']],
    ['one.yaml over ./one.yaml', ['one.yaml', 'over']],
  ])('%s', (line, expected) => expect(names(discover(files, `check ${line}`))).toEqual(expected));

  test.each<[string, RegExp]>([
    ['bse', /nothing at "bse": the repository has no "bse"\. Did you mean "base"/],
    ['chart/values-prd.yaml', /"chart" has no "values-prd\.yaml"\. Did you mean "values-prod\.yaml"/],
    ['notes.yaml', /holds no Kubernetes objects/],
    ['../x', /outside the repository/],
    ['/etc/passwd', /outside the repository/],
  ])('%s is wrong use', (line, message) => {
    expect(() => discover(files, `check ${line}`)).toThrow(UsageError);
    expect(() => discover(files, `check ${line}`)).toThrow(message);
  });

  test('what a base does not have yet is left out there', () => {
    expect(names(discover(files, 'check nothing base', { isBase: true }))).toEqual(['base']);
    expect(names(discover(files, 'check --chart nothing', { isBase: true }))).toEqual([]);
  });
});

describe('a chart by flags', () => {
  const files = { 'c/Chart.yaml': chart('shop'), 'v/a.yaml': '', 'v/b.yaml': '', 'd/Chart.yaml': chart('d') };

  test('has values in order, and the versions', () => {
    const line =
      'check --chart c --values v/a.yaml --values v/b.yaml --set x=1 --release r --namespace n --kube-version 1.34 --api-versions a/v1';
    expect(discover(files, line).targets).toEqual([
      {
        name: 'c:a+b',
        namespace: 'n',
        source: {
          kind: 'helm',
          chart: 'c',
          values: [
            { path: 'v/a.yaml', optional: false },
            { path: 'v/b.yaml', optional: false },
          ],
          set: ['x=1'],
          release: 'r',
          kubeVersion: '1.34',
          apiVersions: ['a/v1'],
          includeCrds: true,
        },
      },
    ]);
    expect(names(discover(files, 'check c --values v/a.yaml'))).toEqual(['c:a']);
    expect(discover(files, 'check --chart c').targets[0]).toMatchObject({
      name: 'c',
      source: { release: 'shop' },
    });
  });

  test.each(['check --chart e --set x=1 --release r', 'check e --set x=1 --release r'])(
    '%s is about each environment, not about the defaults that nobody installs',
    (line) => {
      const own = { 'e/Chart.yaml': chart('e'), 'e/values-dev.yaml': '', 'e/values-prod.yaml': '' };
      const { targets } = discover({ ...files, ...own }, line);
      expect(targets.map(({ name }) => name)).toEqual(['e/values-dev.yaml', 'e/values-prod.yaml']);
      for (const { source } of targets) expect(source).toMatchObject({ set: ['x=1'], release: 'r' });
    },
  );

  test.each<[string, RegExp]>([
    ['--values v/a.yaml', /--values cannot be used: no single chart is named/],
    ['c d --set a=1', /--set cannot be used/],
    ['--chart c --values v/x.yaml', /values file "v\/x\.yaml" is not there/],
    ['--chart x', /chart "x" is not there/],
    ['--chart v', /"v" is no chart/],
    ['c --chart d', /A PATH and --chart/],
  ])('%s is wrong use', (line, message) => expect(() => discover(files, `check ${line}`)).toThrow(message));
});

function profile(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    ...{ id: 'prod', name: 'n', suite: 'nightly', values_file: 'values-prod.yaml', rollout_mode: 'rollout' },
    ...{ warmup_required: false, readiness_path_required: false, intendedUse: 'prod', forbiddenToggles: [] },
    ...{ requiredToggles: [], expectedResourcesClass: 'small', networkPolicyModeRequired: 'disabled' },
    ...{ hpaPolicyRequired: 'disabled', ...changes },
  };
}
const contract = (...profiles: Record<string, unknown>[]): string =>
  JSON.stringify({ schema_version: 1, profiles });

describe('a contract by flag', () => {
  const charts = {
    'a/Chart.yaml': chart('a'),
    'b/Chart.yaml': chart('b'),
    'b/values-x.yaml': '',
    'v/p.yaml': '',
  };
  const chartOf = (files: Record<string, string>, line: string): unknown =>
    discover(files, line).targets.map(({ name, source }) => [
      name,
      source.kind === 'helm' ? source.chart : source.kind,
    ]);

  test('profiles are the targets, named by id', () => {
    const files = {
      ...charts,
      'ops/c.json': contract(
        profile({
          values_file: 'b/values-x.yaml',
          namespace: 'n',
          release: 'r',
          owner: 'o',
          environment: 'production',
        }),
        profile({ id: 'over', values_file: 'not-needed.yaml', kustomize: 'k' }),
        profile({ id: 'own', values_file: 'v/p.yaml', chart: 'a', values_files: ['b/values-x.yaml'] }),
      ),
      'k/kustomization.yaml': '',
    };
    const found = discover(files, 'check --contract ops/c.json --values v/p.yaml --set x=1');
    expect(found.targets).toMatchObject([
      {
        name: 'prod',
        profile: 'prod',
        namespace: 'n',
        owner: 'o',
        environment: 'production',
        source: { chart: 'b', release: 'r', set: ['x=1'] },
      },
      { name: 'over', profile: 'over', source: { kind: 'kustomize', path: 'k' } },
      { name: 'own', source: { chart: 'a', release: 'a' } },
    ]);
    const [, , own] = found.targets;
    expect(own?.source.kind === 'helm' && own.source.values.map(({ path }) => path)).toEqual([
      'b/values-x.yaml',
      'v/p.yaml',
      'v/p.yaml',
    ]);
    expect(names(discover(files, 'check --contract ops/c.json own over'))).toEqual(['over', 'own']);
    expect(chartOf(files, 'check --contract ops/c.json --chart a')).toEqual([
      ['prod', 'a'],
      ['over', 'kustomize'],
      ['own', 'a'],
    ]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['beside', { 'x/Chart.yaml': chart('x'), 'x/c.json': '' }, 'x'],
    ['in a parent', { 'x/Chart.yaml': chart('x'), 'x/ops/c.json': '' }, 'x'],
    ['in the root', { 'Chart.yaml': chart('x'), 'ops/c.json': '' }, ''],
    [
      'the only one below',
      { 'x/ops/c.json': '', 'x/charts/y/Chart.yaml': chart('y'), 'other/Chart.yaml': chart('o') },
      'x/charts/y',
    ],
    [
      'not a library',
      { 'c.json': '', 'l/Chart.yaml': chart('l', 'type: library'), 'y/Chart.yaml': chart('y') },
      'y',
    ],
  ])('finds the chart %s', (_, files, expected) => {
    const file = Object.keys(files).find((name) => name.endsWith('c.json')) ?? '';
    const all = { ...files, [file]: contract(profile({ values_file: 'v/p.yaml' })), 'v/p.yaml': '' };
    expect(chartOf(all, `check --contract ${file}`)).toEqual([['prod', expected]]);
  });

  test('collects what is wrong with all profiles', () => {
    const files = {
      ...charts,
      'ops/c.json': contract(
        profile({ values_file: 'no.yaml' }),
        profile({ id: 'two', values_file: 'v/p.yaml' }),
        profile({ id: 'three', values_file: 'v/p.yaml', chart: 'v' }),
      ),
    };
    expect(() => discover(files, 'check --contract ops/c.json')).toThrow(
      /3 errors.*"no\.yaml" is not there; looked for "ops\/no\.yaml" and "no\.yaml".*there are several: a, b.*"v" is no chart/s,
    );
  });

  test('one that is not there is wrong use', () => {
    expect(() => discover(charts, 'check --contract no.json')).toThrow(/contract "no\.json" cannot be read/);
  });
});

describe('a configuration', () => {
  const config = (text: string): Record<string, string> => ({ 'rollout-guard.yaml': `version: 1\n${text}` });
  const services = `targets:
  - match: "services/{service}/values-{env:dev|prod}.yaml"
    name: "{service}-{env}"
    helm: {chart: charts/service, values: ["charts/service/values-{env}.yaml?", "services/{service}/values-{env}.yaml"], release: "{service}-{env}", set: ["list={a,b}", "env={env}"]}
    namespace: "{env}"
    environment: "{env}"
    profile: "{env}"
environments:
  dev: {}
  production: {aliases: [prod], kubeVersion: "1.34", apiVersions: [x/v1]}
profiles: [${JSON.stringify(profile({ id: 'dev' }))}, ${JSON.stringify(profile({ id: 'prod' }))}]
`;
  const files = {
    ...config(services),
    'services/shop/values-dev.yaml': '',
    'services/shop/values-prod.yaml': '',
    'services/shop/values-test.yaml': '',
    'charts/service/Chart.yaml': chart('service'),
  };

  test('patterns are enumerated, captures filled in, environments resolved', () => {
    const found = discover(files);
    expect(names(found)).toEqual(['shop-dev', 'shop-prod']);
    expect(found.targets[1]).toEqual({
      name: 'shop-prod',
      namespace: 'prod',
      environment: 'production',
      profile: 'prod',
      source: {
        kind: 'helm',
        chart: 'charts/service',
        values: [
          { path: 'charts/service/values-prod.yaml', optional: true },
          { path: 'services/shop/values-prod.yaml', optional: false },
        ],
        set: ['list={a,b}', 'env=prod'],
        release: 'shop-prod',
        kubeVersion: '1.34',
        apiVersions: ['x/v1'],
        includeCrds: true,
      },
    });
    expect(found.places.get('shop-prod')).toMatchObject({ file: 'rollout-guard.yaml', line: 3 });
    expect(discover(files, 'check --kube-version 1.30 --namespace n').targets[1]).toMatchObject({
      namespace: 'n',
      source: { kubeVersion: '1.30' },
    });
  });

  test('PATHs select by name and by source', () => {
    expect(names(discover(files, 'check shop-dev'))).toEqual(['shop-dev']);
    expect(names(discover(files, 'check services/shop/values-prod.yaml'))).toEqual(['shop-prod']);
    expect(names(discover(files, 'check charts'))).toEqual(['shop-dev', 'shop-prod']);
    expect(names(discover(files, 'check templates', { cwd: '/repository/charts/service' }))).toEqual([
      'shop-dev',
      'shop-prod',
    ]);
    expect(() => discover(files, 'check shop-prd')).toThrow(
      /"shop-prd" meets no target.*Did you mean "shop-prod"/,
    );
  });

  test('overlays by pattern: folders with a kustomization, or the file', () => {
    const entry = (match: string, kustomize: string): Record<string, string> => ({
      ...config(`targets: [{match: "${match}", name: "{app}", kustomize: "${kustomize}"}]`),
      'apps/a/kustomization.yaml': '',
      'apps/b/Kustomization': '',
      'apps/README.md': '',
      'apps/c/x': '',
    });
    const expected = [{ source: { path: 'apps/a' } }, { source: { path: 'apps/b' } }];
    expect(discover(entry('apps/{app}', 'apps/{app}')).targets).toMatchObject(expected);
    expect(discover(entry('apps/{app}/*ustomization*', 'apps/{app}/')).targets).toMatchObject(expected);
  });

  test.each<[string, string, RegExp]>([
    [
      'an unknown environment',
      'targets: [{name: a, kustomize: k, environment: prd}]\nenvironments: {production: {aliases: [prod]}}',
      /no environment "prd"; accepted: production, prod\. Did you mean "prod"/,
    ],
    [
      'an environment, none declared',
      'targets: [{name: a, kustomize: k, environment: prod}]',
      /no environment "prod"; accepted: none/,
    ],
    [
      'a profile without contract',
      'targets: [{name: a, kustomize: k, profile: prod}]',
      /no profile "prod"; there is no contract/,
    ],
    [
      'an unknown profile',
      `targets: [{name: a, kustomize: k, profile: prd}]\nprofiles: [${JSON.stringify(profile({}))}]`,
      /no profile "prd"; accepted: prod\. Did you mean "prod"/,
    ],
    [
      'a name twice',
      'targets:\n  - {name: a, kustomize: k}\n  - {name: a, kustomize: l}',
      /Two targets are named "a": at rollout-guard\.yaml:3:5 and here/,
    ],
    [
      'a name twice by a pattern',
      'targets:\n  - {match: "services/shop/values-{e}.yaml", name: x, manifests: [a]}',
      /Two targets are named "x": at .*values-dev\.yaml\) and here \(services\/shop\/values-prod\.yaml\)/,
    ],
    [
      'a pattern without match',
      'targets: [{match: "servces/{s}/x", name: "{s}", kustomize: k}]',
      /No path matches "servces.*/,
    ],
    ['a pattern that cannot be used', 'targets: [{match: "a/**", name: x, kustomize: k}]', /ends with \*\*/],
    ['chart flags', 'targets: [{name: a, kustomize: k}]', /--chart cannot be used/],
  ])('%s is wrong', (what, text, message) => {
    const line = what === 'chart flags' ? 'check --chart charts/service' : 'check';
    expect(() => discover({ ...files, ...config(text) }, line)).toThrow(message);
  });

  test('a pattern without match names what is there', () => {
    const wrong = { ...files, ...config('targets: [{match: "servces/{s}/x", name: "{s}", kustomize: k}]') };
    expect(() => discover(wrong)).toThrow(
      expect.objectContaining({ next: 'There is nothing at "servces". Did you mean "services"?' }),
    );
  });

  test('without targets: the profiles; without those the repository, with its environments', () => {
    const more = { 'charts/service/values-prod.yaml': '', 'charts/service/values-kind.yaml': '' };
    const environments = 'environments: {production: {aliases: [prod], kubeVersion: "1.34"}}';
    const found = discover({ ...files, ...more, ...config(environments) });
    expect(found.targets.map(({ name, environment }) => [name, environment])).toEqual([
      ['charts/service/values-kind.yaml', undefined],
      ['charts/service/values-prod.yaml', 'production'],
    ]);
    expect(found.targets[1]?.source).toMatchObject({ kubeVersion: '1.34' });
    const profiles = `contract: c.json\n${environments}`;
    const withContract = {
      ...files,
      ...more,
      ...config(profiles),
      'c.json': contract(profile({ values_file: 'charts/service/values-prod.yaml' })),
    };
    expect(names(discover(withContract))).toEqual(['prod']);
  });

  test('3,000 targets of one pattern', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) =>
        ['dev', 'prod'].map((env) => [`services/s${index}/values-${env}.yaml`, '']),
      ).flat() as [string, string][],
    );
    expect(discover({ ...files, ...many }).targets).toHaveLength(3002);
  });

  test('two configurations are wrong', () => {
    expect(() => discover({ 'rollout-guard.yaml': 'version: 1', 'rollout-guard.yml': 'version: 1' })).toThrow(
      /two configurations/,
    );
  });
});
