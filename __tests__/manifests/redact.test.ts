import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isSecretName, redactObjects, redactText, redactValues } from '../../src/manifests/redact.js';
import type { JsonObject, JsonValue } from '../../src/render/renderer.js';
import { object, rendered } from './objects.js';

const canary = 'c4n4ry-Pl4nted';
const pem = `-----BEGIN RSA PRIVATE KEY-----\nMIIE${canary}\n-----END RSA PRIVATE KEY-----`;

function redact(json: JsonObject): JsonObject {
  const [found] = redactObjects(rendered(json));
  return found?.json ?? {};
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? String(item) : item));

describe('names', () => {
  test.each([
    'DB_PASSWORD',
    'PGPASSWORD',
    'dbPassword',
    'API_KEY',
    'apiKey',
    'GITHUB_TOKEN',
    'clientSecret',
    'AWS_SECRET_ACCESS_KEY',
    'private-key',
    'credentials.json',
    'tls.key',
    'id_rsa',
    '.dockerconfigjson',
    'Authorization',
    'DB_PASS',
    'db.pwd',
    'MY_DSN',
    'connectionString',
    'spring.datasource.password',
    '--password',
    '.pgpass',
  ])('%s is secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });
  test.each([
    '',
    'secretName',
    'existingSecret',
    'TOKEN_URL',
    'passwordPolicy',
    'token-file',
    'nginx.ingress.kubernetes.io/auth-secret',
    'path',
    'key',
    'replicas',
    'keyboard',
    'bypass',
    'compass',
    'LOG_LEVEL',
    'rollout.enabled',
    'imagePullSecrets',
  ])('%s is not', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('objects', () => {
  test.each<[string, JsonObject]>([
    ['Secret data', object('Secret', 's', { data: { a: canary }, type: 'Opaque' })],
    ['Secret stringData', object('Secret', 's', { stringData: { 'any.name': canary } })],
    ['nested Secret data', object('Secret', 's', { data: { a: { b: [canary] } } })],
    [
      'in a List',
      { apiVersion: 'v1', kind: 'List', items: [object('Secret', 's', { data: { a: canary } })] },
    ],
    [
      'in a SecretList',
      { apiVersion: 'v1', kind: 'SecretList', items: [{ metadata: { name: 's' }, data: { a: canary } }] },
    ],
    [
      'embedded in another object',
      object('Object', 'o', { spec: { manifest: { kind: 'Secret', data: { a: canary } } } }),
    ],
    [
      'last applied',
      object('Pod', 'p', {
        metadata: {
          annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"x":"${canary}"}` },
        },
      }),
    ],
    [
      'annotation by name',
      object('Pod', 'p', { metadata: { annotations: { 'own.dev/api-token': canary } } }),
    ],
    [
      'pod annotation',
      object('Deployment', 'd', { spec: { template: { metadata: { annotations: { password: canary } } } } }),
    ],
    [
      'env',
      object('Pod', 'p', { spec: { containers: [{ env: [{ name: 'DB_PASSWORD', value: canary }] }] } }),
    ],
    ['header', object('Pod', 'p', { httpGet: { httpHeaders: [{ name: 'Authorization', value: canary }] } })],
    ['key and value', object('AnalysisTemplate', 'a', { headers: [{ key: 'X-Api-Key', value: canary }] })],
    ['option', object('Pod', 'p', { args: [`--db-password=${canary}`] })],
    ['option and its value', object('Pod', 'p', { args: ['--token', canary] })],
    ['shell', object('Pod', 'p', { command: ['sh', '-c', `export API_KEY=${canary}; run`] })],
    ['ConfigMap key', object('ConfigMap', 'c', { data: { 'db.password': canary } })],
    ['ConfigMap binary', object('ConfigMap', 'c', { binaryData: { 'tls.key': canary } })],
    [
      'properties in a ConfigMap',
      object('ConfigMap', 'c', { data: { 'app.properties': `a=b\ndb.password=${canary}\n` } }),
    ],
    [
      'YAML in a ConfigMap',
      object('ConfigMap', 'c', { data: { 'app.yaml': `db:\n  password: ${canary}\n` } }),
    ],
    [
      'JSON in a ConfigMap',
      object('ConfigMap', 'c', { data: { 'app.json': `{"db":{"password":"${canary}"}}` } }),
    ],
    ['URL', object('Pod', 'p', { url: `postgres://user:${canary}@host/db` })],
    ['URL with a slash in the password', object('Pod', 'p', { url: `amqp://user:ab/${canary}@host` })],
    ['key block', object('Pod', 'p', { text: `before ${pem} after` })],
    ['field', object('Own', 'o', { spec: { clientSecret: canary } })],
  ])('%s', (_name, json) => {
    expect(text(redact(json))).not.toContain(canary);
    expect(text(redact(json))).toContain('<redacted>');
    expect(shape(redact(json))).toEqual(shape(json));
  });

  test.each([
    `ghp_${'a1B2'.repeat(9)}`,
    `github_pat_${'a1B2_'.repeat(9)}`,
    'AKIAABCDEFGHIJKLMNOP',
    'xoxb-1234567890-abcdefghij',
    'glpat-abcdefghij0123456789',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcDEF123',
    'hvs.abcdefghij0123456789abcd',
  ])('token %s', (token) => {
    expect(text(redact(object('Pod', 'p', { x: `a ${token} b` })))).not.toContain(token);
  });

  test('what is no secret stays, and stays the same object', () => {
    const json = object('Deployment', 'web', {
      spec: {
        template: {
          spec: {
            imagePullSecrets: [{ name: 'regcred' }],
            volumes: [{ name: 's', secret: { secretName: 'web-tls' } }],
            automountServiceAccountToken: false,
            containers: [
              {
                image: 'oci.example.com:5000/app@sha256:0123456789abcdef',
                env: [
                  { name: 'PASSWORD', value: '$(OTHER)' },
                  { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'token' } } },
                  { name: 'URL', value: 'http://host:8080/path?x=1' },
                  { name: 'REPO', value: 'ssh://git@github.com/a/b' },
                ],
                args: ['--token-file', '/var/run/token', '--secret-name=web'],
                query:
                  'sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(genai_tokens_total[5m]))',
              },
            ],
          },
        },
      },
    });
    const [before] = rendered(json);
    const [after] = redactObjects(before ? [before] : []);
    expect(after?.json).toEqual(json);
    expect(after).toBe(before);
  });

  test('PromQL stays PromQL', () => {
    expect(redactText('rate(x{token="abc", a="b"}[5m])')).toBe('rate(x{token="<redacted>", a="b"}[5m])');
    expect(redactText('rate(x{token=~"abc"}[5m])')).toBe('rate(x{token=~"abc"}[5m])');
  });

  test('with a key, equal secrets stay equal within the run only', () => {
    const secret = object('Secret', 's', { data: { a: canary, b: canary, c: 'other' } });
    const values = (key: string): JsonValue[] => {
      const [found] = redactObjects(rendered(secret), { key: Buffer.from(key) });
      return Object.values((found?.json.data ?? {}) as JsonObject);
    };
    const [a, b, c] = values('one');
    expect(a).toMatch(/^<redacted:[0-9a-f]{8}>$/);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
    expect(values('two')[0]).not.toBe(a);
  });

  test('endless nesting is a problem, not a crash', () => {
    let deep: JsonValue = 'x';
    for (let at = 0; at < 20_000; at++) deep = at % 2 === 0 ? [deep] : { a: deep };
    expect(() => redact({ deep })).toThrow('nested deeper');
    expect(() => redact(object('Secret', 's', { data: { deep } }))).toThrow('nested deeper');
  });

  test('a key named __proto__ stays a key', () => {
    const json = JSON.parse(`{"kind":"Secret","data":{"__proto__":"${canary}"}}`) as JsonObject;
    const copy = redact(json);
    expect(JSON.stringify(copy)).toBe('{"kind":"Secret","data":{"__proto__":"<redacted>"}}');
  });

  test('no canary survives at any depth', () => {
    const carrier = fc.constantFrom<JsonValue>(
      { kind: 'Secret', data: { x: canary } },
      { kind: 'Secret', stringData: { x: [canary, { y: canary }] } },
      { name: 'API_TOKEN', value: canary },
      { annotations: { 'a/password': canary } },
      { kind: 'ConfigMap', data: { 'x.password': canary } },
      `https://u:${canary}@h/`,
      `text\n${pem}`,
      ['--password', canary],
      `{"password": "${canary}"}`,
    );
    const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        carrier,
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        const copy = redact({ kind: 'Thing', value });
        expect(text(copy)).not.toContain(canary);
        expect(shape(copy)).toEqual(shape({ kind: 'Thing', value }));
        expect(redact(copy)).toEqual(copy);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text', () => {
  test.each([
    ['YAML line', `password: ${canary}`],
    ['with spaces', `  db_password: a b ${canary} c`],
    ['quoted', `password: "a \\" ${canary}"`],
    ['single quoted', `password: 'it''s ${canary}'`],
    ['block', `a:\n  - password: |\n      line\n      ${canary}\nnext: 1`],
    ['list', `passwords:\n- a\n- ${canary}\nb: 1`],
    ['flow list', `tokens: [a, ${canary}]`],
    ['JSON', `{"token":"${canary}","b":1}`],
    ['JSON number', `{"pin_token":12345${canary}}`],
    ['escaped JSON', `"{\\"token\\":\\"${canary}\\"}"`],
    ['env pair', `- name: DB_PASSWORD\n  value: ${canary}`],
    ['env pair quoted', `- name: "DB_PASSWORD"\n  value: "${canary}"`],
    ['env pair the other way', `- value: ${canary}\n  name: DB_PASSWORD`],
    ['env pair as JSON', `{"name":"DB_PASSWORD","value":"${canary}"}`],
    ['env pair escaped', `"name: DB_PASSWORD\\nvalue: ${canary}\\n"`],
    ['patch operation', `- op: replace\n  path: /data/password\n  value: ${canary}`],
    ['query', `GET /x?token=${canary}&y=1`],
    ['option', `run --password ${canary} x`],
    ['bearer', `Authorization: Bearer ${canary}x1`],
    ['bearer elsewhere', `curl -H "X: Bearer ${canary}x1"`],
    ['URL', `failed to fetch https://me:${canary}@example.com/x`],
    ['cut key', `-----BEGIN EC PRIVATE KEY-----\n${canary}`],
    [
      'kustomize echo',
      `Error: trouble configuring builtin PatchTransformer with config: \`\npatch: |-\n  - op: add\n    value: ${canary}\n\`: unable to parse SM or JSON patch from [- op: add ${canary}]`,
    ],
  ])('%s', (_name, given) => {
    expect(redactText(given)).not.toContain(canary);
    expect(redactText(given)).toContain('<redacted>');
  });

  test.each([
    'failed to find Secret web in namespace shop',
    'yaml: line 3: found character that cannot start any token',
    'secretName: web-tls\nreplicas: 3',
    'password: $(OTHER)\ntoken: ""\nsecret: {}\nautomountServiceAccountToken: true',
    'name: web\nvalue: shown',
    '',
  ])('%p stays', (given) => {
    expect(redactText(given)).toBe(given);
  });

  test('hostile text is read in linear time', () => {
    for (const piece of [
      'password: {',
      'name: "',
      "name: ''",
      '://a:b',
      'eyJabcdef-',
      '-----BEGIN PRIVATE KEY-----',
      'value: |\n',
      'token',
      '--token ',
      "secret: '",
      'with config: `',
    ])
      redactText(piece.repeat(1_000_000 / piece.length));
  }, 10_000);
});

test('values: everything below a secret name, types stay, the tree is not touched', () => {
  const tree = {
    db: { password: canary, port: 5432 },
    secrets: { a: [canary, 7, true] },
    existingSecret: 'web',
    env: [{ name: 'TOKEN', value: canary }],
    url: `x://a:${canary}@b`,
  };
  const before = text(tree);
  expect(redactValues(tree)).toEqual({
    db: { password: '<redacted>', port: 5432 },
    secrets: { a: ['<redacted>', 0, true] },
    existingSecret: 'web',
    env: [{ name: 'TOKEN', value: '<redacted>' }],
    url: 'x://<redacted>@b',
  });
  expect(text(tree)).toBe(before);
});

function shape(value: JsonValue): unknown {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(shape);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.entries(value).map(([key, item]) => [key, shape(item)]);
}

test('arguments of an analysis stay readable in a secret header, what stands beside them does not', () => {
  const json = {
    kind: 'AnalysisTemplate',
    headers: [
      { key: 'Authorization', value: 'Bearer {{ args.api-token }}' },
      { key: 'X-Api-Token', value: '{{args.token}}' },
      { key: 'X-Other-Token', value: 's3cret{{args.a}}tail' },
    ],
  };
  const [redacted] = redactObjects([{ json, origins: [] }]);
  expect(redacted?.json['headers']).toEqual([
    { key: 'Authorization', value: '<redacted>{{ args.api-token }}' },
    { key: 'X-Api-Token', value: '{{args.token}}' },
    { key: 'X-Other-Token', value: '<redacted>{{args.a}}<redacted>' },
  ]);
});
