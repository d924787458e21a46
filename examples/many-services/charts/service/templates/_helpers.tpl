{{- define "service.name" -}}
{{- .Values.nameOverride | default .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- end -}}

{{- define "service.selector" -}}
app.kubernetes.io/name: {{ include "service.name" . }}
{{- end -}}

{{- define "service.labels" -}}
{{ include "service.selector" . }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
acme.example/team: {{ .Values.team }}
{{- end -}}

{{- define "service.workloadKind" -}}
{{- .Values.rollout.enabled | ternary "Rollout" "Deployment" -}}
{{- end -}}

{{- /* Named only while a Rollout is there to fill it. */ -}}
{{- define "service.candidate" -}}
{{- include "service.name" . }}-{{ eq .Values.rollout.strategy "canary" | ternary "canary" "preview" }}
{{- end -}}

{{- define "service.pod" -}}
metadata:
  labels:
    {{- include "service.selector" . | nindent 4 }}
    acme.example/team: {{ .Values.team }}
spec:
  automountServiceAccountToken: false
  terminationGracePeriodSeconds: {{ .Values.drain.gracePeriodSeconds }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    seccompProfile: {type: RuntimeDefault}
  containers:
    - name: app
      image: {{ .Values.image.repository }}@{{ .Values.image.digest }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      {{- with .Values.args }}
      args: {{ toJson . }}
      {{- end }}
      ports:
        - {name: http, containerPort: {{ .Values.port }}}
      env:
        - name: POD_NAME
          valueFrom: {fieldRef: {fieldPath: metadata.name}}
        - {name: LOG_LEVEL, value: {{ .Values.debug.enabled | ternary "debug" "info" }}}
        {{- range $name, $value := .Values.env }}
        - {name: {{ $name }}, value: {{ $value | quote }}}
        {{- end }}
      readinessProbe:
        {{- if eq .Values.probes.readinessKind "http" }}
        httpGet: {path: {{ .Values.probes.readinessPath }}, port: http}
        {{- else }}
        tcpSocket: {port: http}
        {{- end }}
        periodSeconds: 5
      livenessProbe:
        httpGet: {path: {{ .Values.probes.livenessPath }}, port: http}
        periodSeconds: 10
        failureThreshold: 6
      {{- with .Values.drain.preStopSeconds }}
      lifecycle:
        preStop:
          sleep: {seconds: {{ . }}}
      {{- end }}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
      volumeMounts:
        - {name: tmp, mountPath: /tmp}
  volumes:
    - name: tmp
      emptyDir: {sizeLimit: 128Mi}
{{- end -}}
