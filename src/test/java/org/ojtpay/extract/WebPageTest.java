package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;

class WebPageTest {

  private static final String REGISTER =
      """
      <html><head><title>Payroll</title><style>td {border: 1px}</style></head><body>
      <div>Kestrel Joinery Inc</div><p>Pay Period: 05/04/2026 - 05/17/2026<br>Check Date: 05/22/2026</p>
      <table width="100%"><tr><td>
        <table border=1>
          <tr><th rowspan="2">Employee</th><th colspan="4">Current</th></tr>
          <tr><th>Code</th><th>Hours</th><th>Rate</th><th>Amount</th></tr>
          <tr><td>Casta\u00f1eda,&nbsp;Jo</td><td>REG</td><td align=right>76.50</td><td>21.00</td><td>$1,606.50</td></tr>
          <tr style="display: none"><td>Casta\u00f1eda, Jo</td><td>REG</td><td>99.00</td><td>21.00</td><td>2,079.00</td></tr>
          <tr><td>Bell, Theo</td><td>REG</td><td>80.00</td><td>19.25</td><td>$1,540.00</td></tr>
        </table>
      </td></tr></table></body></html>
      """;

  @TempDir Path folder;

  private FileReading read(String page, Charset set) throws IOException {
    Path file = Files.write(folder.resolve("payroll.xls"), page.getBytes(set));
    return new Extractor().read(file, "payroll.xls", "sha");
  }

  @Test
  void readsTheTableOfARegisterAndWhatStandsOverIt() throws IOException {
    FileReading reading = read(REGISTER, StandardCharsets.UTF_8);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly(
            "Casta\u00f1eda, Jo|2026-05-04|2026-05-17|REG|76.5|21|1606.5",
            "Bell, Theo|2026-05-04|2026-05-17|REG|80|19.25|1540");
    assertThat(Sheets.only(reading).type()).isEqualTo(DocumentType.PAYROLL);
    assertThat(Sheets.only(reading).method()).isEqualTo(ReadingMethod.HTML);
    assertThat(Sheets.only(reading).rows().get(0).value(FieldName.HOURS).orElseThrow().source())
        .isEqualTo(new SourceRef.InCell("payroll.xls", "table 1", "C3"));
  }

  @Test
  void takesNoNameFromTheMenusOfASiteAndReadsItsLabels() throws IOException {
    FileReading reading =
        read(
            """
            <html><body><header><a href="#">PayDesk</a><span>Employee Self Service</span></header>
            <div><span>Crewdesk</span> <a>Inbox</a> <a>Sign out</a></div>
            <div><a>Dashboard</a> | <a>My Time</a> | <a>Pay Stubs</a></div>
            <nav><ul><li><a>Home</a></li><li><a>Ortiz, Menu</a></li></ul></nav>
            <h2>Thistle &amp; Rye Bakehouse</h2>
            <dl><div><dt>Employee</dt><dd>Nadia Okonjo</dd></div><div><dt>Employee No.</dt><dd>B-118</dd></div>
            <dt>Pay period</dt><dd>June 1 - 14, 2026</dd><dt>Pay date</dt><dd>Friday, June 19, 2026</dd></dl>
            <table><tr><th>Type</th><th>Hours</th><th>Rate</th><th>Current</th></tr>
            <tr><td>Regular Pay</td><td>64.25</td><td>$19.50</td><td>$1,252.88</td></tr>
            <tr><td>Gross pay</td><td>64.25</td><td></td><td>$1,252.88</td></tr></table>
            <footer>PayDesk Software</footer></body></html>
            """,
            StandardCharsets.UTF_8);
    assertThat(Sheets.details(reading)).isEmpty();
    assertThat(Sheets.lines(reading))
        .containsExactly("Nadia Okonjo|2026-06-01|2026-06-14|Regular Pay|64.25|19.5|1252.88");
    assertThat(Sheets.only(reading).fields().text(FieldName.EMPLOYER_NAME))
        .contains("Thistle & Rye Bakehouse");
    assertThat(Sheets.only(reading).rows().get(0).text(FieldName.PARTICIPANT_ID)).contains("B-118");
  }

  @Test
  void saysThatAPageWithoutTablesIsNothingKnown() throws IOException {
    FileReading reading = read("<html><body><p>Hello,<p>see attached", StandardCharsets.UTF_8);
    assertThat(reading.documents()).extracting(Document::type).containsExactly(DocumentType.OTHER);
  }

  @Test
  void takesTheCharactersThatThePageNames() throws IOException {
    String page =
        REGISTER.replace(
            "<head>",
            "<head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">");
    assertThat(Sheets.lines(read(page, Charset.forName("windows-1252"))).get(0))
        .startsWith("Casta\u00f1eda, Jo|");
  }
}
