// Builds dist/schemas/*.json.br from the OpenAPI documents of Kubernetes and the CRDs of Argo Rollouts, read out of their Go
// modules, when the hash of this script and of scripts/schemas.lock.json differs from the committed one.
//   --force  build although nothing changed
//   --check  write nothing; fail when the hash differs, or (where the modules can be had) when a rebuild gives other bytes
//   --lock   write scripts/schemas.lock.json anew: the checksums of the modules
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parse } from 'yaml';
import { alsoRequired, isRequired } from './schema-requirements.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'schemas');
const lockFile = join(import.meta.dirname, 'schemas.lock.json');
const hashFile = join(folder, 'sources.sha256');

/** One data file a minor version. */
const kubernetes = ['v1.32.13', 'v1.33.13', 'v1.34.4', 'v1.35.4', 'v1.36.3'];
const argoRollouts = ['v1.8.5', 'v1.9.2', 'v1.10.1'];
const sources = [
  ...kubernetes.map((version) => ({ module: 'k8s.io/kubernetes', version, name: 'kubernetes' })),
  ...argoRollouts.map((version) => ({
    module: 'github.com/argoproj/argo-rollouts',
    version,
    name: 'argo-rollouts',
  })),
];

/** What an API server never looks at when it judges an object. */
const dropped = new Set([
  'description',
  'example',
  'externalDocs',
  'title',
  'x-kubernetes-group-version-kind',
  'x-kubernetes-map-type',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-unions',
]);

/** Nodes of one file; equal nodes are one node, and children are referred to by their index. */
class Nodes {
  list = [];
  #byText = new Map();

  add(node) {
    const text = JSON.stringify(node);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.list.length);
    return this.list.push(node) - 1;
  }

  /** For a type that may contain itself: the index is known before the node. */
  reserve() {
    return this.list.push(undefined) - 1;
  }
}

/** A schema of a CRD with its children in `nodes`. */
function addStructural(schema, nodes) {
  const node = {};
  for (const key of Object.keys(schema).sort()) {
    const value = schema[key];
    if (dropped.has(key)) continue;
    if (key === 'properties') {
      node.properties = Object.fromEntries(
        Object.entries(value).map(([name, child]) => [name, addStructural(child, nodes)]),
      );
    } else if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object')) {
      node[key] = addStructural(value, nodes);
    } else node[key] = value;
  }
  return nodes.add(node);
}

/** Types whose JSON is not what their Go struct says. */
const special = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { format: 'quantity' },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { 'x-kubernetes-int-or-string': true },
  'io.k8s.apimachinery.pkg.runtime.RawExtension': {},
  'io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool': {},
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray': {},
};

const schemaProps = 'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps';

/** Decoded by code of its own, which is not strict. A list of schemas can be decoded, but no definition with one is accepted. */
const lenientTypes = { [`${schemaProps}OrArray`]: schemaProps };

const refPrefix = '#/components/schemas/';

/** The named types of Kubernetes' OpenAPI documents, as nodes. */
class NativeTypes {
  #schemas;
  #nodes;
  #known = new Map();

  constructor(schemas, nodes) {
    this.#schemas = schemas;
    this.#nodes = nodes;
  }

  /** Index of a type. Below a lenient one unknown fields are dropped without a word. */
  type(called, isLenient = false) {
    const name = lenientTypes[called] ?? called;
    const lenient = isLenient || name !== called;
    const key = lenient ? `${name} lenient` : name;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const schema = this.#schemas.get(name);
    if (schema === undefined) throw new Error(`no schema of ${name}`);
    if (Object.hasOwn(special, name)) return this.#remember(key, this.#nodes.add(special[name]));
    if (schema.properties === undefined) return this.#remember(key, this.#add(schema, lenient));
    const at = this.#nodes.reserve();
    this.#remember(key, at);
    this.#nodes.list[at] = this.#node(schema, name, lenient);
    return at;
  }

  #remember(key, at) {
    this.#known.set(key, at);
    return at;
  }

  #add(schema, isLenient) {
    const ref = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0].$ref : undefined);
    if (ref !== undefined) return this.type(ref.slice(refPrefix.length), isLenient);
    return this.#nodes.add(this.#node(schema, '', isLenient));
  }

  #node(schema, name, isLenient) {
    const node = isLenient && schema.properties ? { 'x-kubernetes-preserve-unknown-fields': true } : {};
    for (const key of Object.keys(schema).sort()) {
      const value = schema[key];
      // Defaults and list keys are applied by code that is not in the document.
      if (dropped.has(key) || key === 'default' || key.startsWith('x-kubernetes-list')) continue;
      if (key === 'properties') {
        node.properties = Object.fromEntries(
          Object.entries(value).map(([property, child]) => [property, this.#add(child, isLenient)]),
        );
      } else if (key === 'items' || key === 'additionalProperties') node[key] = this.#add(value, isLenient);
      else if (key !== 'required') node[key] = value;
    }
    const required = [
      ...(schema.required ?? []).filter((field) => isRequired(name, field)),
      ...alsoRequired(name),
    ];
    if (required.length > 0) node.required = required;
    return node;
  }
}

