// Which fields that Kubernetes' OpenAPI documents call required the API server really asks for. The documents derive the word
// from Go tags: `networkPolicySpec.podSelector` or `httpHeader.value` may be left out, and what a status needs nobody applies.
// Each type was read in pkg/apis/*/validation and pkg/apis/*/v*/defaults.go of k8s.io/kubernetes.

const enforced = {
  'api.admissionregistration.v1': {
    MatchCondition: 'name expression',
    MutatingWebhook: 'name clientConfig sideEffects admissionReviewVersions',
    ServiceReference: 'namespace name',
    ValidatingWebhook: 'name clientConfig sideEffects admissionReviewVersions',
    Validation: 'expression',
    Variable: 'name expression',
  },
  'api.apps.v1': {
    DaemonSetSpec: 'selector template',
    DeploymentSpec: 'selector template',
    ReplicaSetSpec: 'selector',
    StatefulSetSpec: 'selector template',
  },
  'api.autoscaling.v1': {
    CrossVersionObjectReference: 'kind name',
    HorizontalPodAutoscalerSpec: 'scaleTargetRef maxReplicas',
  },
  'api.autoscaling.v2': {
    ContainerResourceMetricSource: 'name target container',
    CrossVersionObjectReference: 'kind name',
    ExternalMetricSource: 'metric target',
    HPAScalingPolicy: 'type value periodSeconds',
    HorizontalPodAutoscalerSpec: 'scaleTargetRef maxReplicas',
    MetricIdentifier: 'name',
    MetricSpec: 'type',
    MetricTarget: 'type',
    ObjectMetricSource: 'describedObject target metric',
    PodsMetricSource: 'metric target',
    ResourceMetricSource: 'name target',
  },
  'api.batch.v1': {
    CronJobSpec: 'schedule jobTemplate',
    JobSpec: 'template',
    PodFailurePolicyOnExitCodesRequirement: 'operator values',
    PodFailurePolicyRule: 'action',
    SuccessPolicy: 'rules',
  },
  'api.core.v1': {
    AWSElasticBlockStoreVolumeSource: 'volumeID',
    AppArmorProfile: 'type',
    AzureDiskVolumeSource: 'diskName diskURI',
    AzureFilePersistentVolumeSource: 'secretName shareName',
    AzureFileVolumeSource: 'secretName shareName',
    CSIPersistentVolumeSource: 'driver volumeHandle',
    CSIVolumeSource: 'driver',
    CephFSPersistentVolumeSource: 'monitors',
    CephFSVolumeSource: 'monitors',
    CinderPersistentVolumeSource: 'volumeID',
    CinderVolumeSource: 'volumeID',
    ConfigMapKeySelector: 'key',
    Container: 'name',
    ContainerPort: 'containerPort',
    DownwardAPIVolumeFile: 'path',
    EnvVar: 'name',
    FlexVolumeSource: 'driver',
    GCEPersistentDiskVolumeSource: 'pdName',
    GRPCAction: 'port',
    GitRepoVolumeSource: 'repository',
    GlusterfsVolumeSource: 'endpoints path',
    HTTPGetAction: 'port',
    HTTPHeader: 'name',
    HostAlias: 'ip',
    HostPathVolumeSource: 'path',
    ISCSIVolumeSource: 'targetPortal iqn',
    KeyToPath: 'key path',
    LimitRangeItem: 'type',
    LocalVolumeSource: 'path',
    NFSVolumeSource: 'server path',
    NodeSelector: 'nodeSelectorTerms',
    NodeSelectorRequirement: 'key operator',
    ObjectFieldSelector: 'fieldPath',
    PersistentVolumeClaimTemplate: 'spec',
    PersistentVolumeClaimVolumeSource: 'claimName',
    PodAffinityTerm: 'topologyKey',
    PodOS: 'name',
    PodReadinessGate: 'conditionType',
    PodResourceClaim: 'name',
    PodSchedulingGate: 'name',
    PodSpec: 'containers',
    PreferredSchedulingTerm: 'weight',
    RBDVolumeSource: 'monitors image',
    ResourceFieldSelector: 'resource',
    ScopedResourceSelectorRequirement: 'scopeName operator',
    SeccompProfile: 'type',
    SecretKeySelector: 'key',
    ServiceAccountTokenProjection: 'path',
    ServicePort: 'port',
    Sysctl: 'name',
    TCPSocketAction: 'port',
    Taint: 'key effect',
    TopologySpreadConstraint: 'maxSkew topologyKey whenUnsatisfiable',
    TypedLocalObjectReference: 'kind name',
    TypedObjectReference: 'kind name',
    Volume: 'name',
    VolumeDevice: 'name devicePath',
    VolumeMount: 'name mountPath',
    VsphereVirtualDiskVolumeSource: 'volumePath',
    WeightedPodAffinityTerm: 'weight podAffinityTerm',
  },
  'api.networking.v1': {
    HTTPIngressPath: 'pathType backend',
    HTTPIngressRuleValue: 'paths',
    IPBlock: 'cidr',
    IngressClassParametersReference: 'kind name',
    IngressServiceBackend: 'name',
  },
  'api.node.v1': { RuntimeClass: 'handler' },
  // roleRef.apiGroup has a default.
  'api.rbac.v1': {
    ClusterRoleBinding: 'roleRef',
    PolicyRule: 'verbs',
    RoleBinding: 'roleRef',
    RoleRef: 'kind name',
    Subject: 'kind name',
  },
  'api.storage.v1': { StorageClass: 'provisioner', VolumeAttributesClass: 'driverName' },
  'apiextensions-apiserver.pkg.apis.apiextensions.v1': {
    CustomResourceColumnDefinition: 'name type jsonPath',
    CustomResourceConversion: 'strategy',
    CustomResourceDefinition: 'spec',
    CustomResourceDefinitionNames: 'plural kind',
    CustomResourceDefinitionSpec: 'group names scope versions',
    CustomResourceDefinitionVersion: 'name',
    CustomResourceSubresourceScale: 'specReplicasPath statusReplicasPath',
    ValidationRule: 'rule',
  },
  'apimachinery.pkg.apis.meta.v1': {
    LabelSelectorRequirement: 'key operator',
    OwnerReference: 'apiVersion kind name uid',
  },
};

/** Asked for although the documents do not say so: an empty one fails validation, whose message names a field deep inside. */
const implied = {
  'api.apps.v1': { DaemonSet: 'spec', Deployment: 'spec', ReplicaSet: 'spec', StatefulSet: 'spec' },
  'api.autoscaling.v1': { HorizontalPodAutoscaler: 'spec' },
  'api.autoscaling.v2': { HorizontalPodAutoscaler: 'spec' },
  'api.batch.v1': { CronJob: 'spec', Job: 'spec', JobTemplateSpec: 'spec' },
  'api.core.v1': { Pod: 'spec', PodTemplateSpec: 'spec' },
};

function fieldsOf(table, name) {
  const [, group, type] = /^io\.k8s\.(.*)\.(\w+)$/.exec(name) ?? [];
  const fields = table[group]?.[type];
  return fields === undefined ? [] : fields.split(' ');
}

/** `type` is a name such as `io.k8s.api.core.v1.Container`. */
export function isRequired(type, field) {
  return fieldsOf(enforced, type).includes(field);
}

export function alsoRequired(type) {
  return fieldsOf(implied, type);
}
