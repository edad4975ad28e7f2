package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Instruction.Shell;
import dev.plimsoll.dockerfile.Instruction.User;
import dev.plimsoll.dockerfile.Instruction.Workdir;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.rule.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A build stage: a FROM and what follows it, on top of the stage that it names, if it names one. A file without any FROM is one
 * stage too, on a base that nobody knows.
 */
public final class Stage implements HasSubject {
  /** Images that set nothing but PATH, so that a variable nobody defines is known to be undefined. */
  private static final Set<String> PLAIN_IMAGES = Set.of("scratch", "alpine", "debian", "ubuntu", "busybox");
  private static final int MOST_NAMES = 100;
  private static final Set<String> ALWAYS_THERE = Set.of("PATH", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY",
      "ftp_proxy", "NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy");

  private final int index;
  /** Null in a file without FROM. */
  private final From from;
  private final Expansion image;
  private final List<Instruction> instructions;
  private final List<Instruction> settings = new ArrayList<>();
  private final Variables variables;
  /** Null where it builds on an image. */
  private final Stage parent;
  /** Null where it is itself. */
  private final Stage bottom;
  private final boolean plainBase;
  private String lastShell = "sh";

  Stage(int index, From from, Expansion image, Stage parent, List<Instruction> instructions, Variables variables) {
    this.index = index;
    this.from = from;
    this.image = image;
    this.parent = parent;
    this.bottom = parent == null ? null : parent.base();
    this.instructions = List.copyOf(instructions);
    this.variables = variables;
    this.plainBase = parent != null ? parent.plainBase
        : from != null && image.isKnown() && image.isValid() && PLAIN_IMAGES.contains(ImageReference.split(image.value()).repository())
            && ImageReference.split(image.value()).registry().equals("docker.io");
    inherit(User.class);
    inherit(Workdir.class);
    inherit(Shell.class);
    for (Instruction instruction : instructions) {
      if (instruction instanceof User || instruction instanceof Workdir || instruction instanceof Shell) {
        settings.add(instruction);
      }
    }
  }

  /** Its place among the file's stages, from 0. */
  public int index() {
    return index;
  }

  /** Its FROM; nothing in a file that has none. */
  public Optional<From> from() {
    return Optional.ofNullable(from);
  }

  /** Its name in lower case, as other instructions find it. */
  public Optional<String> name() {
    return from().flatMap(From::stageName).map(word -> word.text().toLowerCase(Locale.ROOT));
  }

  /** What FROM names once the arguments' defaults are put in. */
  public Expansion image() {
    return image;
  }

  /** The earlier stage that it builds on. */
  public Optional<Stage> parent() {
    return Optional.ofNullable(parent);
  }

  /** The stage at the bottom of those that it builds on: itself when it builds on an image. */
  public Stage base() {
    return bottom == null ? this : bottom;
  }

  /** What follows its FROM. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /** Its instructions of one kind in order, triggers of ONBUILD included. */
  public <I extends Instruction> List<I> all(Class<I> kind) {
    return Dockerfile.select(instructions, kind, true);
  }

  /** Its instructions of one kind in order that hold for this very build: triggers of ONBUILD are left out. */
  public <I extends Instruction> List<I> own(Class<I> kind) {
    return Dockerfile.select(instructions, kind, false);
  }

  /** The last USER, inherited ones included. */
  public Optional<User> user() {
    return last(User.class, Integer.MAX_VALUE);
  }

  /** The USER that holds at {@code instruction}. */
  public Optional<User> userAt(Instruction instruction) {
    return last(User.class, instruction.index());
  }

  /** The WORKDIR that stands last before {@code instruction}, inherited ones included. */
  public Optional<Workdir> workdirAt(Instruction instruction) {
    return last(Workdir.class, instruction.index());
  }

  /** The SHELL that holds at {@code instruction}, inherited ones included. */
  public Optional<Shell> shellAt(Instruction instruction) {
    return last(Shell.class, instruction.index());
  }

  /** The variables that {@code instruction} may refer to. */
  public Scope scopeAt(Instruction instruction) {
    return name -> {
      Scope.Variable variable = variables.lookup(name, instruction.index());
      boolean open = variable.state() == Scope.State.UNDEFINED && (!plainBase || ALWAYS_THERE.contains(name));
      return open ? Scope.Variable.DECLARED : variable;
    };
  }

  /** What a word of {@code instruction} comes to. */
  public Expansion expand(Word word, Instruction instruction) {
    return Lexer.expand(word.text(), word.escape(), scopeAt(instruction));
  }

  /** Whether the file itself defines the variable before {@code instruction}. */
  public boolean defines(String name, Instruction instruction) {
    return ALWAYS_THERE.contains(name) || variables.lookup(name, instruction.index()).state() != Scope.State.UNDEFINED;
  }

  /** The defined name that {@code wrong} was most likely meant to be; not looked for among more than a hundred. */
  public Optional<String> nearest(String wrong, Instruction instruction) {
    return variables.size() > MOST_NAMES ? Optional.empty() : Spelling.nearest(wrong, variables.names(instruction.index()));
  }

  /** The variables that the file itself defines before {@code instruction}. */
  public Collection<String> variablesAt(Instruction instruction) {
    return variables.names(instruction.index());
  }

  /** Whether it is known what the base sets: nothing but PATH. */
  public boolean hasPlainBase() {
    return plainBase;
  }

  @Override
  public Subject subject() {
    return new Subject("Stage", "", name().orElse(Integer.toString(index)), "");
  }

  /** The shell that holds at its end. */
  String lastShell() {
    return lastShell;
  }

  void endsWithShell(String shell) {
    lastShell = shell;
  }

  Variables variables() {
    return variables;
  }

  private <I extends Instruction> Optional<I> last(Class<I> kind, int before) {
    for (int i = settings.size() - 1; i >= 0; i--) {
      if (settings.get(i).index() < before && kind.isInstance(settings.get(i))) {
        return Optional.of(kind.cast(settings.get(i)));
      }
    }
    return Optional.empty();
  }

  private <I extends Instruction> void inherit(Class<I> kind) {
    if (parent != null) {
      parent.last(kind, Integer.MAX_VALUE).ifPresent(settings::add);
    }
  }
}
