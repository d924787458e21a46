package openapi

import (
	_ "embed"
	"fmt"
	"strings"

	"k8s.io/kube-openapi/pkg/validation/spec"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// Decoding the schema of all of Kubernetes takes longer than building a large overlay, and a build needs a few definitions of it.

// builtinDefinitions and builtinScopes are made of kubernetesapi/data by the script that builds the renderer. A line of the
// first is a name, the types (apiVersion and kind, each after a tab) that it is the schema of, and after two tabs the definition
// as JSON. A line of the second is apiVersion, kind and whether the type is in namespaces (true or false).
//
//go:embed kubernetesapi/definitions.txt
var builtinDefinitions string

//go:embed kubernetesapi/scopes.txt
var builtinScopes string

// builtinTexts is the JSON of each built-in definition.
var builtinTexts map[string]string

func (o *openapiData) addBuiltin() {
	if o.pendingDefinitions == nil {
		o.pendingDefinitions = map[string]bool{}
		o.pendingTypes = map[yaml.TypeMeta]string{}
	}
	if o.schemaByResourceType == nil {
		o.schemaByResourceType = map[yaml.TypeMeta]*spec.Schema{}
	}
	if o.schema.Definitions == nil {
		o.schema.Definitions = spec.Definitions{}
	}
	isFirst := builtinTexts == nil
	if isFirst {
		builtinTexts = map[string]string{}
	}
	for line := range strings.Lines(builtinDefinitions) {
		head, text, _ := strings.Cut(line, "\t\t")
		name, types, _ := strings.Cut(head, "\t")
		if isFirst {
			builtinTexts[name] = text
		}
		delete(o.schema.Definitions, name)
		o.pendingDefinitions[name] = true
		for types != "" {
			var t yaml.TypeMeta
			t.APIVersion, types, _ = strings.Cut(types, "\t")
			t.Kind, types, _ = strings.Cut(types, "\t")
			delete(o.schemaByResourceType, t)
			o.pendingTypes[t] = name
		}
	}
	if o.namespaceabilityByResourceType == nil {
		o.namespaceabilityByResourceType = map[yaml.TypeMeta]bool{}
	}
	for line := range strings.Lines(builtinScopes) {
		var t yaml.TypeMeta
		var scope string
		t.APIVersion, line, _ = strings.Cut(line, "\t")
		t.Kind, scope, _ = strings.Cut(line, "\t")
		o.namespaceabilityByResourceType[t] = scope == "true\n"
	}
}

func decodeBuiltin(name string) spec.Schema {
	var s spec.Schema
	if err := s.UnmarshalJSON([]byte(builtinTexts[name])); err != nil {
		panic(fmt.Errorf("the built-in definition %s: %w", name, err))
	}
	return s
}

// decodeDefinition makes a definition ready in schema.Definitions.
func (o *openapiData) decodeDefinition(name string) {
	if o.pendingDefinitions[name] {
		delete(o.pendingDefinitions, name)
		o.schema.Definitions[name] = decodeBuiltin(name)
	}
}

// decodeType makes the schema of a type ready in schemaByResourceType.
func (o *openapiData) decodeType(t yaml.TypeMeta) {
	if name, found := o.pendingTypes[t]; found {
		delete(o.pendingTypes, t)
		s := decodeBuiltin(name)
		o.schemaByResourceType[t] = &s
	}
}
