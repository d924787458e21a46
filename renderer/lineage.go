package main

import (
	"path"
	"slices"
	"strings"

	"github.com/rollout-guard/renderer/fastyaml"
	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/yaml"
)

// kustomize records where a resource came from, but of its transformers only that they ran on everything in sight. The
// lineage reads the kustomizations of a build itself and tells which of them, and which patch files, are over an object.
type lineage struct {
	files map[string][]byte
	nodes []*kustomizationNode
}

type patchEntry struct {
	Path   string `json:"path"`
	Patch  string `json:"patch"`
	Target *struct {
		Kind string `json:"kind"`
		Name string `json:"name"`
	} `json:"target"`
}

// kustomizationFields are the fields that place or change objects.
type kustomizationFields struct {
	Resources             []string     `json:"resources"`
	Bases                 []string     `json:"bases"`
	Components            []string     `json:"components"`
	Patches               []patchEntry `json:"patches"`
	PatchesJSON6902       []patchEntry `json:"patchesJson6902"`
	PatchesStrategicMerge []string     `json:"patchesStrategicMerge"`
	Namespace             string       `json:"namespace"`
	NamePrefix            string       `json:"namePrefix"`
	NameSuffix            string       `json:"nameSuffix"`
	Labels                []any        `json:"labels"`
	CommonLabels          any          `json:"commonLabels"`
	CommonAnnotations     any          `json:"commonAnnotations"`
	Images                []any        `json:"images"`
	Replicas              []any        `json:"replicas"`
	Replacements          []any        `json:"replacements"`
	Vars                  []any        `json:"vars"`
	Transformers          []string     `json:"transformers"`
}

func (f *kustomizationFields) transforms() bool {
	return f.Namespace != "" || f.NamePrefix != "" || f.NameSuffix != "" || f.CommonLabels != nil || f.CommonAnnotations != nil ||
		len(f.Labels)+len(f.Images)+len(f.Replicas)+len(f.Replacements)+len(f.Vars)+len(f.Transformers) > 0
}

type kustomizationNode struct {
	file, dir string
	fields    *kustomizationFields
}

// maxParsedKustomizations bounds what is kept between builds: overlays share their bases.
const maxParsedKustomizations = 512

var parsedKustomizations = map[string]*kustomizationFields{}

func parseKustomization(data []byte) *kustomizationFields {
	if f, ok := parsedKustomizations[string(data)]; ok {
		return f
	}
	f := &kustomizationFields{}
	// The build has accepted the file already; what does not fit these fields only costs origins.
	_ = yaml.Unmarshal(data, f)
	if len(parsedKustomizations) >= maxParsedKustomizations {
		clear(parsedKustomizations)
	}
	parsedKustomizations[string(data)] = f
	return f
}

func newLineage(files map[string][]byte) *lineage {
	l := &lineage{files: files}
	for file, data := range files {
		if slices.Contains(konfig.RecognizedKustomizationFileNames(), path.Base(file)) {
			l.nodes = append(l.nodes, &kustomizationNode{file: file, dir: folderOf(file), fields: parseKustomization(data)})
		}
	}
	slices.SortFunc(l.nodes, func(a, b *kustomizationNode) int { return strings.Compare(a.file, b.file) })
	return l
}

func folderOf(file string) string {
	if dir := path.Dir(file); dir != "." {
		return dir
	}
	return ""
}

func (n *kustomizationNode) names(paths []string, wanted string) bool {
	return slices.ContainsFunc(paths, func(p string) bool { return join(n.dir, p) == wanted })
}

// join is empty for the root, as everywhere in the tree.
func join(dir, p string) string {
	if joined := path.Join(dir, p); joined != "." {
		return joined
	}
	return ""
}

// over lists the kustomizations that a resource passes through on its way out, the nearest first.
func (l *lineage) over(start string) []*kustomizationNode {
	var chain []*kustomizationNode
	add := func(n *kustomizationNode) bool {
		if slices.Contains(chain, n) {
			return false
		}
		chain = append(chain, n)
		return true
	}
	var components func(n *kustomizationNode)
	components = func(n *kustomizationNode) {
		for _, c := range l.nodes {
			if n.names(n.fields.Components, c.dir) && add(c) {
				components(c)
			}
		}
	}
	waiting := []string{start}
	for len(waiting) > 0 {
		at := waiting[0]
		waiting = waiting[1:]
		for _, n := range l.nodes {
			if n.file != at && !n.names(n.fields.Resources, at) && !n.names(n.fields.Bases, at) && !n.names(n.fields.Components, at) {
				continue
			}
			if add(n) {
				components(n)
				waiting = append(waiting, n.dir)
			}
		}
	}
	return chain
}

// touching lists what may have changed the object, in the order of the chain.
func (l *lineage) touching(start, kind, name string) []origin {
	var out []origin
	for _, n := range l.over(start) {
		for _, entries := range [][]patchEntry{n.fields.Patches, n.fields.PatchesJSON6902} {
			for _, p := range entries {
				if l.patches(n, p, kind, name) {
					out = append(out, origin{File: n.patchFile(p.Path), Via: "patch"})
				}
			}
		}
		for _, p := range n.fields.PatchesStrategicMerge {
			entry := patchEntry{Path: p}
			if _, isFile := l.files[join(n.dir, p)]; !isFile {
				entry = patchEntry{Patch: p}
			}
			if l.patches(n, entry, kind, name) {
				out = append(out, origin{File: n.patchFile(entry.Path), Via: "patch"})
			}
		}
		if n.fields.transforms() {
			out = append(out, origin{File: n.file, Via: "transformer"})
		}
	}
	return out
}

// patchFile is the kustomization itself for a patch that stands in it.
func (n *kustomizationNode) patchFile(p string) string {
	if p == "" {
		return n.file
	}
	return join(n.dir, p)
}

// patches tells whether a patch aims at the object. Names are compared loosely: later prefixes and suffixes change them.
func (l *lineage) patches(n *kustomizationNode, p patchEntry, kind, name string) bool {
	if p.Target != nil {
		if p.Target.Kind != "" && p.Target.Kind != kind {
			return false
		}
		wanted := p.Target.Name
		return wanted == "" || strings.ContainsAny(wanted, `.*+?()[]{}|^$\`) || strings.Contains(name, wanted)
	}
	text := p.Patch
	if p.Path != "" {
		text = string(l.files[join(n.dir, p.Path)])
	}
	for _, document := range splitDocuments(text) {
		patchKind, patchName := headOf(document)
		if patchKind == kind && patchName != "" && strings.Contains(name, patchName) {
			return true
		}
	}
	return false
}

func headOf(document string) (kind, name string) {
	if _, head, ok := fastyaml.Append(nil, document); ok {
		return head.Kind, head.Name
	}
	var head struct {
		Kind     string `json:"kind"`
		Metadata struct {
			Name string `json:"name"`
		} `json:"metadata"`
	}
	if err := yaml.Unmarshal([]byte(document), &head); err != nil {
		return "", ""
	}
	return head.Kind, head.Metadata.Name
}
