package main

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/types"
)

// origin is a file that had a part in an object; see Origin in the host's port.
type origin struct {
	File string `json:"file"`
	Via  string `json:"via"`
}

// recording is a root kustomization that asks for origin annotations, and whether the user asked for them, too.
type recording struct {
	files       map[string][]byte
	keepOrigins bool
}

const askForOrigins = "buildMetadata: [originAnnotations]"

// recordOrigins edits the root kustomization in memory without moving a line, so that messages still point at the right
// one. Nil means that the file is not the plain block mapping that can be edited this way.
func recordOrigins(file string, data []byte) *recording {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil || len(doc.Content) != 1 {
		return nil
	}
	top := doc.Content[0]
	if top.Kind != yaml.MappingNode || top.Style&yaml.FlowStyle != 0 || top.Column != 1 || len(top.Content) == 0 {
		return nil
	}
	text := string(data)
	if strings.HasPrefix(text, "\ufeff") || strings.Contains(text, "\n...") || strings.Contains(text, "\r") {
		return nil
	}
	r := &recording{}
	wanted := []string{types.OriginAnnotations}
	for i := 0; i+1 < len(top.Content); i += 2 {
		key, value := top.Content[i], top.Content[i+1]
		if key.Value != "buildMetadata" {
			continue
		}
		if value.Kind != yaml.SequenceNode || value.Anchor != "" {
			return nil
		}
		last := value.Line
		for _, item := range value.Content {
			if item.Kind != yaml.ScalarNode || item.Anchor != "" || item.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
				return nil
			}
			last = max(last, item.Line)
			if item.Value == types.OriginAnnotations {
				r.keepOrigins = true
			} else {
				wanted = append(wanted, item.Value)
			}
		}
		lines := strings.Split(text, "\n")
		if value.Style&yaml.FlowStyle != 0 {
			for last < len(lines) && !strings.Contains(lines[last-1], "]") {
				last++
			}
		}
		for n := key.Line; n <= last; n++ {
			lines[n-1] = ""
		}
		lines[key.Line-1] = "buildMetadata: [" + strings.Join(wanted, ", ") + "]"
		r.files = map[string][]byte{file: []byte(strings.Join(lines, "\n"))}
		return r
	}
	r.files = map[string][]byte{file: []byte(strings.TrimRight(text, " \t\n") + "\n" + askForOrigins + "\n")}
	return r
}

func (r *recording) strip(m resmap.ResMap) error {
	if r.keepOrigins {
		return nil
	}
	return m.RemoveOriginAnnotations()
}

// readOrigins lists, per object, its resource file (or the kustomization that generated it) and what may have changed it on
// the way out. Paths in the annotations are relative to the overlay.
func readOrigins(m resmap.ResMap, build *overlay) [][]origin {
	l := newLineage(build.files)
	all := make([][]origin, 0, m.Size())
	for _, r := range m.Resources() {
		o, err := r.GetOrigin()
		if err != nil || o == nil || o.Repo != "" {
			all = append(all, nil)
			continue
		}
		first := origin{File: join(build.path, o.Path), Via: "source"}
		if o.Path == "" {
			first = origin{File: join(build.path, o.ConfiguredIn), Via: "generator"}
		}
		own := []origin{first}
		if o.ConfiguredBy.Kind == chartGeneratorKind {
			if written, ok := build.writtenAt(r.GetKind(), r.GetName()); ok {
				own = []origin{written, first}
			}
		}
		for _, t := range l.touching(first.File, r.GetKind(), r.GetName()) {
			if !slices.Contains(own, t) {
				own = append(own, t)
			}
		}
		all = append(all, own)
	}
	return all
}
