package main

import (
	chart "helm.sh/helm/v4/pkg/chart/v2"
)

// maxCharts bounds the cache. A repository with more charts than this is rendered chart by chart, so the oldest goes first.
const maxCharts = 16

type chartKey struct{ tree, path string }

// preparedChart is a loaded chart with all that one render can leave for the next.
type preparedChart struct {
	*loadedChart
	key       chartKey
	templates templateCache
}

var charts []*preparedChart

// useChart takes the chart from the cache or loads it. A tree's id stands for its content: the host never changes files
// under an id that it has used.
func useChart(key chartKey) (*preparedChart, error) {
	for i, c := range charts {
		if c.key == key {
			charts = append(append(charts[:i:i], charts[i+1:]...), c)
			hostChart(opChartReused, key.path)
			return c, nil
		}
	}
	hostChart(opChartLoading, key.path)
	l, err := loadChart(key.path)
	if err != nil {
		return nil, err
	}
	hostChart(opChartLoaded, key.path)
	c := &preparedChart{loadedChart: l, key: key}
	if len(charts) >= maxCharts {
		charts = append([]*preparedChart(nil), charts[1:]...)
	}
	charts = append(charts, c)
	return c, nil
}

func resetAfterPanic() { charts = nil }

// cloneChart copies what helm's dependency processing writes to: metadata, the list of dependencies, values. Files are shared.
func cloneChart(c *chart.Chart) *chart.Chart {
	clone := &chart.Chart{
		Raw:           c.Raw,
		Metadata:      cloneMetadata(c.Metadata),
		Lock:          c.Lock,
		Templates:     c.Templates,
		Values:        cloneMap(c.Values),
		Schema:        c.Schema,
		SchemaModTime: c.SchemaModTime,
		Files:         c.Files,
		ModTime:       c.ModTime,
	}
	for _, d := range c.Dependencies() {
		clone.AddDependency(cloneChart(d))
	}
	return clone
}

func cloneMetadata(m *chart.Metadata) *chart.Metadata {
	out := *m
	if m.Dependencies != nil {
		out.Dependencies = make([]*chart.Dependency, len(m.Dependencies))
		for i, d := range m.Dependencies {
			if d != nil {
				copied := *d
				copied.ImportValues = append([]any(nil), d.ImportValues...)
				out.Dependencies[i] = &copied
			}
		}
	}
	return &out
}

func cloneMap(m map[string]any) map[string]any {
	if m == nil {
		return nil
	}
	out := make(map[string]any, len(m))
	for k, v := range m {
		out[k] = cloneValue(v)
	}
	return out
}

func cloneValue(v any) any {
	switch v := v.(type) {
	case map[string]any:
		return cloneMap(v)
	case []any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = cloneValue(item)
		}
		return out
	}
	return v
}
