package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/yaml"
)

// chartProblem explains why `helmCharts` in a kustomization is not rendered. A value that starts with a dash would be an
// option on helm's command line: kustomize passed such values on and so ran programs: https://github.com/kubernetes-sigs/kustomize/issues/6241.
func (o *overlay) chartProblem() *problem {
	p := &problem{
		ID:      renderFailed,
		File:    o.rootFile,
		Message: "the kustomization inflates a chart (helmCharts), which would start helm",
		Next:    "Render the chart as a target of its own, or commit its rendered manifests as a resource.",
	}
	files := make([]string, 0, len(o.files))
	for file := range o.files {
		files = append(files, file)
	}
	sort.Strings(files)
	for _, file := range files {
		if !slices.Contains(konfig.RecognizedKustomizationFileNames(), file[strings.LastIndexByte(file, '/')+1:]) {
			continue
		}
		var fields struct {
			HelmCharts                  []map[string]any `json:"helmCharts"`
			HelmChartInflationGenerator []map[string]any `json:"helmChartInflationGenerator"`
			HelmGlobals                 map[string]any   `json:"helmGlobals"`
		}
		if yaml.Unmarshal(o.files[file], &fields) != nil {
			continue
		}
		charts := slices.Concat(fields.HelmCharts, fields.HelmChartInflationGenerator)
		if len(charts) > 0 {
			p.File = file
		}
		for _, chart := range append(charts, fields.HelmGlobals) {
			if field, value := optionLike(chart); field != "" {
				p.ID, p.File = hostileInput, file
				p.Message = fmt.Sprintf("the chart field %s is %q, which helm would take for an option", field, value)
				return p
			}
		}
	}
	return p
}

func optionLike(fields map[string]any) (field, value string) {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		values := []any{fields[name]}
		if list, ok := fields[name].([]any); ok {
			values = list
		}
		for _, v := range values {
			if text, ok := v.(string); ok && strings.HasPrefix(strings.TrimSpace(text), "-") {
				return name, text
			}
		}
	}
	return "", ""
}
