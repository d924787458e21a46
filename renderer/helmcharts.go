package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sort"
	"strings"
	_ "unsafe" // for go:linkname

	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	release "helm.sh/helm/v4/pkg/release/v1"
	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/types"
	kyaml "sigs.k8s.io/kustomize/kyaml/yaml"
	"sigs.k8s.io/kustomize/kyaml/yaml/merge2"
	"sigs.k8s.io/yaml"
)

// kustomize starts helm for `helmCharts`. Here its generator is replaced by one that renders with the engine of this module
// what `kustomize build --enable-helm` would, as long as the chart lies in the repository.

// pluginType has the layout of builtinhelpers.BuiltinPluginType.
type pluginType int

//go:linkname generatorFactories sigs.k8s.io/kustomize/api/internal/plugins/builtinhelpers.GeneratorFactories
var generatorFactories map[pluginType]func() resmap.GeneratorPlugin

//go:linkname builtinPluginType sigs.k8s.io/kustomize/api/internal/plugins/builtinhelpers.GetBuiltinPluginType
func builtinPluginType(name string) pluginType

const chartGeneratorKind = "HelmChartInflationGenerator"

func init() {
	generatorFactories[builtinPluginType(chartGeneratorKind)] = func() resmap.GeneratorPlugin { return &chartGenerator{} }
}

// chartGenerator has the fields and the rules of kustomize's HelmChartInflationGenerator:
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/internal/builtins/HelmChartInflationGenerator.go
type chartGenerator struct {
	types.HelmGlobals
	types.HelmChart
	h     *resmap.PluginHelpers
	build *overlay
	// file is the kustomization that inflates the chart.
	file string
}

func (g *chartGenerator) Config(h *resmap.PluginHelpers, config []byte) error {
	g.h, g.build = h, building
	g.file = g.build.kustomizationIn(inTree(h.Loader().Root()))
	if err := g.configure(config); err != nil {
		return g.fail(err)
	}
	return nil
}

func (g *chartGenerator) configure(config []byte) error {
	var fields map[string]any
	if err := yaml.Unmarshal(config, &fields); err != nil {
		return err
	}
	// A value that starts with a dash is an option on helm's command line: kustomize passed such values on and so ran
	// programs (https://github.com/kubernetes-sigs/kustomize/issues/6241).
	if field, value := optionLike(fields); field != "" {
		return &problem{ID: hostileInput, Message: fmt.Sprintf("the chart field %s is %q, which helm would take for an option", field, value)}
	}
	if err := yaml.Unmarshal(config, g); err != nil {
		return err
	}
	switch {
	case g.Name == "":
		return errors.New("chart name cannot be empty")
	case g.NameTemplate != "":
		return &problem{ID: renderFailed, Message: "nameTemplate of the chart " + g.Name + " is not offered here", Next: "Set releaseName to the name itself."}
	}
	if g.ChartHome == "" {
		g.ChartHome = types.HelmDefaultHome
	}
	if path.IsAbs(g.ChartHome) {
		return &problem{ID: escapes, Message: "chartHome is the absolute path " + g.ChartHome, Next: "Name a folder of the repository by a relative path."}
	}
	if g.ValuesFile == "" {
		g.ValuesFile = path.Join(g.home(), g.Name, "values.yaml")
	}
	for i, file := range g.AdditionalValuesFiles {
		if strings.Contains(file, ",") {
			return fmt.Errorf("helm would split the additional values file %s at the comma", file)
		}
		// Load keeps to the root of the kustomization.
		if _, err := g.h.Loader().Load(file); err != nil {
			return fmt.Errorf("could not load additionalValuesFile: %w", err)
		}
		g.AdditionalValuesFiles[i] = path.Join(g.h.Loader().Root(), file)
	}
	switch g.ValuesMerge {
	case "":
		g.ValuesMerge = "override"
	case "merge", "override", "replace":
	default:
		return errors.New("valuesMerge must be one of [merge override replace]")
	}
	return nil
}

// home is the absolute folder that holds the chart's folder.
func (g *chartGenerator) home() string {
	home := path.Join(g.h.Loader().Root(), g.ChartHome)
	if g.Version != "" && g.Repo != "" {
		return path.Join(home, g.Name+"-"+g.Version)
	}
	return home
}

