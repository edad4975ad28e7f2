package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes an instruction of a line, and says what BuildKit would refuse. */
final class InstructionParser {
  private static final List<String> KEYWORDS = List.of("ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM",
      "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR");
  private static final Pattern STAGE_NAME = Pattern.compile("[a-z][a-z0-9-_.]*");
  private static final Pattern DURATION = Pattern.compile("[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)");
  private static final Pattern TINY = Pattern.compile("\\+?0*[1-9][0-9]*(\\.[0-9]*)?(ns|us|µs|μs)");

  private final LineParser lines;
  private final List<SyntaxError> errors;

  InstructionParser(LineParser lines, List<SyntaxError> errors) {
    this.lines = lines;
    this.errors = errors;
  }

  Instruction parse(Line line) {
    return switch (keyword(line)) {
      case "ADD", "COPY" -> transfer(line);
      case "ARG" -> {
        List<Pair> pairs = arguments(line);
        yield pairs.isEmpty() ? new Instruction.Broken(line) : new Instruction.Arg(line, pairs);
      }
      case "CMD" -> {
        flags(line, FlagRules.NONE);
        yield new Instruction.Cmd(line, command(line));
      }
      case "ENTRYPOINT" -> {
        flags(line, FlagRules.NONE);
        yield new Instruction.Entrypoint(line, command(line));
      }
      case "ENV", "LABEL" -> definition(line);
      case "EXPOSE" -> plain(line) ? new Instruction.Expose(line) : new Instruction.Broken(line);
      case "FROM" -> from(line);
      case "HEALTHCHECK" -> healthcheck(line);
      case "MAINTAINER" -> plain(line) ? new Instruction.Maintainer(line) : new Instruction.Broken(line);
      case "ONBUILD" -> onbuild(line);
      case "RUN" -> {
        flags(line, FlagRules.RUN);
        yield new Instruction.Run(line, command(line), MountParser.mounts(line, errors));
      }
      case "SHELL" -> shell(line);
      case "STOPSIGNAL" -> atLeastOne(line) ? new Instruction.Stopsignal(line) : new Instruction.Broken(line);
      case "USER" -> plain(line) ? new Instruction.User(line) : new Instruction.Broken(line);
      case "VOLUME" -> volume(line);
      case "WORKDIR" -> plain(line) ? new Instruction.Workdir(line) : new Instruction.Broken(line);
      default -> unknown(line);
    };
  }

  private static String keyword(Line line) {
    return line.keyword().text().toUpperCase(Locale.ROOT);
  }

  private Instruction unknown(Line line) {
    Word word = line.keyword();
    String near = Spelling.nearest(keyword(line), KEYWORDS).orElse("");
    error(Kind.INSTRUCTION, word.span(), word.text().isEmpty() ? "line continues into nothing"
        : "instruction \"" + word.text() + "\" is unknown", near);
    return new Instruction.Broken(line);
  }

  private Instruction transfer(Line line) {
    boolean copy = keyword(line).equals("COPY");
    if (line.words().size() < 2) {
      error(Kind.ARGUMENTS, line.keyword().span(), "\"" + line.keyword().text() + "\" needs a source and a destination");
      return new Instruction.Broken(line);
    }
    flags(line, copy ? FlagRules.COPY : FlagRules.ADD);
    Word destination = line.words().get(line.words().size() - 1);
    if (line.heredocs().stream().anyMatch(heredoc -> heredoc.mark().contains(destination.span()))) {
      error(Kind.ARGUMENTS, destination.span(), "here-document \"" + destination.text() + "\" is no destination");
    }
    return copy ? new Instruction.Copy(line) : new Instruction.Add(line);
  }

  private List<Pair> arguments(Line line) {
    if (!atLeastOne(line)) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (Word word : line.words()) {
      int equals = word.text().indexOf('=');
      if (equals == 0) {
        error(Kind.KEY_VALUE, word.span(), "\"" + word.text() + "\" has no name before the equals sign");
      } else {
        pairs.add(equals < 0 ? new Pair(word, Word.of(word.raw().slice(word.raw().length()), word.escape()), Pair.Form.BARE)
            : pair(word, equals));
      }
    }
    return pairs;
  }

