package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.ObjectFact.Grant;
import java.util.List;

/**
 * Something that a role can let its subjects do: any of {@code verbs} to any of {@code resources} of any of {@code groups}.
 *
 * @param groups API groups, the core group being empty
 * @param reading how wide a rule has to be read
 */
record Right(List<String> groups, List<String> resources, List<String> verbs, Reading reading) {
  /** What counts as naming a resource. */
  enum Reading {
    /** Its name alone: that a rule names all of them is another rule's finding. */
    NAMED,
    /** Its name, or {@code *}. */
    WILDCARDS,
    /** Its name, or {@code *} where that does not stand for everything in every group. */
    GROUP_WILDCARDS
  }

  private static final List<String> WRITE = List.of("create", "update", "patch", "delete", "deletecollection", "impersonate");

  static Right to(String group, List<String> resources, String... verbs) {
    return new Right(List.of(group), resources, List.of(verbs), Reading.NAMED);
  }

  /** To change the objects in any way. */
  static Right toChange(List<String> groups, String... resources) {
    return new Right(groups, List.of(resources), WRITE, Reading.NAMED);
  }

  Right read(Reading wider) {
    return new Right(groups, resources, verbs, wider);
  }

  /** Whether {@code grant} gives it for any object, not only for those it names. */
  boolean isGivenBy(Grant grant) {
    boolean unbound = grant.resourceNames().isEmpty() || grant.resourceNames().contains("*");
    return unbound && isNamedBy(grant);
  }

  /** The same, be it for named objects only. */
  boolean isNamedBy(Grant grant) {
    boolean inGroup = grant.apiGroups().isEmpty() || grant.apiGroups().contains("*") || grant.apiGroups().stream().anyMatch(groups::contains);
    return inGroup && namesVerb(grant) && namesResource(grant);
  }

  private boolean namesVerb(Grant grant) {
    return grant.verbs().contains("*") || grant.verbs().stream().anyMatch(verbs::contains);
  }

  private boolean namesResource(Grant grant) {
    if (grant.resources().stream().anyMatch(this::isResource)) {
      return true;
    }
    return switch (reading) {
      case NAMED -> false;
      case WILDCARDS -> grant.resources().contains("*");
      case GROUP_WILDCARDS -> grant.resources().contains("*") && !Roles.isEverything(grant);
    };
  }

  private boolean isResource(String written) {
    boolean anyOwner = written.startsWith("*/") && resources.stream().anyMatch(resource -> resource.endsWith(written.substring(1)));
    return anyOwner || resources.contains(written);
  }
}
