package main

import (
	"encoding/json"
	"errors"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	k8serrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/validation"
)

// What a workloadRef may name, with the paths that the controller reads: rollout/templateref.go, infoByGroupKind.
var workloads = map[schema.GroupKind]struct{ template, selector []string }{
	{Kind: "PodTemplate"}:               {template: []string{"template"}},
	{Group: "apps", Kind: "Deployment"}: {template: []string{"spec", "template"}, selector: []string{"spec", "selector"}},
	{Group: "apps", Kind: "ReplicaSet"}: {template: []string{"spec", "template"}, selector: []string{"spec", "selector"}},
}

// judgeRollout takes the controller's steps in its order (rollout/controller.go newRolloutContext), but goes on after an error where
// the controller stops. The first error of the whole is kept apart.
func judgeRollout(object map[string]any, c *cluster, verdict *Verdict) {
	subject := subjectOf(object)
	ro, err := typed[v1alpha1.Rollout](object)
	if err != nil {
		// The API server may have stored it (a quantity is any text to the CRD); the controller can never read it.
		verdict.add(undecodable(subject, err, "spec"))
		return
	}
	// The controller marshals what it reads once more, and so loses what is empty: controller.go remarshalRollout.
	if ro, err = remarshalled(ro); err != nil {
		verdict.add(undecodable(subject, err, "spec"))
		return
	}
	if ro.Namespace == "" {
		ro.Namespace = "default"
	}
	before := len(verdict.Errors)
	resolved := true
	verdict.attempt(subject, "references", func() {
		err := resolveWorkload(ro, c)
		resolved = err == nil
		// What cannot be decoded the API server keeps out, and says so of the workload.
		if err != nil && !errors.Is(err, errUndecodable) {
			if invalid, ok := validation.InvalidWorkloadRef(ro, err).(*field.Error); ok {
				verdict.add(asFailure(invalid, subject, "references"))
			}
		}
	})
	verdict.attempt(subject, "spec", func() {
		verdict.take(validation.ValidateRollout(ro.DeepCopy()), subject, "spec")
	})
	judgeReferences(ro, resolved, c, verdict)
	if verdict.First == nil && len(verdict.Errors) > before {
		first := verdict.Errors[before]
		verdict.First = &first
	}
	judgeAnalysesOfRollout(ro, c, verdict)
	judgeExperimentSteps(ro, resolved, c, verdict)
}

func remarshalled(ro *v1alpha1.Rollout) (*v1alpha1.Rollout, error) {
	text, err := json.Marshal(ro)
	if err != nil {
		return nil, err
	}
	result := new(v1alpha1.Rollout)
	return result, json.Unmarshal(text, result)
}

var errUndecodable = errors.New("the workload cannot be decoded")

// resolveWorkload is informerBasedTemplateResolver.Resolve over the objects of the case.
func resolveWorkload(ro *v1alpha1.Rollout, c *cluster) error {
	ref := ro.Spec.WorkloadRef
	if ref == nil {
		return nil
	}
	if !ro.Spec.TemplateResolvedFromRef && !ro.Spec.EmptyTemplate() {
		return fmt.Errorf("template must be empty for workload reference rollout")
	}
	gvk := schema.FromAPIVersionAndKind(ref.APIVersion, ref.Kind)
	paths, ok := workloads[gvk.GroupKind()]
	if !ok {
		return fmt.Errorf("workload of type %s/%s is not supported", gvk.Group, gvk.Kind)
	}
	if gvk.Version != "v1" {
		// The discovery client knows no other version of these kinds.
		return k8serrors.NewNotFound(schema.GroupResource{Group: gvk.Group, Resource: gvk.Kind}, "")
	}
	object, ok := c.find(gvk.GroupKind(), ro.Namespace, ref.Name)
	if !ok {
		return k8serrors.NewNotFound(schema.GroupResource{Group: gvk.Group, Resource: gvk.Kind}, ref.Name)
	}
	if raw, ok, _ := unstructured.NestedMap(object, paths.template...); ok {
		var template corev1.PodTemplateSpec
		if err := remarshal(raw, &template); err != nil {
			return errors.Join(errUndecodable, err)
		}
		ro.Spec.SetResolvedTemplate(template)
	}
	if ro.Spec.Selector == nil && paths.selector != nil {
		if raw, ok, _ := unstructured.NestedMap(object, paths.selector...); ok {
			var selector metav1.LabelSelector
			if err := remarshal(raw, &selector); err != nil {
				return errors.Join(errUndecodable, err)
			}
			ro.Spec.SetResolvedSelector(&selector)
		}
	}
	return nil
}
