package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// maxSchemas bounds the compiled schemas that are kept.
const maxSchemas = 64

// compiled keeps schemas by their text: helm compiles them at every render, which costs more than the render itself.
var compiled = map[string]*jsonschema.Schema{}

type remoteRefused struct{}

func (remoteRefused) Load(url string) (any, error) { panic(remoteProblem(url)) }

// noFile refuses `$ref`s to other files as helm does when they are not there: relative references start at the root of the disk.
type noFile struct{}

func (noFile) Load(url string) (any, error) {
	return nil, fmt.Errorf("open %s: no such file or directory", strings.TrimPrefix(url, "file://"))
}

// anySchema is what helm puts in the place of an unresolved urn.
type anySchema struct{}

func (anySchema) Load(string) (any, error) { return true, nil }

func compileSchema(text []byte) (*jsonschema.Schema, error) {
	if s, ok := compiled[string(text)]; ok {
		return s, nil
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(jsonschema.SchemeURLLoader{
		"file": noFile{}, "http": remoteRefused{}, "https": remoteRefused{}, "urn": anySchema{},
	})
	if err := compiler.AddResource("file:///values.schema.json", document); err != nil {
		return nil, err
	}
	s, err := compiler.Compile("file:///values.schema.json")
	if err != nil {
		return nil, err
	}
	if len(compiled) >= maxSchemas {
		clear(compiled)
	}
	compiled[string(text)] = s
	return s, nil
}

// validateValues says what helm's ValidateAgainstSchema says, with schemas compiled once.
func validateValues(c *chart.Chart, values map[string]any) error {
	var text strings.Builder
	if c.Schema != nil {
		if err := validateOne(c.Schema, values); err != nil {
			fmt.Fprintf(&text, "%s:\n%s", c.Name(), err.Error())
		}
	}
	for _, sub := range c.Dependencies() {
		raw, ok := values[sub.Name()]
		if !ok || raw == nil {
			continue
		}
		own, ok := raw.(map[string]any)
		if !ok {
			fmt.Fprintf(&text, "%s:\ninvalid type for values: expected object (map), got %T\n", sub.Name(), raw)
			continue
		}
		if err := validateValues(sub, own); err != nil {
			text.WriteString(err.Error())
		}
	}
	if text.Len() > 0 {
		return errors.New(text.String())
	}
	return nil
}

func validateOne(schema []byte, values common.Values) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if p, ok := r.(*problem); ok {
				panic(p)
			}
			err = fmt.Errorf("unable to validate schema: %s", r)
		}
	}()
	validator, err := compileSchema(schema)
	if err != nil {
		return err
	}
	if err := validator.Validate(values.AsMap()); err != nil {
		return errors.New(strings.TrimPrefix(err.Error(), "jsonschema validation failed with 'file:///values.schema.json#'\n") + "\n")
	}
	return nil
}
