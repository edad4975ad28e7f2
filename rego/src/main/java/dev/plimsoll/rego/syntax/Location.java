package dev.plimsoll.rego.syntax;

/**
 * A place in a module's text.
 *
 * @param file the name the module was given
 * @param row from 1
 * @param column from 1, in UTF-8 bytes as OPA counts
 * @param offset in the text, from 0, in UTF-16 units
 */
public record Location(String file, int row, int column, int offset) {
  @Override
  public String toString() {
    return file.isEmpty() ? row + ":" + column : file + ":" + row;
  }
}
