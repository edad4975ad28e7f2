package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and values in the order they are written, duplicates and merge keys among them. */
public final class Mapping implements YamlNode {
  /** A key with its value, as written. */
  public record Entry(YamlNode key, YamlNode value) {
    /** The key's text; empty for a key that is no scalar. */
    public String name() {
      return key.resolved() instanceof Scalar scalar ? scalar.text() : "";
    }

    /** From the key's first character to the value's last. */
    public Span span() {
      Span from = key.span();
      Span to = value.span();
      return to.end() >= from.end() && to.source() == from.source() ? from.to(to) : from;
    }

    boolean isMerge() {
      return key instanceof Scalar scalar && scalar.isPlain() && scalar.text().equals("<<");
    }
  }

  private static final int INDEX_FROM = 12;

  private final Span span;
  private final Span place;
  private final List<Entry> entries;
  private final boolean flow;
  private final boolean merges;
  private volatile Map<String, Entry> index;

  Mapping(Span span, Span place, List<Entry> entries, boolean flow) {
    this.span = span;
    this.place = place;
    this.entries = entries;
    this.flow = flow;
    this.merges = entries.stream().anyMatch(Entry::isMerge);
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public Span place() {
    return place;
  }

  @Override
  public YamlNode resolved() {
    return this;
  }

  /** As written: duplicates and {@code <<} included. */
  public List<Entry> entries() {
    return entries;
  }

  /** What counts: merge keys followed, of duplicates the last. */
  public List<Entry> effectiveEntries() {
    Map<String, Entry> effective = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (!entry.isMerge()) {
        effective.put(entry.name(), entry);
      }
    }
    for (Mapping merged : merged()) {
      for (Entry entry : merged.effectiveEntries()) {
        effective.putIfAbsent(entry.name(), entry);
      }
    }
    return new ArrayList<>(effective.values());
  }

  /** Whether it is written {@code {a: b}}. */
  public boolean isFlow() {
    return flow;
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The entry that counts for {@code key}: the last one written here, else what a merge key brings. */
  public Optional<Entry> entry(String key) {
    Optional<Entry> own = ownEntry(key);
    if (own.isPresent() || !merges) {
      return own;
    }
    for (Mapping merged : merged()) {
      Optional<Entry> found = merged.entry(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public boolean has(String key) {
    return entry(key).isPresent();
  }

  /** The value of {@code key}, aliases followed. */
  public Optional<YamlNode> find(String key) {
    return entry(key).map(entry -> entry.value().resolved());
  }

  public Optional<Mapping> mapping(String key) {
    return find(key).flatMap(YamlNode::asMapping);
  }

  public Optional<Sequence> sequence(String key) {
    return find(key).flatMap(YamlNode::asSequence);
  }

  public Optional<Scalar> scalar(String key) {
    return find(key).flatMap(YamlNode::asScalar);
  }

  /** The mappings in the sequence of that key; none where there is no sequence. */
  public List<Mapping> mappings(String key) {
    return sequence(key).map(Sequence::mappings).orElse(List.of());
  }

  /** The scalars in the sequence of that key; none where there is no sequence. */
  public List<Scalar> scalars(String key) {
    return sequence(key).map(Sequence::scalars).orElse(List.of());
  }

  /** Whether {@code key} holds a scalar that YAML 1.1 reads as true. */
  public boolean isTrue(String key) {
    return scalar(key).map(Scalar::isTrue).orElse(false);
  }

  /** Its string entries, in order: labels, annotations, a plain selector. */
  public Map<String, String> strings() {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Entry entry : effectiveEntries()) {
      entry.value().asScalar().ifPresent(scalar -> strings.put(entry.name(), scalar.text()));
    }
    return strings;
  }

  /** Where a finding about {@code key} belongs: at its value if that is a scalar, else at the key; without one at {@link #place()}. */
  public Span placeOf(String key) {
    return entry(key)
        .map(entry -> entry.value().resolved() instanceof Scalar scalar && scalar.span().length() > 0
            ? scalar.span().firstLine()
            : entry.key().span())
        .orElse(place);
  }

  /** The same for a path of keys, as deep as it is written. */
  public Span placeOf(String first, String... rest) {
    Mapping at = this;
    String key = first;
    for (String next : rest) {
      Optional<Mapping> inner = at.mapping(key);
      if (inner.isEmpty()) {
        return at.placeOf(key);
      }
      at = inner.get();
      key = next;
    }
    return at.placeOf(key);
  }

  @Override
  public String toString() {
    return "Mapping" + entries.stream().map(Entry::name).toList();
  }

  private Optional<Entry> ownEntry(String key) {
    if (entries.size() >= INDEX_FROM) {
      return Optional.ofNullable(index().get(key));
    }
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.name().equals(key) && !entry.isMerge()) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private Map<String, Entry> index() {
    Map<String, Entry> made = index;
    if (made == null) {
      made = new HashMap<>();
      for (Entry entry : entries) {
        if (!entry.isMerge()) {
          made.put(entry.name(), entry);
        }
      }
      index = made;
    }
    return made;
  }

  private List<Mapping> merged() {
    if (!merges) {
      return List.of();
    }
    List<Mapping> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isMerge()) {
        entry.value().asMapping().ifPresent(found::add);
        entry.value().asSequence().ifPresent(sequence -> found.addAll(sequence.mappings()));
      }
    }
    return found;
  }
}
