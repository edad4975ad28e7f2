package dev.plimsoll.kubernetes;

/**
 * The parts of an image's name as written, with empty strings for what it leaves out.
 *
 * @param registry host with its port, {@code localhost:5000}
 * @param repository path without registry, {@code library/nginx}
 * @param tag {@code 1.27}
 * @param digest {@code sha256:…}
 */
public record ImageReference(String registry, String repository, String tag, String digest) {
  /** Takes the text apart as container engines do: a colon behind the last slash starts a tag, one before it a port. */
  public static ImageReference of(String text) {
    String rest = text.strip();
    int at = rest.indexOf('@');
    String digest = at < 0 ? "" : rest.substring(at + 1);
    rest = at < 0 ? rest : rest.substring(0, at);
    int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    String tag = colon < 0 ? "" : rest.substring(colon + 1);
    rest = colon < 0 ? rest : rest.substring(0, colon);
    int slash = rest.indexOf('/');
    String first = slash < 0 ? "" : rest.substring(0, slash);
    boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
    return new ImageReference(isHost ? first : "", isHost ? rest.substring(slash + 1) : rest, tag, digest);
  }

  /** Registry and repository as written, without tag and digest. */
  public String name() {
    return (registry.isEmpty() ? "" : registry + "/") + repository;
  }

  /** Whether it names no particular build: neither digest nor a tag other than {@code latest}. */
  public boolean isLatest() {
    return digest.isEmpty() && (tag.isEmpty() || tag.equals("latest"));
  }

  /** Whether a variable or a placeholder stands in it, so that nothing can be said of its parts. */
  public boolean isTemplated() {
    String all = toString();
    return all.indexOf('$') >= 0 || all.indexOf('{') >= 0 || all.indexOf('<') >= 0 || all.indexOf('%') >= 0;
  }

  /** Registry and repository with the defaults filled in: {@code docker.io/library/nginx}. */
  public String fullName() {
    String host = registry.isEmpty() ? "docker.io" : registry;
    return host + "/" + (host.equals("docker.io") && repository.indexOf('/') < 0 ? "library/" : "") + repository;
  }

  @Override
  public String toString() {
    return name() + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
  }
}
