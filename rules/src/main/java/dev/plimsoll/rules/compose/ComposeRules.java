package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** The rules of the family {@code compose}. */
public final class ComposeRules implements RuleProvider {
  @Override
  public String family() {
    return "compose";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(ComposeFile.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new BuildAndImage(),
        new DangerousCapability(),
        new DependencyCycle(),
        new DiscardedPort(),
        new DockerSocket(),
        new DuplicateContainerName(),
        new DuplicateEnvironment(),
        new DuplicatePort(),
        new HostNamespace(),
        new HostNetwork(),
        new InactiveDependency(),
        new InvalidContainerName(),
        new InvalidHealthcheck(),
        new InvalidInterpolation(),
        new InvalidPort(),
        new InvalidSchema(),
        new LatestTag(),
        new MissingHealthcheck(),
        new MissingImage(),
        new MissingLimits(),
        new MissingProjectName(),
        new MovingTag(),
        new NetworksWithNetworkMode(),
        new PrivilegeEscalation(),
        new Privileged(),
        new PublishedDatabase(),
        new QuotedEnvironment(),
        new QuotedVolume(),
        new RetainedCapabilities(),
        new RootUser(),
        new ScaledContainerName(),
        new SecretInEnvironment(),
        new SensitiveHostPath(),
        new UnboundPort(),
        new Unconfined(),
        new UndefinedConfig(),
        new UndefinedDependency(),
        new UndefinedExtends(),
        new UndefinedNetwork(),
        new UndefinedSecret(),
        new UndefinedVariable(),
        new UndefinedVolume(),
        new UnendingDependency(),
        new UnhealthyDependency(),
        new UnorderedSections(),
        new UnorderedServiceKeys(),
        new UnpinnedImage(),
        new UnquotedPort(),
        new UnreadyDependency(),
        new UnsortedDependencies(),
        new UnsortedPorts(),
        new UnsortedServices(),
        new UnusedDefinition(),
        new VersionField(),
        new WritableRootFilesystem());
  }
}
