package main

import (
	"fmt"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	analysisutil "github.com/argoproj/argo-rollouts/utils/analysis"
	"github.com/argoproj/argo-rollouts/utils/conditions"
)

func judgeExperiment(object map[string]any, c *cluster, verdict *Verdict) {
	subject := subjectOf(object)
	experiment, err := typed[v1alpha1.Experiment](object)
	if err != nil {
		verdict.add(undecodable(subject, err, "experiment"))
		return
	}
	if experiment.Namespace == "" {
		experiment.Namespace = "default"
	}
	judgeTemplatesOfExperiment(experiment, subject, "spec.templates", verdict)
	for index, analysis := range experiment.Spec.Analyses {
		judgeExperimentAnalysis(experimentAnalysis{analysis, experiment.Spec.DryRun, experiment.Spec.MeasurementRetention}, subject, experiment.Namespace, field.NewPath("spec", "analyses").Index(index), c, verdict)
	}
}

// judgeTemplatesOfExperiment asks VerifyExperimentSpec, which returns its first error only, about each template alone and then about
// each pair with one name.
func judgeTemplatesOfExperiment(experiment *v1alpha1.Experiment, subject Subject, path string, verdict *Verdict) {
	verdict.attempt(subject, "experiment", func() {
		for index, template := range experiment.Spec.Templates {
			alone := experiment.DeepCopy()
			alone.Spec.Templates = []v1alpha1.TemplateSpec{template}
			here := fmt.Sprintf("%s[%d]", path, index)
			if condition := conditions.VerifyExperimentSpec(alone, nil); condition != nil {
				verdict.add(failed(subject, here, "InvalidSpec", condition.Message, "experiment"))
				continue
			}
			for _, earlier := range experiment.Spec.Templates[:index] {
				if earlier.Name == template.Name {
					alone.Spec.Templates = []v1alpha1.TemplateSpec{template, template}
					if condition := conditions.VerifyExperimentSpec(alone, nil); condition != nil {
						verdict.add(failed(subject, here+".name", "InvalidSpec", condition.Message, "experiment"))
					}
					break
				}
			}
		}
	})
}

type experimentAnalysis struct {
	ref       v1alpha1.ExperimentAnalysisTemplateRef
	dryRun    []v1alpha1.DryRun
	retention []v1alpha1.MeasurementRetention
}

// judgeExperimentAnalysis is experiments/experiment.go newAnalysisRun for one entry of analyses.
func judgeExperimentAnalysis(analysis experimentAnalysis, subject Subject, namespace string, path *field.Path, c *cluster, verdict *Verdict) {
	refs := []v1alpha1.AnalysisTemplateRef{{TemplateName: analysis.ref.TemplateName, ClusterScope: analysis.ref.ClusterScope}}
	set := collectTemplates(refs, path.Child("templateName"), subject, namespace, c)
	for _, failure := range set.failures {
		failure.Source = "experiment"
		verdict.add(failure)
	}
	if !set.complete() {
		return
	}
	verdict.attempt(subject, "experiment", func() {
		// ResolveAnalysisRunArgs drops valueFrom: only values reach the run.
		args := make([]v1alpha1.Argument, 0, len(analysis.ref.Args))
		for _, arg := range analysis.ref.Args {
			args = append(args, v1alpha1.Argument{Name: arg.Name, Value: arg.Value})
		}
		_, err := analysisutil.NewAnalysisRunFromTemplates(set.templates, set.clusterTemplates, args, analysis.dryRun, analysis.retention, map[string]string{}, map[string]string{}, "run", "", namespace)
		if err != nil {
			verdict.add(failed(subject, path.String(), "AnalysisError", err.Error(), "experiment"))
			return
		}
		judgeTemplates(set, args, analysis.dryRun, analysis.retention, subject, path.String(), verdict)
	})
}

// judgeExperimentSteps judges the Experiments that canary steps would make (rollout/experiment.go GetExperimentFromTemplate). Nothing
// of this is checked before the step runs.
func judgeExperimentSteps(ro *v1alpha1.Rollout, resolved bool, c *cluster, verdict *Verdict) {
	canary := ro.Spec.Strategy.Canary
	if canary == nil {
		return
	}
	for index, step := range canary.Steps {
		if step.Experiment == nil {
			continue
		}
		path := field.NewPath("spec", "strategy", "canary", "steps").Index(index).Child("experiment")
		if resolved {
			judgeTemplatesOfStep(ro, step.Experiment, path, verdict)
		}
		for at, analysis := range step.Experiment.Analyses {
			here := path.Child("analyses").Index(at)
			args, err := buildArgs(analysis.Args, ro)
			if err != nil {
				verdict.add(failed(rolloutSubject(ro), here.Child("args").String(), "AnalysisError", err.Error(), "experiment"))
				continue
			}
			ref := v1alpha1.ExperimentAnalysisTemplateRef{Name: analysis.Name, TemplateName: analysis.TemplateName, ClusterScope: analysis.ClusterScope, Args: args}
			judgeExperimentAnalysis(experimentAnalysis{ref: ref, dryRun: step.Experiment.DryRun}, rolloutSubject(ro), ro.Namespace, here, c, verdict)
		}
	}
}

func judgeTemplatesOfStep(ro *v1alpha1.Rollout, step *v1alpha1.RolloutExperimentStep, path *field.Path, verdict *Verdict) {
	experiment := &v1alpha1.Experiment{Spec: v1alpha1.ExperimentSpec{ProgressDeadlineSeconds: ro.Spec.ProgressDeadlineSeconds}}
	experiment.Name, experiment.Namespace = ro.Name, ro.Namespace
	for index, template := range step.Templates {
		if template.SpecRef != v1alpha1.CanarySpecRef && template.SpecRef != v1alpha1.StableSpecRef {
			verdict.add(failed(rolloutSubject(ro), path.Child("templates").Index(index).Child("specRef").String(), "InvalidSpec", "Invalid template step SpecRef: must be canary or stable", "experiment"))
		}
		selector := template.Selector
		if selector == nil {
			selector = ro.Spec.Selector
		}
		if selector == nil {
			// Told of the Rollout already.
			selector = &metav1.LabelSelector{MatchLabels: map[string]string{"any": "any"}}
		}
		experiment.Spec.Templates = append(experiment.Spec.Templates, v1alpha1.TemplateSpec{
			Name: template.Name, Replicas: template.Replicas, Selector: selector, Template: ro.Spec.Template, MinReadySeconds: ro.Spec.MinReadySeconds,
		})
	}
	judgeTemplatesOfExperiment(experiment, rolloutSubject(ro), path.Child("templates").String(), verdict)
}
