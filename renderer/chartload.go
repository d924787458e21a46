package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"time"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	"helm.sh/helm/v4/pkg/ignore"
	"sigs.k8s.io/yaml"
)

// loadedChart is a chart as it was read, before values decide about its dependencies.
type loadedChart struct {
	chart *chart.Chart
	// files tells for each file of the chart and its subcharts where it stands in the tree: its own path, or that of the
	// archive it came in.
	files map[*common.File]string
}

const maxDepth = 100

var utf8bom = []byte{0xEF, 0xBB, 0xBF}

// loadChart reads a chart folder or archive as helm's loader does; helm's own reads from the disk, which is not there.
func loadChart(at string) (*loadedChart, error) {
	e := hostStat(at)
	if e == nil {
		return nil, &problem{ID: renderFailed, Message: fmt.Sprintf("no chart is at %s", at), File: at,
			Next: "Name a folder that holds a Chart.yaml, or a packaged chart (.tgz)."}
	}
	l := &loadedChart{files: map[*common.File]string{}}
	var err error
	if e.Dir {
		l.chart, err = l.loadDir(at)
	} else {
		l.chart, err = l.loadFile(at)
	}
	if err != nil {
		return nil, err
	}
	return l, nil
}

func (l *loadedChart) loadDir(dir string) (*chart.Chart, error) {
	data, err := hostRead(path.Join(dir, "Chart.yaml"))
	if err != nil {
		return nil, fmt.Errorf("unable to detect chart at %s: %w", path.Join(mount, dir, "Chart.yaml"), noSuchFile(path.Join(mount, dir, "Chart.yaml"), err))
	}
	if err := checkChartVersion(data); err != nil {
		return nil, err
	}
	files, err := readChartDir(dir)
	if err != nil {
		return nil, err
	}
	return l.assemble(files, func(name string) string { return path.Join(dir, name) }, 0)
}

func (l *loadedChart) loadFile(file string) (*chart.Chart, error) {
	data, err := hostRead(file)
	if err != nil {
		return nil, err
	}
	if !bytes.HasPrefix(data, []byte("\x1F\x8B\x08")) {
		return nil, fmt.Errorf("file '%s' does not appear to be a gzipped archive", file)
	}
	files, err := archive.LoadArchiveFiles(bytes.NewReader(data))
	if err != nil {
		if errors.Is(err, gzip.ErrHeader) {
			return nil, fmt.Errorf("file '%s' does not appear to be a valid chart file (details: %w)", file, err)
		}
		return nil, fmt.Errorf("unable to load chart archive %s: %w", file, err)
	}
	for _, f := range files {
		if f.Name == "Chart.yaml" {
			if err := checkChartVersion(f.Data); err != nil {
				return nil, err
			}
		}
	}
	return l.assemble(files, func(string) string { return file }, 0)
}

func checkChartVersion(data []byte) error {
	var base struct {
		APIVersion string `json:"apiVersion,omitempty"`
	}
	if err := yaml.Unmarshal(data, &base); err != nil {
		return fmt.Errorf("cannot load Chart.yaml: %w", err)
	}
	switch base.APIVersion {
	case chart.APIVersionV1, chart.APIVersionV2, "":
		return nil
	case "v3":
		return errors.New("charts of apiVersion v3 are experimental in helm and not rendered here")
	}
	return errors.New("unsupported chart version")
}

