import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UsageError } from '../../src/kernel/errors.js';
import { enumerateMatches, matchPath, parsePattern } from '../../src/targets/pattern.js';
import { MemoryTree } from '../memory-tree.js';

function captures(pattern: string, path: string): Record<string, string> | undefined {
  const found = matchPath(parsePattern(pattern), path);
  return found === undefined ? undefined : Object.fromEntries(found);
}

describe('captures of one path', () => {
  test.each<[string, string, Record<string, string> | undefined]>([
    [
      'services/{service}/values-{env:dev|prod}.yaml',
      'services/shop/values-prod.yaml',
      { service: 'shop', env: 'prod' },
    ],
    ['services/{service}/values-{env:dev|prod}.yaml', 'services/shop/values-test.yaml', undefined],
    ['services/{service}/values-{env:dev|prod}.yaml', 'services/a/b/values-prod.yaml', undefined],
    ['{service}-{env}.yaml', 'shop-api-prod.yaml', { service: 'shop-api', env: 'prod' }],
    ['{a}.yaml', '.yaml', undefined],
    ['*.yaml', '.yaml', {}],
    ['{env}/values-{env}.yaml', 'dev/values-dev.yaml', { env: 'dev' }],
    ['{env}/values-{env}.yaml', 'dev/values-prod.yaml', undefined],
    ['{a}{b}/{a}', 'xyz/x', { a: 'x', b: 'yz' }],
    ['**/{app}/kustomization.yaml', 'web/kustomization.yaml', { app: 'web' }],
    ['**/{app}/kustomization.yaml', 'a/b/web/kustomization.yaml', { app: 'web' }],
    ['**/{app}/kustomization.yaml', 'kustomization.yaml', undefined],
    ['a/**/b', 'a/b', {}],
    ['a/**/b', 'a/x/y/b', {}],
    ['{env:prod|production}', 'production', { env: 'production' }],
    ['a.c', 'abc', undefined],
    ['./a/{x}/', 'a/b', { x: 'b' }],
  ])('%s on %s', (pattern, path, expected) => expect(captures(pattern, path)).toEqual(expected));
});

describe('patterns that cannot be used', () => {
  test.each<[string, RegExp]>([
    ['a/**', /ends with \*\*/],
    ['a/**b/c', /\*\* has to stand alone/],
    ['a/{}', /no capture; accepted/],
    ['a/{1x}', /no capture/],
    ['a/{x', /no capture/],
    ['a/x}', /no capture/],
    ['a/{x:}', /alternative of \{x:…\} is empty/],
    ['a//b', /names no folder/],
    ['/', /empty/],
    ['**/**/**/**/a', /more than three/],
    ['*a*a*a*a*a*a*a', /more than six/],
  ])('%s', (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(UsageError);
    expect(() => parsePattern(pattern)).toThrow(message);
  });

  test('one that matches in too many ways ends by itself', () => {
    const component = '{a}x{b}x{c}x';
    const pattern = parsePattern(`${component}/${component.replaceAll('{', '{_')}/{a}y{b}z`);
    const name = 'x'.repeat(200);
    expect(() => matchPath(pattern, `${name}/${name}/xyxz`)).toThrow(/too many ways/);
  });
});

describe('enumeration', () => {
  const files = (paths: readonly string[]): MemoryTree =>
    new MemoryTree(Object.fromEntries(paths.map((path) => [path, ''])));

  test('lists only folders that can lead to a match', () => {
    const tree = files([
      'services/a/values-dev.yaml',
      'services/b/x/y.yaml',
      'other/deep/er.yaml',
      'charts/c/Chart.yaml',
    ]);
    const found = [...enumerateMatches(tree, parsePattern('services/{service}/values-{env}.yaml'))];
    expect(found.map(({ path }) => path)).toEqual(['services/a/values-dev.yaml']);
    expect(tree.listed).toEqual(['services', 'services/a', 'services/b']);
  });

  test('a / at the end takes folders only', () => {
    const tree = files(['apps/a/x', 'apps/README.md']);
    const paths = (pattern: string): string[] =>
      [...enumerateMatches(tree, parsePattern(pattern))].map(({ path }) => path);
    expect(paths('apps/{app}')).toEqual(['apps/README.md', 'apps/a']);
    expect(paths('apps/{app}/')).toEqual(['apps/a']);
  });

  test('3,000 matches cost one listing a folder', () => {
    const tree = files(
      Array.from({ length: 1000 }, (_, index) =>
        ['dev', 'staging', 'prod'].map((env) => `s/${index}/values-${env}.yaml`),
      ).flat(),
    );
    const pattern = parsePattern('s/{service}/values-{env:dev|staging|prod}.yaml');
    expect([...enumerateMatches(tree, pattern)]).toHaveLength(3000);
    expect(tree.listed).toHaveLength(1001);
  });

  test('equals a naive regular expression over all paths, captures too', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'ab',
      'a-b',
      'dev',
      'prod',
      'x.yaml',
      'values-dev.yaml',
      'a-dev.yaml',
    );
    const tree = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { maxLength: 20 }).map((paths) => {
      const texts = [...new Set(paths.map((path) => path.join('/')))];
      // A path cannot be a file and a folder.
      return files(texts.filter((path) => !texts.some((other) => other.startsWith(`${path}/`))));
    });
    const component = fc.constantFrom(
      ...['a', '*', '{s}', '{e:dev|prod}', '{s}-{e}', '{s}.yaml', 'values-{e:dev|prod}.yaml', '{t}-{e}.yaml'],
      ...['*-*', '{s}*', '{s}{t}'],
    );
    const pattern = fc
      .tuple(fc.array(fc.oneof(component, fc.constant('**')), { maxLength: 3 }), component)
      .map(([head, last]) => [...head, last].join('/'));
    fc.assert(
      fc.property(tree, pattern, (repository, text) => {
        const expression = naiveExpression(text);
        const expected = repository
          .paths()
          .flatMap((path) => {
            const match = expression.exec(path);
            return match === null ? [] : [{ path, captures: { ...match.groups } }];
          })
          .sort(byPath);
        const found = [...enumerateMatches(repository, parsePattern(text))].map((match) => ({
          path: match.path,
          captures: Object.fromEntries(match.captures),
        }));
        expect(found.sort(byPath)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** The meaning of a pattern in one regular expression. */
function naiveExpression(pattern: string): RegExp {
  const seen = new Set<string>();
  const source = pattern
    .split('/')
    .map((component) => {
      if (component === '**') return '(?:[^/]+/)*?';
      const text = component.replace(
        /\{(\w+)(?::([^}]*))?\}|\*|[.]/g,
        (whole, name?: string, texts?: string) => {
          if (whole === '*') return '[^/]*';
          if (whole === '.') return '\\.';
          if (name === undefined) return whole;
          if (seen.has(name)) return texts === undefined ? `\\k<${name}>` : `(?=(?:${texts}))\\k<${name}>`;
          seen.add(name);
          return `(?<${name}>${texts ?? '[^/]+'})`;
        },
      );
      return `${text}/`;
    })
    .join('')
    .replace(/\/$/, '');
  return new RegExp(`^${source}$`);
}
