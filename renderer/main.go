// Command renderer is the engine room of rollout-guard: helm's template engine and kustomize in one WebAssembly reactor.
//
// It is built with GOOS=wasip1 GOARCH=wasm -buildmode=c-shared. It has no network, no process and no file of its own:
// every byte it reads comes through the callbacks of host.go. The host writes a JSON request with `alloc`, runs `call`, and
// reads the JSON answer whose address and length come back packed in one 64-bit number.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"runtime"
	"runtime/debug"
	"unsafe"
)

// maxStack ends runaway recursion long before the module's memory does.
const maxStack = 64 << 20

func init() {
	debug.SetMaxStack(maxStack)
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.DiscardHandler))
	forbidNetwork()
	reserveHeap()
}

// heapReserve is what a build of a usual overlay needs. Go takes memory from the host in steps of 512 KiB, and each step costs
// the host a new ArrayBuffer and now and then a full collection: a tenth of a cold render in all.
const heapReserve = 64 << 20

// reserveHeap takes the memory in one step: what is freed at once stays with Go's allocator. It is not touched, and so
// does not become resident before it is used.
func reserveHeap() {
	reserve := make([]byte, heapReserve)
	runtime.KeepAlive(reserve)
	reserve = nil
	runtime.GC()
}

func main() {}

// request is one call of the host.
type request struct {
	Op        string            `json:"op"`
	Kustomize *kustomizeRequest `json:"kustomize,omitempty"`
	Helm      *helmRequest      `json:"helm,omitempty"`
	Objects   []json.RawMessage `json:"objects,omitempty"`
	Limits    limits            `json:"limits"`
}

// input and output keep the buffers that the host reads and writes reachable.
var input, output []byte

//go:wasmexport alloc
func alloc(size uint32) unsafe.Pointer {
	if size == 0 {
		size = 1
	}
	input = make([]byte, size)
	return unsafe.Pointer(unsafe.SliceData(input))
}

//go:wasmexport call
func call(size uint32) uint64 {
	output = answer(input[:size])
	input = nil
	return uint64(uintptr(unsafe.Pointer(unsafe.SliceData(output))))<<32 | uint64(len(output))
}

func answer(text []byte) (out []byte) {
	defer func() {
		if r := recover(); r != nil {
			resetAfterPanic()
			out = problemAnswer(problemFromPanic(r), true)
		}
	}()
	var req request
	if err := json.Unmarshal(text, &req); err != nil {
		return problemAnswer(&problem{ID: toolError, Message: "request is not JSON: " + err.Error()}, false)
	}
	w := newWriter(req.Limits)
	var err error
	switch req.Op {
	case "kustomize":
		err = kustomizeBuild(w, req.Kustomize)
	case "helm":
		err = helmRender(w, req.Helm)
	case "formatYaml":
		err = formatYAML(w, req.Objects)
	default:
		err = fmt.Errorf("unknown operation %q", req.Op)
	}
	if err != nil {
		return problemAnswer(problemFrom(err), false)
	}
	return w.finish()
}
