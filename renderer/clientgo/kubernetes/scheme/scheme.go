// Package scheme stands in for k8s.io/client-go/kubernetes/scheme. It knows the names of the API versions (what
// `helm template` offers as .Capabilities.APIVersions) and none of their types.
package scheme

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

// Scheme carries the group versions of the pinned client-go, see versions.go.
var Scheme = newScheme()

func newScheme() *runtime.Scheme {
	s := runtime.NewScheme()
	byGroup := map[string][]schema.GroupVersion{}
	for _, text := range groupVersions {
		gv, err := schema.ParseGroupVersion(text)
		if err != nil {
			panic(err)
		}
		byGroup[gv.Group] = append(byGroup[gv.Group], gv)
	}
	for _, versions := range byGroup {
		if err := s.SetVersionPriority(versions...); err != nil {
			panic(err)
		}
	}
	return s
}
