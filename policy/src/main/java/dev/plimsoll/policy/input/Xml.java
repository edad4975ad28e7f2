package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as objects: an element that holds only text is a string; attributes are entries named {@code -name}, text among them is
 * {@code #content}; elements of one name are an array. Nothing outside the text is read.
 */
public final class Xml {
  private static final int DEEPEST = 200;

  private Xml() {}

  /** An object with the root element's name as its only key. */
  public static Value parse(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (!reader.hasNext()) {
          throw new ValueSyntaxException("no element");
        }
      }
      return new ObjectValue.Builder().put(reader.getLocalName(), element(reader, 0)).build();
    } catch (XMLStreamException e) {
      throw new ValueSyntaxException("line " + e.getLocation().getLineNumber() + ": not XML");
    }
  }

  private static Value element(XMLStreamReader reader, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new ValueSyntaxException("nested too deep");
    }
    Map<String, List<Value>> children = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      children.put("-" + reader.getAttributeLocalName(i), new ArrayList<>(List.of(StringValue.of(reader.getAttributeValue(i)))));
    }
    StringBuilder text = new StringBuilder();
    for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.computeIfAbsent(reader.getLocalName(), name -> new ArrayList<>()).add(element(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
    }
    Value content = StringValue.of(text.toString().strip());
    if (children.isEmpty()) {
      return content;
    }
    ObjectValue.Builder object = new ObjectValue.Builder();
    children.forEach((name, values) -> object.put(name, values.size() == 1 ? values.get(0) : ArrayValue.of(values)));
    if (!content.equals(StringValue.EMPTY)) {
      object.put("#content", content);
    }
    return object.build();
  }
}
