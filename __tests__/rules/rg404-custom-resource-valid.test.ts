import { customResourceValid } from '../../src/rules/rg404-custom-resource-valid.js';
import { ruleTester } from './rule-tester.js';

const definition = (spec: string, more = ''): string => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: widgets.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: ${spec}}}}
    - {name: v1alpha1, served: false, storage: false}
${more}
---
`;
const widget = (spec: string, version = 'v1'): string =>
  `apiVersion: example.com/${version}\nkind: Widget\nmetadata: {name: left}\nspec: ${spec}\n---\n`;
const schema = [
  '{type: object, required: [size], properties: {',
  'size: {type: integer, minimum: 1, maximum: 9}, colour: {type: string, enum: [red, blue]},',
  'at: {type: string, format: date-time}, name: {type: string, pattern: "^(a+)+$", maxLength: 40},',
  'port: {x-kubernetes-int-or-string: true}, any: {x-kubernetes-preserve-unknown-fields: true},',
  'tags: {type: array, x-kubernetes-list-type: set, items: {type: string}},',
  'parts: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [id], items: {type: object, properties: {id: {type: string}}}},',
  'inner: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true},',
  'one: {type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}}}',
].join(' ');
const fault = <M extends string>(message: M, field: string): { message: M; path: string } => ({
  message,
  path: `Widget/left spec.${field}`,
});

ruleTester(customResourceValid, {
  passes: [
    { name: 'no definition', yaml: widget('{size: x}') },
    {
      name: 'valid',
      yaml:
        definition(schema) +
        widget(
          '{size: 1, colour: red, at: "2026-01-31T08:00:00Z", name: aaa, port: 80, any: {a: [1]}, tags: [a, b], parts: [{id: a}, {id: b}], inner: {apiVersion: v1, kind: X, more: 1}, one: {a: x}}',
        ),
    },
    { name: 'null is dropped', yaml: definition(schema) + widget('{size: 1, colour: null, one: null}') },
    {
      name: 'a pattern that would keep another engine busy for years',
      yaml: definition(schema) + widget(`{size: 1, name: ${'a'.repeat(40)}}`),
    },
    {
      name: 'a pattern that is not read is not judged',
      yaml: definition('{type: string, pattern: "(?=x)"}') + widget('y'),
    },
    {
      name: 'unknown fields are said by another rule',
      yaml: definition(schema) + widget('{size: 1, sise: 2}'),
    },
    {
      name: 'a definition that keeps everything',
      yaml: definition(schema, '  preserveUnknownFields: true') + widget('{}'),
    },
  ],
  fails: [
    {
      name: 'everything at once',
      yaml:
        definition(schema) +
        widget(
          '{size: 0, colour: green, at: now, name: b, port: 1.5, tags: [a, a], parts: [{id: a}, {id: a}], inner: {kind: X}, one: {a: x, b: y}}',
        ),
      violations: [
        fault('range', 'size'),
        fault('enum', 'colour'),
        fault('format', 'at'),
        fault('pattern', 'name'),
        fault('type', 'port'),
        fault('duplicate', 'tags[1]'),
        fault('duplicate', 'parts[1]'),
        fault('required', 'inner.apiVersion'),
        fault('combination', 'one'),
      ],
    },
    {
      name: 'required, and too long',
      yaml: definition(schema) + widget(`{name: ${'a'.repeat(41)}}`),
      violations: [fault('size', 'name'), fault('required', 'size')],
    },
    {
      name: 'a version that is not served, and one that there is not',
      yaml: definition(schema) + widget('{}', 'v1alpha1') + widget('{}', 'v2').replace('left', 'right'),
      violations: [
        { message: 'notServed', path: 'Widget/left apiVersion' },
        { message: 'notServed', path: 'Widget/right apiVersion' },
      ],
    },
  ],
});
