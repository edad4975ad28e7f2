package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.ArrayList;
import java.util.List;

/** The rules about Dockerfiles. */
public final class DockerfileRules implements RuleProvider {
  @Override
  public String family() {
    return "dockerfile";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(Dockerfile.class);
  }

  @Override
  public List<Rule<?>> rules() {
    List<Rule<?>> rules = new ArrayList<>(List.of(
        new AddInsteadOfCopy(),
        new AsCasing(),
        new ConstantPlatform(),
        new CopiedArchive(),
        new CopiedCredential(),
        new DirectiveCasing(),
        new DuplicateStage(),
        new EmptyBaseImage(),
        new EmptyContinuation(),
        new IgnoredCmd(),
        new IgnoredSource(),
        new InlineIgnore(),
        new InstructionCasing(),
        new InvalidLabelKey(),
        new InvalidLabelValue(),
        new InvalidPort(),
        new InvalidReference(),
        new InvalidSignal(),
        new LatestTag(),
        new LegacyPair(),
        new Maintainer(),
        new MissingDescription(),
        new MissingDigest(),
        new MissingFrom(),
        new MissingHealthcheck(),
        new MissingLabel(),
        new MissingUser(),
        Overridden.cmd(),
        Overridden.entrypoint(),
        Overridden.healthcheck(),
        new MultipleSources(),
        new NamedUser(),
        new PasswordSet(),
        new PointlessCommand(),
        new PortMapping(),
        new ProtocolCasing(),
        new RedundantPlatform(),
        new RelativeDestination(),
        new RelativeWorkdir(),
        new ReservedStage(),
        new RootUser(),
        new SecretInRun(),
        new SecretVariable(),
        new SelfCopy(),
        new SelfReference(),
        new ShellFormCommand(),
        new ShellCheck(),
        new SingleQuotedArray(),
        new SourceBeforeDependencies(),
        new SparseLastlog(),
        new SshPort(),
        new StageCasing(),
        new Sudo(),
        new SystemWorkdir(),
        new UncheckedDownload(),
        new UndefinedArgument(),
        new UndefinedVariable(),
        new UnknownLabel(),
        new UnknownStage(),
        new UntaggedImage(),
        new UntrustedRegistry(),
        new WholeFilesystem()));
    rules.addAll(InsecureVariable.all());
    rules.addAll(Refused.all());
    return rules;
  }
}
