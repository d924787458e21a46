package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"sort"

	"sigs.k8s.io/kustomize/kyaml/filesys"
)

var errReadOnly = errors.New("the tree is read only")

// treeFS shows the tree to kustomize below mount. Replaced holds files that differ in memory, by path in the tree.
type treeFS struct {
	replaced map[string][]byte
	seen     func(path string, data []byte)
}

var _ filesys.FileSystem = (*treeFS)(nil)

func (*treeFS) Create(string) (filesys.File, error) { return nil, errReadOnly }
func (*treeFS) Mkdir(string) error                  { return errReadOnly }
func (*treeFS) MkdirAll(string) error               { return errReadOnly }
func (*treeFS) RemoveAll(string) error              { return nil }
func (*treeFS) WriteFile(string, []byte) error      { return errReadOnly }
func (*treeFS) Open(string) (filesys.File, error)   { return nil, errReadOnly }

func (*treeFS) IsDir(p string) bool {
	e := hostStat(inTree(p))
	return e != nil && e.Dir
}

func (*treeFS) Exists(p string) bool { return hostStat(inTree(p)) != nil }

func (*treeFS) ReadDir(p string) ([]string, error) {
	entries, err := hostList(inTree(p))
	if err != nil {
		return nil, err
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name
	}
	return names, nil
}

func (*treeFS) CleanedAbs(p string) (filesys.ConfirmedDir, string, error) {
	rel := inTree(p)
	e := hostStat(rel)
	if e == nil {
		return "", "", fmt.Errorf("evalsymlink failure on '%s' : %w", p, &os.PathError{Op: "lstat", Path: path.Join(mount, rel), Err: errors.New("no such file or directory")})
	}
	full := path.Join(mount, rel)
	if e.Dir {
		return filesys.ConfirmedDir(full), "", nil
	}
	return filesys.ConfirmedDir(path.Dir(full)), path.Base(full), nil
}

func (t *treeFS) ReadFile(p string) ([]byte, error) {
	rel := inTree(p)
	data, ok := t.replaced[rel]
	if !ok {
		var err error
		if data, err = hostRead(rel); err != nil {
			return nil, err
		}
	}
	if t.seen != nil {
		t.seen(rel, data)
	}
	return data, nil
}

func (t *treeFS) Glob(pattern string) ([]string, error) {
	inTree(pattern)
	dir, file := path.Split(pattern)
	names, err := t.ReadDir(dir)
	if err != nil {
		return nil, nil
	}
	var found []string
	for _, name := range names {
		ok, err := filepath.Match(file, name)
		if err != nil {
			return nil, err
		}
		if ok {
			found = append(found, path.Join(dir, name))
		}
	}
	sort.Strings(found)
	return found, nil
}

func (t *treeFS) Walk(p string, walk filepath.WalkFunc) error {
	return errors.New("walking the tree is not offered")
}
