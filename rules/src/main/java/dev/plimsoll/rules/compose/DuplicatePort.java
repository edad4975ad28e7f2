package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.PortRange;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds ports of the host that are published twice. */
public final class DuplicatePort implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/duplicate-port", Severity.ERROR, "A port of the host is published twice")
          .tags("recommended", "reliability").aliases("dclint:no-duplicate-exported-ports");
  private static final int MAX_CLAIMS = 20_000;

  private record Claim(Service service, Port port, PortRange range) {
    boolean clashes(Claim other) {
      boolean sameAddress = port.isOnAllAddresses() || other.port.isOnAllAddresses() || port.hostIp().equals(other.port.hostIp());
      return range.overlaps(other.range) && port.protocol().equals(other.port.protocol()) && sameAddress
          && !port.hostIp().contains("$") && !other.port.hostIp().contains("$")
          && Profiles.canMeet(service, other.service);
    }
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    List<Claim> claims = new ArrayList<>();
    for (Service service : file.services()) {
      if (service.text("network_mode").isPresent()) {
        continue;
      }
      for (Port port : service.ports()) {
        Optional<PortRange> range = port.publishedRange();
        if (range.isPresent() && claims.size() < MAX_CLAIMS) {
          Claim claim = new Claim(service, port, range.get());
          claims.stream().filter(claim::clashes).findFirst().ifPresent(other -> report(claim, other, findings));
          claims.add(claim);
        }
      }
    }
  }

  private static void report(Claim claim, Claim other, Findings findings) {
    String who = other.service == claim.service ? "itself" : "service \"" + other.service.name() + "\"";
    boolean picks = claim.range.size() > 1 && claim.port.targetRange().filter(target -> target.size() == 1).isPresent();
    if (picks) {
      return;
    }
    findings.report(claim.service, claim.port.span(),
        "service \"" + claim.service.name() + "\" publishes port \"" + claim.range + "\", which " + who + " publishes already",
        List.of(new Related(other.port.span(), "published here")), List.of());
  }
}
