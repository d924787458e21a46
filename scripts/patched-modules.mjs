// Go modules of the renderer that are built with changes of ours: renderer/_patches says what and why. A changed copy of each is
// made in renderer/.patched, which is not committed, with a go.mod that points there: `node scripts/patched-modules.mjs` alone
// prepares it, for `go test -modfile=.patched/go.mod ./...`.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const renderer = join(import.meta.dirname, '..', 'renderer');
const patches = join(renderer, '_patches');
const patched = join(renderer, '.patched');

const modules = {
  api: 'sigs.k8s.io/kustomize/api',
  kyaml: 'sigs.k8s.io/kustomize/kyaml',
  jsonschema: 'github.com/santhosh-tekuri/jsonschema/v6',
};

/** Makes the copies anew. Returns the arguments of `go` that use them, to be run in renderer/. */
export function patchModules(environment) {
  // In a work tree git would look for the patch's files at its top.
  const env = { ...environment, GIT_CEILING_DIRECTORIES: renderer };
  const run = (command, args, cwd = renderer) =>
    execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  rmSync(patched, { recursive: true, force: true });
  mkdirSync(patched);
  for (const file of ['go.mod', 'go.sum']) copyFileSync(join(renderer, file), join(patched, file));
  for (const [name, path] of Object.entries(modules)) {
    const folder = join(patched, name);
    const { Dir } = JSON.parse(run('go', ['mod', 'download', '-json', path]));
    copyTree(Dir, folder, (file) => !file.endsWith('_test.go'));
    if (existsSync(join(patches, name))) copyTree(join(patches, name), folder, () => true);
    run('git', ['apply', join(patches, `${name}.patch`)], folder);
    run('go', ['mod', 'edit', `-replace=${path}=./.patched/${name}`, join(patched, 'go.mod')]);
  }
  writeDefinitions(join(patched, 'kyaml', 'openapi', 'kubernetesapi'));
  return ['-modfile=.patched/go.mod'];
}

/** The module cache is read-only, and so would be a plain copy. */
function copyTree(from, to, isWanted) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'testdata') copyTree(source, copy, isWanted);
    } else if (isWanted(entry.name)) writeFileSync(copy, readFileSync(source));
  }
}

/** Cuts kustomize's bundle of the Kubernetes schema into one line for each definition: see _patches/kyaml/openapi/builtin_lazy.go. */
function writeDefinitions(folder) {
  const name = readdirSync(join(folder, 'data')).find((file) => file.endsWith('.json.gz'));
  const bundle = JSON.parse(gunzipSync(readFileSync(join(folder, 'data', name))).toString());
  const known = new Set();
  const definitions = Object.entries(bundle.definitions).map(([definition, schema]) => {
    const types = (schema['x-kubernetes-group-version-kind'] ?? []).map(({ group, version, kind }) => {
      const type = `${group ? `${group}/` : ''}${version}\t${kind}`;
      if (known.has(type)) throw new Error(`two definitions of ${type}`);
      known.add(type);
      return type;
    });
    return `${[definition, ...types].join('\t')}\t\t${JSON.stringify(withoutDescriptions(schema))}\n`;
  });
  const scopes = bundle.resources
    .filter(({ scope }) => scope)
    .map(({ apiVersion, kind, scope }) => `${apiVersion}\t${kind}\t${scope === 'Namespaced'}\n`);
  writeFileSync(join(folder, 'definitions.txt'), definitions.join(''));
  writeFileSync(join(folder, 'scopes.txt'), scopes.join(''));
}

/** A description only matters where nothing else stands: kustomize takes an empty schema for none. */
function withoutDescriptions({ description, ...rest }) {
  if (Object.keys(rest).length === 0) return description ? { description: '-' } : {};
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => {
      if (key === 'properties') {
        const fields = Object.entries(value).map(([field, schema]) => [field, withoutDescriptions(schema)]);
        return [key, Object.fromEntries(fields)];
      }
      if ((key === 'items' || key === 'additionalProperties') && typeof value === 'object') {
        return [key, withoutDescriptions(value)];
      }
      if (typeof value === 'object' && key !== 'required' && !key.startsWith('x-'))
        throw new Error(`the schema holds ${key}, which this script does not know`);
      return [key, value];
    }),
  );
}

if (process.argv[1] === import.meta.filename) patchModules({ ...process.env, GOFLAGS: '-mod=readonly' });
