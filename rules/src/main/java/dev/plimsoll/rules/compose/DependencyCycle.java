package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds services that wait for each other; the finding is at the dependency that closes the circle. */
public final class DependencyCycle implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/dependency-cycle", Severity.ERROR, "Services depend on each other in a circle")
          .tags("recommended", "schema");
  private static final int SHOWN = 8;

  private record Step(Service service, Iterator<Dependency> rest) {
    static Step of(Service service) {
      return new Step(service, service.dependencies().iterator());
    }
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Map<String, Service> byName = new HashMap<>();
    file.services().forEach(service -> byName.putIfAbsent(service.name(), service));
    Set<String> done = new HashSet<>();
    for (Service start : file.services()) {
      walk(start, byName, done, findings);
    }
  }

  private static void walk(Service start, Map<String, Service> byName, Set<String> done, Findings findings) {
    Deque<Step> path = new ArrayDeque<>();
    Set<String> open = new HashSet<>();
    if (done.add(start.name())) {
      path.push(Step.of(start));
      open.add(start.name());
    }
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (!step.rest.hasNext()) {
        open.remove(path.pop().service.name());
        continue;
      }
      Dependency dependency = step.rest.next();
      Service next = byName.get(dependency.service());
      if (open.contains(dependency.service())) {
        findings.report(step.service, dependency.span(), "services wait for each other: " + circle(path, dependency.service()));
      } else if (next != null && done.add(next.name())) {
        path.push(Step.of(next));
        open.add(next.name());
      }
    }
  }

  private static String circle(Deque<Step> path, String closing) {
    List<String> names = new ArrayList<>();
    for (Step step : path) {
      names.add(0, "\"" + step.service.name() + "\"");
      if (step.service.name().equals(closing)) {
        break;
      }
    }
    if (names.size() > SHOWN) {
      names = new ArrayList<>(names.subList(0, SHOWN));
      names.add("…");
    }
    return String.join(" → ", names) + " → \"" + closing + "\"";
  }
}
