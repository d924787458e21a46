package resource

import (
	"bytes"

	"sigs.k8s.io/kustomize/kyaml/yaml"
)

// Overlays of one application read the same base and the same components again and again. What a text was parsed into is kept
// for the next build, under the whole text, and handed out as copies.

const (
	// maxKnownText bounds the bytes of text of one generation; of two generations, the older is dropped when the younger is full.
	maxKnownText = 192 << 10
	maxOneText   = 32 << 10
)

type parsedTexts struct {
	nodes map[string][]*yaml.RNode
	size  int
}

var knownTexts, olderTexts parsedTexts

func (t *parsedTexts) add(text string, nodes []*yaml.RNode) {
	if t.size+len(text) > maxKnownText {
		olderTexts, *t = *t, parsedTexts{}
	}
	if t.nodes == nil {
		t.nodes = map[string][]*yaml.RNode{}
	}
	t.nodes[text] = nodes
	t.size += len(text)
}

// RNodesFromBytes gives nodes that belong to the caller.
func (rf *Factory) RNodesFromBytes(b []byte) ([]*yaml.RNode, error) {
	// Nodes that an alias or a merge key may have tied together are not the same once they are copied.
	if len(b) > maxOneText || bytes.IndexByte(b, '&') >= 0 && bytes.IndexByte(b, '*') >= 0 {
		return rf.parseNodes(b)
	}
	if nodes, ok := knownTexts.nodes[string(b)]; ok {
		return copyNodes(nodes), nil
	}
	text := string(b)
	if nodes, ok := olderTexts.nodes[text]; ok {
		knownTexts.add(text, nodes)
		return copyNodes(nodes), nil
	}
	nodes, err := rf.parseNodes(b)
	if err == nil {
		knownTexts.add(text, copyNodes(nodes))
	}
	return nodes, err
}

func copyNodes(nodes []*yaml.RNode) []*yaml.RNode {
	if nodes == nil {
		return nil
	}
	out := make([]*yaml.RNode, len(nodes))
	for i, n := range nodes {
		out[i] = n.Copy()
	}
	return out
}
