package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Origin;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.TextBuilder;
import dev.plimsoll.helm.template.Trail;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Map;

/** Where a value is written, if a file wrote it. */
final class Place {
  static final Place NONE = new Place(null);

  private final Span span;

  private Place(Span span) {
    this.span = span;
  }

  static Place ofKey(Map<?, ?> map, String key) {
    return map instanceof Dict dict ? dict.origin(key).map(Origin::key).map(Place::new).orElse(NONE) : NONE;
  }

  static Place ofValue(Map<?, ?> map, String key) {
    return map instanceof Dict dict ? dict.origin(key).map(Origin::value).map(Place::new).orElse(NONE) : NONE;
  }

  static Place ofItem(List<?> list, int index) {
    return list instanceof Slice slice ? slice.origin(index).map(Origin::value).map(Place::new).orElse(NONE) : NONE;
  }

  void write(String text, TextBuilder out, Trail trail) {
    if (span == null) {
      out.append(text);
    } else {
      out.append(text, span, trail);
    }
  }
}
