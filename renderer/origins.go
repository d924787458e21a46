package main

import (
	"path"
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

// recording is a root kustomization that asks for both kinds of origin annotations, and what the user asked for.
type recording struct {
	files            map[string][]byte
	keepOrigins      bool
	keepTransformers bool
}

const askForOrigins = "buildMetadata: [originAnnotations, transformerAnnotations]"

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
	wanted := []string{types.OriginAnnotations, types.TransformerAnnotations}
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
			switch item.Value {
			case types.OriginAnnotations:
				r.keepOrigins = true
			case types.TransformerAnnotations:
				r.keepTransformers = true
			default:
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
	if !r.keepOrigins {
		if err := m.RemoveOriginAnnotations(); err != nil {
			return err
		}
	}
	if !r.keepTransformers {
		return m.RemoveTransformerAnnotations()
	}
	return nil
}

// readOrigins lists, per object, its resource file (or the kustomization that generated it) and the transformers that ran
// on it. Paths in the annotations are relative to the overlay.
func readOrigins(m resmap.ResMap, root string) [][]origin {
	all := make([][]origin, 0, m.Size())
	for _, r := range m.Resources() {
		var own []origin
		add := func(p, via string) {
			file := path.Join(root, p)
			if p == "" || strings.HasPrefix(file, "..") {
				return
			}
			for _, o := range own {
				if o.File == file && o.Via == via {
					return
				}
			}
			own = append(own, origin{File: file, Via: via})
		}
		if o, err := r.GetOrigin(); err == nil && o != nil {
			if o.Path != "" {
				add(o.Path, "source")
			} else {
				add(o.ConfiguredIn, "generator")
			}
		}
		if ts, err := r.GetTransformations(); err == nil {
			for _, t := range ts {
				if t == nil {
					continue
				}
				via := "transformer"
				if strings.HasPrefix(t.ConfiguredBy.Kind, "Patch") {
					via = "patch"
				}
				if t.Path != "" {
					add(t.Path, via)
				} else {
					add(t.ConfiguredIn, via)
				}
			}
		}
		all = append(all, own)
	}
	return all
}
