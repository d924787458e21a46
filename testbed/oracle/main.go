// Command oracle asks Argo Rollouts' own code, and the API server's, what they say about manifests. It reads one case a line
// (JSON Lines) on standard input and writes one verdict a line, in the same order; a line is answered as soon as it is read, so a
// process can be kept open. Only the Argo and Kubernetes versions that testbed/go.mod pins can be asked: what an older controller
// says (1.8, 1.9) has to be read in its sources.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/sirupsen/logrus"
	"k8s.io/klog/v2"
)

// Controllers and API server share this ceiling for one object; a longer line is no manifest.
const longestLine = 64 << 20

func main() {
	version := flag.Bool("version", false, "print the modules that are asked, and end")
	flag.Parse()
	logrus.SetOutput(io.Discard)
	klog.SetOutput(io.Discard)
	klog.LogToStderr(false)
	debug.SetGCPercent(400)
	if *version {
		printVersions(os.Stdout)
		return
	}
	if err := answer(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

// answer judges lines on all cores and writes the verdicts in the order of the questions.
func answer(in io.Reader, out io.Writer) error {
	queue := make(chan chan []byte, 4*runtime.GOMAXPROCS(0))
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	failed := make(chan error, 1)
	go func() {
		lines := bufio.NewScanner(in)
		lines.Buffer(make([]byte, 1<<20), longestLine)
		for lines.Scan() {
			if len(lines.Bytes()) == 0 {
				continue
			}
			line := append([]byte(nil), lines.Bytes()...)
			verdict := make(chan []byte, 1)
			queue <- verdict
			slots <- struct{}{}
			go func() {
				defer func() { <-slots }()
				verdict <- answerLine(line)
			}()
		}
		failed <- lines.Err()
		close(queue)
	}()
	buffered := bufio.NewWriter(out)
	for verdict := range queue {
		if _, err := buffered.Write(<-verdict); err != nil {
			return err
		}
		if len(queue) == 0 {
			if err := buffered.Flush(); err != nil {
				return err
			}
		}
	}
	if err := buffered.Flush(); err != nil {
		return err
	}
	return <-failed
}

func answerLine(line []byte) []byte {
	verdict := judgeLine(line)
	text, err := json.Marshal(verdict)
	if err != nil {
		text, _ = json.Marshal(Verdict{ID: verdict.ID, Errors: []Failure{{Type: "Unanswerable", Detail: err.Error(), Source: "oracle"}}})
	}
	return append(text, '\n')
}

func printVersions(out io.Writer) {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return
	}
	for _, module := range build.Deps {
		switch module.Path {
		case "github.com/argoproj/argo-rollouts", "k8s.io/kubernetes", "k8s.io/apiextensions-apiserver", "github.com/prometheus/prometheus":
			if module.Replace != nil {
				module = module.Replace
			}
			fmt.Fprintln(out, module.Path, module.Version)
		}
	}
}
