package main

import (
	"encoding/json"
	"regexp"
	"strings"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	serializerjson "k8s.io/apimachinery/pkg/runtime/serializer/json"
	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	podutil "k8s.io/kubernetes/pkg/api/pod"
	"k8s.io/kubernetes/pkg/apis/apps"
	appsv1 "k8s.io/kubernetes/pkg/apis/apps/v1"
	appsvalidation "k8s.io/kubernetes/pkg/apis/apps/validation"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	autoscalingv1 "k8s.io/kubernetes/pkg/apis/autoscaling/v1"
	autoscalingv2 "k8s.io/kubernetes/pkg/apis/autoscaling/v2"
	autoscalingvalidation "k8s.io/kubernetes/pkg/apis/autoscaling/validation"
	"k8s.io/kubernetes/pkg/apis/batch"
	batchv1 "k8s.io/kubernetes/pkg/apis/batch/v1"
	batchvalidation "k8s.io/kubernetes/pkg/apis/batch/validation"
	"k8s.io/kubernetes/pkg/apis/core"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	corevalidation "k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/kubernetes/pkg/apis/networking"
	networkingv1 "k8s.io/kubernetes/pkg/apis/networking/v1"
	networkingvalidation "k8s.io/kubernetes/pkg/apis/networking/validation"
	"k8s.io/kubernetes/pkg/apis/policy"
	policyv1 "k8s.io/kubernetes/pkg/apis/policy/v1"
	policyvalidation "k8s.io/kubernetes/pkg/apis/policy/validation"
	"k8s.io/kubernetes/pkg/capabilities"
)

var (
	// strictDecoder refuses unknown fields, as `kubectl apply` asks for.
	strictDecoder = serializerjson.NewSerializerWithOptions(serializerjson.DefaultMetaFactory, clientgoscheme.Scheme, clientgoscheme.Scheme, serializerjson.SerializerOptions{Strict: true})
	laxDecoder    = serializerjson.NewSerializerWithOptions(serializerjson.DefaultMetaFactory, internalScheme, internalScheme, serializerjson.SerializerOptions{})
	// internalScheme holds the defaults and the conversions to the types that validation wants.
	internalScheme = newInternalScheme()
)

func newInternalScheme() *runtime.Scheme {
	// As kube-apiserver starts with --allow-privileged, and as Argo does before it validates.
	capabilities.Initialize(capabilities.Capabilities{AllowPrivileged: true})
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		core.AddToScheme, corev1.AddToScheme, apps.AddToScheme, appsv1.AddToScheme, batch.AddToScheme, batchv1.AddToScheme,
		autoscaling.AddToScheme, autoscalingv1.AddToScheme, autoscalingv2.AddToScheme, policy.AddToScheme, policyv1.AddToScheme,
		networking.AddToScheme, networkingv1.AddToScheme,
	} {
		utilruntime.Must(add(scheme))
	}
	metav1.AddToGroupVersion(scheme, schema.GroupVersion{Version: "v1"})
	return scheme
}

// judgeTyped decodes strictly by Kubernetes' own types and, for the kinds that a release is made of, defaults and validates.
func judgeTyped(object map[string]any, subject Subject, verdict *Verdict) {
	text, err := json.Marshal(object)
	if err != nil {
		verdict.add(Failure{Object: subject, Type: "Undecodable", Detail: err.Error(), Source: "schema"})
		return
	}
	_, _, err = strictDecoder.Decode(text, nil, nil)
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		for _, each := range strict.Errors() {
			verdict.add(unknownField(subject, each.Error()))
		}
	} else if err != nil {
		verdict.add(failed(subject, pathOfTypeError(err), "FieldValueTypeInvalid", err.Error(), "schema"))
		return
	}
	decoded, _, err := laxDecoder.Decode(text, nil, nil)
	if err != nil {
		return
	}
	internalScheme.Default(decoded)
	verdict.attempt(subject, "core", func() { judgeWorkload(decoded, subject, verdict) })
}

var unknownFieldText = regexp.MustCompile(`^unknown field "(.*)"$`)

func unknownField(subject Subject, text string) Failure {
	if found := unknownFieldText.FindStringSubmatch(text); found != nil {
		return failed(subject, found[1], "UnknownField", text, "schema")
	}
	return failed(subject, "", "Strict", text, "schema")
}

var typeErrorText = regexp.MustCompile(`Go struct field \w+\.(\S+) of type`)

// pathOfTypeError has no list indexes: encoding/json does not tell them.
func pathOfTypeError(err error) string {
	if found := typeErrorText.FindStringSubmatch(err.Error()); found != nil {
		return found[1]
	}
	return ""
}

func judgeWorkload(decoded runtime.Object, subject Subject, verdict *Verdict) {
	internal, err := internalScheme.UnsafeConvertToVersion(decoded, schema.GroupVersion{Group: decoded.GetObjectKind().GroupVersionKind().Group, Version: runtime.APIVersionInternal})
	if err != nil {
		verdict.add(Failure{Object: subject, Type: "Undecodable", Detail: err.Error(), Source: "schema"})
		return
	}
	takeWorkload(validateWorkload(internal), subject, verdict)
}

