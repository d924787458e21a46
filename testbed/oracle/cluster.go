package main

import (
	"encoding/json"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
)

const argoGroup = "argoproj.io"

type objectKey struct {
	group, kind, namespace, name string
}

// cluster answers look-ups from the objects of one case, whatever version they are written in (the API server converts). An object
// that names no namespace is in "default", as kubectl would put it.
type cluster struct {
	objects map[objectKey]map[string]any
}

func newCluster(objects []map[string]any) *cluster {
	c := &cluster{objects: make(map[objectKey]map[string]any, len(objects))}
	for _, object := range objects {
		u := unstructured.Unstructured{Object: object}
		group := u.GroupVersionKind().Group
		c.objects[objectKey{group, u.GetKind(), namespaceFor(group, u.GetKind(), u.GetNamespace()), u.GetName()}] = object
	}
	return c
}

func namespaceFor(group, kind, namespace string) string {
	if group == argoGroup && kind == "ClusterAnalysisTemplate" {
		return ""
	}
	if namespace == "" {
		return "default"
	}
	return namespace
}

func (c *cluster) find(gk schema.GroupKind, namespace, name string) (map[string]any, bool) {
	object, ok := c.objects[objectKey{gk.Group, gk.Kind, namespaceFor(gk.Group, gk.Kind, namespace), name}]
	return object, ok
}

// typed decodes a fresh copy: the controller's functions write into what they are given.
func typed[T any](object map[string]any) (*T, error) {
	result := new(T)
	return result, remarshal(object, result)
}

func remarshal(raw map[string]any, into any) error {
	text, err := json.Marshal(raw)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

func find[T any](c *cluster, gk schema.GroupKind, namespace, name string) (*T, bool, error) {
	object, ok := c.find(gk, namespace, name)
	if !ok {
		return nil, false, nil
	}
	result, err := typed[T](object)
	return result, true, err
}

func (c *cluster) service(namespace, name string) (*corev1.Service, bool, error) {
	return find[corev1.Service](c, schema.GroupKind{Kind: "Service"}, namespace, name)
}

func (c *cluster) ingress(namespace, name string) (*networkingv1.Ingress, bool, error) {
	return find[networkingv1.Ingress](c, schema.GroupKind{Group: "networking.k8s.io", Kind: "Ingress"}, namespace, name)
}

func (c *cluster) analysisTemplate(namespace, name string) (*v1alpha1.AnalysisTemplate, bool, error) {
	return find[v1alpha1.AnalysisTemplate](c, schema.GroupKind{Group: argoGroup, Kind: "AnalysisTemplate"}, namespace, name)
}

func (c *cluster) clusterAnalysisTemplate(name string) (*v1alpha1.ClusterAnalysisTemplate, bool, error) {
	return find[v1alpha1.ClusterAnalysisTemplate](c, schema.GroupKind{Group: argoGroup, Kind: "ClusterAnalysisTemplate"}, "", name)
}

func (c *cluster) unstructured(group, kind, namespace, name string) (*unstructured.Unstructured, bool) {
	object, ok := c.find(schema.GroupKind{Group: group, Kind: kind}, namespace, name)
	if !ok {
		return nil, false
	}
	u := (&unstructured.Unstructured{Object: object}).DeepCopy()
	if u.GetNamespace() == "" {
		u.SetNamespace(namespace)
	}
	return u, true
}
