package main

import (
	"fmt"
	"strings"

	appsv1 "k8s.io/api/apps/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/validation"
	analysisutil "github.com/argoproj/argo-rollouts/utils/analysis"
	"github.com/argoproj/argo-rollouts/utils/defaults"
)

// judgeAnalysisRun is the start of analysis/analysis.go reconcileAnalysisRun. Each metric is judged on its own, so that one bad metric
// hides no other; within a metric Argo returns its first error only.
func judgeAnalysisRun(object map[string]any, verdict *Verdict) {
	subject := subjectOf(object)
	run, err := typed[v1alpha1.AnalysisRun](object)
	if err != nil {
		verdict.add(undecodable(subject, err, "analysisrun"))
		return
	}
	where := func(index int) (Subject, string) { return subject, fmt.Sprintf("spec.metrics[%d]", index) }
	judgeRun(run, subject, "spec", where, verdict)
}

// judgeRun judges a run; place tells the object and path of its metric by index, origin the path of its rules about metrics.
func judgeRun(run *v1alpha1.AnalysisRun, subject Subject, origin string, place func(int) (Subject, string), verdict *Verdict) {
	verdict.attempt(subject, "analysisrun", func() {
		args := withoutSecrets(run.Spec.Args)
		metrics := make([]v1alpha1.Metric, 0, len(run.Spec.Metrics))
		for index, metric := range run.Spec.Metrics {
			resolved, err := analysisutil.ResolveMetricArgs(metric, args)
			if err != nil {
				object, path := place(index)
				verdict.add(failed(object, path, "AnalysisError", "Unable to resolve metric arguments: "+err.Error(), "analysisrun"))
				continue
			}
			metrics = append(metrics, *resolved)
			if err := analysisutil.ValidateMetric(*resolved); err != nil {
				object, path := place(index)
				verdict.add(failed(object, path, "AnalysisError", err.Error(), "analysisrun"))
			}
		}
		judgeNames(run, subject, origin, place, verdict)
		if len(metrics) < len(run.Spec.Metrics) {
			return
		}
		for index := range run.Spec.DryRun {
			if _, err := analysisutil.GetDryRunMetrics(run.Spec.DryRun[index:index+1], metrics); err != nil {
				verdict.add(failed(subject, fmt.Sprintf("%s.dryRun[%d]", origin, index), "AnalysisError", "dryRun: Rule didn't match any metric name(s)", "analysisrun"))
			}
		}
		for index := range run.Spec.MeasurementRetention {
			if _, err := analysisutil.GetMeasurementRetentionMetrics(run.Spec.MeasurementRetention[index:index+1], metrics); err != nil {
				verdict.add(failed(subject, fmt.Sprintf("%s.measurementRetention[%d]", origin, index), "AnalysisError", "measurementRetention: Rule didn't match any metric name(s)", "analysisrun"))
			}
		}
	})
}

// judgeNames asks ValidateMetrics about metrics that cannot be refused for anything but their number and names.
func judgeNames(run *v1alpha1.AnalysisRun, subject Subject, origin string, place func(int) (Subject, string), verdict *Verdict) {
	if err := analysisutil.ValidateMetrics(bare(run.Spec.Metrics[:0:0])); len(run.Spec.Metrics) == 0 && err != nil {
		verdict.add(failed(subject, origin+".metrics", "AnalysisError", err.Error(), "analysisrun"))
	}
	for index := range run.Spec.Metrics {
		for earlier := 0; earlier < index; earlier++ {
			pair := bare([]v1alpha1.Metric{run.Spec.Metrics[earlier], run.Spec.Metrics[index]})
			if err := analysisutil.ValidateMetrics(pair); err != nil {
				object, path := place(index)
				verdict.add(failed(object, path, "AnalysisError", fmt.Sprintf("duplicate name '%s'", run.Spec.Metrics[index].Name), "analysisrun"))
				break
			}
		}
	}
}

func bare(metrics []v1alpha1.Metric) []v1alpha1.Metric {
	plain := make([]v1alpha1.Metric, 0, len(metrics))
	for _, metric := range metrics {
		plain = append(plain, v1alpha1.Metric{Name: metric.Name, Provider: v1alpha1.MetricProvider{Prometheus: &v1alpha1.PrometheusMetric{}}})
	}
	return plain
}

