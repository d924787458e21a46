package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"

	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/strvals"
)

type valuesFile struct {
	Path     string `json:"path"`
	Optional bool   `json:"optional"`
}

// maxParsedBytes bounds the texts of the values files that are kept parsed: many targets share theirs.
const maxParsedBytes = 4 << 20

var (
	parsedValues = map[string]map[string]any{}
	parsedBytes  int
)

// readValues merges values files and --set texts in the order and with the rules of helm's command line.
func readValues(files []valuesFile, set []string) (map[string]any, error) {
	base := map[string]any{}
	for _, f := range files {
		text, err := hostRead(f.Path)
		if err != nil {
			if f.Optional && errors.Is(err, fs.ErrNotExist) {
				continue
			}
			return nil, &problem{ID: renderFailed, Message: fmt.Sprintf("cannot read values file %s: %v", f.Path, noSuchFile(f.Path, err)), File: f.Path}
		}
		values, err := parseValues(text)
		if err != nil {
			p := &problem{ID: renderFailed, Message: fmt.Sprintf("failed to parse %s: %v", f.Path, err), File: f.Path}
			placeFromMessage(p, err.Error())
			return nil, p
		}
		base = loader.MergeMaps(base, values)
	}
	if len(set) > 0 {
		base = cloneMap(base)
	}
	for _, text := range set {
		if err := strvals.ParseInto(text, base); err != nil {
			return nil, fmt.Errorf("failed parsing --set data: %w", err)
		}
	}
	return base, nil
}

// parseValues must not be written to: its result is shared. helm copies values before it works on them.
func parseValues(text []byte) (map[string]any, error) {
	if values, ok := parsedValues[string(text)]; ok {
		return values, nil
	}
	values, err := loader.LoadValues(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	if parsedBytes += len(text); parsedBytes > maxParsedBytes {
		clear(parsedValues)
		parsedBytes = len(text)
	}
	parsedValues[string(text)] = values
	return values, nil
}
