{{- define "alerts.name" -}}{{- printf "%s-%s" (.Release.Name | trunc 26 | trimSuffix "-") .Chart.Name -}}{{- end -}}
{{- define "alerts.labels" }}
heritage: {{ $.Release.Service | quote }}
release: {{ $.Release.Name | quote }}
{{- if .Values.commonLabels}}
{{ toYaml .Values.commonLabels }}
{{- end }}
{{- end }}
{{/* cuts a version like v1.30.4-gke.1 to 1.30 */}}
{{- define "alerts.kubeVersion" -}}
{{- $v := semver .Capabilities.KubeVersion.Version -}}
{{- printf "%d.%d" $v.Major $v.Minor -}}
{{- end -}}
{{- define "slack.text" -}}text of slack{{- end -}}