// withoutSecrets is the first half of getResolvedMetricsWithoutSecrets, which the analysis package keeps to itself.
func withoutSecrets(args []v1alpha1.Argument) []v1alpha1.Argument {
	plain := make([]v1alpha1.Argument, 0, len(args))
	for _, arg := range args {
		copied := arg.DeepCopy()
		if copied.ValueFrom != nil && copied.ValueFrom.SecretKeyRef != nil {
			copied.ValueFrom = nil
			copied.Value = ptr.To("temp-for-secret")
		}
		plain = append(plain, *copied)
	}
	return plain
}

// judgeAnalysesOfRollout judges the runs that a Rollout would start, as rollout/analysis.go newAnalysisRunFromRollout makes them. They
// fail in the middle of a rollout, with no field path: errors stand at the template's metric.
func judgeAnalysesOfRollout(ro *v1alpha1.Rollout, c *cluster, verdict *Verdict) {
	for _, each := range rolloutAnalyses(ro) {
		path := validation.GetAnalysisTemplateWithTypeFieldPath(each.kind, each.step)
		set := collectTemplates(each.analysis.Templates, path, rolloutSubject(ro), ro.Namespace, c)
		if !set.complete() || len(each.analysis.Templates) == 0 {
			continue
		}
		verdict.attempt(rolloutSubject(ro), "analysisrun", func() {
			args, err := buildArgs(each.analysis.Args, ro)
			if err != nil {
				verdict.add(failed(rolloutSubject(ro), parentOf(path.String())+".args", "AnalysisError", err.Error(), "analysisrun"))
				return
			}
			judgeTemplates(set, args, each.analysis.DryRun, each.analysis.MeasurementRetention, rolloutSubject(ro), parentOf(path.String()), verdict)
		})
	}
}

// judgeTemplates makes the run of a set of templates and judges it. Errors of making it are the references' errors (N1–N5).
func judgeTemplates(set templateSet, args []v1alpha1.Argument, dryRun []v1alpha1.DryRun, retention []v1alpha1.MeasurementRetention, subject Subject, origin string, verdict *Verdict) {
	run, err := analysisutil.NewAnalysisRunFromTemplates(set.templates, set.clusterTemplates, args, dryRun, retention, map[string]string{}, map[string]string{}, "run", "", subject.Namespace)
	if err != nil {
		return
	}
	judgeRun(run, subject, origin, set.placeOfMetric(subject, origin), verdict)
}

// placeOfMetric finds the template that a metric of the flattened list comes from: FlattenTemplates appends in this order.
func (s *templateSet) placeOfMetric(fallback Subject, origin string) func(int) (Subject, string) {
	return func(index int) (Subject, string) {
		for _, template := range s.templates {
			if index < len(template.Spec.Metrics) {
				return Subject{"AnalysisTemplate", template.Namespace, template.Name}, fmt.Sprintf("spec.metrics[%d]", index)
			}
			index -= len(template.Spec.Metrics)
		}
		for _, template := range s.clusterTemplates {
			if index < len(template.Spec.Metrics) {
				return Subject{"ClusterAnalysisTemplate", "", template.Name}, fmt.Sprintf("spec.metrics[%d]", index)
			}
			index -= len(template.Spec.Metrics)
		}
		return fallback, origin
	}
}

// buildArgs is what a run gets from the Rollout. What a path into the status holds is not known before the Rollout runs; replicas the
// controller writes before it goes on (rollout/controller.go syncHandler).
func buildArgs(args []v1alpha1.AnalysisRunArgument, ro *v1alpha1.Rollout) ([]v1alpha1.Argument, error) {
	known := make([]v1alpha1.AnalysisRunArgument, 0, len(args))
	for _, arg := range args {
		if arg.ValueFrom != nil && arg.ValueFrom.FieldRef != nil && strings.HasPrefix(arg.ValueFrom.FieldRef.FieldPath, "status") {
			arg = v1alpha1.AnalysisRunArgument{Name: arg.Name, Value: "status"}
		}
		known = append(known, arg)
	}
	if ro.Spec.Replicas == nil {
		ro = ro.DeepCopy()
		ro.Spec.Replicas = ptr.To(defaults.DefaultReplicas)
	}
	return analysisutil.BuildArgumentsForRolloutAnalysisRun(known, dummyReplicaSet("stable"), dummyReplicaSet("latest"), ro)
}

func dummyReplicaSet(hash string) *appsv1.ReplicaSet {
	return &appsv1.ReplicaSet{ObjectMeta: metav1.ObjectMeta{Labels: map[string]string{v1alpha1.DefaultRolloutUniqueLabelKey: hash}}}
}

func parentOf(path string) string {
	for index := len(path) - 1; index >= 0; index-- {
		if path[index] == '.' {
			return path[:index]
		}
	}
	return path
}
