package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"sigs.k8s.io/yaml"
)

const hexDigits = "0123456789abcdef"

func appendJSONString(out []byte, s string) []byte {
	out = append(out, '"')
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				out = append(append(out, s[start:i]...), "\ufffd"...)
				start = i + 1
			}
			i += n
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' {
			i++
			continue
		}
		out = append(out, s[start:i]...)
		switch c {
		case '"', '\\':
			out = append(out, '\\', c)
		case '\n':
			out = append(out, '\\', 'n')
		case '\t':
			out = append(out, '\\', 't')
		default:
			out = append(out, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		start = i
	}
	return append(append(out, s[start:]...), '"')
}

// appendYAMLValue writes what go-yaml decoded as sigs.k8s.io/yaml's YAMLToJSON would, without the copy in between and with
// keys sorted as encoding/json sorts them.
func appendYAMLValue(out []byte, value any) ([]byte, error) {
	switch v := value.(type) {
	case nil:
		return append(out, "null"...), nil
	case string:
		return appendJSONString(out, v), nil
	case bool:
		return strconv.AppendBool(out, v), nil
	case int:
		return strconv.AppendInt(out, int64(v), 10), nil
	case int64:
		return strconv.AppendInt(out, v, 10), nil
	case uint64:
		return strconv.AppendUint(out, v, 10), nil
	case []any:
		out = append(out, '[')
		for i, item := range v {
			if i > 0 {
				out = append(out, ',')
			}
			var err error
			if out, err = appendYAMLValue(out, item); err != nil {
				return nil, err
			}
		}
		return append(out, ']'), nil
	case map[any]any:
		keys := make([]yamlKey, 0, len(v))
		for k := range v {
			text, err := keyText(k)
			if err != nil {
				return nil, err
			}
			keys = append(keys, yamlKey{text, k})
		}
		slices.SortFunc(keys, func(a, b yamlKey) int {
			if a.text < b.text {
				return -1
			}
			if a.text > b.text {
				return 1
			}
			return 0
		})
		out = append(out, '{')
		for i, k := range keys {
			if i > 0 {
				if keys[i-1].text == k.text {
					return nil, fmt.Errorf("key %q stands twice, written as different types", k.text)
				}
				out = append(out, ',')
			}
			out = append(appendJSONString(out, k.text), ':')
			var err error
			if out, err = appendYAMLValue(out, v[k.key]); err != nil {
				return nil, err
			}
		}
		return append(out, '}'), nil
	default:
		text, err := json.Marshal(v)
		if err != nil {
			return nil, err
		}
		return append(out, text...), nil
	}
}

type yamlKey struct {
	text string
	key  any
}

func keyText(key any) (string, error) {
	switch k := key.(type) {
	case string:
		return k, nil
	case int:
		return strconv.Itoa(k), nil
	case int64:
		return strconv.FormatInt(k, 10), nil
	case bool:
		return strconv.FormatBool(k), nil
	case float64:
		switch {
		case math.IsInf(k, 1):
			return ".inf", nil
		case math.IsInf(k, -1):
			return "-.inf", nil
		case math.IsNaN(k):
			return ".nan", nil
		}
		return strconv.FormatFloat(k, 'g', -1, 32), nil
	default:
		return "", fmt.Errorf("unsupported map key of type: %T, key: %+#v", key, key)
	}
}

// formatYAML writes objects as the kustomize command line does.
func formatYAML(w *writer, objects []json.RawMessage) error {
	var text []byte
	for i, object := range objects {
		if i > 0 {
			text = append(text, "---\n"...)
		}
		one, err := yaml.JSONToYAML(object)
		if err != nil {
			return err
		}
		text = append(text, one...)
		if err := checkOutput(w.limits, len(text)); err != nil {
			return err
		}
	}
	s := string(text)
	w.yaml = &s
	return nil
}
