package main

import (
	"net/http"
)

// refuseTransport answers every HTTP request of an engine (a remote base, a remote schema) with a problem. wasip1 has no
// sockets either; this makes the message say what is wrong.
type refuseTransport struct{}

func (refuseTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	panic(remoteProblem(r.URL.Redacted()))
}

func forbidNetwork() { http.DefaultTransport = refuseTransport{} }

func remoteProblem(url string) *problem {
	return &problem{
		ID:      remoteBase,
		Message: "remote reference " + url + " is never fetched",
		Next:    "Copy it into the repository (for example with `kustomize localize`) and refer to the copy.",
	}
}
