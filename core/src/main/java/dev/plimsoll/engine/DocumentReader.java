package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.dockerfile.DockerfileParser;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesVersion;
import dev.plimsoll.kubernetes.Overlay;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Makes documents of a source, one after the other; what the source is its name and its content tell. */
final class DocumentReader {
  private static final Pattern INSTRUCTION = Pattern.compile("(?im)\\A(\\uFEFF?\\s*(#[^\\n]*)?\\n)*\\s*(FROM|ARG)\\s+\\S");
  private static final Pattern ANY_INSTRUCTION = Pattern.compile("(?im)^[ \\t]*(FROM|ARG|RUN|COPY|ADD|ENV|CMD|ENTRYPOINT|LABEL|USER|WORKDIR)[ \\t]+\\S");
  private static final Pattern TEMPLATE = Pattern.compile("(?m)^[ \\t]*(\\{\\{|\\{%|<%)");
  private static final Pattern OURS = Pattern.compile("(?m)^(apiVersion|services)\\s*:|\"apiVersion\"\\s*:|\"services\"\\s*:");
  private static final int MAX_TEMPLATE_LOOK = 5000;

  private final KubernetesVersion version;
  private final Overlay overlay;
  private final SourceReader files;
  private final Ledger ledger;

  DocumentReader(KubernetesVersion version, Overlay overlay, SourceReader files, Ledger ledger) {
    this.version = version;
    this.overlay = overlay;
    this.files = files;
    this.ledger = ledger;
  }

  /** A unit of work: a document and the views of it that rules look at, itself among them where rules look at it. */
  record Unit(Document document, List<Document> views, String kind) {}

  /** Hands over the units of {@code source} in order. A text that is no input of ours yields none, in silence. */
  void read(Source source, Consumer<Unit> each) {
    Path name = source.path().getFileName();
    String file = name == null ? "" : name.toString();
    FileKind kind = FileKind.of(file);
    if (kind == FileKind.DOCKERFILE || kind == FileKind.OTHER && INSTRUCTION.matcher(start(source)).find()) {
      boolean certain = file.equalsIgnoreCase("Dockerfile") || file.equalsIgnoreCase("Containerfile");
      if (!certain && TEMPLATE.matcher(source.text()).find()) {
        ledger.passOver("templates of another tool", source.path());
      } else if (certain || ANY_INSTRUCTION.matcher(source.text()).find()) {
        readDockerfile(source, each);
      }
    } else if (isOurs(source.text())) {
      readYaml(source, each);
    }
  }

  private static String start(Source source) {
    return source.text().substring(0, Math.min(4096, source.text().length()));
  }

  private void readDockerfile(Source source, Consumer<Unit> each) {
    Path path = source.path();
    Path directory = path.getParent() == null ? Path.of("") : path.getParent();
    Optional<Source> ignore = files.read(path.resolveSibling(path.getFileName() + ".dockerignore"))
        .or(() -> files.read(directory.resolve(".dockerignore")));
    Document dockerfile = ignore.isPresent() ? DockerfileParser.parse(source, ignore.get()) : DockerfileParser.parse(source);
    each.accept(new Unit(dockerfile, List.of(dockerfile), "Dockerfile"));
  }

  /** Whether a text may hold what we check: parsing what does not would cost time and say nothing. */
  static boolean isOurs(String text) {
    return text.contains("apiVersion") && text.contains("kind") || text.contains("services");
  }

  private void readYaml(Source source, Consumer<Unit> each) {
    boolean known = false;
    List<Unparsed> broken = new ArrayList<>();
    for (Document document : YamlParser.documents(source)) {
      if (document instanceof Unparsed unparsed) {
        broken.add(unparsed);
        continue;
      }
      Optional<Unit> unit = unit((YamlDocument) document);
      known |= unit.isPresent();
      unit.ifPresent(each);
    }
    for (Unparsed unparsed : broken) {
      readBroken(unparsed, known, each);
    }
  }

  private void readBroken(Unparsed unparsed, boolean neighbourKnown, Consumer<Unit> each) {
    String text = unparsed.span().text();
    if (text.contains("{{") || text.contains("{%")) {
      if (OURS.matcher(text).find()) {
        ledger.passOver("templates of another tool", unparsed.span().source().path());
      }
    } else if (neighbourKnown || OURS.matcher(text).find()) {
      each.accept(new Unit(unparsed, List.of(unparsed), "Unparsed"));
    }
  }

  private Optional<Unit> unit(YamlDocument yaml) {
    List<KubernetesObject> objects = KubernetesObject.of(yaml, version, overlay);
    Optional<ComposeFile> compose = objects.isEmpty() ? ComposeFile.of(yaml, files) : Optional.empty();
    if (objects.isEmpty() && compose.isEmpty()) {
      return Optional.empty();
    }
    if (isTemplate(yaml)) {
      ledger.passOver("templates of another tool", yaml.span().source().path());
      return Optional.empty();
    }
    List<Document> views = new ArrayList<>(objects);
    compose.ifPresent(views::add);
    views.add(yaml);
    return Optional.of(new Unit(yaml, views, compose.isPresent() ? "Compose" : "Kubernetes"));
  }

  /** Whether an unquoted <code>{{ … }}</code> stands where a value should: a mapping whose key is a mapping. */
  private static boolean isTemplate(YamlDocument yaml) {
    if (!yaml.span().text().contains("{{")) {
      return false;
    }
    Deque<YamlNode> open = new ArrayDeque<>(List.of(yaml.root()));
    for (int looked = 0; !open.isEmpty() && looked < MAX_TEMPLATE_LOOK; looked++) {
      YamlNode node = open.pop();
      if (node instanceof Sequence sequence) {
        open.addAll(sequence.items());
      } else if (node instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          if (entry.key() instanceof Mapping) {
            return true;
          }
          open.add(entry.value());
        }
      }
    }
    return false;
  }
}
