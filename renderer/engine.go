package main

import (
	"context"
	"fmt"
	"path"
	"strings"
	"text/template"
	_ "unsafe" // for go:linkname

	ci "helm.sh/helm/v4/pkg/chart"
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/engine"
)

// helm parses every template at every render, which costs more than executing them. The functions below are helm's own,
// reached by their linker names; only the loop of Engine.render is repeated here, with the parsed set kept between renders.

// renderable has the layout of engine.renderable; every rendered chart in the tests would break if it had not.
type renderable struct {
	tpl      string
	vals     common.Values
	basePath string
}

//go:linkname allTemplates helm.sh/helm/v4/pkg/engine.allTemplates
func allTemplates(c ci.Charter, vals common.Values) map[string]renderable

//go:linkname sortTemplates helm.sh/helm/v4/pkg/engine.sortTemplates
func sortTemplates(tpls map[string]renderable) []string

//go:linkname initFunMap helm.sh/helm/v4/pkg/engine.Engine.initFunMap
func initFunMap(e engine.Engine, ctx context.Context, t *template.Template)

//go:linkname cleanupParseError helm.sh/helm/v4/pkg/engine.cleanupParseError
func cleanupParseError(filename string, err error) error

//go:linkname reformatExecErrorMsg helm.sh/helm/v4/pkg/engine.reformatExecErrorMsg
func reformatExecErrorMsg(filename string, err error) error

// maxTemplateSets bounds the sets kept for one chart: one for each combination of enabled dependencies.
const maxTemplateSets = 8

type templateCache struct{ sets []*templateSet }

type templateSet struct {
	parsed *template.Template
	names  []string
	texts  []string
}

func (s *templateSet) matches(names []string, tpls map[string]renderable) bool {
	if len(names) != len(s.names) {
		return false
	}
	for i, name := range names {
		if name != s.names[i] || tpls[name].tpl != s.texts[i] {
			return false
		}
	}
	return true
}

func (c *templateCache) parse(names []string, tpls map[string]renderable) (*template.Template, error) {
	for _, s := range c.sets {
		if s.matches(names, tpls) {
			return s.parsed, nil
		}
	}
	t := template.New("gotpl")
	t.Option("missingkey=zero")
	initFunMap(engine.Engine{CustomTemplateFuncs: template.FuncMap{"toYaml": toYAML}}, context.Background(), t)
	s := &templateSet{parsed: t, names: names}
	for _, name := range names {
		text := tpls[name].tpl
		if _, err := t.New(name).Parse(text); err != nil {
			return nil, cleanupParseError(name, err)
		}
		s.texts = append(s.texts, text)
	}
	if len(c.sets) >= maxTemplateSets {
		c.sets = c.sets[1:]
	}
	c.sets = append(c.sets, s)
	return t, nil
}

// limitedText ends a template that writes without end before it fills the memory.
type limitedText struct {
	strings.Builder
	limits limits
}

func (l *limitedText) Write(p []byte) (int, error) {
	if err := checkOutput(l.limits, l.Len()+len(p)); err != nil {
		panic(err)
	}
	return l.Builder.Write(p)
}

// executeTemplates is Engine.render of helm without lookup, DNS and strict mode, as `helm template` runs it.
func executeTemplates(c *templateCache, ch ci.Charter, values common.Values, l limits) (rendered map[string]string, err error) {
	tpls := allTemplates(ch, values)
	names := sortTemplates(tpls)
	t, err := c.parse(names, tpls)
	if err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			// Counters of nested includes are left wrong by a panic: parse anew next time.
			c.sets = nil
			if p, ok := r.(*problem); ok {
				err = p
				return
			}
			err = fmt.Errorf("rendering template failed: %v", r)
		}
	}()
	rendered = make(map[string]string, len(names))
	for _, name := range names {
		if strings.HasPrefix(path.Base(name), "_") {
			continue
		}
		vals := tpls[name].vals
		vals["Template"] = common.Values{"Name": name, "BasePath": tpls[name].basePath}
		text := limitedText{limits: l}
		if err := t.ExecuteTemplate(&text, name, vals); err != nil {
			return nil, reformatExecErrorMsg(name, err)
		}
		rendered[name] = strings.ReplaceAll(text.String(), "<no value>", "")
	}
	return rendered, nil
}
