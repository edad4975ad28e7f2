package dev.plimsoll.rules.kubernetes.controlplane;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import java.util.List;
import java.util.Optional;

/** Holds the flags of a program to a demand. Dozens of rules differ in nothing else, so they are rows of a table and not classes. */
final class FlagRule implements ContainerRule {
  private final RuleMeta meta;
  private final String program;
  private final List<String> names;
  private final Demand demand;

  FlagRule(RuleMeta meta, String program, List<String> names, Demand demand) {
    this.meta = meta;
    this.program = program;
    this.names = names;
    this.demand = demand;
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Flags> flags = Flags.of(container, program);
    for (String name : flags.isPresent() ? names : List.<String>of()) {
      Optional<Flags.Flag> flag = flags.get().find(name);
      Optional<String> mistake = demand.mistake(name, flag);
      if (mistake.isPresent()) {
        findings.report(container, flag.map(found -> found.word().span().firstLine()).orElse(flags.get().place()), program + ": " + mistake.get());
        return;
      }
    }
  }
}
