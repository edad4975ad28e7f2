package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about objects of what is commonly installed in a cluster. */
public final class EcosystemRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new AlertWithoutFor(),
        new AlertWithoutSeverity(),
        new AmbiguousDestination(),
        new AmbiguousSource(),
        new DanglingSubset(),
        new DefaultArgoProject(),
        new DuplicateAlert(),
        new DuplicateRuleGroup(),
        new EmptyAddressPool(),
        new EmptyRuleExpression(),
        new HeadRevision(),
        new IncompleteCanary(),
        new IncompleteCertificate(),
        new IncompleteFluxObject(),
        new InvalidAddressRange(),
        new InvalidCertificateDuration(),
        new InvalidLinkerdValue(),
        new InvalidListener(),
        new InvalidRuleDuration(),
        new KyvernoRuleWithoutMatch(),
        new MonitorWithoutPort(),
        new OpenGateway(),
        new PlainTextMesh(),
        new RelativeWeights(),
        new UnattachedRoute(),
        new UnenforcedConstraint(),
        new UnenforcedKyvernoPolicy(),
        new UnknownLinkerdAnnotation(),
        new UnmatchedConstraintKind(),
        new UnpinnedRelease(),
        new WeightlessRoute(),
        new WildcardAppProject());
  }
}