func validateWorkload(internal runtime.Object) field.ErrorList {
	placeInNamespace(internal)
	switch object := internal.(type) {
	case *apps.Deployment:
		return appsvalidation.ValidateDeployment(object, podOptions(&object.Spec.Template))
	case *apps.StatefulSet:
		return appsvalidation.ValidateStatefulSet(object, podOptions(&object.Spec.Template))
	case *apps.DaemonSet:
		return appsvalidation.ValidateDaemonSet(object, podOptions(&object.Spec.Template))
	case *apps.ReplicaSet:
		return appsvalidation.ValidateReplicaSet(object, podOptions(&object.Spec.Template))
	case *batch.Job:
		return validateJob(object)
	case *batch.CronJob:
		return batchvalidation.ValidateCronJobCreate(object, podOptions(&object.Spec.JobTemplate.Spec.Template))
	case *core.Pod:
		return corevalidation.ValidatePodCreate(object, podutil.GetValidationOptionsFromPodSpecAndMeta(&object.Spec, nil, &object.ObjectMeta, nil))
	case *core.PodTemplate:
		return corevalidation.ValidatePodTemplate(object, podOptions(&object.Template))
	case *core.Service:
		return corevalidation.ValidateServiceCreate(object)
	case *core.ConfigMap:
		return corevalidation.ValidateConfigMap(object)
	case *core.Secret:
		return corevalidation.ValidateSecret(object)
	case *core.ServiceAccount:
		return corevalidation.ValidateServiceAccount(object)
	case *autoscaling.HorizontalPodAutoscaler:
		return autoscalingvalidation.ValidateHorizontalPodAutoscaler(object, autoscalerOptions(object))
	case *policy.PodDisruptionBudget:
		return policyvalidation.ValidatePodDisruptionBudget(object, policyvalidation.PodDisruptionBudgetValidationOptions{})
	case *networking.Ingress:
		return networkingvalidation.ValidateIngressCreate(object)
	case *networking.NetworkPolicy:
		return networkingvalidation.ValidateNetworkPolicy(object, networkingvalidation.NetworkPolicyValidationOptions{})
	}
	return nil
}

// autoscalerOptions is validationOptionsForHorizontalPodAutoscaler for an object that is new.
func autoscalerOptions(object *autoscaling.HorizontalPodAutoscaler) autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions {
	return autoscalingvalidation.HorizontalPodAutoscalerSpecValidationOptions{
		MinReplicasLowerBound: 1,
		ScaleTargetRefValidationOptions: autoscalingvalidation.CrossVersionObjectReferenceValidationOptions{
			AllowEmptyAPIGroup: object.Spec.ScaleTargetRef.Kind == "ReplicationController",
		},
		ObjectMetricsValidationOptions: autoscalingvalidation.CrossVersionObjectReferenceValidationOptions{AllowEmptyAPIGroup: true},
	}
}

func podOptions(template *core.PodTemplateSpec) corevalidation.PodValidationOptions {
	return podutil.GetValidationOptionsFromPodTemplate(template, nil)
}

// The API server writes the selector of a Job itself unless `manualSelector` is set; a written one that fits stands for it.
func validateJob(job *batch.Job) field.ErrorList {
	if job.Spec.ManualSelector == nil || !*job.Spec.ManualSelector {
		const label, uid = batch.ControllerUidLabel, "00000000-0000-0000-0000-000000000000"
		manual := true
		job.Spec.ManualSelector = &manual
		job.Spec.Selector = &metav1.LabelSelector{MatchLabels: map[string]string{label: uid}}
		if job.Spec.Template.Labels == nil {
			job.Spec.Template.Labels = map[string]string{}
		}
		job.Spec.Template.Labels[label] = uid
	}
	return batchvalidation.ValidateJob(job, batchvalidation.JobValidationOptions{PodValidationOptions: podOptions(&job.Spec.Template)})
}

func placeInNamespace(object runtime.Object) {
	accessor, ok := object.(metav1.ObjectMetaAccessor)
	if !ok {
		return
	}
	meta := accessor.GetObjectMeta()
	if meta.GetNamespace() == "" {
		meta.SetNamespace("default")
	}
	if meta.GetName() == "" && meta.GetGenerateName() != "" {
		meta.SetName(meta.GetGenerateName() + "abcde")
	}
}

var podPaths = []string{"spec.template.", "spec.jobTemplate.spec.template.", "template."}

func takeWorkload(list field.ErrorList, subject Subject, verdict *Verdict) {
	for _, err := range list {
		source := "workload"
		for _, prefix := range podPaths {
			if strings.HasPrefix(err.Field, prefix) {
				source = "core"
			}
		}
		if subject.Kind == "Pod" {
			source = "core"
		}
		if strings.Contains(err.Detail, "`selector` does not match") {
			source = "workload"
		}
		verdict.add(asFailure(err, subject, source))
	}
}
