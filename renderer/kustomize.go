package main

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"

	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/openapi"
)

type kustomizeRequest struct {
	Tree string `json:"tree"`
	Path string `json:"path"`
	// Origins asks where each object came from: a second build, or one that is twice as long.
	Origins bool `json:"origins"`
}

// kustomizeBuild renders an overlay as the command line does without flags: files at or below each kustomization's root
// only, plugins off, legacy order unless `sortOptions` is set.
func kustomizeBuild(w *writer, req *kustomizeRequest) error {
	build := &overlay{tree: req.Tree, path: req.Path, limits: w.limits}
	building = build
	objects, origins, err := build.run(req.Origins)
	if err != nil {
		return explainKustomize(build, err)
	}
	for _, text := range build.warnings {
		w.warn(text)
	}
	for i, object := range objects {
		w.beginObject()
		w.raw(object)
		var own []origin
		if origins != nil {
			own = origins[i]
		}
		if err := w.endObject(own, nil); err != nil {
			return err
		}
	}
	return nil
}

// building is the overlay of the current call: kustomize creates its generators without telling for which build.
var building *overlay

type overlay struct {
	tree     string
	path     string
	limits   limits
	rootFile string
	// custom is set when a file of the build touches the global OpenAPI schema.
	custom bool
	// fragile is set when a file may see annotations that are only there to record origins.
	fragile bool
	// recording is set while origins are recorded.
	recording bool
	files     map[string][]byte
	// chartOrigins tells where objects of inflated charts were written.
	chartOrigins map[chartObject]origin
	chartFailure *problem
	warnings     []string
}

// warn keeps each text once: an overlay may be built twice.
func (o *overlay) warn(text string) {
	if !slices.Contains(o.warnings, text) {
		o.warnings = append(o.warnings, text)
	}
}

var (
	customSchema = regexp.MustCompile(`(?m)^\s*["']?(openapi|crds)["']?\s*:`)
	// What can read or depend on the annotations as a whole: JSON patches, replacements and vars that name them, and name
	// hashes of arbitrary kinds.
	annotationReader = regexp.MustCompile(`/metadata/annotations|/metadata["'\s]|metadata\.annotations|metadata\.\*|needs-hash|(?i)fieldpaths?["']?\s*:\s*["']?metadata["']?\s*$|-\s*["']?metadata["']?\s*$`)
)

func (o *overlay) see(file string, data []byte) {
	if o.files == nil {
		o.files = map[string][]byte{}
	}
	o.files[file] = data
	if !o.custom && (bytes.Contains(data, []byte("openapi")) || bytes.Contains(data, []byte("crds"))) && customSchema.Match(data) {
		o.custom = true
	}
	if o.recording && !o.fragile && annotationReader.Match(data) {
		o.fragile = true
	}
}

// run builds as the command line does; with origins recorded when they are asked for, and then once more without where that
// could have changed the result or where it failed.
func (o *overlay) run(withOrigins bool) ([][]byte, [][]origin, error) {
	defer func() {
		if o.custom {
			openapi.ResetOpenAPI()
		}
	}()
	isEditable := o.findRoot()
	if !withOrigins || !isEditable {
		objects, err := o.plain()
		return objects, nil, err
	}
	o.recording = true
	recording := o.recordingRoot()
	if recording == nil {
		objects, err := o.plain()
		return objects, nil, err
	}
	m, err := o.build(recording.files)
	if err != nil {
		objects, err := o.plain()
		return objects, nil, err
	}
	origins := readOrigins(m, o)
	if !o.fragile {
		if err := recording.strip(m); err != nil {
			return nil, nil, err
		}
		objects, err := marshalAll(m)
		return objects, origins, err
	}
	objects, err := o.plain()
	if err != nil {
		return nil, nil, err
	}
	if len(objects) != len(origins) {
		origins = nil
	}
	return objects, origins, nil
}

func (o *overlay) plain() ([][]byte, error) {
	if o.custom {
		openapi.ResetOpenAPI()
	}
	o.chartFailure = nil
	m, err := o.build(nil)
	if err != nil {
		return nil, err
	}
	return marshalAll(m)
}

func (o *overlay) build(replaced map[string][]byte) (resmap.ResMap, error) {
	options := krusty.MakeDefaultOptions()
	options.Reorder = krusty.ReorderOptionUnspecified
	options.LoadRestrictions = types.LoadRestrictionsRootOnly
	options.PluginConfig = types.DisabledPluginConfig()
	fsys := &treeFS{replaced: replaced, seen: o.see}
	return krusty.MakeKustomizer(options).Run(fsys, path.Join(mount, o.path))
}

// findRoot looks for the root kustomization; false when there is not exactly one.
func (o *overlay) findRoot() bool {
	for _, name := range konfig.RecognizedKustomizationFileNames() {
		file := path.Join(o.path, name)
		if e := hostStat(file); e == nil || e.Dir {
			continue
		}
		if o.rootFile != "" {
			return false
		}
		o.rootFile = file
	}
	return o.rootFile != ""
}

// recordingRoot makes the root kustomization ask for origin annotations, nil when that cannot be done in memory.
func (o *overlay) recordingRoot() *recording {
	data, err := hostRead(o.rootFile)
	if err != nil {
		return nil
	}
	return recordOrigins(o.rootFile, data)
}

func marshalAll(m resmap.ResMap) ([][]byte, error) {
	objects := make([][]byte, 0, m.Size())
	for _, r := range m.Resources() {
		text, err := r.MarshalJSON()
		if err != nil {
			return nil, err
		}
		objects = append(objects, bytes.TrimSpace(text))
	}
	return objects, nil
}

var (
	gitNeeded     = regexp.MustCompile(`no 'git' program on path|exec: "git"|trouble in git|git fetch|git init`)
	notEnabled    = regexp.MustCompile(`external plugins disabled|must specify --enable-helm|plugins? (are )?disabled|unable to load plugin|alpha plugin|functions? (is|are) disabled|--enable-`)
	lineInMessage = regexp.MustCompile(`(?:yaml: )?line (\d+)`)
)

// explainKustomize gives the engine's error an id, the file it speaks of where it names one, and a next step.
func explainKustomize(o *overlay, err error) error {
	if o.chartFailure != nil {
		return o.chartFailure
	}
	message := hidePaths(err.Error())
	p := &problem{ID: renderFailed, Message: message, File: o.rootFile}
	if p.File == "" {
		p.File = o.path
	}
	switch {
	case gitNeeded.MatchString(message):
		p.ID = remoteBase
		p.Message = "a remote base is never fetched: " + message
		p.Next = "Copy it into the repository (for example with `kustomize localize`) and refer to the copy."
	case notEnabled.MatchString(message):
		p.ID = hostileInput
		p.Next = "Plugins and functions are never run: commit what they generate."
	}
	placeFromMessage(p, message)
	return p
}

var fileInMessage = regexp.MustCompile(`(?:in File: |in file |accumulating resources from '|failed to read kustomization file under |reading file )'?([^\s':]+\.(?:ya?ml|json))`)

func placeFromMessage(p *problem, message string) {
	if found := fileInMessage.FindAllStringSubmatch(message, -1); len(found) > 0 {
		named := found[len(found)-1][1]
		for _, candidate := range []string{path.Join(path.Dir(p.File), named), path.Clean(named)} {
			if strings.HasPrefix(candidate, "..") {
				continue
			}
			if e := hostStat(candidate); e != nil && !e.Dir {
				p.File = candidate
				break
			}
		}
	}
	if found := lineInMessage.FindStringSubmatch(message); found != nil {
		_ = json.Unmarshal([]byte(found[1]), &p.Line)
	}
}
