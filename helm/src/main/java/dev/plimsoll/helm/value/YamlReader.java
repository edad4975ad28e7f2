package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.Alias;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;

/**
 * Reads YAML as Helm does, through JSON: YAML 1.1 booleans, every number a float64, keys made strings, the last of duplicates.
 * What is read from a file knows where it is written.
 */
public final class YamlReader {
  private static final int DEPTH = 500;
  private static final String TAG = "tag:yaml.org,2002:";

  private final boolean placed;

  private YamlReader(boolean placed) {
    this.placed = placed;
  }

  /**
   * The first document of a file, {@link Nil} for an empty one.
   *
   * @throws Unreadable where the text is no YAML or no JSON can be made of it
   */
  public static Object read(Source source) {
    return read(source, true);
  }

  /** The first document of a text that is no file's: its values have no places. */
  public static Object readText(Source source) {
    return read(source, false);
  }

  private static Object read(Source source, boolean placed) {
    Iterator<Document> documents = YamlParser.documents(source).iterator();
    if (!documents.hasNext()) {
      return Nil.NIL;
    }
    Document first = documents.next();
    if (first instanceof Unparsed broken) {
      throw new Unreadable(broken.at(), broken.reason());
    }
    return new YamlReader(placed).value(((YamlDocument) first).root(), 0);
  }

  private Object value(YamlNode node, int depth) {
    if (depth > DEPTH) {
      throw new Unreadable(node.span().firstLine(), "nested deeper than " + DEPTH + " levels");
    }
    if (node instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof Alias alias) {
      return value(alias.target(), depth + 1);
    }
    if (node instanceof Sequence sequence) {
      Slice items = new Slice();
      for (YamlNode item : sequence.items()) {
        Object value = value(item, depth + 1);
        if (placed) {
          items.add(value, new Origin(item.span(), item.resolved().span()));
        } else {
          items.add(value);
        }
      }
      return items;
    }
    Dict made = new Dict();
    fill(made, (Mapping) node, depth + 1);
    return made;
  }

  private void fill(Map<String, Object> made, Mapping mapping, int depth) {
    for (Mapping.Entry entry : mapping.entries()) {
      if (entry.key() instanceof Scalar key && key.text().equals("<<") && (key.isPlain() || key.tag().equals(TAG + "merge"))) {
        merge(made, entry.value(), depth);
        continue;
      }
      String key = key(entry.key());
      Object value = value(entry.value(), depth);
      if (placed && made instanceof Dict dict) {
        dict.put(key, value, new Origin(entry.key().span(), entry.value().resolved().span()));
      } else {
        made.put(key, value);
      }
    }
  }

  private void merge(Map<String, Object> made, YamlNode node, int depth) {
    YamlNode merged = node.resolved();
    if (merged instanceof Mapping mapping) {
      fill(made, mapping, depth + 1);
    } else if (merged instanceof Sequence sequence) {
      for (int i = sequence.items().size() - 1; i >= 0; i--) {
        YamlNode item = sequence.items().get(i).resolved();
        if (!(item instanceof Mapping mapping)) {
          throw new Unreadable(node.span().firstLine(), "map merge requires map or sequence of maps as the value");
        }
        fill(made, mapping, depth + 1);
      }
    } else {
      throw new Unreadable(node.span().firstLine(), "map merge requires map or sequence of maps as the value");
    }
  }

  private String key(YamlNode node) {
    if (!(node.resolved() instanceof Scalar scalar)) {
      throw new Unreadable(node.span().firstLine(), "invalid map key");
    }
    Object key = resolved(scalar);
    if (key instanceof Nil) {
      throw new Unreadable(node.span().firstLine(), "unsupported map key of type: <nil>");
    }
    return key instanceof Double number ? GoNumber.general32(number).replace("+Inf", ".inf") : key.toString();
  }

  private Object scalar(Scalar scalar) {
    Object value = resolved(scalar);
    if (value instanceof BigInteger integer) {
      return integer.doubleValue();
    }
    if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
      throw new Unreadable(scalar.span(), "json: unsupported value: " + GoNumber.general(number));
    }
    return value;
  }

  private static Object resolved(Scalar scalar) {
    String text = scalar.text();
    String tag = scalar.tag().startsWith(TAG) ? scalar.tag().substring(TAG.length()) : "";
    if (!scalar.isPlain() && tag.isEmpty() || tag.equals("str") || scalar.tag().startsWith("!")) {
      return text;
    }
    if (tag.equals("binary")) {
      return binary(scalar);
    }
    Object value = YamlScalar.isNull(text) ? Nil.NIL : YamlScalar.resolve(text).orElse(text);
    if (tag.equals("float") && value instanceof BigInteger integer) {
      return integer.doubleValue();
    }
    boolean fits = switch (tag) {
      case "int" -> value instanceof BigInteger;
      case "float" -> value instanceof Double;
      case "bool" -> value instanceof Boolean;
      case "null" -> value instanceof Nil;
      default -> true;
    };
    if (!fits) {
      throw new Unreadable(scalar.span(), "cannot decode `" + text + "` as a !!" + tag);
    }
    return value;
  }

  private static String binary(Scalar scalar) {
    try {
      return new String(Base64.getMimeDecoder().decode(scalar.text()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new Unreadable(scalar.span(), "!!binary value contains invalid base64 data");
    }
  }
}
