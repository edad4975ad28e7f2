package dev.plimsoll.helm.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.helm.function.Functions;
import dev.plimsoll.helm.value.YamlReader;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Changes the text that a scalar is said to come from, and sees the scalar change. */
class ProvenanceTest {
  private static final String VALUES = """
      name: shop
      replicas: 3
      image:
        repository: registry.example/shop
        tag: "1.4"
      env:
        LOG_LEVEL: info
        REGION: 'eu-west'
      resources:
        limits:
          cpu: 500m
          memory: 256Mi
        requests: {cpu: 100m}
      tolerations:
        - key: dedicated
          operator: Exists
      script: |
        echo one
        echo {{ .Release.Name }}
      annotations: "team: {{ .Values.name }}"
      hosts: [a.example, b.example]
      """;
  private static final String HELPERS = """
      {{- define "shop.name" -}}
      {{ .Values.name }}-{{ .Release.Name | trunc 5 }}
      {{- end }}
      {{- define "shop.labels" -}}
      app: {{ include "shop.name" . }}
      part-of: "storefront"
      {{- with .Values.extra }}
      extra: {{ . }}
      {{- end }}
      {{- end }}
      {{- define "shop.defaults" -}}
      strategy:
        type: Recreate
        grace: 30
      {{- end }}
      {{- define "shop.render" -}}
      {{- if typeIs "string" .value }}{{ tpl .value .context }}{{ else }}{{ tpl (toYaml .value) .context }}{{ end -}}
      {{- end }}
      """;
  private static final String TEMPLATE = """
      metadata:
        name: {{ include "shop.name" . | quote }}
        labels:
          {{- include "shop.labels" . | nindent 4 }}
        annotations:
          {{- tpl .Values.annotations . | nindent 4 }}
      spec:
        replicas: {{ .Values.replicas }}
        image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default "latest" }}"
        plain: literal text
        fallback: {{ default "none" .Values.missing }}
        size: {{ printf "%s-%d" .Values.name (int .Values.replicas) | upper }}
        env:
        {{- range $key, $value := .Values.env }}
          - name: {{ $key }}
            value: {{ $value | quote }}
        {{- end }}
        resources:
          {{- toYaml .Values.resources | nindent 4 }}
        tolerations: {{- toYaml .Values.tolerations | nindent 4 }}
        {{- with fromYaml (include "shop.defaults" .) }}
        strategy: {{ .strategy.type }}
        all:
          {{- toYaml .strategy | nindent 4 }}
        {{- end }}
        rendered:
          {{- include "shop.render" (dict "value" .Values.resources "context" $) | nindent 4 }}
        hosts:
        {{- range .Values.hosts }}
          - {{ . | squote }}
        {{- end }}
        script: |
          {{- tpl .Values.script . | nindent 4 }}
      """;

  private static final Map<String, String> FILES = Map.of(
      "values.yaml", VALUES, "templates/_helpers.tpl", HELPERS, "templates/app.yaml", TEMPLATE);

  @Test
  void everyScalarChangesWithTheTextItComesFrom() {
    Map<String, Scalar> scalars = scalars(render(FILES));
    assertTrue(scalars.size() > 50, "scalars: " + scalars.keySet());
    scalars.forEach((path, scalar) -> {
      Span origin = scalar.span().origin();
      Map<String, String> changed = new TreeMap<>(FILES);
      String file = origin.source().path().toString();
      String before = changed.get(file);
      String text = before.substring(0, origin.start()) + replacement(origin) + before.substring(origin.end());
      changed.put(file, text);
      Map<String, Scalar> after = scalars(render(changed));
      String now = after.containsKey(path) ? after.get(path).text() : "gone";
      assertNotEquals(scalar.text(), now, path + " comes from " + origin.text());
    });
  }

  @Test
  void literalTextIsVerbatim() {
    Scalar plain = scalars(render(FILES)).get("spec.plain");
    assertEquals("literal text", plain.span().verbatimOrigin().orElseThrow().text());
    assertEquals("templates/app.yaml", plain.span().origin().source().path().toString());
  }

  @Test
  void helperTextPointsIntoTheHelperAndNamesItsCallers() {
    Scalar label = scalars(render(FILES)).get("metadata.labels.part-of");
    assertEquals("\"storefront\"", label.span().verbatimOrigin().orElseThrow().text());
    assertEquals("{{- include \"shop.labels\" . | nindent 4 }}", label.span().callers().get(0).text());
  }

  @Test
  void actionNamesThePlaceOfItsValue() {
    Scalar replicas = scalars(render(FILES)).get("spec.replicas");
    assertEquals("{{ .Values.replicas }}", replicas.span().origin().text());
    assertEquals("values.yaml", replicas.span().callers().get(0).source().path().toString());
    assertEquals("3", replicas.span().callers().get(0).text());
  }

  @Test
  void valuesWrittenAsYamlPointIntoTheValues() {
    Map<String, Scalar> scalars = scalars(render(FILES));
    Span memory = scalars.get("spec.resources.limits.memory").span();
    assertEquals("256Mi", memory.verbatimOrigin().orElseThrow().text());
    assertEquals("values.yaml", memory.origin().source().path().toString());
    assertEquals("{{- toYaml .Values.resources | nindent 4 }}", memory.callers().get(0).text());
    assertEquals("256Mi", scalars.get("spec.rendered.limits.memory").span().verbatimOrigin().orElseThrow().text());
  }

  @Test
  void helperReadAsYamlPointsIntoTheHelper() {
    Span type = scalars(render(FILES)).get("spec.all.type").span();
    assertEquals("Recreate", type.verbatimOrigin().orElseThrow().text());
    assertEquals("templates/_helpers.tpl", type.origin().source().path().toString());
  }

  @Test
  void templatesInValuesPointIntoTheValues() {
    Span team = scalars(render(FILES)).get("metadata.annotations.team").span();
    assertEquals("{{ .Values.name }}", team.origin().text());
    assertEquals("values.yaml", team.origin().source().path().toString());
  }

  private static String replacement(Span origin) {
    return origin.text().startsWith("\"{{") ? "\"changed\"" : "changed";
  }

  private static Source render(Map<String, String> files) {
    Templates templates = new Templates(Functions.of(Instant.EPOCH, 1));
    for (String name : new String[] {"templates/_helpers.tpl", "templates/app.yaml"}) {
      templates.add(name, Source.of(Path.of(name), files.get(name)));
    }
    Dict data = new Dict();
    data.put("Values", YamlReader.read(Source.of(Path.of("values.yaml"), files.get("values.yaml"))));
    Dict release = new Dict();
    release.put("Name", "spring-sale");
    data.put("Release", release);
    return new Execution(templates, Limits.DEFAULT).render("templates/app.yaml", data, Path.of("app.yaml"));
  }

  private static Map<String, Scalar> scalars(Source source) {
    Map<String, Scalar> found = new LinkedHashMap<>();
    Object first = YamlParser.documents(source).iterator().next();
    if (first instanceof YamlDocument document) {
      collect("", document.root(), found);
    }
    return found;
  }

  private static void collect(String path, YamlNode node, Map<String, Scalar> found) {
    if (node instanceof Scalar scalar) {
      found.put(path, scalar);
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(path + "[" + i + "]", sequence.items().get(i), found);
      }
    } else if (node instanceof Mapping mapping) {
      for (Mapping.Entry entry : mapping.entries()) {
        String key = ((Scalar) entry.key()).text();
        String inner = path.isEmpty() ? key : path + "." + key;
        found.put(inner + "/key", (Scalar) entry.key());
        collect(inner, entry.value(), found);
      }
    }
  }
}
