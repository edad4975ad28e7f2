package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Built-ins on blocks of network addresses. */
final class Networks implements Builtin.Body {
  private record Range(BigInteger first, BigInteger last, int bits) {}

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "net.cidr_contains", "net.cidr_overlap" ->
          BooleanValue.of(block(given, given.string(0)).contains(blockOrAddress(given, given.string(1))));
      case "net.cidr_contains_matches" -> containsMatches(given, context);
      case "net.cidr_expand" -> expand(given, context);
      case "net.cidr_intersects" -> BooleanValue.of(block(given, given.string(0)).intersects(block(given, given.string(1))));
      case "net.cidr_is_valid" ->
          BooleanValue.of(arguments[0] instanceof StringValue string && Cidr.parse(string.value()).isPresent());
      case "net.cidr_merge" -> merge(given);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Cidr block(Arguments given, String text) {
    return Cidr.parse(text).orElseThrow(() -> given.error("invalid CIDR address: " + text));
  }

  private static Cidr blockOrAddress(Arguments given, String text) {
    return Cidr.parse(text).or(() -> Cidr.address(text))
        .orElseThrow(() -> given.error("not a valid textual representation of an IP address or CIDR: " + text));
  }

  private static Value expand(Arguments given, BuiltinContext context) {
    Cidr cidr = block(given, given.string(0));
    BigInteger count = BigInteger.ONE.shiftLeft(cidr.bits() - cidr.prefix());
    context.requireSize(count.bitLength() < 63 ? count.longValue() : Long.MAX_VALUE);
    List<Value> addresses = new ArrayList<>();
    for (BigInteger at = cidr.first(); at.compareTo(cidr.last()) <= 0; at = at.add(BigInteger.ONE)) {
      addresses.add(StringValue.of(Cidr.text(at, cidr.bits())));
    }
    return SetValue.of(addresses);
  }

  private static Value containsMatches(Arguments given, BuiltinContext context) {
    Map<Value, Cidr> blocks = read(given, 0, Networks::block);
    Map<Value, Cidr> others = read(given, 1, Networks::blockOrAddress);
    SetValue.Builder pairs = new SetValue.Builder();
    blocks.forEach((key, block) -> others.forEach((otherKey, other) -> {
      context.work(1);
      if (block.contains(other)) {
        pairs.add(ArrayValue.of(key, otherKey));
        context.requireSize(pairs.size());
      }
    }));
    return pairs.build();
  }

  /** The blocks of an operand under what a match is to name: the string itself, an index, an element or a key. */
  private static Map<Value, Cidr> read(Arguments given, int index, BiFunction<Arguments, String, Cidr> parse) {
    Map<Value, Cidr> blocks = new LinkedHashMap<>();
    Value of = given.at(index);
    if (of instanceof StringValue string) {
      blocks.put(of, parse.apply(given, string.value()));
    } else if (of instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        blocks.put(NumberValue.of(i), parse.apply(given, text(given, index, array.at(i))));
      }
    } else if (of instanceof SetValue set) {
      set.forEach(element -> blocks.put(element, parse.apply(given, text(given, index, element))));
    } else if (of instanceof ObjectValue object) {
      object.forEach((key, value) -> blocks.put(key, parse.apply(given, text(given, index, value))));
    } else {
      throw given.type(index, "one of {string, array, set, object}", of.typeName());
    }
    return blocks;
  }

  private static String text(Arguments given, int index, Value element) {
    if (element instanceof StringValue string) {
      return string.value();
    }
    if (element instanceof ArrayValue array && array.size() > 0 && array.at(0) instanceof StringValue string) {
      return string.value();
    }
    throw given.error("operand " + (index + 1) + ": element must be string or non-empty array");
  }

  private static Value merge(Arguments given) {
    List<Range> ranges = new ArrayList<>();
    for (Value element : given.elements(0)) {
      if (!(element instanceof StringValue string)) {
        throw given.type(0, given.at(0).typeName() + " of strings", element.typeName());
      }
      Cidr block = blockOrNetwork(given, string.value());
      ranges.add(new Range(block.first(), block.last(), block.bits()));
    }
    ranges.sort(Comparator.comparingInt(Range::bits).thenComparing(Range::first));
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      Range before = joined.isEmpty() ? range : joined.get(joined.size() - 1);
      boolean touches = !joined.isEmpty() && before.bits == range.bits
          && range.first.compareTo(before.last.add(BigInteger.ONE)) <= 0;
      if (touches) {
        joined.set(joined.size() - 1, new Range(before.first, before.last.max(range.last), before.bits));
      } else {
        joined.add(range);
      }
    }
    List<Value> blocks = new ArrayList<>();
    joined.forEach(range -> blocks(range, blocks));
    return SetValue.of(blocks);
  }

  /** A lone address of version 4 stands for its class's network. */
  private static Cidr blockOrNetwork(Arguments given, String text) {
    return Cidr.parse(text).orElseGet(() -> {
      Cidr address = Cidr.address(text).orElseThrow(() -> given.error("invalid CIDR address: " + text));
      if (address.bits() == 128) {
        throw given.error("IPv6 invalid: needs prefix length");
      }
      int top = address.first().shiftRight(24).intValue();
      return new Cidr(address.first(), top < 0x80 ? 8 : top < 0xC0 ? 16 : 24, 32);
    });
  }

  private static void blocks(Range range, List<Value> into) {
    BigInteger at = range.first;
    while (at.compareTo(range.last) <= 0) {
      int free = at.signum() == 0 ? range.bits : Math.min(range.bits, at.getLowestSetBit());
      int fits = range.last.subtract(at).add(BigInteger.ONE).bitLength() - 1;
      int size = Math.min(free, fits);
      into.add(StringValue.of(new Cidr(at, range.bits - size, range.bits).toString()));
      at = at.add(BigInteger.ONE.shiftLeft(size));
    }
  }
}
