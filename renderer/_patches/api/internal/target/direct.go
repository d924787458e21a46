package target

import (
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/api/filters/namespace"
	"sigs.k8s.io/kustomize/api/internal/builtins"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/resid"
)

// The functions below give a builtin plugin its fields without writing them as YAML and reading that. They say false, and leave
// the plugin as it was, where the way through the text could give anything else.

func setNamespace(t resmap.TransformerPlugin, name string, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.NamespaceTransformerPlugin)
	if !ok || !areSimple(name) || len(specs) == 0 {
		return false
	}
	p.Namespace, p.FieldSpecs, p.SetRoleBindingSubjects = name, copySpecs(specs), namespace.DefaultSubjectsOnly
	return true
}

func setLabels(t resmap.TransformerPlugin, labels map[string]string, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.LabelTransformerPlugin)
	if !ok || !isSimpleMap(labels) || len(specs) == 0 {
		return false
	}
	p.Labels, p.FieldSpecs = copyMap(labels), copySpecs(specs)
	return true
}

func setAnnotations(t resmap.TransformerPlugin, annotations map[string]string, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.AnnotationsTransformerPlugin)
	if !ok || !isSimpleMap(annotations) || len(specs) == 0 {
		return false
	}
	p.Annotations, p.FieldSpecs = copyMap(annotations), copySpecs(specs)
	return true
}

func setPrefix(t resmap.TransformerPlugin, prefix string, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.PrefixTransformerPlugin)
	if !ok || !areSimple(prefix) || len(specs) == 0 {
		return false
	}
	p.Prefix, p.FieldSpecs = prefix, copySpecs(specs)
	return true
}

func setSuffix(t resmap.TransformerPlugin, suffix string, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.SuffixTransformerPlugin)
	if !ok || !areSimple(suffix) || len(specs) == 0 {
		return false
	}
	p.Suffix, p.FieldSpecs = suffix, copySpecs(specs)
	return true
}

func setImage(t resmap.TransformerPlugin, image types.Image, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.ImageTagTransformerPlugin)
	if !ok || !areSimple(image.Name, image.NewName, image.TagSuffix, image.NewTag, image.Digest) || len(specs) == 0 {
		return false
	}
	p.ImageTag, p.FieldSpecs = image, copySpecs(specs)
	return true
}

func setReplicas(t resmap.TransformerPlugin, replica types.Replica, specs []types.FieldSpec) bool {
	p, ok := t.(*builtins.ReplicaCountTransformerPlugin)
	if !ok || !areSimple(replica.Name) || replica.Count < 0 || replica.Count > 1<<31 || len(specs) == 0 {
		return false
	}
	p.Replica, p.FieldSpecs = replica, copySpecs(specs)
	return true
}

// setPatch is also false for a patch that cannot be loaded: then the other way finds the words for it.
func (kt *KustTarget) setPatch(t resmap.TransformerPlugin, patch *types.Patch) bool {
	p, ok := t.(*builtins.PatchTransformerPlugin)
	if !ok || !areSimple(patch.Path) || !isSimpleText(patch.Patch) {
		return false
	}
	direct := &builtins.PatchTransformerPlugin{Path: patch.Path, Patch: patch.Patch}
	if s := patch.Target; s != nil {
		if !areSimple(s.Group, s.Version, s.Kind, s.Name, s.Namespace, s.AnnotationSelector, s.LabelSelector) {
			return false
		}
		target := *s
		target.Gvk = withoutScope(s.Gvk)
		direct.Target = &target
	}
	if patch.Options != nil {
		options := *patch.Options
		direct.Options = &options
	}
	if err := direct.Load(resmap.NewPluginHelpers(kt.ldr, kt.validator, kt.rFactory, kt.pLdr.Config()), nil); err != nil {
		return false
	}
	*p = *direct
	return true
}

// withoutScope drops what the OpenAPI schema says of a kind, which no text carries.
func withoutScope(g resid.Gvk) resid.Gvk {
	return resid.Gvk{Group: g.Group, Version: g.Version, Kind: g.Kind}
}

func copySpecs(specs []types.FieldSpec) []types.FieldSpec {
	out := slices.Clone(specs)
	for i := range out {
		out[i].Gvk = withoutScope(out[i].Gvk)
	}
	return out
}

func copyMap(m map[string]string) map[string]string {
	out := make(map[string]string, len(m))
	for key, value := range m {
		out[key] = value
	}
	return out
}

func isSimpleMap(m map[string]string) bool {
	for key, value := range m {
		if !areSimple(key, value) {
			return false
		}
	}
	return true
}

// areSimple tells whether texts are of one line of printable ASCII.
func areSimple(texts ...string) bool {
	for _, text := range texts {
		for i := 0; i < len(text); i++ {
			if text[i] < ' ' || text[i] > '~' {
				return false
			}
		}
	}
	return true
}

// isSimpleText allows several lines.
func isSimpleText(text string) bool {
	for i := 0; i < len(text); i++ {
		if (text[i] < ' ' || text[i] > '~') && text[i] != '\n' {
			return false
		}
	}
	return text == "" || text[0] != ' ' && text[0] != '\n' && !strings.Contains(text, " \n")
}
