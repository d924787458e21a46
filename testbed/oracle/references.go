package main

import (
	"errors"
	"fmt"

	corev1 "k8s.io/api/core/v1"
	k8serrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/validation"
	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/appmesh"
	ingressutil "github.com/argoproj/argo-rollouts/utils/ingress"
	istioutil "github.com/argoproj/argo-rollouts/utils/istio"
)

var trafficPath = field.NewPath("spec", "strategy", "canary", "trafficRouting")

// references gathers what a Rollout names, as rollout/controller.go getRolloutReferencedResources does, but all missing ones and not
// only the first.
type references struct {
	ro      *v1alpha1.Rollout
	subject Subject
	cluster *cluster
	verdict *Verdict
}

func judgeReferences(ro *v1alpha1.Rollout, resolved bool, c *cluster, verdict *Verdict) {
	r := references{ro: ro, subject: rolloutSubject(ro), cluster: c, verdict: verdict}
	services := r.services()
	analyses := r.analyses()
	ingresses := r.ingresses()
	virtualServices := r.virtualServices()
	mappings := r.mappings()
	routers := r.appMesh()
	if resolved {
		r.validate(validation.ReferencedResources{ServiceWithType: services}, r.subject)
	}
	r.validate(validation.ReferencedResources{AnalysisTemplatesWithType: analyses}, r.subject)
	r.validate(validation.ReferencedResources{Ingresses: ingresses}, r.subject)
	r.validate(validation.ReferencedResources{VirtualServices: virtualServices}, r.subject)
	for _, mapping := range mappings {
		r.validate(validation.ReferencedResources{AmbassadorMappings: []unstructured.Unstructured{mapping}}, subjectOf(mapping.Object))
	}
	for _, router := range routers {
		r.validate(validation.ReferencedResources{AppMeshResources: []unstructured.Unstructured{router}}, subjectOf(router.Object))
	}
}

func rolloutSubject(ro *v1alpha1.Rollout) Subject {
	return Subject{Kind: "Rollout", Namespace: ro.Namespace, Name: ro.Name}
}

func (r *references) validate(resources validation.ReferencedResources, subject Subject) {
	r.verdict.attempt(subject, "references", func() {
		r.verdict.take(validation.ValidateRolloutReferencedResources(r.ro.DeepCopy(), resources), subject, "references")
	})
}

func (r *references) refuse(err error) {
	var invalid *field.Error
	if errors.As(err, &invalid) {
		r.verdict.add(asFailure(invalid, r.subject, "references"))
		return
	}
	// The controller retries on these without storing a condition; the Rollout stands still all the same.
	r.verdict.add(Failure{Object: r.subject, Type: "ControllerError", Detail: err.Error(), Source: "references"})
}

func (r *references) services() []validation.ServiceWithType {
	var found []validation.ServiceWithType
	for _, named := range namedServices(r.ro) {
		if named.name == "" {
			continue
		}
		service, ok, err := r.cluster.service(r.ro.Namespace, named.name)
		switch {
		case err != nil:
			// The API server keeps it out, and says so of the Service.
		case !ok:
			missing := k8serrors.NewNotFound(corev1.Resource("service"), named.name)
			r.refuse(field.Invalid(validation.GetServiceWithTypeFieldPath(named.role), named.name, missing.Error()))
		default:
			found = append(found, validation.ServiceWithType{Service: service, Type: named.role})
		}
	}
	return found
}

type namedService struct {
	name string
	role validation.ServiceType
}

// namedServices keeps the order of getReferencedServices.
func namedServices(ro *v1alpha1.Rollout) []namedService {
	if blueGreen := ro.Spec.Strategy.BlueGreen; blueGreen != nil {
		return []namedService{{blueGreen.ActiveService, validation.ActiveService}, {blueGreen.PreviewService, validation.PreviewService}}
	}
	canary := ro.Spec.Strategy.Canary
	if canary == nil {
		return nil
	}
	named := []namedService{{canary.StableService, validation.StableService}, {canary.CanaryService, validation.CanaryService}}
	if canary.PingPong != nil {
		named = append(named, namedService{canary.PingPong.PingService, validation.PingService}, namedService{canary.PingPong.PongService, validation.PongService})
	}
	return named
}

func (r *references) traffic() *v1alpha1.RolloutTrafficRouting {
	if canary := r.ro.Spec.Strategy.Canary; canary != nil {
		return canary.TrafficRouting
	}
	return nil
}

func (r *references) ingresses() []ingressutil.Ingress {
	nginxErr := validation.ValidateRolloutNginxIngressesConfig(r.ro)
	albErr := validation.ValidateRolloutAlbIngressesConfig(r.ro)
	for _, err := range []error{nginxErr, albErr} {
		if err != nil {
			r.refuse(err)
		}
	}
	traffic := r.traffic()
	switch {
	case traffic == nil:
	case traffic.ALB != nil && albErr == nil:
		if traffic.ALB.Ingresses != nil {
			return r.ingressesNamed(trafficPath.Child("alb", "ingresses"), traffic.ALB.Ingresses)
		}
		return r.ingressesNamed(trafficPath.Child("alb", "ingress"), []string{traffic.ALB.Ingress})
	case traffic.ALB == nil && traffic.Nginx != nil && nginxErr == nil:
		// The capital letter is the controller's: handleCacheError("nginx", []string{"StableIngresses"}, …).
		if traffic.Nginx.StableIngresses != nil {
			return r.ingressesNamed(trafficPath.Child("nginx", "StableIngresses"), traffic.Nginx.StableIngresses)
		}
		return r.ingressesNamed(trafficPath.Child("nginx", "stableIngress"), []string{traffic.Nginx.StableIngress})
	}
	return nil
}

