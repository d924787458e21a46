// Package rest stands in for k8s.io/client-go/rest: the type that helm's engine names, and nothing that could connect.
package rest

// Config is never filled: no renderer has a cluster.
type Config struct{}
