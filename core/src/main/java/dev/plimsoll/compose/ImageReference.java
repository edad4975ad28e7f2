package dev.plimsoll.compose;

import java.util.List;
import java.util.Locale;

/**
 * The name of an image as written, variables included; a part that is left out is empty.
 *
 * @param registry {@code ghcr.io}; empty for Docker Hub
 * @param repository {@code library/nginx}, {@code nginx}
 * @param tag what stands behind the colon
 * @param digest {@code sha256:…}
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  public static ImageReference of(String text) {
    List<String> atSign = Port.split(text.strip(), '@');
    String digest = atSign.size() > 1 ? atSign.get(1) : "";
    List<String> path = Port.split(atSign.get(0), '/');
    String last = path.get(path.size() - 1);
    List<String> named = Port.split(last, ':');
    String tag = named.size() > 1 ? named.get(1) : "";
    String first = path.get(0);
    boolean hosted = path.size() > 1 && (first.contains(".") || first.contains(":") || first.equals("localhost"));
    String directory = String.join("/", path.subList(hosted ? 1 : 0, path.size() - 1));
    return new ImageReference(hosted ? first : "", directory.isEmpty() ? named.get(0) : directory + "/" + named.get(0), tag, digest);
  }

  /** The last part of the repository in lower case: {@code postgres} for {@code docker.io/library/postgres:16}. */
  public String name() {
    return repository.substring(repository.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without tag and digest, as written: {@code ghcr.io/shop/cart}. */
  public String fullName() {
    return registry.isEmpty() ? repository : registry + "/" + repository;
  }

  /** Whether a variable decides which repository it is. */
  public boolean isVariable() {
    return repository.contains("$");
  }

  /** The repository with Docker Hub's {@code library/} left out, in lower case: {@code postgres}, {@code bitnami/redis}. */
  public String shortRepository() {
    String lower = repository.toLowerCase(Locale.ROOT);
    return lower.startsWith("library/") ? lower.substring("library/".length()) : lower;
  }
}
