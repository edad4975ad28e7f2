package dev.plimsoll.report;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/**
 * JUnit XML as Jenkins and GitLab read it: a suite a file, a case a finding, each with a name of its own since GitLab drops
 * twins, and a passing case where there is nothing, since both take an empty report for a broken one. A finding at or above the
 * threshold is a failure, one below it a skipped case, what could not be read or parsed an error.
 */
final class JunitReporter implements Reporter {
  private static final String UNPARSED = "plimsoll/unparsed";

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Map<String, List<Case>> suites = suites(report);
    out.append(Xml.DECLARATION).append("<testsuites name=\"plimsoll\"");
    writeCounts(suites.values().stream().flatMap(List::stream).toList(), out);
    out.append(">\n");
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      out.append("  <testsuite");
      Xml.attribute("name", suite.getKey(), out);
      writeCounts(suite.getValue(), out);
      out.append(">\n");
      for (Case test : suite.getValue()) {
        write(suite.getKey(), test, out);
      }
      out.append("  </testsuite>\n");
    }
    out.append("</testsuites>\n");
  }

  /** A case: {@code element} is {@code failure}, {@code error}, {@code skipped} or, where it passes, empty. */
  private record Case(String name, String path, int line, String element, String type, String message, String text) {}

  private static Map<String, List<Case>> suites(Report report) {
    Map<String, List<Case>> suites = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Finding finding : report.findings()) {
      String path = report.relativeToRoot(finding.span().source().path());
      int line = finding.span().line();
      String place = path + ":" + line + ":" + finding.span().column();
      String element = finding.rule().equals(UNPARSED) ? "error"
          : report.threshold().isReachedBy(finding.severity()) ? "failure" : "skipped";
      add(suites, new Case(unique(finding.rule() + " " + place, names), path, line, element, finding.rule(), finding.message(),
          place + ": " + finding.severity().label() + ": " + finding.message() + " [" + finding.rule() + "]"));
    }
    for (Report.Failure failure : report.failures()) {
      String path = report.relativeToRoot(failure.path());
      add(suites, new Case(unique("failure " + path, names), path, 1, "error", "failure", failure.message(), failure.message()));
    }
    if (suites.isEmpty()) {
      add(suites, new Case("no findings", "plimsoll", 0, "", "", "", ""));
    }
    return suites;
  }

  private static void add(Map<String, List<Case>> suites, Case test) {
    suites.computeIfAbsent(test.path, path -> new ArrayList<>()).add(test);
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + " (" + i + ")";
    }
    return candidate;
  }

  private static void writeCounts(List<Case> cases, Appendable out) throws IOException {
    Xml.attribute("tests", cases.size(), out);
    Xml.attribute("failures", count(cases, "failure"), out);
    Xml.attribute("errors", count(cases, "error"), out);
    Xml.attribute("skipped", count(cases, "skipped"), out);
    Xml.attribute("time", "0", out);
  }

  private static long count(List<Case> cases, String element) {
    return cases.stream().filter(test -> test.element.equals(element)).count();
  }

  private static void write(String suite, Case test, Appendable out) throws IOException {
    out.append("    <testcase");
    Xml.attribute("name", test.name, out);
    Xml.attribute("classname", suite, out);
    if (test.line > 0) {
      Xml.attribute("file", test.path, out);
      Xml.attribute("line", test.line, out);
    }
    Xml.attribute("time", "0", out);
    if (test.element.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n      <").append(test.element);
    Xml.attribute("message", test.message, out);
    if (!test.element.equals("skipped")) {
      Xml.attribute("type", test.type, out);
    }
    out.append('>');
    Xml.text(test.text, out);
    out.append("</").append(test.element).append(">\n    </testcase>\n");
  }
}
