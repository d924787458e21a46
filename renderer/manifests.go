package main

import (
	"fmt"
	"path"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"

	goyaml "go.yaml.in/yaml/v2"
	"helm.sh/helm/v4/pkg/chart/common"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	release "helm.sh/helm/v4/pkg/release/v1"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
	"sigs.k8s.io/yaml"
)

// manifest is one rendered document, parsed once: helm parses each for its head, and its output would be parsed again.
type manifest struct {
	source string
	kind   string
	value  any
	hook   *hook
}

var kindOrder = func() map[string]int {
	order := map[string]int{}
	for i, kind := range releaseutil.InstallOrder {
		order[kind] = i
	}
	return order
}()

var documentStart = regexp.MustCompile(`(?m)^---[ \t]*`)

// writeManifests puts out CRDs, manifests in install order and hooks, as `helm template` prints them.
func writeManifests(w *writer, req *helmRequest, p *preparedChart, c *chart.Chart, rendered map[string]string) error {
	var sources []string
	for name := range rendered {
		if strings.HasSuffix(name, "NOTES.txt") {
			continue
		}
		sources = append(sources, name)
	}
	sort.Strings(sources)
	var plain, hooks []manifest
	for _, source := range sources {
		content := rendered[source]
		if strings.HasPrefix(path.Base(source), "_") || strings.TrimSpace(content) == "" {
			continue
		}
		for _, text := range splitDocuments(content) {
			m, known, err := readManifest(source, text)
			if err != nil {
				return err
			}
			switch {
			case !known:
				w.warn(fmt.Sprintf("%s: helm skips a hook of an unknown kind", source))
			case m.hook != nil:
				hooks = append(hooks, m)
			default:
				plain = append(plain, m)
			}
		}
	}
	byKind(plain)
	byKind(hooks)
	if req.IncludeCRDs {
		if err := writeCRDs(w, p, c); err != nil {
			return err
		}
	}
	places := sourcePlaces(p, c)
	for _, list := range [][]manifest{plain, hooks} {
		for _, m := range list {
			if err := writeManifest(w, m.value, places[m.source], "template", m.source, m.hook); err != nil {
				return err
			}
		}
	}
	return nil
}

// splitDocuments splits as helm's SplitManifests does: also where a template glued `---` to the next word.
func splitDocuments(text string) []string {
	var out []string
	for _, d := range documentStart.Split(strings.TrimLeftFunc(text, unicode.IsSpace), -1) {
		if strings.TrimSpace(d) != "" {
			out = append(out, strings.TrimLeftFunc(d, unicode.IsSpace))
		}
	}
	return out
}

func readManifest(source, text string) (m manifest, known bool, err error) {
	m = manifest{source: source}
	if err := goyaml.Unmarshal([]byte(text), &m.value); err != nil {
		return m, false, fmt.Errorf("YAML parse error on %s: %w", source, fmt.Errorf("error converting YAML to JSON: %w", err))
	}
	kind, name, annotations, ok := simpleHead(m.value)
	if !ok {
		var head releaseutil.SimpleHead
		if err := yaml.Unmarshal([]byte(text), &head); err != nil {
			return m, false, fmt.Errorf("YAML parse error on %s: %w", source, err)
		}
		kind = head.Kind
		if head.Metadata != nil {
			name, annotations = head.Metadata.Name, nil
			if len(head.Metadata.Annotations) > 0 {
				annotations = map[any]any{}
				for k, v := range head.Metadata.Annotations {
					annotations[k] = v
				}
			}
		}
	}
	_ = name
	m.kind = kind
	events, isHook := annotations[release.HookAnnotation]
	if !isHook {
		return m, true, nil
	}
	m.hook = &hook{Events: []string{}}
	for event := range strings.SplitSeq(scalarText(events), ",") {
		known, ok := hookEvents[strings.ToLower(strings.TrimSpace(event))]
		if !ok {
			return m, false, nil
		}
		m.hook.Events = append(m.hook.Events, known)
	}
	if weight, err := strconv.Atoi(scalarText(annotations[release.HookWeightAnnotation])); err == nil {
		m.hook.Weight = weight
	}
	return m, true, nil
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

// simpleHead reads what helm's SimpleHead reads where that is plain text; anything unusual is left to helm's own decoder,
// which has rules (and errors) of its own for it.
func simpleHead(value any) (kind, name string, annotations map[any]any, ok bool) {
	top, isMap := value.(map[any]any)
	if !isMap {
		return "", "", nil, false
	}
	for key, v := range top {
		text, isText := key.(string)
		if !isText {
			return "", "", nil, false
		}
		switch {
		case text == "kind":
			if kind, isText = v.(string); !isText {
				return "", "", nil, false
			}
		case text == "apiVersion":
			if _, isText = v.(string); !isText {
				return "", "", nil, false
			}
		case text == "metadata":
			if name, annotations, ok = simpleMetadata(v); !ok {
				return "", "", nil, false
			}
		case strings.EqualFold(text, "kind") || strings.EqualFold(text, "apiVersion") || strings.EqualFold(text, "metadata"):
			return "", "", nil, false
		}
	}
	return kind, name, annotations, true
}

func simpleMetadata(value any) (name string, annotations map[any]any, ok bool) {
	meta, isMap := value.(map[any]any)
	if !isMap {
		return "", nil, false
	}
	for key, v := range meta {
		text, isText := key.(string)
		switch {
		case !isText:
			return "", nil, false
		case text == "name":
			if name, isText = v.(string); !isText {
				return "", nil, false
			}
		case text == "annotations":
			if annotations, isMap = v.(map[any]any); !isMap {
				return "", nil, false
			}
			for k, a := range annotations {
				_, textKey := k.(string)
				_, textValue := a.(string)
				if !textKey || !textValue {
					return "", nil, false
				}
			}
		case strings.EqualFold(text, "name") || strings.EqualFold(text, "annotations"):
			return "", nil, false
		}
	}
	return name, annotations, true
}

func scalarText(v any) string {
	s, _ := v.(string)
	return s
}

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
			var value any
			if err := goyaml.Unmarshal([]byte(text), &value); err != nil {
				return fmt.Errorf("YAML parse error on %s: %w", crd.Filename, err)
			}
			if err := writeManifest(w, value, p.files[crd.File], "source", crd.Filename, nil); err != nil {
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

func writeManifest(w *writer, value any, file, via, source string, h *hook) error {
	if value == nil {
		return nil
	}
	if _, ok := value.(map[any]any); !ok {
		return &problem{ID: renderFailed, File: file, Message: fmt.Sprintf("%s renders a document that is no object", source)}
	}
	w.beginObject()
	var err error
	if w.out, err = appendYAMLValue(w.out, value); err != nil {
		return fmt.Errorf("YAML parse error on %s: %w", source, err)
	}
	var origins []origin
	if file != "" {
		origins = []origin{{File: file, Via: via}}
	}
	return w.endObject(origins, h)
}

var _ *common.File
