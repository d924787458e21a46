package main

import (
	"errors"
	"fmt"
	"path"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/rollout-guard/renderer/fastyaml"
	goyaml "go.yaml.in/yaml/v2"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
	"sigs.k8s.io/yaml"
)

// manifest is one rendered document, parsed once: helm parses each for its head, and its output would be parsed again.
type manifest struct {
	source string
	kind   string
	name   string
	text   string
	// object is JSON; nil for a document of comments only.
	object []byte
	hook   *hook
}

var kindOrder = func() map[string]int {
	order := map[string]int{}
	for i, kind := range releaseutil.InstallOrder {
		order[kind] = i
	}
	return order
}()

// sortedManifests finds the manifests and hooks in what the templates wrote, each in install order.
func sortedManifests(rendered map[string]string, warn func(string)) (plain, hooks []manifest, err error) {
	var sources []string
	for name := range rendered {
		if strings.HasSuffix(name, "NOTES.txt") {
			continue
		}
		sources = append(sources, name)
	}
	sort.Strings(sources)
	for _, source := range sources {
		content := rendered[source]
		if strings.HasPrefix(path.Base(source), "_") || strings.TrimSpace(content) == "" {
			continue
		}
		for _, text := range splitDocuments(content) {
			m, known, err := readManifest(source, text)
			if err != nil {
				return nil, nil, err
			}
			switch {
			case !known:
				warn(fmt.Sprintf("%s: helm skips a hook of an unknown kind", source))
			case m.hook != nil:
				hooks = append(hooks, m)
			default:
				plain = append(plain, m)
			}
		}
	}
	byKind(plain)
	byKind(hooks)
	return plain, hooks, nil
}

// writeManifests puts out CRDs, manifests in install order and hooks, as `helm template` prints them.
func writeManifests(w *writer, req *helmRequest, p *preparedChart, r *executed) error {
	plain, hooks, err := sortedManifests(r.texts, w.warn)
	if err != nil {
		return err
	}
	if req.IncludeCRDs {
		if err := writeCRDs(w, p, r.chart); err != nil {
			return err
		}
	}
	places := sourcePlaces(p, r.chart)
	for _, list := range [][]manifest{plain, hooks} {
		for _, m := range list {
			if err := writeManifest(w, m.object, places[m.source], "template", m.hook); err != nil {
				return err
			}
		}
	}
	return nil
}

// splitDocuments splits as helm's SplitManifests does: also where a template glued `---` to the next word.
func splitDocuments(text string) []string {
	var out []string
	add := func(d string) {
		if d = strings.TrimLeftFunc(d, unicode.IsSpace); d != "" {
			out = append(out, d)
		}
	}
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	for start := 0; ; {
		next, after := nextDocument(text, start)
		if next < 0 {
			add(text)
			return out
		}
		add(text[:next])
		text, start = text[after:], 0
		// What follows the marker in its line is no start of a line.
		if end := strings.IndexByte(text, '\n'); end >= 0 {
			start = end + 1
		} else {
			start = len(text)
		}
	}
}

// nextDocument finds `---` at the start of a line from a line start on, and the end of the spaces after it.
func nextDocument(text string, from int) (at, after int) {
	for from < len(text) {
		if strings.HasPrefix(text[from:], "---") {
			after := from + 3
			for after < len(text) && (text[after] == ' ' || text[after] == '\t') {
				after++
			}
			return from, after
		}
		end := strings.IndexByte(text[from:], '\n')
		if end < 0 {
			break
		}
		from += end + 1
	}
	return -1, -1
}

func readManifest(source, text string) (m manifest, known bool, err error) {
	m = manifest{source: source, text: text}
	object, head, ok := fastyaml.Append(nil, text)
	if ok {
		m.object, m.kind, m.name = object, head.Kind, head.Name
	} else if head, err = m.readFully(text); err != nil {
		return m, false, fmt.Errorf("YAML parse error on %s: %w", source, err)
	}
	events, isHook := head.Annotations[release.HookAnnotation]
	if !isHook {
		return m, true, nil
	}
	m.hook = &hook{Events: []string{}}
	for event := range strings.SplitSeq(events, ",") {
		known, ok := hookEvents[strings.ToLower(strings.TrimSpace(event))]
		if !ok {
			return m, false, nil
		}
		m.hook.Events = append(m.hook.Events, known)
	}
	if weight, err := strconv.Atoi(head.Annotations[release.HookWeightAnnotation]); err == nil {
		m.hook.Weight = weight
	}
	return m, true, nil
}

// readFully takes helm's own decoder for the head, which has rules of its own (and errors) for unusual types.
func (m *manifest) readFully(text string) (head fastyaml.Head, err error) {
	var simple releaseutil.SimpleHead
	if err := yaml.Unmarshal([]byte(text), &simple); err != nil {
		return head, err
	}
	head.Kind, m.kind = simple.Kind, simple.Kind
	if simple.Metadata != nil {
		head.Name, head.Annotations = simple.Metadata.Name, simple.Metadata.Annotations
		m.name = head.Name
	}
	m.object, err = objectFromYAML(text)
	return head, err
}

// objectFromYAML is nil for a document without content.
func objectFromYAML(text string) ([]byte, error) {
	var value any
	if err := goyaml.Unmarshal([]byte(text), &value); err != nil {
		return nil, fmt.Errorf("error converting YAML to JSON: %w", err)
	}
	if value == nil {
		return nil, nil
	}
	if _, ok := value.(map[any]any); !ok {
		return nil, errors.New("the document is no object")
	}
	return appendYAMLValue(nil, value)
}

var hookEvents = func() map[string]string {
	events := map[string]string{"test-success": release.HookTest.String()}
	for _, e := range []release.HookEvent{
		release.HookPreInstall, release.HookPostInstall, release.HookPreDelete, release.HookPostDelete, release.HookPreUpgrade,
		release.HookPostUpgrade, release.HookPreRollback, release.HookPostRollback, release.HookTest,
	} {
		events[e.String()] = e.String()
	}
	return events
}()

func byKind(list []manifest) {
	sort.SliceStable(list, func(i, j int) bool {
		a, aKnown := kindOrder[list[i].kind]
		b, bKnown := kindOrder[list[j].kind]
		switch {
		case !aKnown && !bKnown:
			return list[i].kind < list[j].kind
		case !aKnown:
			return false
		case !bKnown:
			return true
		}
		return a < b
	})
}

func writeCRDs(w *writer, p *preparedChart, c *chart.Chart) error {
	for _, crd := range c.CRDObjects() {
		for _, text := range splitDocuments(string(crd.File.Data)) {
			object, err := objectFromYAML(text)
			if err != nil {
				return fmt.Errorf("YAML parse error on %s: %w", crd.Filename, err)
			}
			if err := writeManifest(w, object, p.files[crd.File], "source", nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// sourcePlaces maps helm's names of templates to paths in the tree, of the chart as the values left it (aliases and all).
func sourcePlaces(p *preparedChart, c *chart.Chart) map[string]string {
	places := map[string]string{}
	var walk func(c *chart.Chart)
	walk = func(c *chart.Chart) {
		full := c.ChartFullPath()
		for _, f := range c.Templates {
			places[path.Join(full, f.Name)] = p.files[f]
		}
		for _, d := range c.Dependencies() {
			walk(d)
		}
	}
	walk(c)
	return places
}

func writeManifest(w *writer, object []byte, file, via string, h *hook) error {
	if object == nil {
		return nil
	}
	w.beginObject()
	w.raw(object)
	var origins []origin
	if file != "" {
		origins = []origin{{File: file, Via: via}}
	}
	return w.endObject(origins, h)
}
