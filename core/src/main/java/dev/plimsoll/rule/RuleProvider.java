package dev.plimsoll.rule;

import java.util.List;

/**
 * Gives the rules of one family; found through {@link java.util.ServiceLoader}. A run asks only the providers whose targets
 * it met, so a provider loads its rules when asked, not before.
 */
public interface RuleProvider {
  /** What stands before the slash in its rules' ids. */
  String family();

  /** The types its rules look at. */
  List<Class<?>> targets();

  /** Its rules with their default options. */
  List<Rule<?>> rules();

  /** Where the page of a rule of this family is, among this provider's own resources: {@code dockerfile/latest-tag.md}. */
  default String page(String id) {
    return id + ".md";
  }
}
