package fastyaml

import (
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"sigs.k8s.io/yaml"
)

// agree fails when the fast reader accepts a document and the full one refuses it or reads something else.
func agree(t *testing.T, text string) bool {
	t.Helper()
	got, head, ok := Append(nil, text)
	if !ok {
		return false
	}
	want, err := yaml.YAMLToJSON([]byte(text))
	if err != nil {
		t.Fatalf("accepted what the full decoder refuses (%v):\n%s", err, text)
	}
	var a, b any
	if err := json.Unmarshal(got, &a); err != nil {
		t.Fatalf("not JSON: %v\n%s\nfrom\n%s", err, got, text)
	}
	if err := json.Unmarshal(want, &b); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a, b) {
		t.Fatalf("read as\n%s\nshould be\n%s\nfrom\n%s", got, want, text)
	}
	var full struct {
		Kind     string `json:"kind"`
		Metadata *struct {
			Name        string            `json:"name"`
			Annotations map[string]string `json:"annotations"`
		} `json:"metadata"`
	}
	if err := yaml.Unmarshal([]byte(text), &full); err != nil {
		t.Fatalf("accepted a head that helm refuses (%v):\n%s", err, text)
	}
	wanted := Head{Kind: full.Kind}
	if full.Metadata != nil {
		wanted.Name = full.Metadata.Name
		if len(full.Metadata.Annotations) > 0 {
			wanted.Annotations = full.Metadata.Annotations
		}
	}
	if !reflect.DeepEqual(head, wanted) {
		t.Fatalf("head %+v should be %+v from\n%s", head, wanted, text)
	}
	return true
}

func TestPlainManifestsTakeTheFastPath(t *testing.T) {
	for _, text := range []string{
		"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    b: \"1\"\ndata:\n  x: |\n    one\n      two\n\n    three\n  w: |-\n    z\n",
		"spec:\n  containers:\n  - name: app\n    image: \"a:1\" # why\n    args:\n      - --flag=1\n      - 'it''s'\n    resources: {}\n  - name: b\n    env: []\n  replicas: 3\n  ratio: 0.50\n  cpu: 100m\n  ip: 10.0.0.1\n  none:\n  not: null\n  yes_: true\n",
		"a:\n  -\n    b: c\n  - - d\n    - e\n  - f: 1\n\n    g: 2\n# end\n",
	} {
		if !agree(t, text) {
			t.Errorf("left to the full decoder:\n%s", text)
		}
	}
}

// Every template output of the repository's fixtures and many damaged variants of them.
func TestAgreesOnFixturesAndTheirMutations(t *testing.T) {
	var corpus []string
	for _, pattern := range []string{"../../fixtures", "../../examples"} {
		_ = filepath.WalkDir(pattern, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() && (strings.HasSuffix(path, ".yaml") || strings.HasSuffix(path, ".yml")) && !strings.Contains(path, "hostile") {
				if text, err := os.ReadFile(path); err == nil && len(text) < 20_000 {
					corpus = append(corpus, strings.Split(string(text), "\n---\n")...)
				}
			}
			return nil
		})
	}
	if len(corpus) < 100 {
		t.Fatalf("only %d documents", len(corpus))
	}
	snippets := []string{"", " ", "  ", "\n", "- ", ": ", ":", "#", " #", "|", "|-", "|\n", ">", "'", "\"", "\\", "[]", "{}", "[", "&a ", "*a", "!x ",
		"~", "null", "no", "y", "0x1", "0777", "1_0", "1.", ".5", "1e3", "-", "--", "---", "...", "\t", "é", "?", "? ", "%", "@", "`", "1:30", "2024-01-01", "<<: ", "a: b", "\r",
		"0", "-0", "+1", "1.0", "00", "0.10", "-1.50", "9007199254740993", "\n\n", "\n  ", "\n    ", "      "}
	random := rand.New(rand.NewSource(1))
	accepted := 0
	rounds := 60
	if testing.Short() {
		rounds = 5
	}
	for _, text := range corpus {
		if agree(t, text) {
			accepted++
		}
		for range rounds {
			damaged := text
			for range 1 + random.Intn(3) {
				if len(damaged) == 0 {
					break
				}
				at := random.Intn(len(damaged))
				end := min(len(damaged), at+random.Intn(4))
				damaged = damaged[:at] + snippets[random.Intn(len(snippets))] + damaged[end:]
			}
			if agree(t, damaged) {
				accepted++
			}
		}
	}
	t.Logf("%d documents, %d accepted by the fast path", len(corpus), accepted)
}
