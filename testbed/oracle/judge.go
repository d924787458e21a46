package main

import "k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"

// judgeObjects asks the API server's checks about every object first, then the controllers'.
func judgeObjects(question Case, verdict *Verdict) {
	own := ownKinds(question.Objects, verdict)
	for _, object := range question.Objects {
		verdict.attempt(subjectOf(object), "schema", func() { judgeApply(object, question.Previous, own, verdict) })
	}
	c := newCluster(question.Objects)
	for _, object := range question.Objects {
		u := unstructured.Unstructured{Object: object}
		if u.GroupVersionKind().Group != argoGroup {
			continue
		}
		switch u.GetKind() {
		case "Rollout":
			judgeRollout(object, c, verdict)
		case "AnalysisRun":
			judgeAnalysisRun(object, verdict)
		case "Experiment":
			judgeExperiment(object, c, verdict)
		}
	}
}
