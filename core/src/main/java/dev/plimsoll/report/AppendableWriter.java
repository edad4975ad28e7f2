package dev.plimsoll.report;

import java.io.IOException;
import java.io.Writer;

/** Lets a generator that wants a Writer write to any Appendable, which it never closes. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    out.append(java.nio.CharBuffer.wrap(buffer, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.append(text, offset, offset + length);
  }

  @Override
  public void write(int c) throws IOException {
    out.append((char) c);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
