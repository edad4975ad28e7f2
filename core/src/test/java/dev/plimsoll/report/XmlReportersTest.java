package dev.plimsoll.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class XmlReportersTest {
  private static final String CLEAN = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="plimsoll" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testsuite name="plimsoll" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testcase name="no findings" classname="plimsoll" time="0"/>
        </testsuite>
      </testsuites>
      """;

  @Test
  void cleanRunHasOnePassingCase() throws Exception {
    assertEquals(CLEAN, junit(Reports.of()));
    validate(CLEAN);
  }

  @Test
  void findingsAreCasesWithNamesOfTheirOwn() throws Exception {
    Finding grave = Reports.full();
    Finding style = Reports.finding("dockerfile/style", Severity.INFO, Reports.DOCKERFILE.span(0, 4), "below the <threshold>");
    Finding broken = Reports.finding("plimsoll/unparsed", Severity.ERROR, Reports.DOCKERFILE.span(0, 4), "\"]]>&\u0001 does not parse");
    Report report = Reports.of(List.of(grave, grave, style, broken), List.of(new Report.Failure(Reports.ROOT.resolve("x"), "cannot be read")));
    String xml = junit(report);
    validate(xml);
    assertTrue(xml.contains("<testsuites name=\"plimsoll\" tests=\"5\" failures=\"2\" errors=\"2\" skipped=\"1\""), xml);
    assertTrue(xml.contains("<testcase name=\"dockerfile/latest-tag app/Dockerfile:1:6\" classname=\"app/Dockerfile\" file=\"app/Dockerfile\" line=\"1\""), xml);
    assertTrue(xml.contains("<testcase name=\"dockerfile/latest-tag app/Dockerfile:1:6 (2)\""), xml);
    assertTrue(xml.contains("<error message=\"&quot;]]&gt;&amp;\ufffd does not parse\" type=\"plimsoll/unparsed\">"), xml);
    assertTrue(xml.contains("<skipped message=\"below the &lt;threshold&gt;\">"), xml);
  }

  @Test
  void schemaRefusesTwins() throws Exception {
    String twins = CLEAN.replace("time=\"0\"/>\n", "time=\"0\"/>\n<testcase name=\"no findings\" classname=\"plimsoll\" time=\"0\"/>\n");
    assertThrows(SAXException.class, () -> validate(twins));
  }

  @Test
  void checkstyleGroupsByFile() {
    Source other = Source.of(Reports.ROOT.resolve("b&.yaml"), "a: 1\n");
    String xml = Reports.write(new CheckstyleReporter(), Reports.of(Reports.full(), Reports.full(),
        Reports.finding("x/y", Severity.INFO, other.span(3, 4), "a < b")));
    assertEquals("""
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="10.0">
          <file name="app/Dockerfile">
            <error line="1" column="6" severity="warning" message="image &quot;node:latest&quot; is not pinned" source="plimsoll.dockerfile/latest-tag"/>
            <error line="1" column="6" severity="warning" message="image &quot;node:latest&quot; is not pinned" source="plimsoll.dockerfile/latest-tag"/>
          </file>
          <file name="b&amp;.yaml">
            <error line="1" column="4" severity="info" message="a &lt; b" source="plimsoll.x/y"/>
          </file>
        </checkstyle>
        """, xml);
  }

  private static String junit(Report report) {
    return Reports.write(new JunitReporter(), report);
  }

  private static void validate(String xml) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(XmlReportersTest.class.getResource("junit.xsd"))
        .newValidator().validate(new StreamSource(new StringReader(xml)));
  }
}
