package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.day;
import static org.ojtpay.extract.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;

class FormSheetsTest {

  @TempDir Path folder;

  private static String days(Document document) {
    StringBuilder days = new StringBuilder();
    for (Fields row : document.rows()) {
      days.append(row.text(FieldName.DATE_WORKED).orElse("-"))
          .append(' ')
          .append(row.text(FieldName.CODE).orElse("-"))
          .append(' ')
          .append(row.text(FieldName.HOURS).orElse("-"))
          .append('\n');
    }
    return days.toString();
  }

  @Test
  void readsAClarificationWithItsDaysAndSignatures() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Clarification of Hours Form"),
            row("Contract No.", "ME-0311-002", null, "Trainee Name:", "Ana Ruiz"),
            row("Pay Periods", "5/4/26 - 5/17/26; 5/18/26 - 5/31/26"),
            row(),
            row("Date Worked", "Pay Code", "Hours Worked", "Pay Rate", "Remarks"),
            row(day("2026-05-04"), "REG", 7.75, 21, "late start"),
            row(day("2026-05-05"), "REG", 8, 21),
            row(null, "OT", 1.5, 31.5),
            row(day("2026-05-25"), "HOL", 8, 21, "Memorial Day"),
            row("Total", null, new Sheets.Formula("SUM(C6:C9)")),
            row("Employer signature", "/s/ Jo Bell", "Date", day("2026-06-01")),
            row("Trainee signature", "/s/ Ana Ruiz", "Date", day("2026-06-02")));
    assertThat(Sheets.details(reading)).isEmpty();
    Document form = Sheets.only(reading);
    assertThat(form.type()).isEqualTo(DocumentType.CLARIFICATION);
    Fields fields = form.fields();
    assertThat(fields.text(FieldName.AGREEMENT_NUMBER)).contains("ME-0311-002");
    assertThat(fields.text(FieldName.PARTICIPANT)).contains("Ana Ruiz");
    assertThat(fields.text(FieldName.PERIOD_FROM)).contains("2026-05-04");
    assertThat(fields.text(FieldName.PERIOD_TO)).contains("2026-05-31");
    assertThat(fields.isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_DATE)).contains("2026-06-01");
    assertThat(fields.text(FieldName.PARTICIPANT_SIGNATURE_DATE)).contains("2026-06-02");
    assertThat(days(form))
        .isEqualTo("2026-05-04 REG 7.75\n2026-05-05 REG 8\n2026-05-05 OT 1.5\n2026-05-25 HOL 8\n");
    assertThat(form.rows().get(0).text(FieldName.NOTE)).contains("late start");
  }

  @Test
  void readsAnAddressAsThatOfWhoeverStandsRightAboveIt() throws IOException {
    Fields invoice =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("OJT INVOICE"),
                    row("Employer", "Larkspur Framing", null, "Trainee", "Ana Ruiz"),
                    row("Address", "18 Dock St, Eureka", null, "Address", "4 Elm Ct, Arcata"),
                    row("Invoice #", "LF-7", null, "Agreement #", "NA-1")))
            .fields();
    assertThat(invoice.text(FieldName.ADDRESS)).contains("18 Dock St, Eureka");
    Fields billed =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("OJT INVOICE"),
                    row("Trainee", "Ana Ruiz"),
                    row("Address", "4 Elm Ct, Arcata"),
                    row("Invoice #", "LF-7", null, "Agreement #", "NA-1")))
            .fields();
    assertThat(billed.has(FieldName.ADDRESS)).isFalse();
  }

  @Test
  void leavesASignatureOutThatIsNotThere() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("CLARIFICATION OF HOURS"),
            row("Participant", "Ana Ruiz"),
            row("Date", "Code", "Hours"),
            row(day("2026-05-04"), "REG", 8),
            row("Employer signature", "________", "Date", null),
            row("Participant signature", null, "Date", day("2026-06-02")));
    Fields fields = Sheets.only(reading).fields();
    assertThat(fields.has(FieldName.EMPLOYER_SIGNATURE)).isFalse();
    assertThat(Sheets.only(reading).blanks())
        .containsKeys(FieldName.EMPLOYER_SIGNATURE, FieldName.PARTICIPANT_SIGNATURE)
        .doesNotContainKey(FieldName.PARTICIPANT_SIGNATURE_DATE);
    assertThat(fields.has(FieldName.EMPLOYER_SIGNATURE_DATE)).isFalse();
    assertThat(fields.has(FieldName.PARTICIPANT_SIGNATURE)).isFalse();
    assertThat(fields.text(FieldName.PARTICIPANT_SIGNATURE_DATE)).contains("2026-06-02");
  }

  @Test
  void readsBlocksUnderTitlesOfTheirOwnAsDocuments() throws IOException {
    FileReading reading =
        Sheets.csv(
            folder,
            """
            Clarification of Hours,,
            Agreement Number:,ME-0311-002,
            Pay Period:,5/4/2026 - 5/17/2026,
            Date,Code,Hours
            5/4/2026,REG,8
            Total,,8
            Clarification of Hours,,
            Agreement Number:,ME-0311-002,
            Pay Period:,5/18/2026 - 5/31/2026,
            Date,Code,Hours
            5/18/2026,REG,8
            5/19/2026,REG,7
            Total,,14
            """);
    assertThat(reading.documents())
        .extracting(Document::type)
        .containsExactly(DocumentType.CLARIFICATION, DocumentType.CLARIFICATION);
    assertThat(reading.documents().get(1).fields().text(FieldName.PERIOD_FROM))
        .contains("2026-05-18");
    assertThat(Sheets.details(reading))
        .containsExactly("the printed total 14 is not the sum of its lines, 15");
  }

  @Test
  void doesNotTakeOneDateForAPeriod() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Clarification of Hours Form"),
            row("Agreement Number", "ME-0311-002"),
            row("Pay Period", day("2026-05-17")),
            row("Date", "Code", "Hours"),
            row(day("2026-05-04"), "REG", 8));
    Fields fields = Sheets.only(reading).fields();
    assertThat(fields.value(FieldName.PERIOD_FROM).orElseThrow().isCertain()).isFalse();
    assertThat(fields.value(FieldName.PERIOD_TO).orElseThrow().isCertain()).isFalse();
  }

  @Test
  void readsAVerificationWithItsAttestation() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("Hours of Verification"),
            row("Agreement Number", "ME-0311-002"),
            row("Fiscal Year", 2026),
            row("Last Payroll End Date", day("2026-06-14")),
            row("No payroll exists yet", "Yes"),
            row("Date", "Code", "Hours"),
            row(day("2026-06-15"), "REG", 8),
            row("Employer signature", "/s/ Jo Bell", "Date", day("2026-06-30")));
    Document form = Sheets.only(reading);
    assertThat(form.type()).isEqualTo(DocumentType.VERIFICATION);
    assertThat(form.fields().isYes(FieldName.NO_PAYROLL_EXISTS)).isTrue();
    assertThat(form.fields().date(FieldName.LAST_PAYROLL_END)).contains(day("2026-06-14"));
    assertThat(days(form)).isEqualTo("2026-06-15 REG 8\n");
  }

  @Test
  void readsAnInvoiceWhoseValuesStandBesideOrBelowTheirLabels() throws IOException {
    FileReading reading =
        Sheets.xlsx(
            folder,
            row("On-the-Job Training Invoice"),
            row("Invoice #", "INV-77", "Invoice Date", day("2026-06-01")),
            row("Agreement Number", "Employer", "Participant"),
            row("ME-0311-002", "Kestrel Joinery Inc", "Ana Ruiz"),
            row("Invoice Type", "Mid-point"),
            row("Period From", day("2026-03-02"), "Period To", day("2026-05-31")),
            row("Hours Claimed", 480.25),
            row("Reimbursement Rate", 0.5),
            row("Total Due", 5042.63),
            row("Employer signature", "/s/ Jo Bell", "Date", day("2026-06-01")),
            row("AJCC signature", "/s/ Kim Orr", "Date", day("2026-06-02")));
    Document invoice = Sheets.only(reading);
    Fields fields = invoice.fields();
    assertThat(invoice.type()).isEqualTo(DocumentType.INVOICE);
    assertThat(fields.text(FieldName.INVOICE_NUMBER)).contains("INV-77");
    assertThat(fields.text(FieldName.AGREEMENT_NUMBER)).contains("ME-0311-002");
    assertThat(fields.text(FieldName.EMPLOYER_NAME)).contains("Kestrel Joinery Inc");
    assertThat(fields.text(FieldName.PARTICIPANT)).contains("Ana Ruiz");
    assertThat(fields.text(FieldName.INVOICE_TYPE)).contains("MIDPOINT");
    assertThat(fields.text(FieldName.PERIOD_TO)).contains("2026-05-31");
    assertThat(fields.text(FieldName.HOURS_CLAIMED)).contains("480.25");
    assertThat(fields.text(FieldName.REIMBURSEMENT_RATE)).contains("0.50");
    assertThat(fields.text(FieldName.AMOUNT_CLAIMED)).contains("5042.63");
    assertThat(fields.text(FieldName.AJCC_SIGNATURE_DATE)).contains("2026-06-02");
    assertThat(fields.text(FieldName.INVOICE_DATE)).contains("2026-06-01");
  }

  @Test
  void readsAFormAndARegisterInOneWorkbook() throws IOException {
    try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
      Sheets.fill(
          book,
          book.createSheet("Register"),
          row("Employee", "Code", "Hours"),
          row("Ana Ruiz", "REG", 8));
      Sheets.fill(
          book,
          book.createSheet("Form"),
          row("Clarification of Hours"),
          row("Date", "Code", "Hours"),
          row(day("2026-05-04"), "REG", 8));
      FileReading reading = Sheets.read(Sheets.save(book, folder.resolve("both.xlsx")));
      assertThat(reading.documents())
          .extracting(Document::type, Document::pages)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(DocumentType.PAYROLL, java.util.List.of(1)),
              org.assertj.core.groups.Tuple.tuple(
                  DocumentType.CLARIFICATION, java.util.List.of(2)));
    }
  }

  @Test
  void readsAPeriodWhoseTwoDaysStandInCellsOfTheirOwn() throws IOException {
    Fields fields =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("Clarification of Hours"),
                    row("Agreement No.", "ME-0311-002"),
                    row("Pay period", day("2026-05-04"), "to", day("2026-05-17")),
                    row("Date", "Pay Code", "Hours"),
                    row(day("2026-05-04"), "REG", 8)))
            .fields();
    assertThat(fields.text(FieldName.PERIOD_FROM)).contains("2026-05-04");
    assertThat(fields.text(FieldName.PERIOD_TO)).contains("2026-05-17");
  }
}
