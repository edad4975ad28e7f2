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
        new ApkCache(),
        new AptInteractive(),
        new AptLists(),
        new AptRecommends(),
        new AsCasing(),
        new BuildStageCache(),
        new CdInRun(),
        new ConsecutiveRun(),
        new ConstantPlatform(),
        new CopiedArchive(),
        new CopiedCredential(),
        new DirectiveCasing(),
        new DistUpgrade(),
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
        new LaxNpm(),
        new LegacyPair(),
        new LoneUpdate(),
        new LoneUpgrade(),
        new Maintainer(),
        new MissingDescription(),
        new MissingDigest(),
        new MissingFrom(),
        new MissingHealthcheck(),
        new MissingLabel(),
        new MissingPipefail(),
        new MissingUser(),
        Overridden.cmd(),
        Overridden.entrypoint(),
        Overridden.healthcheck(),
        new MultipleSources(),
        new NamedUser(),
        new PasswordSet(),
        new PipCache(),
        new PointlessCommand(),
        new PortMapping(),
        new ProtocolCasing(),
        new RedundantPlatform(),
        new RelativeDestination(),
        new RelativeWorkdir(),
        new ReplacedShell(),
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
        new UnverifiedRepository(),
        new WgetAndCurl(),
        new WgetProgress(),
        new WholeFilesystem(),
        new ZypperDup()));
    rules.addAll(InsecureVariable.all());
    rules.addAll(KeptCache.all());
    rules.addAll(MissingYes.all());
    rules.addAll(Refused.all());
    rules.addAll(RiskyFlag.all());
    rules.addAll(UnpinnedPackage.all());
    return rules;
  }
}
