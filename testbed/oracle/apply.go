package main

import (
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
)

// judgeApply is what the API server says to `kubectl apply` (strict field validation) of one object.
func judgeApply(object map[string]any, previous []map[string]any, own map[crdKey]*customKind, verdict *Verdict) {
	subject := subjectOf(object)
	u := unstructured.Unstructured{Object: object}
	gvk := u.GroupVersionKind()
	if kind, ok := own[crdKey{gvk.Group, gvk.Version, gvk.Kind}]; ok {
		kind.judge(object, findPrevious(object, previous), subject, verdict)
		return
	}
	if kind, ok := argoKinds[crdKey{gvk.Group, gvk.Version, gvk.Kind}]; ok {
		kind.judge(object, findPrevious(object, previous), subject, verdict)
		return
	}
	if !clientgoscheme.Scheme.Recognizes(gvk) {
		verdict.Unjudged = append(verdict.Unjudged, subject)
		return
	}
	judgeTyped(object, subject, verdict)
}

func findPrevious(object map[string]any, previous []map[string]any) map[string]any {
	subject := subjectOf(object)
	for _, old := range previous {
		if subjectOf(old) == subject {
			return old
		}
	}
	return nil
}
