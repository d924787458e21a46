package main

import (
	"context"
	"embed"
	"fmt"
	"math"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	schemaobjectmeta "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	apimachineryvalidation "k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/validation/field"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

// Argo's own CRDs, copied here from the pinned module by testbed/build-oracle.mjs.
//
//go:embed crds/*.yaml
var crdFiles embed.FS

type crdKey struct{ group, version, kind string }

// customKind judges objects of one version of a CRD as the API server's custom resource handler does on create and update.
type customKind struct {
	structural *structuralschema.Structural
	validator  validation.SchemaValidator
	rules      *cel.Validator
	namespaced bool
	// Paths of the scale subresource: their values may not be negative.
	scaleReplicas bool
}

var argoKinds = loadArgoKinds()

func loadArgoKinds() map[crdKey]*customKind {
	kinds := map[crdKey]*customKind{}
	entries, err := crdFiles.ReadDir("crds")
	if err != nil {
		panic(err)
	}
	for _, entry := range entries {
		text, err := crdFiles.ReadFile("crds/" + entry.Name())
		if err != nil {
			panic(err)
		}
		var crd apiextensionsv1.CustomResourceDefinition
		if err := yaml.Unmarshal(text, &crd); err != nil {
			panic(fmt.Errorf("%s: %w", entry.Name(), err))
		}
		if err := addKinds(&crd, kinds); err != nil {
			panic(fmt.Errorf("%s: %w", entry.Name(), err))
		}
	}
	return kinds
}

// ownKinds compiles the CRDs that the case itself holds.
func ownKinds(objects []map[string]any, verdict *Verdict) map[crdKey]*customKind {
	kinds := map[crdKey]*customKind{}
	for _, object := range objects {
		u := unstructured.Unstructured{Object: object}
		if u.GetKind() != "CustomResourceDefinition" || u.GetAPIVersion() != "apiextensions.k8s.io/v1" {
			continue
		}
		verdict.attempt(subjectOf(object), "schema", func() {
			crd, err := typed[apiextensionsv1.CustomResourceDefinition](object)
			if err == nil {
				err = addKinds(crd, kinds)
			}
			if err != nil {
				verdict.add(Failure{Object: subjectOf(object), Type: "Undecodable", Detail: err.Error(), Source: "schema"})
			}
		})
	}
	return kinds
}

func addKinds(crd *apiextensionsv1.CustomResourceDefinition, kinds map[crdKey]*customKind) error {
	for _, version := range crd.Spec.Versions {
		if version.Schema == nil || version.Schema.OpenAPIV3Schema == nil {
			continue
		}
		var schema apiextensions.CustomResourceValidation
		if err := apiextensionsv1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(version.Schema, &schema, nil); err != nil {
			return err
		}
		structural, err := structuralschema.NewStructural(schema.OpenAPIV3Schema)
		if err != nil {
			return err
		}
		validator, _, err := validation.NewSchemaValidator(schema.OpenAPIV3Schema)
		if err != nil {
			return err
		}
		scale := version.Subresources != nil && version.Subresources.Scale != nil && version.Subresources.Scale.SpecReplicasPath == ".spec.replicas"
		kinds[crdKey{crd.Spec.Group, version.Name, crd.Spec.Names.Kind}] = &customKind{
			structural:    structural,
			validator:     validator,
			rules:         cel.NewValidator(structural, true, celconfig.PerCallLimit),
			namespaced:    crd.Spec.Scope == apiextensionsv1.NamespaceScoped,
			scaleReplicas: scale,
		}
	}
	return nil
}

// judge follows apiextensions-apiserver: strict decoding (unknown fields), coercion of metadata, defaults, pruning, then
// customResourceStrategy.Validate.
func (k *customKind) judge(object, previous map[string]any, subject Subject, verdict *Verdict) {
	copied := runtime.DeepCopyJSON(object)
	strict := schemaobjectmeta.CoerceOptions{ReturnUnknownFieldPaths: true}
	metaError, unknown := schemaobjectmeta.CoerceWithOptions(nil, copied, k.structural, true, strict)
	if metaError != nil {
		verdict.take(field.ErrorList{metaError}, subject, "schema")
		return
	}
	pruned := runtime.DeepCopyJSON(copied)
	unknown = append(unknown, pruning.PruneWithOptions(pruned, k.structural, true, structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true})...)
	for _, path := range unknown {
		verdict.add(failed(subject, path, "UnknownField", fmt.Sprintf("unknown field %q", path), "schema"))
	}
	defaulting.PruneNonNullableNullsWithoutDefaults(pruned, k.structural)
	defaulting.Default(pruned, k.structural)
	u := &unstructured.Unstructured{Object: pruned}
	if k.namespaced && u.GetNamespace() == "" {
		u.SetNamespace("default")
	}
	if u.GetName() == "" && u.GetGenerateName() != "" {
		u.SetName(u.GetGenerateName() + "abcde")
	}
	verdict.take(apimachineryvalidation.ValidateObjectMetaAccessor(u, k.namespaced, apimachineryvalidation.NameIsDNSSubdomain, field.NewPath("metadata")), subject, "schema")
	errors := validation.ValidateCustomResource(nil, u.Object, k.validator)
	errors = append(errors, k.validateReplicas(u.Object)...)
	errors = append(errors, schemaobjectmeta.Validate(nil, u.Object, k.structural, false)...)
	errors = append(errors, listtype.ValidateListSetsAndMaps(nil, k.structural, u.Object)...)
	if k.rules != nil && len(errors) == 0 {
		// On create there is no old object; a rule that compares with it is skipped then.
		var old any
		if previous != nil {
			old = previous
		}
		ruleErrors, _ := k.rules.Validate(context.Background(), nil, k.structural, u.Object, old, celconfig.RuntimeCELCostBudget)
		errors = append(errors, ruleErrors...)
	}
	verdict.take(errors, subject, "schema")
}

// validateReplicas is customResourceValidator.ValidateScaleSpec for `.spec.replicas`.
func (k *customKind) validateReplicas(object map[string]any) field.ErrorList {
	if !k.scaleReplicas {
		return nil
	}
	path := field.NewPath("spec", "replicas")
	replicas, _, err := unstructured.NestedInt64(object, "spec", "replicas")
	switch {
	case err != nil:
		return field.ErrorList{field.Invalid(path, replicas, err.Error())}
	case replicas < 0:
		return field.ErrorList{field.Invalid(path, replicas, "should be a non-negative integer")}
	case replicas > math.MaxInt32:
		return field.ErrorList{field.Invalid(path, replicas, fmt.Sprintf("should be less than or equal to %v", math.MaxInt32))}
	}
	return nil
}
