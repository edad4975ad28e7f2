package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import java.io.IOException;

/** Checkstyle's XML, which most code review bots and build servers read. */
final class CheckstyleReporter implements Reporter {
  @Override
  public void write(Report report, Appendable out) throws IOException {
    out.append(Xml.DECLARATION).append("<checkstyle version=\"10.0\">\n");
    String open = "";
    for (Finding finding : report.findings()) {
      String path = report.relativeToRoot(finding.span().source().path());
      if (!path.equals(open)) {
        out.append(open.isEmpty() ? "" : "  </file>\n").append("  <file");
        Xml.attribute("name", path, out);
        out.append(">\n");
        open = path;
      }
      out.append("    <error");
      Xml.attribute("line", finding.span().line(), out);
      Xml.attribute("column", finding.span().column(), out);
      Xml.attribute("severity", finding.severity().label(), out);
      Xml.attribute("message", finding.message(), out);
      Xml.attribute("source", "plimsoll." + finding.rule(), out);
      out.append("/>\n");
    }
    out.append(open.isEmpty() ? "" : "  </file>\n").append("</checkstyle>\n");
  }
}
