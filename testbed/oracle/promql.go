package main

import (
	"fmt"

	"github.com/prometheus/prometheus/promql/parser"
)

// judgePromQL gives the Go parser's verdict on each query; the path is its place in the case's list.
func judgePromQL(queries []string, verdict *Verdict) {
	for index, query := range queries {
		if _, err := parser.ParseExpr(query); err != nil {
			verdict.add(Failure{Path: fmt.Sprintf("promql[%d]", index), Type: "PromQLInvalid", Detail: err.Error(), Source: "promql"})
		}
	}
}
