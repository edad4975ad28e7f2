package dev.plimsoll.rules.kubernetes.ecosystem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as MetalLB writes them: {@code 192.0.2.0/28}, {@code 192.0.2.10-192.0.2.20}, the same of version 6.
 *
 * @param fault why MetalLB refuses it; empty when it does not
 */
record AddressRange(String fault) {
  private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

  static AddressRange of(String text) {
    int dash = text.indexOf('-');
    int slash = text.indexOf('/');
    if (text.length() > 120) {
      return new AddressRange("is no range of addresses");
    }
    if (dash > 0) {
      return between(text.substring(0, dash).trim(), text.substring(dash + 1).trim());
    }
    return slash > 0 ? block(text.substring(0, slash), text.substring(slash + 1))
        : new AddressRange(bytes(text).length == 0 ? "is no range of addresses" : "is one address, not a range: it lacks its \"/\" and the length of the prefix");
  }

  private static AddressRange between(String first, String last) {
    byte[] from = bytes(first);
    byte[] to = bytes(last);
    if (from.length == 0 || to.length == 0) {
      return new AddressRange("is no range of addresses");
    }
    if (from.length != to.length) {
      return new AddressRange("mixes addresses of version 4 and 6");
    }
    return new AddressRange(new BigInteger(1, from).compareTo(new BigInteger(1, to)) > 0 ? "ends before it starts" : "");
  }

  private static AddressRange block(String address, String prefix) {
    int bits = bytes(address).length * 8;
    boolean valid = bits > 0 && prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= bits;
    return new AddressRange(valid ? "" : "is no range of addresses");
  }

  private static byte[] bytes(String address) {
    Matcher four = V4.matcher(address);
    if (four.matches()) {
      byte[] bytes = new byte[4];
      for (int i = 0; i < 4; i++) {
        int part = Integer.parseInt(four.group(i + 1));
        if (part > 255) {
          return new byte[0];
        }
        bytes[i] = (byte) part;
      }
      return bytes;
    }
    return V6.matcher(address).matches() ? version6(address) : new byte[0];
  }

  private static byte[] version6(String address) {
    int gap = address.indexOf("::");
    List<String> head = groups(gap < 0 ? address : address.substring(0, gap));
    List<String> tail = groups(gap < 0 ? "" : address.substring(gap + 2));
    int zeros = 8 - head.size() - tail.size();
    List<String> all = new ArrayList<>(head);
    all.addAll(Collections.nCopies(Math.max(0, zeros), "0"));
    all.addAll(tail);
    if ((gap < 0 ? zeros != 0 : zeros < 1) || !all.stream().allMatch(group -> GROUP.matcher(group).matches())) {
      return new byte[0];
    }
    byte[] bytes = new byte[16];
    for (int i = 0; i < 8; i++) {
      int group = Integer.parseInt(all.get(i), 16);
      bytes[2 * i] = (byte) (group >> 8);
      bytes[2 * i + 1] = (byte) group;
    }
    return bytes;
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }
}
