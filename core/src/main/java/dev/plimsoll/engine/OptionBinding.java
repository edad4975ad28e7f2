package dev.plimsoll.engine;

import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Options are the components of a rule's record. Reflection runs for configured rules alone. */
final class OptionBinding {
  private OptionBinding() {}

  static List<RuleOption> options(Rule<?> rule) {
    return Arrays.stream(components(rule))
        .map(component -> new RuleOption(component.getName(), typeName(component), String.valueOf(value(component, rule))))
        .toList();
  }

  /** What is wrong with {@code options} for {@code rule}: unknown names and values of another type. */
  static List<ConfigException.Mistake> mistakes(Rule<?> rule, Mapping options) {
    List<ConfigException.Mistake> found = new ArrayList<>();
    RecordComponent[] components = components(rule);
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (Mapping.Entry entry : options.effectiveEntries()) {
      if (entry.name().equals("severity")) {
        continue;
      }
      int index = names.indexOf(entry.name());
      if (index < 0) {
        found.add(new ConfigException.Mistake(entry.key().span(), "rule \"" + rule.meta().id() + "\" has no option \"" + entry.name()
            + "\"" + Spelling.hint(entry.name(), names)));
      } else if (read(components[index], entry.value().resolved()).isEmpty()) {
        found.add(new ConfigException.Mistake(entry.key().span(), "option \"" + entry.name() + "\" takes " + typeName(components[index])));
      }
    }
    return found;
  }

  /** The rule with {@code options} in place of its defaults. They must have no {@link #mistakes}. */
  static Rule<?> bind(Rule<?> rule, Mapping options) {
    RecordComponent[] components = components(rule);
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      Optional<YamlNode> given = options.find(components[i].getName());
      RecordComponent component = components[i];
      types[i] = component.getType();
      values[i] = given.flatMap(node -> read(component, node)).orElseGet(() -> value(component, rule));
    }
    try {
      var constructor = rule.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Rule<?>) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("options of " + rule.meta().id() + ": " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("rule " + rule.meta().id() + " cannot be made", e);
    }
  }

  private static RecordComponent[] components(Rule<?> rule) {
    RecordComponent[] components = rule.getClass().getRecordComponents();
    return components == null ? new RecordComponent[0] : components;
  }

  private static Object value(RecordComponent component, Rule<?> rule) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(rule);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("option " + component.getName() + " of " + rule.meta().id() + " cannot be read", e);
    }
  }

  private static Optional<Object> read(RecordComponent component, YamlNode node) {
    Class<?> type = component.getType();
    if (type == List.class || type == Set.class) {
      return strings(node).map(texts -> type == List.class ? texts : new LinkedHashSet<>(texts));
    }
    if (type == Map.class) {
      return node.asMapping().map(Mapping::strings);
    }
    if (!(node instanceof Scalar scalar)) {
      return Optional.empty();
    }
    if (type == boolean.class) {
      return scalar.asBoolean().map(value -> value);
    }
    if (type == int.class || type == long.class) {
      OptionalLong value = scalar.asLong();
      if (value.isEmpty() || type == int.class && (int) value.getAsLong() != value.getAsLong()) {
        return Optional.empty();
      }
      return type == int.class ? Optional.of((int) value.getAsLong()) : Optional.of(value.getAsLong());
    }
    if (type == double.class) {
      return scalar.asDecimal().map(Number::doubleValue);
    }
    return type == String.class && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
  }

  private static Optional<List<String>> strings(YamlNode node) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return Optional.of(List.of(scalar.text()));
    }
    return node.asSequence().map(Sequence::scalars).map(scalars -> scalars.stream().map(Scalar::text).toList());
  }

  private static String typeName(RecordComponent component) {
    Class<?> type = component.getType();
    return type == List.class || type == Set.class ? "a list of strings"
        : type == Map.class ? "a mapping of strings"
        : type == boolean.class ? "true or false"
        : type == int.class || type == long.class ? "an integer"
        : type == double.class ? "a number"
        : "a string";
  }
}
