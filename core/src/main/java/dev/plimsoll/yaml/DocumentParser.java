package dev.plimsoll.yaml;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Builds the nodes of one document from the events of snakeyaml-engine. */
final class DocumentParser {
  private static final int MAX_DEPTH = 400;
  private static final long MAX_NODES = 20_000_000;
  private static final int INTERNED_LENGTH = 48;
  private static final int INTERNED_COUNT = 50_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).setLabel("input").setBufferSize(8192).build();

  /** A document that cannot be read: where, and why. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int at;

    Broken(int at, String reason) {
      super(reason, null, false, false);
      this.at = at;
    }
  }

  /** An anchored node and the number of nodes it stands for once aliases are followed. */
  private record Anchored(YamlNode node, long nodes) {}

  private final Source source;
  private final String text;
  private final int start;
  private final int end;
  private final boolean json;
  private final CodePoints codePoints;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Map<String, String> interned = new HashMap<>();
  private ParserImpl events;
  private long nodes;

  DocumentParser(Source source, int start, int end) {
    this.source = source;
    this.text = source.text();
    this.start = start;
    this.end = end;
    this.json = startsLikeJson();
    this.codePoints = CodePoints.of(text, start, end);
  }

  Optional<Document> parse() {
    try {
      events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, new RegionReader(text, start, end, json)));
      YamlNode root = null;
      while (events.hasNext()) {
        Event event = events.next();
        if (event instanceof NodeEvent node) {
          if (root != null && !isEmpty(root)) {
            throw new Broken(offset(event.getStartMark()), "a second document starts without ---");
          }
          root = node(node, null, 0);
        }
      }
      if (root == null || isEmpty(root)) {
        return Optional.empty();
      }
      return Optional.of(new YamlDocument(new Span(source, start, end), root));
    } catch (Broken e) {
      return broken(e.at, e.getMessage());
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(this::offset).orElse(start);
      return broken(at, reason(e.getProblem(), e.getContext()));
    } catch (ReaderException e) {
      int at = codePoints.offset(e.getPosition());
      return broken(at, "the character U+%04X is not allowed here".formatted(at < end ? (int) text.charAt(at) : 0));
    } catch (YamlEngineException e) {
      return broken(start, String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      return broken(start, "the YAML parser gave up: " + e.getClass().getSimpleName());
    }
  }

  private static boolean isEmpty(YamlNode root) {
    return root instanceof Scalar scalar && scalar.span().length() == 0;
  }

  private Optional<Document> broken(int at, String reason) {
    return Optional.of(YamlParser.unparsed(source, start, end, at, reason));
  }

  private static String reason(String problem, String context) {
    String what = problem == null ? "unreadable" : problem.replaceAll("\\s+", " ").strip();
    return context == null || context.isBlank() ? what : context.replaceAll("\\s+", " ").strip() + ": " + what;
  }

  private YamlNode node(NodeEvent event, Span place, int depth) {
    if (++nodes > MAX_NODES) {
      throw new Broken(offset(event.getStartMark()), "aliases expand to more than " + MAX_NODES + " nodes");
    }
    if (depth > MAX_DEPTH) {
      throw new Broken(offset(event.getStartMark()), "nested deeper than " + MAX_DEPTH + " levels");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    long before = nodes;
    YamlNode made =
        event instanceof ScalarEvent scalar ? scalar(scalar)
        : event instanceof SequenceStartEvent sequence ? sequence(sequence, place, depth)
        : mapping((MappingStartEvent) event, place, depth);
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), new Anchored(made, nodes - before + 1)));
    return made;
  }

  private Alias alias(AliasEvent event) {
    String name = event.getAnchor().map(Object::toString).orElse("");
    int at = offset(event.getStartMark());
    Anchored target = anchors.get(name);
    if (target == null) {
      throw new Broken(at, "alias \"" + name + "\" has no anchor before it");
    }
    nodes += target.nodes;
    return new Alias(new Span(source, at, offset(event.getEndMark())), name, target.node);
  }

  private Scalar scalar(ScalarEvent event) {
    int from = offset(event.getStartMark());
    int to = offset(event.getEndMark());
    Scalar.Style style = style(event.getScalarStyle());
    if (style == Scalar.Style.LITERAL || style == Scalar.Style.FOLDED) {
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
    }
    return new Scalar(source, from, to, intern(event.getValue()), style, event.getTag().orElse(""));
  }

  private Sequence sequence(SequenceStartEvent event, Span place, int depth) {
    int from = offset(event.getStartMark());
    Span where = place == null ? new Span(source, from, from + 1) : place;
    List<YamlNode> items = new ArrayList<>(4);
    Event next = events.next();
    while (next instanceof NodeEvent item) {
      items.add(node(item, null, depth + 1));
      next = events.next();
    }
    int to = event.isFlow() || items.isEmpty() ? offset(next.getEndMark()) : items.get(items.size() - 1).span().end();
    return new Sequence(new Span(source, from, Math.max(from, to)), where, items, event.isFlow());
  }

  private Mapping mapping(MappingStartEvent event, Span place, int depth) {
    int from = offset(event.getStartMark());
    Span where = place;
    List<Mapping.Entry> entries = new ArrayList<>(4);
    Event next = events.next();
    while (next instanceof NodeEvent key) {
      YamlNode keyNode = node(key, null, depth + 1);
      Span keySpan = keyNode.span().firstLine();
      where = where == null ? keySpan : where;
      entries.add(new Mapping.Entry(keyNode, node((NodeEvent) events.next(), keySpan, depth + 1)));
      next = events.next();
    }
    int to = event.isFlow() || entries.isEmpty() ? offset(next.getEndMark()) : entries.get(entries.size() - 1).span().end();
    Span span = new Span(source, from, Math.max(from, to));
    return new Mapping(span, where == null ? span : where, entries, event.isFlow());
  }

  private static Scalar.Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
      case LITERAL -> Scalar.Style.LITERAL;
      case FOLDED -> Scalar.Style.FOLDED;
      default -> Scalar.Style.PLAIN;
    };
  }

  private String intern(String value) {
    if (value.length() > INTERNED_LENGTH || interned.size() >= INTERNED_COUNT) {
      return value;
    }
    String known = interned.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  private int offset(Optional<Mark> mark) {
    return mark.map(this::offset).orElse(start);
  }

  private int offset(Mark mark) {
    return Math.min(end, codePoints.offset(mark.getIndex()));
  }

  private boolean startsLikeJson() {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  /** Reads a part of a string. In JSON a tab is a blank, which the YAML scanner does not know: it is read as a space. */
  private static final class RegionReader extends Reader {
    private final String text;
    private final int end;
    private final boolean tabsAreSpaces;
    private int at;

    RegionReader(String text, int start, int end, boolean tabsAreSpaces) {
      this.text = text;
      this.at = start;
      this.end = end;
      this.tabsAreSpaces = tabsAreSpaces;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (at >= end) {
        return -1;
      }
      int count = Math.min(length, end - at);
      text.getChars(at, at + count, buffer, offset);
      at += count;
      if (tabsAreSpaces) {
        for (int i = offset; i < offset + count; i++) {
          buffer[i] = buffer[i] == '\t' ? ' ' : buffer[i];
        }
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
