// Command yamljson reads a stream of YAML documents and prints each as a line of JSON, read as kubectl reads it.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

func main() {
	reader := utilyaml.NewYAMLReader(bufio.NewReader(os.Stdin))
	for {
		document, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil {
			var text []byte
			if text, err = yaml.YAMLToJSON(document); err == nil {
				fmt.Println(string(text))
				continue
			}
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
