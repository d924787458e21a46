package main

import (
	"encoding/binary"
	"encoding/json"
	"io/fs"
	"unsafe"
)

// The host keeps the answer of fs_call until fs_take copies it to an address of ours. Negative results are errors.
//
//go:wasmimport host fs_call
func fsCall(op uint32, ptr unsafe.Pointer, size uint32) int32

//go:wasmimport host fs_take
func fsTake(ptr unsafe.Pointer)

const (
	opStat = iota
	opRead
	opList
	opReadMany
	opChartLoaded
	opChartReused
	opChartLoading
)

const (
	errNotExist = -1
	errNotDir   = -2
	errAbort    = -3
)

type dirEntry struct {
	Name string `json:"n"`
	Dir  bool   `json:"d"`
	Size int64  `json:"s"`
}

func ask(op uint32, argument string) ([]byte, error) {
	n := fsCall(op, unsafe.Pointer(unsafe.StringData(argument)), uint32(len(argument)))
	switch {
	case n == errNotExist:
		return nil, &fs.PathError{Op: "open", Path: argument, Err: fs.ErrNotExist}
	case n == errNotDir:
		return nil, &fs.PathError{Op: "open", Path: argument, Err: errIsNotDirectory}
	case n < 0:
		panic(hostAbort{})
	case n == 0:
		return []byte{}, nil
	}
	out := make([]byte, n)
	fsTake(unsafe.Pointer(unsafe.SliceData(out)))
	return out, nil
}

var errIsNotDirectory = errorText("not a directory")

type errorText string

func (e errorText) Error() string { return string(e) }

// hostStat is nil when nothing is there.
func hostStat(path string) *dirEntry {
	out, err := ask(opStat, path)
	if err != nil {
		return nil
	}
	return &dirEntry{Dir: out[0] == 1, Size: int64(binary.LittleEndian.Uint64(out[1:]))}
}

func hostRead(path string) ([]byte, error) { return ask(opRead, path) }

func hostList(path string) ([]dirEntry, error) {
	out, err := ask(opList, path)
	if err != nil {
		return nil, err
	}
	var entries []dirEntry
	return entries, json.Unmarshal(out, &entries)
}

// hostReadMany fetches files in one crossing: for each a length of four bytes and its bytes.
func hostReadMany(paths []string) ([][]byte, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	argument, err := json.Marshal(paths)
	if err != nil {
		return nil, err
	}
	out, err := ask(opReadMany, string(argument))
	if err != nil {
		return nil, err
	}
	files := make([][]byte, len(paths))
	for i := range files {
		n := binary.LittleEndian.Uint32(out)
		files[i] = out[4 : 4+n : 4+n]
		out = out[4+n:]
	}
	return files, nil
}

// hostChart tells the host which chart the render uses, so that a chart from the cache still counts as read: what is asked
// for between opChartLoading and opChartLoaded is what the chart consists of.
func hostChart(op uint32, key string) { _, _ = ask(op, key) }
