package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What all instructions have, whichever they are.
 *
 * @param index the instruction's place among the file's, from 0; a trigger has that of its ONBUILD
 * @param span from the keyword to the end, continued lines and here-documents included
 * @param keyword as written
 * @param rest what stands behind the flags, continuations and comments taken out
 * @param words the arguments that the instruction's grammar finds in {@link #rest}
 * @param isJson whether they come from an array in JSON form
 * @param comments the comments right above
 * @param blanks the blank lines inside
 */
public record Line(int index, Span span, Word keyword, List<Flag> flags, Excerpt rest, List<Word> words, boolean isJson,
                   List<Heredoc> heredocs, List<Span> comments, List<Span> blanks) {
  public Line {
    flags = List.copyOf(flags);
    words = List.copyOf(words);
    heredocs = List.copyOf(heredocs);
    comments = List.copyOf(comments);
    blanks = List.copyOf(blanks);
  }

  /** The first flag of that name. */
  public Optional<Flag> flag(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
  }

  public List<Flag> flags(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).toList();
  }
}
