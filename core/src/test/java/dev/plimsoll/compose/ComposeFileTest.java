package dev.plimsoll.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
  @Test
  void otherFormatsWithServicesAreNotCompose() {
    assertTrue(recognised("stack.yml", "services:\n  web:\n    image: nginx\n    ports: ['80:80']\n"));
    assertFalse(recognised("config/services.yaml", "services:\n  _defaults:\n    autowire: true\n  App\\:\n    resource: ../src\n"));
    assertFalse(recognised("azure.yaml", "name: shop\nservices:\n  web:\n    project: src/web\n    language: ts\n    host: containerapp\n"));
    assertFalse(recognised("compose.yaml", "apiVersion: v1\nkind: X\nservices:\n  a:\n    image: b\n"));
    assertFalse(recognised(".github/workflows/docker-compose.yml", "on: push\njobs: {}\n"));
    assertTrue(recognised("docker-compose.dev.yml", "volumes:\n  data:\n"));
  }

  @Test
  void portsOfBothSyntaxesAreRead() {
    Service web = file(Map.of("compose.yaml", """
        services:
          web:
            image: nginx
            ports:
              - 80
              - "127.0.0.1:8000-8010:9000-9010/udp"
              - "[::1]:443:443"
              - "${IP:-0.0.0.0}:${PORT:-80}:80"
              - {target: 80, published: "8081", host_ip: 10.0.0.1}
        """), "compose.yaml").services().get(0);
    assertEquals(List.of("80", "127.0.0.1:8000-8010:9000-9010/udp", "[::1]:443:443", "${IP:-0.0.0.0}:${PORT:-80}:80",
        "10.0.0.1:8081:80"), web.ports().stream().map(Port::describe).toList());
    assertTrue(web.ports().get(2).isLoopback());
    assertEquals(Optional.of(new PortRange(8000, 8010)), web.ports().get(1).publishedRange());
    assertEquals(Optional.empty(), web.ports().get(3).publishedRange());
  }

  @Test
  void volumesOfBothSyntaxesAreRead() {
    Service web = file(Map.of("compose.yaml", """
        services:
          web:
            image: nginx
            volumes:
              - data:/data
              - ./src:/src:ro,z
              - /anonymous
              - C:\\data:/data
              - {type: bind, source: /etc, target: /host, read_only: true}
        """), "compose.yaml").services().get(0);
    assertEquals(List.of("volume", "bind", "volume", "bind", "bind"), web.volumes().stream().map(VolumeMount::type).toList());
    assertEquals(List.of(false, true, false, false, true), web.volumes().stream().map(VolumeMount::readOnly).toList());
    assertEquals("C:\\data", web.volumes().get(3).source());
  }

  @Test
  void anOverrideFindsWhatItsBaseHas() {
    Map<String, String> files = Map.of(
        "compose.yaml", "services:\n  web:\n    image: nginx:1.27\nnetworks:\n  front:\n",
        "compose.override.yaml", "services:\n  web:\n    networks: [front]\n");
    ComposeFile override = file(files, "compose.override.yaml");
    assertEquals(Optional.of("nginx:1.27"), override.services().get(0).text("image"));
    assertEquals(List.of("front"), override.names("networks"));
    assertTrue(override.isComplete());
    assertFalse(ComposeFile.of(yaml("compose.override.yaml", files.get("compose.override.yaml"))).orElseThrow().isComplete());
  }

  @Test
  void anOverrideOfAnotherNameFindsItsBase() {
    Map<String, String> files = Map.of(
        "compose-env.yaml", "services:\n  web:\n    image: nginx:1.27\n",
        "compose-env.debug.yaml", "services:\n  web:\n    command: [debug]\n");
    assertEquals(Optional.of("nginx:1.27"), file(files, "compose-env.debug.yaml").services().get(0).text("image"));
  }

  @Test
  void extendsAndMergeKeysAreFollowed() {
    Map<String, String> files = Map.of(
        "common.yml", "services:\n  base:\n    image: app:1\n    extends: {service: loop}\n  loop:\n    extends: {service: base}\n",
        "compose.yaml", """
            x-limits: &limits
              mem_limit: 1g
            services:
              web:
                <<: *limits
                extends: {file: common.yml, service: base}
              lost:
                extends: {file: gone.yml, service: base}
            """);
    ComposeFile file = file(files, "compose.yaml");
    assertEquals(Optional.of("app:1"), file.services().get(0).text("image"));
    assertEquals(Optional.of("1g"), file.services().get(0).text("mem_limit"));
    assertTrue(file.services().get(0).isWhole());
    assertFalse(file.services().get(1).isWhole());
  }

  @Test
  void includedFilesBelongToTheProject() {
    Map<String, String> files = Map.of(
        "compose.yaml", "include:\n  - db/compose.yaml\nservices:\n  web:\n    image: a\n    depends_on: [db]\n",
        "db/compose.yaml", "include: [../compose.yaml]\nservices:\n  db:\n    image: postgres\n");
    assertTrue(file(files, "compose.yaml").serviceNames().contains("db"));
  }

  @Test
  void dotEnvIsRead() {
    Map<String, String> files = Map.of("compose.yaml", "services: {a: {image: b}}",
        ".env", "# no\nexport TAG=1.2 # why\nNAME=\"a b\"\n\nEMPTY=\n");
    assertEquals(Map.of("TAG", "1.2", "NAME", "a b", "EMPTY", ""), file(files, "compose.yaml").environment());
  }

  @Test
  void imagesAreSplitOutsideOfVariables() {
    assertEquals(new ImageReference("reg.example:5000", "team/app", "1.2", ""), ImageReference.of("reg.example:5000/team/app:1.2"));
    assertEquals(new ImageReference("", "nginx", "${TAG:-1.27}", ""), ImageReference.of("nginx:${TAG:-1.27}"));
    assertEquals(new ImageReference("", "postgres", "", "sha256:abc"), ImageReference.of("postgres@sha256:abc"));
  }

  private static boolean recognised(String path, String text) {
    return ComposeFile.of(yaml(path, text)).isPresent();
  }

  private static ComposeFile file(Map<String, String> files, String path) {
    SourceReader reader = asked -> Optional.ofNullable(files.get(asked.toString())).map(text -> Source.of(asked, text));
    return ComposeFile.of(yaml(path, files.get(path)), reader).orElseThrow();
  }

  private static YamlDocument yaml(String path, String text) {
    return (YamlDocument) YamlParser.parse(Source.of(Path.of(path), text)).get(0);
  }
}
