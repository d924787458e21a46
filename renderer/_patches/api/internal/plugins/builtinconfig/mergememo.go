package builtinconfig

import (
	"slices"

	"sigs.k8s.io/kustomize/api/types"
)

// Every kustomization of a build merges the default configuration into what it has, which compares each of its three hundred
// field specifications with all others, for the same result each time.

type mergedConfigs struct {
	left, right, merged *TransformerConfig
}

// maxMergedConfigs bounds what is kept: more are only met where kustomizations bring configurations of their own.
const maxMergedConfigs = 8

var knownMerges []mergedConfigs

// Merge merges two TransformerConfigs objects into
// a new TransformerConfig object
func (t *TransformerConfig) Merge(input *TransformerConfig) (*TransformerConfig, error) {
	if input == nil {
		return t, nil
	}
	for _, known := range knownMerges {
		if known.left.equals(t) && known.right.equals(input) {
			return known.merged.clone(), nil
		}
	}
	left, right := t.clone(), input.clone()
	merged, err := t.merge(input)
	if err != nil {
		return nil, err
	}
	if len(knownMerges) == maxMergedConfigs {
		knownMerges = knownMerges[:0]
	}
	knownMerges = append(knownMerges, mergedConfigs{left, right, merged.clone()})
	return merged, nil
}

func (t *TransformerConfig) fieldSpecs() [11]*types.FsSlice {
	return [...]*types.FsSlice{
		&t.NamePrefix, &t.NameSuffix, &t.NameSpace, &t.CommonLabels, &t.Labels, &t.TemplateLabels, &t.VolumeClaimTemplateLabels,
		&t.CommonAnnotations, &t.VarReference, &t.Images, &t.Replicas,
	}
}

func (t *TransformerConfig) equals(other *TransformerConfig) bool {
	theirs := other.fieldSpecs()
	for i, own := range t.fieldSpecs() {
		if !slices.Equal(*own, *theirs[i]) {
			return false
		}
	}
	return slices.EqualFunc(t.NameReference, other.NameReference, func(a, b NameBackReferences) bool {
		return a.Gvk == b.Gvk && slices.Equal(a.Referrers, b.Referrers)
	})
}

// clone is DeepCopy that keeps what is nil.
func (t *TransformerConfig) clone() *TransformerConfig {
	c := *t
	for _, own := range c.fieldSpecs() {
		*own = slices.Clone(*own)
	}
	c.NameReference = slices.Clone(t.NameReference)
	for i := range c.NameReference {
		c.NameReference[i].Referrers = slices.Clone(c.NameReference[i].Referrers)
	}
	return &c
}
