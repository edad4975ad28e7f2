package dev.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.testing.PageCheck;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a page, and every page tells the truth. */
class PageTest {
  private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();

  @TestFactory
  Stream<DynamicTest> everyPageTellsTheTruth() {
    String only = System.getProperty("plimsoll.page", "");
    return CATALOGUE.all().stream().map(rule -> rule.meta().id()).filter(id -> id.contains(only))
        .map(id -> DynamicTest.dynamicTest(id, () -> assertEquals(List.of(), PageCheck.failures(CATALOGUE, id), id)));
  }

  @Test
  void metadataFollowsTheConventions() {
    for (Rule<?> rule : CATALOGUE.all()) {
      RuleMeta meta = rule.meta();
      assertTrue(meta.id().matches("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*"), meta.id());
      assertTrue(meta.summary().length() <= 120 && !meta.summary().endsWith("."), meta.id() + ": " + meta.summary());
      assertTrue(meta.aliases().stream().allMatch(alias -> alias.matches("[a-z-]+:\\S+")), meta.id() + ": " + meta.aliases());
      assertEquals(meta.id().toLowerCase(Locale.ROOT), meta.id());
    }
  }
}
