package dev.plimsoll.helm.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.RuleCatalogue;
import dev.plimsoll.testing.PageCheck;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule about charts has a page, and every page tells the truth. */
class ChartPageTest {
  private static final RuleCatalogue CATALOGUE = RuleCatalogue.installed();

  @TestFactory
  List<DynamicTest> everyPageTellsTheTruth() {
    List<String> ids = CATALOGUE.all().stream().map(rule -> rule.meta().id()).filter(id -> id.startsWith("helm/")).toList();
    assertTrue(ids.size() > 15, "rules: " + ids);
    return ids.stream().map(id -> DynamicTest.dynamicTest(id, () -> assertEquals(List.of(), PageCheck.failures(CATALOGUE, id), id))).toList();
  }
}
