{{- define "payments-api.name" -}}
{{- .Values.fullnameOverride | default .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "payments-api.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ include "payments-api.name" . }}
{{- end -}}

{{- define "payments-api.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{ include "payments-api.selector" . }}
{{- end -}}

{{- define "payments-api.image" -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- end -}}
