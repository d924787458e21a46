package main

import (
	"encoding/json"
	"fmt"
	"strconv"
)

type limits struct {
	OutputBytes int `json:"outputBytes"`
	Objects     int `json:"objects"`
}

// writer builds the answer: {"objects":[{"json":…,"origins":[…],"hook":…}],"mergedValues":…,"warnings":[…]}.
type writer struct {
	out      []byte
	limits   limits
	objects  int
	values   []byte
	warnings []string
	yaml     *string
}

func newWriter(l limits) *writer {
	return &writer{out: append(make([]byte, 0, 16<<10), `{"objects":[`...), limits: l}
}

func (w *writer) beginObject() {
	if w.objects > 0 {
		w.out = append(w.out, ',')
	}
	w.objects++
	w.out = append(w.out, `{"json":`...)
}

func (w *writer) raw(text []byte) { w.out = append(w.out, text...) }

type hook struct {
	Events []string `json:"events"`
	Weight int      `json:"weight"`
}

func (w *writer) endObject(origins []origin, h *hook) error {
	w.out = append(w.out, `,"origins":[`...)
	for i, o := range origins {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = append(w.out, `{"file":`...)
		w.out = appendJSONString(w.out, o.File)
		w.out = append(w.out, `,"via":"`...)
		w.out = append(w.out, o.Via...)
		w.out = append(w.out, `"}`...)
	}
	w.out = append(w.out, ']')
	if h != nil {
		text, err := json.Marshal(h)
		if err != nil {
			return err
		}
		w.out = append(w.out, `,"hook":`...)
		w.out = append(w.out, text...)
	}
	w.out = append(w.out, '}')
	return w.check()
}

func (w *writer) check() error {
	if w.limits.Objects > 0 && w.objects > w.limits.Objects {
		return &problem{ID: limitExceeded, Message: fmt.Sprintf("renders more than %d objects", w.limits.Objects)}
	}
	return checkOutput(w.limits, len(w.out))
}

func checkOutput(l limits, size int) error {
	if l.OutputBytes > 0 && size > l.OutputBytes {
		return &problem{ID: limitExceeded, Message: "renders more than " + strconv.Itoa(l.OutputBytes) + " bytes"}
	}
	return nil
}

func (w *writer) warn(text string) {
	if len(w.warnings) < 100 {
		w.warnings = append(w.warnings, text)
	}
}

func (w *writer) finish() []byte {
	w.out = append(w.out, ']')
	if w.values != nil {
		w.out = append(w.out, `,"mergedValues":`...)
		w.out = append(w.out, w.values...)
	}
	if w.yaml != nil {
		w.out = append(w.out, `,"yaml":`...)
		w.out = appendJSONString(w.out, *w.yaml)
	}
	w.out = append(w.out, `,"warnings":[`...)
	for i, text := range w.warnings {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.out = appendJSONString(w.out, text)
	}
	return append(w.out, "]}"...)
}