func (r *references) ingressesNamed(path *field.Path, names []string) []ingressutil.Ingress {
	var found []ingressutil.Ingress
	for _, name := range names {
		ingress, ok, err := r.cluster.ingress(r.ro.Namespace, name)
		switch {
		case err != nil:
			// The API server keeps it out, and says so of the Ingress.
		case !ok:
			missing := k8serrors.NewNotFound(schema.GroupResource{Group: "networking.k8s.io", Resource: "ingress"}, name)
			r.refuse(field.Invalid(path, name, missing.Error()))
		default:
			found = append(found, *ingressutil.NewIngress(ingress))
		}
	}
	return found
}

func (r *references) virtualServices() []unstructured.Unstructured {
	if err := validation.ValidateRolloutVirtualServicesConfig(r.ro); err != nil {
		r.refuse(err)
		return nil
	}
	traffic := r.traffic()
	if traffic == nil || traffic.Istio == nil {
		return nil
	}
	path := trafficPath.Child("istio", "virtualServices", "name")
	named := traffic.Istio.VirtualServices
	if !istioutil.MultipleVirtualServiceConfigured(r.ro) {
		path = trafficPath.Child("istio", "virtualService", "name")
		named = []v1alpha1.IstioVirtualService{*traffic.Istio.VirtualService}
	}
	var found []unstructured.Unstructured
	for _, each := range named {
		namespace, name := istioutil.GetVirtualServiceNamespaceName(each.Name)
		if namespace == "" {
			namespace = r.ro.Namespace
		}
		object, ok := r.cluster.unstructured("networking.istio.io", "VirtualService", namespace, name)
		if !ok {
			missing := k8serrors.NewNotFound(schema.GroupResource{Group: "networking.istio.io", Resource: "virtualservices"}, name)
			r.refuse(field.Invalid(path, name, missing.Error()))
			continue
		}
		found = append(found, *object)
	}
	return found
}

func (r *references) mappings() []unstructured.Unstructured {
	traffic := r.traffic()
	if traffic == nil || traffic.Ambassador == nil {
		return nil
	}
	path := trafficPath.Child("ambassador", "mappings")
	if len(traffic.Ambassador.Mappings) == 0 {
		r.refuse(field.Invalid(path, nil, "must provide at least one mapping"))
	}
	var found []unstructured.Unstructured
	for _, name := range traffic.Ambassador.Mappings {
		mapping, ok := r.cluster.unstructured("getambassador.io", "Mapping", r.ro.Namespace, name)
		if !ok {
			missing := k8serrors.NewNotFound(schema.GroupResource{Group: "getambassador.io", Resource: "mappings"}, name)
			r.refuse(field.Invalid(path, name, missing.Error()))
			continue
		}
		found = append(found, *mapping)
	}
	return found
}

const appMeshGroup = "appmesh.k8s.aws"

func (r *references) appMesh() []unstructured.Unstructured {
	traffic := r.traffic()
	if traffic == nil || traffic.AppMesh == nil {
		return nil
	}
	path := trafficPath.Child("appmesh", "virtualService")
	if traffic.AppMesh.VirtualService == nil {
		r.refuse(field.Invalid(path, nil, "must provide virtual-service"))
		return nil
	}
	name := traffic.AppMesh.VirtualService.Name
	value := fmt.Sprintf("%s.%s", name, r.ro.Namespace)
	service, ok := r.cluster.unstructured(appMeshGroup, "VirtualService", r.ro.Namespace, name)
	if !ok {
		r.refuse(field.Invalid(path, value, k8serrors.NewNotFound(schema.GroupResource{Group: appMeshGroup, Resource: "virtualservices"}, name).Error()))
		return nil
	}
	var router []unstructured.Unstructured
	r.verdict.attempt(r.subject, "references", func() {
		ref, ok, err := unstructured.NestedMap(service.Object, "spec", "provider", "virtualRouter", "virtualRouterRef")
		if !ok || err != nil {
			r.refuse(errors.New(appmesh.ErrVirtualServiceNotUsingVirtualRouter))
			return
		}
		namespace, _ := ref["namespace"].(string)
		if namespace == "" {
			namespace = service.GetNamespace()
		}
		// A name that is no text panics in the controller as it does here.
		routerName := ref["name"].(string)
		object, found := r.cluster.unstructured(appMeshGroup, "VirtualRouter", namespace, routerName)
		if !found {
			r.refuse(field.Invalid(path, value, k8serrors.NewNotFound(schema.GroupResource{Group: appMeshGroup, Resource: "virtualrouters"}, routerName).Error()))
			return
		}
		router = append(router, *object)
	})
	return router
}
