{{- define "database.host" -}}
{{ .Chart.Name }}{{ with .Values.nameSuffix }}-{{ . }}{{ end }}.{{ .Release.Namespace }}.{{ .Values.global.domain }}
{{- end -}}
