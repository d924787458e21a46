package main

import (
	"math"
	"strings"

	goyaml "go.yaml.in/yaml/v2"
	"helm.sh/helm/v4/pkg/chart/common"
	"sigs.k8s.io/yaml"
)

// toYAML is helm's template function without its way through JSON text: that way costs as much as the rest of a template.
func toYAML(v any) string {
	var data []byte
	var err error
	if direct, ok := throughJSON(v); ok {
		data, err = goyaml.Marshal(direct)
	} else {
		data, err = yaml.Marshal(v)
	}
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(data), "\n")
}

const longestPlainKey = 128

// throughJSON gives what a value is after it was written as JSON and read as YAML; false for the values that are not worth
// a rule here.
func throughJSON(v any) (any, bool) {
	switch v := v.(type) {
	case nil, bool, int, int64:
		return v, true
	case string:
		return v, isPlainText(v)
	case float64:
		if whole := int64(v); float64(whole) == v && math.Abs(v) < 1<<53 {
			return whole, true
		}
		return v, math.Abs(v) > 1e-6 && math.Abs(v) < 1e15
	case common.Values:
		return throughJSON(map[string]any(v))
	case map[string]any:
		if v == nil {
			return nil, true
		}
		out := make(map[string]any, len(v))
		for key, item := range v {
			if key == "<<" || len(key) > longestPlainKey || !isPlainText(key) {
				return nil, false
			}
			converted, ok := throughJSON(item)
			if !ok {
				return nil, false
			}
			out[key] = converted
		}
		return out, true
	case []any:
		if v == nil {
			return nil, true
		}
		out := make([]any, len(v))
		for i, item := range v {
			converted, ok := throughJSON(item)
			if !ok {
				return nil, false
			}
			out[i] = converted
		}
		return out, true
	}
	return nil, false
}

func isPlainText(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}
