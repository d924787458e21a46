package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
)

type helmRequest struct {
	Tree        string       `json:"tree"`
	Chart       string       `json:"chart"`
	Values      []valuesFile `json:"values"`
	Set         []string     `json:"set"`
	Release     string       `json:"release"`
	Namespace   string       `json:"namespace"`
	KubeVersion string       `json:"kubeVersion"`
	APIVersions []string     `json:"apiVersions"`
	IncludeCRDs bool         `json:"includeCrds"`
}

// argoVersions are offered beyond helm's own list: a chart that asks for Argo Rollouts would otherwise fall back to a
// Deployment and be judged as one.
var argoVersions = []string{
	"argoproj.io/v1alpha1",
	"argoproj.io/v1alpha1/Rollout",
	"argoproj.io/v1alpha1/AnalysisTemplate",
	"argoproj.io/v1alpha1/ClusterAnalysisTemplate",
	"argoproj.io/v1alpha1/AnalysisRun",
	"argoproj.io/v1alpha1/Experiment",
}

// helmRender does what `helm template --include-crds` does up to the manifests.
func helmRender(w *writer, req *helmRequest) error {
	req.Chart = inTree(req.Chart)
	for i := range req.Values {
		req.Values[i].Path = inTree(req.Values[i].Path)
	}
	prepared, err := useChart(chartKey{req.Tree, req.Chart})
	if err != nil {
		return explainHelm(req, nil, err)
	}
	user, err := readValues(req.Values, req.Set)
	if err != nil {
		return explainHelm(req, prepared, err)
	}
	if err := renderPrepared(w, req, prepared, user); err != nil {
		return explainHelm(req, prepared, err)
	}
	return nil
}

func renderPrepared(w *writer, req *helmRequest, prepared *preparedChart, user map[string]any) error {
	r, err := executeChart(req, prepared, user, w.limits)
	if err != nil {
		return err
	}
	if w.values, err = json.Marshal(r.values); err != nil {
		return err
	}
	return writeManifests(w, req, prepared, r)
}

// executed is a chart after its templates ran: as its values left it (aliases, disabled dependencies), the values, and what
// each template wrote.
type executed struct {
	chart  *chart.Chart
	values common.Values
	texts  map[string]string
}

func executeChart(req *helmRequest, prepared *preparedChart, user map[string]any, l limits) (*executed, error) {
	c := cloneChart(prepared.chart)
	if kind := c.Metadata.Type; kind != "" && kind != "application" {
		return nil, fmt.Errorf("%s charts are not installable", kind)
	}
	if err := checkVendored(req, c); err != nil {
		return nil, err
	}
	if err := chartutil.ProcessDependencies(c, user); err != nil {
		return nil, fmt.Errorf("chart dependencies processing failed: %w", err)
	}
	capabilities, err := capabilitiesFor(req)
	if err != nil {
		return nil, err
	}
	options := common.ReleaseOptions{Name: req.Release, Namespace: req.Namespace, Revision: 1, IsInstall: true}
	values, err := util.ToRenderValuesWithSchemaValidation(c, user, options, capabilities, true)
	if err != nil {
		return nil, err
	}
	merged, _ := values["Values"].(common.Values)
	if err := validateValues(c, merged); err != nil {
		return nil, fmt.Errorf("values don't meet the specifications of the schema(s) in the following chart(s):\n%w", err)
	}
	if want := c.Metadata.KubeVersion; want != "" && !chartutil.IsCompatibleRange(want, capabilities.KubeVersion.String()) {
		return nil, fmt.Errorf("chart requires kubeVersion: %s which is incompatible with Kubernetes %s", want, capabilities.KubeVersion.Version)
	}
	texts, err := executeTemplates(&prepared.templates, c, values, l)
	if err != nil {
		return nil, err
	}
	return &executed{chart: c, values: merged, texts: texts}, nil
}

func checkVendored(req *helmRequest, c *chart.Chart) error {
	var missing []string
	for _, want := range c.Metadata.Dependencies {
		if want == nil {
			continue
		}
		found := false
		for _, have := range c.Dependencies() {
			if have.Name() == want.Name {
				found = true
				break
			}
		}
		if !found {
			missing = append(missing, want.Name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return &problem{
		ID:      renderFailed,
		Message: "found in Chart.yaml, but missing in charts/ directory: " + strings.Join(missing, ", "),
		File:    req.Chart + "/Chart.yaml",
		Next:    "Run `helm dependency build " + req.Chart + "` and commit the charts/ folder.",
	}
}

func capabilitiesFor(req *helmRequest) (*common.Capabilities, error) {
	c := common.DefaultCapabilities.Copy()
	if req.KubeVersion != "" {
		v, err := common.ParseKubeVersion(req.KubeVersion)
		if err != nil {
			return nil, fmt.Errorf("invalid kube version '%s': %w", req.KubeVersion, err)
		}
		c.KubeVersion = *v
	}
	own := c.APIVersions
	c.APIVersions = append(own[:len(own):len(own)], argoVersions...)
	c.APIVersions = append(c.APIVersions, req.APIVersions...)
	return c, nil
}

// templatePlace finds `chart/templates/x.yaml:12:3` in helm's messages.
var templatePlace = regexp.MustCompile(`([^\s():"<>]+/templates/[^\s():"<>]+?)(?::(\d+))?(?::(\d+))?[\s):]`)

func explainHelm(req *helmRequest, prepared *preparedChart, err error) error {
	p := problemFrom(err)
	if p.File != "" || p.ID == remoteBase {
		return p
	}
	p.File = req.Chart
	if prepared == nil {
		return p
	}
	if found := templatePlace.FindStringSubmatch(p.Message + " "); found != nil {
		if file := prepared.fileOf(found[1]); file != "" {
			p.File = file
			p.Line = atoi(found[2])
			p.Column = atoi(found[3])
		}
	}
	return p
}

func atoi(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

// fileOf maps helm's name of a template (`chart/charts/sub/templates/x.yaml`) to its path in the tree.
func (p *preparedChart) fileOf(source string) string {
	rest, ok := strings.CutPrefix(source, p.chart.Name()+"/")
	if !ok {
		return ""
	}
	return p.findFile(p.chart, rest)
}

func (p *preparedChart) findFile(c *chart.Chart, rest string) string {
	if inner, ok := strings.CutPrefix(rest, "charts/"); ok {
		name, tail, _ := strings.Cut(inner, "/")
		for _, sub := range c.Dependencies() {
			if sub.Name() == name {
				if found := p.findFile(sub, tail); found != "" {
					return found
				}
			}
		}
		for _, d := range c.Metadata.Dependencies {
			if d != nil && d.Alias == name {
				for _, sub := range c.Dependencies() {
					if sub.Name() == d.Name {
						return p.findFile(sub, tail)
					}
				}
			}
		}
		return ""
	}
	for _, f := range c.Templates {
		if f.Name == rest {
			return p.files[f]
		}
	}
	for _, f := range c.Files {
		if f.Name == rest {
			return p.files[f]
		}
	}
	return ""
}