  private Instruction definition(Line line) {
    if (!plain(line)) {
      return new Instruction.Broken(line);
    }
    List<Pair> pairs = new ArrayList<>();
    Word first = line.words().get(0);
    if (first.text().indexOf('=') < 0) {
      Excerpt rest = line.rest();
      int end = 0;
      while (end < rest.length() && !LineParser.isBlank(rest.text().charAt(end))) {
        end++;
      }
      Excerpt value = rest.slice(end).strip();
      if (value.isEmpty()) {
        error(Kind.KEY_VALUE, first.span(), "\"" + first.text() + "\" has no value");
        return new Instruction.Broken(line);
      }
      pairs.add(new Pair(Word.of(rest.slice(0, end), first.escape()), Word.of(value, first.escape()), Pair.Form.LEGACY));
    } else {
      for (Word word : line.words()) {
        int equals = word.text().indexOf('=');
        if (equals > 0) {
          pairs.add(pair(word, equals));
        } else if (equals == 0) {
          error(Kind.KEY_VALUE, word.span(), "\"" + word.text() + "\" has no name before the equals sign");
        } else {
          error(Kind.KEY_VALUE, word.span(), "\"" + word.text() + "\" has no equals sign");
        }
      }
    }
    return pairs.isEmpty() ? new Instruction.Broken(line)
        : keyword(line).equals("ENV") ? new Instruction.Env(line, pairs) : new Instruction.Label(line, pairs);
  }

  private static Pair pair(Word word, int equals) {
    return new Pair(Word.of(word.raw().slice(0, equals), word.escape()), Word.of(word.raw().slice(equals + 1), word.escape()),
        Pair.Form.EQUALS);
  }

  private Instruction from(Line line) {
    flags(line, FlagRules.FROM);
    List<Word> words = line.words();
    if (words.isEmpty()) {
      error(Kind.ARGUMENTS, line.keyword().span(), "\"FROM\" names no image");
      return new Instruction.Broken(line);
    }
    if (words.size() >= 2 && !words.get(1).text().equalsIgnoreCase("as")) {
      error(Kind.STAGE_NAME, words.get(1).span(), "\"" + words.get(1).text() + "\" stands where \"AS\" belongs");
    } else if (words.size() == 2 || words.size() > 3) {
      error(Kind.ARGUMENTS, words.get(words.size() - 1).span(), "\"FROM\" takes an image, or an image, \"AS\" and a name");
    } else if (words.size() == 3 && !STAGE_NAME.matcher(words.get(2).text().toLowerCase(Locale.ROOT)).matches()) {
      error(Kind.STAGE_NAME, words.get(2).span(), "stage name \"" + words.get(2).text() + "\" does not start with a letter or holds a symbol");
    }
    return new Instruction.From(line);
  }

  private Instruction healthcheck(Line line) {
    if (!atLeastOne(line)) {
      return new Instruction.Broken(line);
    }
    Word type = line.words().get(0);
    boolean none = type.text().equalsIgnoreCase("NONE");
    Excerpt command = line.rest().slice(type.text().length()).strip();
    CommandLine run = new CommandLine(command, line.words().subList(1, line.words().size()), line.isJson(), List.of());
    if (none && line.words().size() > 1) {
      error(Kind.HEALTHCHECK, type.span(), "\"HEALTHCHECK NONE\" takes no arguments");
    } else if (!none) {
      flags(line, FlagRules.HEALTHCHECK);
      line.flags().forEach(this::duration);
      if (!type.text().equalsIgnoreCase("CMD")) {
        error(Kind.HEALTHCHECK, type.span(), "\"" + type.text() + "\" stands where \"CMD\" or \"NONE\" belongs");
        return new Instruction.Broken(line);
      } else if (run.isEmpty()) {
        error(Kind.HEALTHCHECK, type.span(), "\"HEALTHCHECK CMD\" has no command");
        return new Instruction.Broken(line);
      }
    }
    return new Instruction.Healthcheck(line, run);
  }

