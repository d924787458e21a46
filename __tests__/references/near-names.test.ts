import { expect, test } from '@jest/globals';
import { createIndex } from '../../src/manifests/create-index.js';
import { NearNames } from '../../src/references/near-names.js';
import type { JsonObject } from '../../src/render/renderer.js';

const named = (kind: string, name: string): JsonObject => ({ apiVersion: 'v1', kind, metadata: { name } });

test.each([
  ['settings', 'web', 'settings-5h2m7bt9dk', 'hashed'],
  ['settings', 'prod-web', 'prod-settings-5h2m7bt9dk', 'hashed'],
  ['settings', 'prod-web', 'prod-settings', 'affixed'],
  ['settings', 'web-eu', 'settings-eu', 'affixed'],
  ['settings', 'web', 'setings', 'similar'],
  // A prefix that the referring object does not have is another name.
  ['database', 'web', 'shared-postgres-database', undefined],
  // Vowels are not in the alphabet of the hash.
  ['a', 'web', 'a-aeiouaeiou', undefined],
  ['settings', 'web', 'cart', undefined],
  ['', 'web', 'cart', undefined],
])('%s, named by %s, where %s is rendered: %s', (wanted, from, rendered, kind) => {
  const index = createIndex(
    [named('ConfigMap', rendered), named('Pod', from)].map((json) => ({ json, origins: [] })),
  );
  const [referrer] = index.byKind('Pod');
  if (referrer === undefined) throw new Error('no referrer');
  const to = { group: '', kind: 'ConfigMap', namespace: 'default', name: wanted };
  expect(new NearNames(index).of({ from: referrer, to })?.kind).toBe(kind);
});
