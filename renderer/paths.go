package main

import (
	"path"
	"strings"
)

// mount is where the tree appears to the engines. It is two levels deep so that `..` above the repository is seen as such
// instead of being cut off at the file system's root.
const mount = "/repository/tree"

// inTree turns an engine's absolute path into a path of the tree, and ends the render when it leaves the repository.
func inTree(p string) string {
	if !path.IsAbs(p) {
		p = path.Join(mount, p)
	}
	p = path.Clean(p)
	if p == mount {
		return ""
	}
	if rest, ok := strings.CutPrefix(p, mount+"/"); ok {
		return rest
	}
	panic(&problem{
		ID:      escapes,
		Message: "a path leads out of the repository: " + outside(p),
		Next:    "Refer only to files inside the repository.",
	})
}

// outside names a path beyond the root the way one would write it from the root.
func outside(p string) string {
	for prefix, up := mount, ""; ; prefix = path.Dir(prefix) {
		if p == prefix {
			return strings.TrimSuffix(up, "/")
		}
		if prefix == "/" {
			return up + strings.TrimPrefix(p, "/")
		}
		if rest, ok := strings.CutPrefix(p, prefix+"/"); ok {
			return up + rest
		}
		up += "../"
	}
}

// hidePaths removes the mount from the engines' messages: readers know paths from the repository's root.
func hidePaths(message string) string {
	return strings.ReplaceAll(strings.ReplaceAll(message, mount+"/", ""), mount, ".")
}
