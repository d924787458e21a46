// Package patched tests that the patches to kustomize change no result. Its tests pass with and without them:
// go test -modfile=.patched/go.mod ./patched
package patched

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	goyaml "go.yaml.in/yaml/v3"
	"sigs.k8s.io/kustomize/kyaml/yaml"
)

var words = []string{
	"", " ", "a", "name", "true", "True", "yes", "No", "on", "y", "null", "~", "Null", "<<", "=", "4", "-4", "0", "-0", "007", "0x1f", "0o7", "0b1",
	"1_000", "1e3", "1.5", "-2.50", ".5", "5.", "1.0", ".inf", ".nan", "1:30", "12:30:45", "2020-01-02", "2020-01-02T03:04:05Z", "123456789012345678901234567890",
	"- x", "-x", "--- a", "...", "#", "a # b", "a: b", "a:", ":a", "a:b", "? x", "?x", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">", "'", "\"", "it's", "{a}", "[a]", "a,b", "a]",
	"line\nnext", "line\n", "line\n\n", "\nline", " line\nnext", "line\n  next\n", "line \nnext", "a\tb", "\ta", "a\n\tb", "a\r\nb", "a\rb", "é", "日本", "\u00a0", "\u2028", "\u0085", "\ufeff", "\U0001f600",
	"\x01", "\x7f", "a<b>&c", "a\\b", "trailing ", " leading", "registry.acme.example/a/b@sha256:0123", "http://a.b:80/c?d=e&f", "*.example", "1.2.3", "v1", "apps/v1", "10m", "250Mi", "25%",
	"{{args.name}}", "result[0] <= 1", strings.Repeat("long ", 40), strings.Repeat("x", 200), "+1", "0.1.2", "1e400", "9007199254740993", "!!str", "off", "OFF", "a b c",
}

func word(r *rand.Rand) string {
	w := words[r.IntN(len(words))]
	switch r.IntN(6) {
	case 0:
		return w + words[r.IntN(len(words))]
	case 1:
		letters := []rune("abcxyz019 -_:#\n'\"{}[],.\té\\/<>&*!|%@`~?=+")
		text := make([]rune, r.IntN(9))
		for i := range text {
			text[i] = letters[r.IntN(len(letters))]
		}
		return string(text)
	}
	return w
}

func randomNode(r *rand.Rand, depth int) *yaml.Node {
	kind := r.IntN(10)
	if depth > 3 {
		kind = 9
	}
	switch {
	case kind < 4:
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: []string{"", "!!map"}[r.IntN(2)]}
		if r.IntN(8) == 0 {
			n.Style = goyaml.FlowStyle
		}
		for range r.IntN(5) {
			n.Content = append(n.Content, randomScalar(r, true), randomNode(r, depth+1))
		}
		return n
	case kind < 6:
		n := &yaml.Node{Kind: yaml.SequenceNode, Tag: []string{"", "!!seq"}[r.IntN(2)]}
		if r.IntN(8) == 0 {
			n.Style = goyaml.FlowStyle
		}
		for range r.IntN(4) {
			n.Content = append(n.Content, randomNode(r, depth+1))
		}
		return n
	}
	return randomScalar(r, false)
}

func randomScalar(r *rand.Rand, key bool) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Value: word(r), Tag: "!!str"}
	styles := []goyaml.Style{0, 0, 0, goyaml.SingleQuotedStyle, goyaml.DoubleQuotedStyle, goyaml.LiteralStyle, goyaml.FoldedStyle}
	n.Style = styles[r.IntN(len(styles))]
	if r.IntN(3) == 0 {
		n.Tag = ""
	}
	if !key && r.IntN(3) == 0 {
		n.Style = 0
		n.Tag = []string{"", "!!int", "!!bool", "!!float", "!!null", "!!timestamp", "!!binary"}[r.IntN(7)]
	}
	switch r.IntN(60) {
	case 0:
		n.LineComment = "# note"
	case 1:
		n.HeadComment = "# above"
	case 2:
		n.FootComment = "# below"
	}
	return n
}

