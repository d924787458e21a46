// Package discovery stands in for k8s.io/client-go/discovery. Only helm's `lookup` against a live cluster uses it.
package discovery

import (
	"errors"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	"k8s.io/client-go/rest"
)

// DiscoveryClient has no way to reach a server.
type DiscoveryClient struct{}

// NewDiscoveryClientForConfig always refuses: there is no cluster.
func NewDiscoveryClientForConfig(*rest.Config) (*DiscoveryClient, error) {
	return nil, errors.New("no cluster is reachable from the renderer")
}

// ServerResourcesForGroupVersion always refuses: there is no cluster.
func (*DiscoveryClient) ServerResourcesForGroupVersion(string) (*metav1.APIResourceList, error) {
	return nil, errors.New("no cluster is reachable from the renderer")
}