const objectMeta = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

function readKubernetes(module) {
  const documents = join(module, 'api', 'openapi-spec', 'v3');
  const schemas = new Map();
  for (const file of readdirSync(documents).sort()) {
    const { components } = JSON.parse(readFileSync(join(documents, file), 'utf8'));
    for (const [name, schema] of Object.entries(components?.schemas ?? {})) schemas.set(name, schema);
  }
  const nodes = new Nodes();
  const types = new NativeTypes(schemas, nodes);
  const kinds = {};
  for (const name of [...schemas.keys()].sort()) {
    const served = schemas.get(name)['x-kubernetes-group-version-kind'] ?? [];
    // A kind of many groups is an envelope of the protocol (DeleteOptions, WatchEvent), no object to apply.
    if (served.length !== 1 || served[0].kind.endsWith('List')) continue;
    const [{ group, version, kind }] = served;
    kinds[`${group}/${version}/${kind}`] = types.type(name);
  }
  return { kinds, metadata: types.type(objectMeta), nodes: nodes.list };
}

function readArgoRollouts(module) {
  const manifests = join(module, 'manifests', 'crds');
  const nodes = new Nodes();
  const kinds = {};
  for (const file of readdirSync(manifests).sort()) {
    if (!file.endsWith('-crd.yaml')) continue;
    const { spec } = parse(readFileSync(join(manifests, file), 'utf8'));
    for (const version of spec.versions) {
      if (!version.served) continue;
      kinds[`${spec.group}/${version.name}/${spec.names.kind}`] = addStructural(
        version.schema.openAPIV3Schema,
        nodes,
      );
    }
  }
  return { kinds, nodes: nodes.list };
}

/** Folders of the modules, downloaded where they are not there yet. Throws without Go or network. */
function downloadModules() {
  const scratch = mkdtempSync(join(tmpdir(), 'schemas-'));
  try {
    const options = { cwd: scratch, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    execFileSync('go', ['mod', 'init', 'scratch'], options);
    return sources.map((source) => {
      const answer = execFileSync(
        'go',
        ['mod', 'download', '-json', `${source.module}@${source.version}`],
        options,
      );
      const { Dir, Sum } = JSON.parse(answer);
      return { ...source, folder: Dir, sum: Sum };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const keyOf = ({ module, version }) => `${module}@${version}`;

function build(modules) {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  return modules.map((source) => {
    if (lock[keyOf(source)] !== source.sum)
      throw new Error(`${keyOf(source)} is not the module that schemas.lock.json names`);
    const read = source.name === 'kubernetes' ? readKubernetes : readArgoRollouts;
    const minor = source.version.replace(/^v(\d+\.\d+)\..*$/, '$1');
    const schemas = { source: keyOf(source), ...read(source.folder) };
    return { file: `${source.name}-${minor}.json.br`, text: Buffer.from(JSON.stringify(schemas)) };
  });
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of ['build-schemas.mjs', 'schema-requirements.mjs', 'schemas.lock.json']) {
    hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return hash.digest('hex');
}

function compress(text) {
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

function same({ file, text }) {
  const path = join(folder, file);
  return existsSync(path) && brotliDecompressSync(readFileSync(path)).equals(text);
}

const flags = new Set(process.argv.slice(2));
if (flags.has('--lock')) {
  const sums = Object.fromEntries(downloadModules().map((source) => [keyOf(source), source.sum]));
  writeFileSync(lockFile, `${JSON.stringify(sums, null, 2)}\n`);
}
const wanted = hashSources();
const committed = existsSync(hashFile) ? readFileSync(hashFile, 'utf8').trim() : '';

if (flags.has('--check')) {
  if (committed !== wanted) {
    console.error(
      'dist/schemas was not built from scripts/build-schemas.mjs as it is: run `npm run build:schemas` and commit dist/.',
    );
    process.exitCode = 1;
  } else {
    let modules;
    try {
      modules = downloadModules();
    } catch {
      console.log('schemas: sources unchanged; not rebuilt, since that needs Go and the modules');
    }
    const differing = modules === undefined ? [] : build(modules).filter((data) => !same(data));
    if (differing.length > 0) {
      console.error(`schemas: a rebuild differs in ${differing.map(({ file }) => file).join(', ')}`);
      process.exitCode = 1;
    } else if (modules !== undefined) console.log('schemas: a rebuild gives the same bytes');
  }
} else if (committed === wanted && !flags.has('--force')) {
  console.log('schemas: dist/schemas is up to date');
} else {
  const built = build(downloadModules());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let all = 0;
  for (const { file, text } of built) {
    const packed = compress(text);
    all += packed.length;
    writeFileSync(join(folder, file), packed);
    console.log(`schemas: ${file} ${text.length} bytes, ${packed.length} packed`);
  }
  writeFileSync(hashFile, `${wanted}\n`);
  console.log(`schemas: ${all} bytes packed in all`);
}