// readChartDir applies .helmignore and helm's size limit before a byte is read, and fetches what is left in one crossing.
func readChartDir(dir string) ([]*archive.BufferedFile, error) {
	rules := ignore.Empty()
	if text, err := hostRead(path.Join(dir, ignore.HelmIgnore)); err == nil {
		if rules, err = ignore.Parse(bytes.NewReader(text)); err != nil {
			return nil, err
		}
	}
	rules.AddDefaults()
	var names []string
	var size int64
	var walk func(sub string, depth int) error
	walk = func(sub string, depth int) error {
		if depth > maxDepth {
			return &problem{ID: hostileInput, Message: fmt.Sprintf("folders below %s are nested more than %d deep", dir, maxDepth), File: dir}
		}
		entries, err := hostList(path.Join(dir, sub))
		if err != nil {
			return err
		}
		for _, e := range entries {
			name := path.Join(sub, e.Name)
			if rules.Ignore(name, entryInfo{e}) {
				continue
			}
			if e.Dir {
				if err := walk(name, depth+1); err != nil {
					return err
				}
				continue
			}
			if size += e.Size; size > archive.MaxDecompressedChartSize {
				return &problem{ID: limitExceeded, Message: fmt.Sprintf("chart %s is larger than %d bytes", dir, archive.MaxDecompressedChartSize), File: dir,
					Next: "List what does not belong to the chart in .helmignore."}
			}
			names = append(names, name)
		}
		return nil
	}
	if err := walk("", 0); err != nil {
		return nil, err
	}
	paths := make([]string, len(names))
	for i, name := range names {
		paths[i] = path.Join(dir, name)
	}
	contents, err := hostReadMany(paths)
	if err != nil {
		return nil, err
	}
	files := make([]*archive.BufferedFile, len(names))
	for i, name := range names {
		files[i] = &archive.BufferedFile{Name: name, Data: bytes.TrimPrefix(contents[i], utf8bom)}
	}
	return files, nil
}

// assemble is helm's LoadFiles with two differences: it remembers where each file came from, and it takes subcharts by
// name instead of in the order of a Go map.
func (l *loadedChart) assemble(files []*archive.BufferedFile, where func(name string) string, depth int) (*chart.Chart, error) {
	if depth > maxDepth {
		return nil, &problem{ID: hostileInput, Message: fmt.Sprintf("charts are nested more than %d deep", maxDepth)}
	}
	var own []*archive.BufferedFile
	subcharts := map[string][]*archive.BufferedFile{}
	for _, f := range files {
		rest, isSub := strings.CutPrefix(f.Name, "charts/")
		if !isSub || filepath.Ext(f.Name) == ".prov" {
			own = append(own, f)
			continue
		}
		name, _, _ := strings.Cut(rest, "/")
		subcharts[name] = append(subcharts[name], &archive.BufferedFile{Name: rest, ModTime: f.ModTime, Data: f.Data})
	}
	c, err := loader.LoadFiles(own)
	if err != nil {
		return nil, err
	}
	for _, list := range [][]*common.File{c.Templates, c.Files} {
		for _, f := range list {
			l.files[f] = where(f.Name)
		}
	}
	names := make([]string, 0, len(subcharts))
	for name := range subcharts {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		sub, err := l.subchart(c, name, subcharts[name], where, depth)
		if err != nil {
			return nil, fmt.Errorf("error unpacking subchart %s in %s: %w", name, c.Name(), err)
		}
		if sub != nil {
			c.AddDependency(sub)
		}
	}
	return c, nil
}

func (l *loadedChart) subchart(parent *chart.Chart, name string, files []*archive.BufferedFile, where func(string) string, depth int) (*chart.Chart, error) {
	switch {
	case strings.IndexAny(name, "_.") == 0:
		return nil, nil
	case filepath.Ext(name) == ".tgz":
		if files[0].Name != name {
			return nil, fmt.Errorf("error unpacking subchart tar in %s: expected %s, got %s", parent.Name(), name, files[0].Name)
		}
		unpacked, err := archive.LoadArchiveFiles(bytes.NewReader(files[0].Data))
		if err != nil {
			return nil, err
		}
		at := where("charts/" + name)
		return l.assemble(unpacked, func(string) string { return at }, depth+1)
	}
	var inner []*archive.BufferedFile
	for _, f := range files {
		if _, rest, ok := strings.Cut(f.Name, "/"); ok {
			inner = append(inner, &archive.BufferedFile{Name: rest, ModTime: f.ModTime, Data: f.Data})
		}
	}
	return l.assemble(inner, func(n string) string { return where("charts/" + name + "/" + n) }, depth+1)
}

func noSuchFile(p string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("open %s: no such file or directory", p)
	}
	return err
}

// entryInfo is what .helmignore patterns look at.
type entryInfo struct{ e dirEntry }

func (i entryInfo) Name() string { return i.e.Name }
func (i entryInfo) Size() int64  { return i.e.Size }
func (i entryInfo) Mode() fs.FileMode {
	if i.e.Dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
func (i entryInfo) ModTime() time.Time { return time.Time{} }
func (i entryInfo) IsDir() bool        { return i.e.Dir }
func (i entryInfo) Sys() any           { return nil }
