package dev.plimsoll.rules.kubernetes.api;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An API version that is going or gone.
 *
 * @param kinds its kinds; all of the version's when empty
 * @param removed the release that no longer serves it
 * @param replacement the version to use; empty where there is none
 * @param isAlike whether the replacement has the same fields, so that only the version changes
 */
record RetiredApi(Set<String> kinds, KubernetesVersion deprecated, KubernetesVersion removed, String replacement, boolean isAlike) {
  /** Read when the first rule needs it. */
  private static final class Table {
    private static final Map<String, List<RetiredApi>> BY_VERSION = read();
  }

  static Optional<RetiredApi> of(KubernetesObject object) {
    for (RetiredApi api : Table.BY_VERSION.getOrDefault(object.apiVersion(), List.of())) {
      if (api.kinds.isEmpty() || api.kinds.contains(object.kind())) {
        return Optional.of(api);
      }
    }
    return Optional.empty();
  }

  /** {@code , use apps/v1}, or nothing. */
  String advice() {
    return replacement.isEmpty() ? "" : ", \"" + replacement + "\" takes its place";
  }

  private static Map<String, List<RetiredApi>> read() {
    Map<String, List<RetiredApi>> table = new HashMap<>();
    try (InputStream in = RetiredApi.class.getResourceAsStream("retired-apis.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(text -> !text.startsWith("#")).toList()) {
        String[] cells = line.split("\\|", -1);
        Set<String> kinds = cells[1].equals("*") ? Set.of() : new HashSet<>(List.of(cells[1].split(",")));
        table.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(new RetiredApi(kinds, KubernetesVersion.of(cells[2]).orElseThrow(),
            KubernetesVersion.of(cells[3]).orElseThrow(), cells[4], cells[5].equals("yes")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
