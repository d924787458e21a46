{{- /* One pod template for both kinds: a Rollout must not lose what the Deployment has. */ -}}
{{- define "payments-api.pod" -}}
metadata:
  labels:
    {{- include "payments-api.selector" . | nindent 4 }}
  annotations:
    checksum/settings: {{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}
spec:
  automountServiceAccountToken: false
  terminationGracePeriodSeconds: {{ .Values.drain.gracePeriodSeconds }}
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    fsGroup: 10001
    seccompProfile: {type: RuntimeDefault}
  {{- if .Values.warmup.enabled }}
  initContainers:
    - name: warm-rates
      image: {{ include "payments-api.image" . }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      args: [rates, pull, --into=/var/lib/payments/rates]
      envFrom:
        - configMapRef: {name: {{ include "payments-api.name" . }}}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities: {drop: [ALL]}
      volumeMounts:
        - {name: rates, mountPath: /var/lib/payments/rates}
  {{- end }}
  containers:
    - name: server
      image: {{ include "payments-api.image" . }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      args: [serve, --listen=:8080{{ if .Values.debug.enabled }}, --pprof=:6060{{ end }}]
      ports:
        - {name: http, containerPort: 8080}
      envFrom:
        - configMapRef: {name: {{ include "payments-api.name" . }}}
      startupProbe:
        httpGet: {path: {{ .Values.probes.livenessPath }}, port: http}
        periodSeconds: 2
        failureThreshold: 60
      readinessProbe:
        httpGet: {path: {{ .Values.probes.readinessPath }}, port: http}
        periodSeconds: 5
        timeoutSeconds: 2
      livenessProbe:
        httpGet: {path: {{ .Values.probes.livenessPath }}, port: http}
        periodSeconds: 10
        timeoutSeconds: 2
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
        - {name: rates, mountPath: /var/lib/payments/rates}
        - {name: tmp, mountPath: /tmp}
  volumes:
    - name: rates
      emptyDir: {sizeLimit: 64Mi}
    - name: tmp
      emptyDir: {sizeLimit: 256Mi}
{{- end -}}