// throughText is what MarshalJSON of kustomize does.
func throughText(n *yaml.RNode) ([]byte, error) {
	text, err := n.String()
	if err != nil {
		return nil, err
	}
	if n.YNode().Kind == yaml.SequenceNode {
		var list []any
		if err := yaml.Unmarshal([]byte(text), &list); err != nil {
			return nil, err
		}
		return json.Marshal(list)
	}
	fields := map[string]any{}
	if err := yaml.Unmarshal([]byte(text), &fields); err != nil {
		return nil, err
	}
	return json.Marshal(fields)
}

// attempt turns a panic of the encoder into an error, as both ways have it.
func attempt(f func() ([]byte, error)) (out []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	return f()
}

func TestNodesToJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	given := 0
	for range 30_000 {
		n := yaml.NewRNode(randomNode(r, 0))
		copied := n.Copy()
		want, wantErr := attempt(func() ([]byte, error) { return throughText(copied) })
		got, err := attempt(n.MarshalJSON)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%v, want %v, for\n%s", err, wantErr, copied.MustString())
		}
		if err == nil && !bytes.Equal(got, want) {
			t.Fatalf("%s\nwant %s for\n%s", got, want, copied.MustString())
		}
		if err == nil {
			given++
		}
	}
	t.Log(given, "without an error")
}

func randomValue(r *rand.Rand, depth int) any {
	kind := r.IntN(10)
	if depth > 3 {
		kind = 5 + r.IntN(5)
	}
	switch kind {
	case 0, 1, 2:
		m := map[string]any{}
		for range r.IntN(6) {
			m[key(r)] = randomValue(r, depth+1)
		}
		return m
	case 3, 4:
		list := []any{}
		for range r.IntN(4) {
			list = append(list, randomValue(r, depth+1))
		}
		return list
	case 5:
		return r.IntN(2) == 0
	case 6:
		return nil
	case 7:
		return []any{r.IntN(100000), -r.IntN(1000), 1000000, 1234567, r.Float64(), r.NormFloat64() * 1e9, 1e21, 1e-7, 600, 0, 65535, 2147483648.0}[r.IntN(12)]
	}
	return word(r)
}

// key leaves out numbers that overflow where the encoder compares keys: their order differs from run to run.
func key(r *rand.Rand) string {
	for {
		if w := word(r); !strings.Contains(w, "123456789") {
			return w
		}
	}
}

func TestJSONToNodes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20_000 {
		value := randomValue(r, 0)
		if _, ok := value.(map[string]any); !ok {
			value = map[string]any{word(r): value}
		}
		text, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		var decoded map[string]any
		if err := json.Unmarshal(text, &decoded); err != nil {
			t.Fatal(err)
		}
		want, wantErr := yaml.FromMap(decoded)
		got := yaml.NewRNode(nil)
		err = got.UnmarshalJSON(text)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("%v, want %v, for %s", err, wantErr, text)
		}
		if err != nil {
			continue
		}
		if difference := compare(got.Document(), want.Document()); difference != "" {
			t.Fatalf("%s for %s", difference, text)
		}
	}
}

// compare tells how two trees differ, but for lines and columns.
func compare(a, b *yaml.Node) string {
	x, y := *a, *b
	x.Line, x.Column, y.Line, y.Column = 0, 0, 0, 0
	x.Content, y.Content = nil, nil
	if !reflect.DeepEqual(x, y) {
		return fmt.Sprintf("%+v, want %+v", x, y)
	}
	if len(a.Content) != len(b.Content) {
		return fmt.Sprintf("%d children, want %d, of %+v", len(a.Content), len(b.Content), x)
	}
	for i := range a.Content {
		if difference := compare(a.Content[i], b.Content[i]); difference != "" {
			return difference
		}
	}
	return ""
}