func (g *chartGenerator) Generate() (resmap.ResMap, error) {
	m, err := g.generate()
	if err != nil {
		return nil, g.fail(err)
	}
	return m, nil
}

func (g *chartGenerator) generate() (resmap.ResMap, error) {
	at := inTree(path.Join(g.home(), g.Name))
	if e := hostStat(at); e == nil || !e.Dir {
		return nil, g.missing(at)
	}
	user, err := g.values()
	if err != nil {
		return nil, err
	}
	req, err := g.request(at)
	if err != nil {
		return nil, err
	}
	prepared, err := useChart(chartKey{g.build.tree, at})
	if err != nil {
		return nil, explainHelm(req, nil, err)
	}
	r, err := executeChart(req, prepared, user, g.build.limits)
	if err != nil {
		return nil, explainHelm(req, prepared, err)
	}
	text, err := g.print(prepared, r)
	if err != nil {
		return nil, explainHelm(req, prepared, err)
	}
	m, err := g.h.ResmapFactory().NewResMapFromBytes([]byte(text))
	if err != nil {
		return nil, err
	}
	for _, r := range m.Resources() {
		// The namespace transformer leaves these alone.
		if err := r.RNode.PipeE(kyaml.SetAnnotation(konfig.HelmGeneratedAnnotation, "true")); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (g *chartGenerator) missing(at string) *problem {
	if g.Repo == "" {
		return &problem{ID: renderFailed, Message: fmt.Sprintf("no repo specified for pull, no chart found at '%s'", at),
			Next: "Put the chart there, or name the folder that holds it with helmGlobals.chartHome."}
	}
	return &problem{ID: remoteBase, Message: fmt.Sprintf("the chart %s would be pulled from %s; nothing is fetched while checking", g.Name, g.Repo),
		Next: fmt.Sprintf("Vendor it: helm pull %s --repo %s --untar --untardir %s", g.Name, g.Repo, path.Dir(at))}
}

func (g *chartGenerator) request(at string) (*helmRequest, error) {
	req := &helmRequest{Tree: g.build.tree, Chart: at, Release: g.ReleaseName, Namespace: g.Namespace, KubeVersion: g.KubeVersion}
	if req.Release == "" {
		// What `helm template` without a name takes, --generate-name or not.
		req.Release = "release-name"
	}
	if req.Namespace == "" {
		req.Namespace = "default"
	}
	if err := chartutil.ValidateReleaseName(req.Release); err != nil {
		return nil, fmt.Errorf("release name %q: %w", req.Release, err)
	}
	for _, text := range g.ApiVersions {
		// helm's option takes several at once.
		versions, err := csv.NewReader(strings.NewReader(text)).Read()
		if err != nil {
			return nil, fmt.Errorf("apiVersions: %w", err)
		}
		req.APIVersions = append(req.APIVersions, versions...)
	}
	return req, nil
}

func (g *chartGenerator) values() (map[string]any, error) {
	text, err := g.mainValues()
	if err != nil {
		return nil, err
	}
	values, err := parseValues(text)
	if err != nil {
		return nil, fmt.Errorf("failed to parse the values of the chart %s: %w", g.Name, err)
	}
	merged := loader.MergeMaps(map[string]any{}, values)
	for _, file := range g.AdditionalValuesFiles {
		text, err := hostRead(inTree(file))
		if err != nil {
			return nil, noSuchFile(inTree(file), err)
		}
		values, err := parseValues(text)
		if err != nil {
			return nil, fmt.Errorf("failed to parse %s: %w", inTree(file), err)
		}
		merged = loader.MergeMaps(merged, values)
	}
	return merged, nil
}

// mainValues is the values file that kustomize would hand to helm first.
func (g *chartGenerator) mainValues() ([]byte, error) {
	if len(g.ValuesInline) == 0 {
		return g.h.Loader().Load(g.ValuesFile)
	}
	if g.ValuesMerge == "replace" {
		return yaml.Marshal(g.ValuesInline)
	}
	text, err := g.h.Loader().Load(g.ValuesFile)
	if err != nil {
		return nil, err
	}
	file, err := kyaml.Parse(string(text))
	if err != nil {
		return nil, fmt.Errorf("could not parse values file into rnode: %w", err)
	}
	inline, err := kyaml.FromMap(g.ValuesInline)
	if err != nil {
		return nil, fmt.Errorf("could not parse values inline into rnode: %w", err)
	}
	winner, loser := inline, file
	if g.ValuesMerge == "merge" {
		winner, loser = file, inline
	}
	merged, err := merge2.Merge(winner, loser.Copy(), kyaml.MergeOptions{})
	if err != nil {
		return nil, fmt.Errorf("could not merge values: %w", err)
	}
	values, err := merged.Map()
	if err != nil {
		return nil, fmt.Errorf("could not parse merged values into map: %w", err)
	}
	return yaml.Marshal(values)
}

// print is what `helm template` would print. It goes through text since kustomize reads YAML by rules that differ from helm's.
func (g *chartGenerator) print(p *preparedChart, r *executed) (string, error) {
	plain, hooks, err := sortedManifests(r.texts, func(text string) { g.build.warn(text) })
	if err != nil {
		return "", err
	}
	var out strings.Builder
	places := sourcePlaces(p, r.chart)
	if g.IncludeCRDs {
		for _, crd := range r.chart.CRDObjects() {
			fmt.Fprintf(&out, "---\n# Source: %s\n%s\n", crd.Filename, crd.File.Data)
			for _, text := range splitDocuments(string(crd.File.Data)) {
				kind, name := headOf(text)
				g.build.templated(kind, name, origin{File: p.files[crd.File], Via: "source"})
			}
		}
	}
	if g.SkipHooks {
		hooks = nil
	}
	for _, m := range slices.Concat(plain, hooks) {
		if g.SkipTests && m.hook != nil && slices.Contains(m.hook.Events, release.HookTest.String()) {
			continue
		}
		fmt.Fprintf(&out, "---\n# Source: %s\n%s\n", m.source, m.text)
		g.build.templated(m.kind, m.name, origin{File: places[m.source], Via: "template"})
	}
	return out.String(), checkOutput(g.build.limits, out.Len())
}

// fail keeps the problem for the end of the build: kustomize wraps errors in long texts of its own.
func (g *chartGenerator) fail(err error) error {
	p := &problem{}
	if !errors.As(err, &p) {
		p = &problem{ID: renderFailed, Message: "the chart " + g.Name + ": " + hidePaths(err.Error())}
		if errors.Is(err, fs.ErrNotExist) {
			p.Next = "Name values files by paths relative to the kustomization, inside its folder."
		}
	}
	if p.File == "" {
		p.File = g.file
	}
	g.build.chartFailure = p
	return p
}

// kustomizationIn names the kustomization file of a folder; it was read before any of its charts.
func (o *overlay) kustomizationIn(dir string) string {
	for _, name := range konfig.RecognizedKustomizationFileNames() {
		if _, ok := o.files[path.Join(dir, name)]; ok {
			return path.Join(dir, name)
		}
	}
	return dir
}

type chartObject struct{ kind, name string }

// templated remembers where an object of a chart was written. Name and kind are those before any transformer.
func (o *overlay) templated(kind, name string, from origin) {
	if from.File == "" || name == "" {
		return
	}
	if o.chartOrigins == nil {
		o.chartOrigins = map[chartObject]origin{}
	}
	o.chartOrigins[chartObject{kind, name}] = from
}

// writtenAt finds where a chart wrote an object. Names are compared loosely: prefixes and suffixes change them, and the
// longest name that is left is the nearest.
func (o *overlay) writtenAt(kind, name string) (from origin, found bool) {
	nearest := ""
	for object := range o.chartOrigins {
		if object.kind != kind || !strings.Contains(name, object.name) {
			continue
		}
		// Of equally long ones always the same.
		if len(object.name) > len(nearest) || len(object.name) == len(nearest) && object.name < nearest {
			nearest = object.name
		}
	}
	from, found = o.chartOrigins[chartObject{kind, nearest}]
	return from, found
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
