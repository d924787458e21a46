// Package kubernetes stands in for k8s.io/client-go/kubernetes: helm imports it only to pin the module's version.
package kubernetes
