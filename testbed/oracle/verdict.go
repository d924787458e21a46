package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/validation/field"
)

// Case is one question: the objects of one cluster, or PromQL queries, or both. Previous holds the objects as they were before, for
// the rules about updates.
type Case struct {
	ID       string
	Objects  []map[string]any
	Previous []map[string]any
	PromQL   []string
}

// Subject names the object that a path belongs to.
type Subject struct {
	Kind      string `json:"kind"`
	Namespace string `json:"namespace,omitempty"`
	Name      string `json:"name"`
}

// Failure is one error. Source says who says it: spec (ValidateRollout), references (the controller's look-ups and
// ValidateRolloutReferencedResources), analysisrun, experiment, core (pod templates of Kubernetes' own workloads), workload (the rest
// of these, and Services, Ingresses, autoscalers, budgets, policies and configuration), schema (CRD or typed decoding at the API server), promql, oracle (the question itself is broken).
type Failure struct {
	Object Subject `json:"object"`
	Path   string  `json:"path"`
	Type   string  `json:"type"`
	Detail string  `json:"detail"`
	Source string  `json:"source"`
	// What was found, where the function says it as text: two rules may share a sentence.
	Value string `json:"value,omitempty"`
}

// Verdict is the answer to one case. First is what the controller would store for the first Rollout that it refuses: it stores one
// error only. Unjudged lists objects of kinds that nothing here knows.
type Verdict struct {
	ID       string    `json:"id"`
	Errors   []Failure `json:"errors"`
	First    *Failure  `json:"first"`
	Unjudged []Subject `json:"unjudged,omitempty"`
}

func judgeLine(line []byte) (verdict Verdict) {
	verdict.Errors = []Failure{}
	question, err := readCase(line)
	verdict.ID = question.ID
	if err != nil {
		verdict.Errors = append(verdict.Errors, Failure{Type: "Unreadable", Detail: err.Error(), Source: "oracle"})
		return verdict
	}
	judgePromQL(question.PromQL, &verdict)
	judgeObjects(question, &verdict)
	return verdict
}

// readCase decodes numbers as the API server does: integers stay integers.
func readCase(line []byte) (Case, error) {
	var raw map[string]any
	if err := utiljson.Unmarshal(line, &raw); err != nil {
		return Case{}, err
	}
	question := Case{ID: fmt.Sprint(raw["id"])}
	var err error
	if question.Objects, err = readObjects(raw["objects"]); err != nil {
		return question, err
	}
	if question.Previous, err = readObjects(raw["previous"]); err != nil {
		return question, err
	}
	queries, _ := raw["promql"].([]any)
	for _, query := range queries {
		text, ok := query.(string)
		if !ok {
			return question, fmt.Errorf("promql: a query is no text")
		}
		question.PromQL = append(question.PromQL, text)
	}
	return question, nil
}

func readObjects(raw any) ([]map[string]any, error) {
	list, _ := raw.([]any)
	objects := make([]map[string]any, 0, len(list))
	for index, item := range list {
		object, ok := item.(map[string]any)
		if !ok {
			return nil, fmt.Errorf("object %d is no mapping", index)
		}
		objects = append(objects, object)
	}
	return objects, nil
}

func (v *Verdict) add(failure Failure) {
	// The namespace of an object that names none.
	if failure.Object.Namespace == "default" {
		failure.Object.Namespace = ""
	}
	v.Errors = append(v.Errors, failure)
}

// take adds the errors of one function in its order.
func (v *Verdict) take(errors field.ErrorList, subject Subject, source string) {
	for _, err := range errors {
		v.add(asFailure(err, subject, source))
	}
}

// attempt runs one validation; its panic is an error of this case, since the controller would crash there too.
func (v *Verdict) attempt(subject Subject, source string, validate func()) {
	defer func() {
		if cause := recover(); cause != nil {
			v.add(Failure{Object: subject, Type: "Panic", Detail: fmt.Sprint(cause), Source: source})
		}
	}()
	validate()
}

func asFailure(err *field.Error, subject Subject, source string) Failure {
	value, _ := err.BadValue.(string)
	return Failure{Object: subject, Path: err.Field, Type: string(err.Type), Detail: err.Detail, Source: source, Value: value}
}

func subjectOf(object map[string]any) Subject {
	u := unstructured.Unstructured{Object: object}
	name := u.GetName()
	if name == "" {
		name = u.GetGenerateName()
	}
	return Subject{Kind: u.GetKind(), Namespace: u.GetNamespace(), Name: name}
}

func undecodable(object Subject, err error, source string) Failure {
	return failed(object, "", "Undecodable", err.Error(), source)
}

func failed(object Subject, path, kind, detail, source string) Failure {
	return Failure{Object: object, Path: path, Type: kind, Detail: detail, Source: source}
}
