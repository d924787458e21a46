package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
)

// The ids under which a target stays unjudged; the host's list is the one that is documented.
const (
	renderFailed  = "RG601"
	remoteBase    = "RG602"
	escapes       = "RG603"
	hostileInput  = "RG604"
	toolError     = "RG605"
	limitExceeded = "RG606"
)

// problem says why nothing was rendered. File is a path in the tree.
type problem struct {
	ID      string `json:"id"`
	Message string `json:"message"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Next    string `json:"next,omitempty"`
}

func (p *problem) Error() string { return p.Message }

// hostAbort unwinds the engine after the host refused a file: the host remembers the reason.
type hostAbort struct{}

func (hostAbort) Error() string { return "the host ended the render" }

func problemFrom(err error) *problem {
	var p *problem
	if errors.As(err, &p) {
		return p
	}
	return &problem{ID: renderFailed, Message: hidePaths(err.Error())}
}

func problemFromPanic(r any) *problem {
	switch v := r.(type) {
	case *problem:
		return v
	case hostAbort:
		return &problem{ID: toolError, Message: v.Error()}
	case runtime.Error:
		return &problem{ID: toolError, Message: "the engine panicked: " + v.Error()}
	case error:
		return &problem{ID: toolError, Message: "the engine panicked: " + hidePaths(v.Error())}
	default:
		return &problem{ID: toolError, Message: "the engine panicked: " + hidePaths(fmt.Sprint(v))}
	}
}

// problemAnswer marks the instance as broken when the engine did not end in order: the host then replaces it.
func problemAnswer(p *problem, broken bool) []byte {
	out, err := json.Marshal(struct {
		Problem *problem `json:"problem"`
		Broken  bool     `json:"broken,omitempty"`
	}{p, broken})
	if err != nil {
		return []byte(`{"problem":{"id":"RG605","message":"the engine's error cannot be written as JSON"},"broken":true}`)
	}
	return out
}
