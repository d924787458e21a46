package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/util/validation/field"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/validation"
	analysisutil "github.com/argoproj/argo-rollouts/utils/analysis"
)

// templateSet is what one reference to analysis templates leads to.
type templateSet struct {
	templates        []*v1alpha1.AnalysisTemplate
	clusterTemplates []*v1alpha1.ClusterAnalysisTemplate
	failures         []Failure
}

func (s *templateSet) complete() bool { return len(s.failures) == 0 }

// collectTemplates follows references as getReferencedAnalysisTemplatesFromRef does, but goes on after a missing one. A nested one that
// is missing belongs to the template that names it. Argo has no guard against cycles (its controller dies of them), so a cycle is an
// error here.
func collectTemplates(refs []v1alpha1.AnalysisTemplateRef, path *field.Path, owner Subject, namespace string, c *cluster) templateSet {
	set := templateSet{}
	set.follow(refs, path, owner, namespace, c, map[Subject]bool{})
	set.templates, set.clusterTemplates = analysisutil.FilterUniqueTemplates(set.templates, set.clusterTemplates)
	return set
}

var nestedPath = field.NewPath("spec", "templates")

func (s *templateSet) follow(refs []v1alpha1.AnalysisTemplateRef, path *field.Path, owner Subject, namespace string, c *cluster, onWay map[Subject]bool) {
	for _, ref := range refs {
		next := Subject{Kind: "AnalysisTemplate", Namespace: namespace, Name: ref.TemplateName}
		if ref.IsClusterScope() {
			next = Subject{Kind: "ClusterAnalysisTemplate", Name: ref.TemplateName}
		}
		if onWay[next] {
			s.fail(owner, path, "Cycle", fmt.Sprintf("%s '%s' includes itself: the controller overflows its stack", next.Kind, next.Name))
			continue
		}
		nested, ok, err := s.take(next, c)
		switch {
		case err != nil:
			s.failures = append(s.failures, undecodable(next, err, "references"))
		case !ok:
			s.fail(owner, path, string(field.ErrorTypeInvalid), fmt.Sprintf("%s '%s' not found", next.Kind, next.Name))
		default:
			onWay[next] = true
			s.follow(nested, nestedPath, next, namespace, c, onWay)
			delete(onWay, next)
		}
	}
}

func (s *templateSet) fail(subject Subject, path *field.Path, kind, detail string) {
	s.failures = append(s.failures, Failure{Object: subject, Path: path.String(), Type: kind, Detail: detail, Source: "references"})
}

func (s *templateSet) take(subject Subject, c *cluster) ([]v1alpha1.AnalysisTemplateRef, bool, error) {
	if subject.Kind == "ClusterAnalysisTemplate" {
		template, ok, err := c.clusterAnalysisTemplate(subject.Name)
		if !ok || err != nil {
			return nil, ok, err
		}
		s.clusterTemplates = append(s.clusterTemplates, template)
		return template.Spec.Templates, true, nil
	}
	template, ok, err := c.analysisTemplate(subject.Namespace, subject.Name)
	if !ok || err != nil {
		return nil, ok, err
	}
	s.templates = append(s.templates, template)
	return template.Spec.Templates, true, nil
}

// rolloutAnalysis is one place of a Rollout that runs templates.
type rolloutAnalysis struct {
	analysis *v1alpha1.RolloutAnalysis
	kind     validation.AnalysisTemplateType
	step     int
}

// rolloutAnalyses keeps the order of getReferencedRolloutAnalyses.
func rolloutAnalyses(ro *v1alpha1.Rollout) []rolloutAnalysis {
	var found []rolloutAnalysis
	if blueGreen := ro.Spec.Strategy.BlueGreen; blueGreen != nil {
		if blueGreen.PrePromotionAnalysis != nil {
			found = append(found, rolloutAnalysis{blueGreen.PrePromotionAnalysis, validation.PrePromotionAnalysis, 0})
		}
		if blueGreen.PostPromotionAnalysis != nil {
			found = append(found, rolloutAnalysis{blueGreen.PostPromotionAnalysis, validation.PostPromotionAnalysis, 0})
		}
		return found
	}
	canary := ro.Spec.Strategy.Canary
	if canary == nil {
		return nil
	}
	for index, step := range canary.Steps {
		if step.Analysis != nil {
			found = append(found, rolloutAnalysis{step.Analysis, validation.InlineAnalysis, index})
		}
	}
	if canary.Analysis != nil {
		found = append(found, rolloutAnalysis{&canary.Analysis.RolloutAnalysis, validation.BackgroundAnalysis, 0})
	}
	return found
}

func (r *references) analyses() []validation.AnalysisTemplatesWithType {
	var found []validation.AnalysisTemplatesWithType
	for _, each := range rolloutAnalyses(r.ro) {
		path := validation.GetAnalysisTemplateWithTypeFieldPath(each.kind, each.step)
		set := collectTemplates(each.analysis.Templates, path, r.subject, r.ro.Namespace, r.cluster)
		for _, failure := range set.failures {
			r.verdict.add(failure)
		}
		if !set.complete() {
			continue
		}
		found = append(found, validation.AnalysisTemplatesWithType{
			AnalysisTemplates:        set.templates,
			ClusterAnalysisTemplates: set.clusterTemplates,
			TemplateType:             each.kind,
			CanaryStepIndex:          each.step,
			Args:                     each.analysis.Args,
		})
	}
	return found
}