  private void duration(Flag flag) {
    String value = flag.value();
    if (value.isEmpty() || value.indexOf('$') >= 0) {
      return;
    }
    if (flag.name().equals("retries")) {
      if (!value.matches("[+]?[0-9]{1,9}")) {
        error(Kind.HEALTHCHECK, flag.valueSpan(), "\"" + value + "\" is no number of retries");
      }
    } else if (FlagRules.HEALTHCHECK.isKnown(flag.name())) {
      if (!DURATION.matcher(value).matches()) {
        error(Kind.HEALTHCHECK, flag.valueSpan(), "\"" + value + "\" is no duration");
      } else if (value.startsWith("-") || TINY.matcher(value).matches() && isBelowMillisecond(value)) {
        error(Kind.HEALTHCHECK, flag.valueSpan(), "duration \"" + value + "\" is shorter than a millisecond");
      }
    }
  }

  private static boolean isBelowMillisecond(String value) {
    double number = Double.parseDouble(value.replaceAll("[^0-9.]", ""));
    return number < (value.endsWith("ns") ? 1_000_000 : 1000);
  }

  private Instruction onbuild(Line line) {
    if (!plain(line)) {
      return new Instruction.Broken(line);
    }
    Line inner = lines.trigger(line);
    String trigger = keyword(inner);
    if (trigger.equals("ONBUILD") || trigger.equals("FROM") || trigger.equals("MAINTAINER")) {
      error(Kind.TRIGGER, inner.keyword().span(), "\"" + inner.keyword().text() + "\" is no trigger of ONBUILD");
      return new Instruction.Broken(line);
    }
    return new Instruction.Onbuild(line, parse(inner));
  }

  private Instruction shell(Line line) {
    flags(line, FlagRules.NONE);
    if (line.words().isEmpty()) {
      error(Kind.JSON, line.keyword().span(), "\"SHELL\" names no shell");
    } else if (!line.isJson()) {
      error(Kind.JSON, line.words().get(0).span().firstLine(), "shell is not an array in JSON form", jsonForm(line));
    } else {
      return new Instruction.Shell(line);
    }
    return new Instruction.Broken(line);
  }

  /** The words as an array, when they are plain and stand on one line. */
  private static String jsonForm(Line line) {
    String text = line.words().get(0).text();
    if (text.matches("[^\"'\\\\\\[\\]]+") && line.rest().span().line() == line.rest().span().endLine()) {
      return "[\"" + String.join("\", \"", text.trim().split("\\s+")) + "\"]";
    }
    return "";
  }

  private Instruction volume(Line line) {
    if (!plain(line)) {
      return new Instruction.Broken(line);
    }
    for (Word path : line.words()) {
      if (path.text().isBlank()) {
        error(Kind.ARGUMENTS, path.span(), "volume \"" + path.text() + "\" is blank");
      }
    }
    return new Instruction.Volume(line);
  }

  private static CommandLine command(Line line) {
    return new CommandLine(line.rest(), line.words(), line.isJson(), line.heredocs());
  }

  /** Whether a line that takes no flags has an argument. */
  private boolean plain(Line line) {
    flags(line, FlagRules.NONE);
    return atLeastOne(line);
  }

  private boolean atLeastOne(Line line) {
    if (line.words().isEmpty()) {
      error(Kind.ARGUMENTS, line.keyword().span(), "\"" + line.keyword().text() + "\" has no argument");
    }
    return !line.words().isEmpty();
  }

  private void flags(Line line, FlagRules rules) {
    Set<String> seen = new HashSet<>();
    for (Flag flag : line.flags()) {
      rules.check(flag, seen.add(flag.name()), errors);
    }
  }

  private void error(Kind kind, Span span, String message) {
    error(kind, span, message, "");
  }

  private void error(Kind kind, Span span, String message, String replacement) {
    errors.add(new SyntaxError(kind, span, message, replacement));
  }
}
