package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import java.io.IOException;

/** Writes a report in one format. Reporters are stateless. */
public interface Reporter {
  void write(Report report, Appendable out) throws IOException;
}
