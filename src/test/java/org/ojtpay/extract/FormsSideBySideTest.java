package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.day;
import static org.ojtpay.extract.TextDocuments.cell;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.extract.TextDocuments.p0;
import static org.ojtpay.extract.TextDocuments.r;
import static org.ojtpay.extract.TextDocuments.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;

/** Forms in text documents and sheets that set things beside each other. */
class FormsSideBySideTest {

  private static final String WEEKS =
      table(
          TextDocuments.row(
              cell("<w:gridSpan w:val=\"3\"/>", p("Week of 5/4")),
              cell("<w:gridSpan w:val=\"3\"/>", p("Week of 5/11"))),
          TextDocuments.row("Day", "Code", "Hours", "Day", "Code", "Hours"),
          TextDocuments.row("Mon 5/4", "REG", "8", "Mon 5/11", "VAC", "7.5"),
          TextDocuments.row("Tue 5/5", "REG", "6.25", "Tue 5/12", "", ""),
          TextDocuments.row("Total", "", "14.25", "Total", "", "7.5"));

  @TempDir Path folder;

  private static String head(String period) {
    return p("CLARIFICATION OF HOURS")
        + p("Agreement Number: MA-1063-001")
        + p("Participant: Rosa Tellez")
        + p("Pay Period: " + period);
  }

  @Test
  void readsTwoWeeksBesideEachOtherWithTheYearOfThePayPeriod() throws IOException {
    FileReading reading = TextDocuments.of(head("05/04/2026 to 05/17/2026") + WEEKS).read(folder);
    assertThat(TextDocuments.days(reading))
        .containsExactly("2026-05-04 REG 8", "2026-05-05 REG 6.25", "2026-05-11 VAC 7.5");
  }

  @Test
  void doesNotUnderstandADayThatThePeriodDoesNotHave() throws IOException {
    FileReading reading = TextDocuments.of(head("05/04/2026 to 05/10/2026") + WEEKS).read(folder);
    Fields last = TextDocuments.only(reading).rows().get(2);
    assertThat(last.value(FieldName.DATE_WORKED).orElseThrow().isCertain()).isFalse();
  }

  @Test
  void readsSignaturesWithAColumnForEachParty() throws IOException {
    String signatures =
        table(
            TextDocuments.row("", "Trainee", "Employer"),
            TextDocuments.row("Signed", "", "/s/ Ana Ruiz"),
            TextDocuments.row("Name and Title", "Rosa Tellez", "Ana Ruiz, Head Baker"),
            TextDocuments.row("Date", "", "6/1/2026"));
    Document form =
        TextDocuments.only(
            TextDocuments.of(head("05/04/2026 to 05/17/2026") + signatures).read(folder));
    Fields fields = form.fields();
    assertThat(fields.isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_NAME)).contains("Ana Ruiz");
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_TITLE)).contains("Head Baker");
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_DATE)).contains("2026-06-01");
    assertThat(fields.has(FieldName.PARTICIPANT_SIGNATURE)).isFalse();
    assertThat(form.blanks())
        .containsKeys(FieldName.PARTICIPANT_SIGNATURE, FieldName.PARTICIPANT_SIGNATURE_DATE);
  }

  @Test
  void partsAContactAndAJobFromWhatIsWrittenWithThem() throws IOException {
    Document form =
        TextDocuments.only(
            TextDocuments.of(
                    p("ON-THE-JOB TRAINING AGREEMENT")
                        + p("2. The Employer")
                        + p0(
                            r("Employer representative")
                                + "<w:r><w:tab/></w:r>"
                                + r("Ana Ruiz, Plant Manager"))
                        + p0(
                            r("Phone / E-mail")
                                + "<w:r><w:tab/></w:r>"
                                + r("619-555-0181 / ana@bakery.example"))
                        + table(
                            TextDocuments.row("Occupation (O*NET)", "Baker (51-3011.00)"),
                            TextDocuments.row(
                                "Rate of reimbursement", "50 percent of gross wages")))
                .read(folder));
    Fields fields = form.fields();
    assertThat(fields.text(FieldName.CONTACT)).contains("Ana Ruiz");
    assertThat(fields.text(FieldName.CONTACT_TITLE)).contains("Plant Manager");
    assertThat(fields.text(FieldName.CONTACT_PHONE)).contains("619-555-0181");
    assertThat(fields.text(FieldName.CONTACT_EMAIL)).contains("ana@bakery.example");
    assertThat(fields.text(FieldName.JOB_TITLE)).contains("Baker");
    assertThat(fields.text(FieldName.SOC_CODE)).contains("51-3011.00");
    assertThat(fields.text(FieldName.REIMBURSEMENT_RATE)).contains("0.50");
  }

  @Test
  void leavesANameWithItsLastNameFirstWhole() throws IOException {
    Document form =
        TextDocuments.only(
            TextDocuments.of(
                    p("ON-THE-JOB TRAINING AGREEMENT")
                        + table(
                            TextDocuments.row("Employer Contact", "Ruiz, Ana"),
                            TextDocuments.row("Job Title", "Baker (nights)")))
                .read(folder));
    assertThat(form.fields().text(FieldName.CONTACT)).contains("Ruiz, Ana");
    assertThat(form.fields().text(FieldName.JOB_TITLE)).contains("Baker (nights)");
    assertThat(form.fields().has(FieldName.CONTACT_TITLE)).isFalse();
  }

  @Test
  void takesTheTelephoneBelowTheCoordinatorForNobodyElses() throws IOException {
    Document form =
        TextDocuments.only(
            TextDocuments.of(
                    p("ON-THE-JOB TRAINING AGREEMENT")
                        + table(
                            TextDocuments.row("AJCC Coordinator", "Ana Ruiz"),
                            TextDocuments.row("Phone / E-mail", "619-555-0181 / ana@ajcc.example")))
                .read(folder));
    assertThat(form.fields().has(FieldName.CONTACT_PHONE)).isFalse();
    assertThat(form.fields().text(FieldName.COORDINATOR_EMAIL)).contains("ana@ajcc.example");
  }

  @Test
  void readsASheetWithAMarkBeforeItsStatementAndThePictureOfASignature() throws IOException {
    assertThat(verification("X", 1).isYes(FieldName.NO_PAYROLL_EXISTS)).isTrue();
    assertThat(verification("X", 1).isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(verification("X", 1).text(FieldName.EMPLOYER_SIGNATURE_TITLE)).contains("Baker");
    assertThat(verification("[ ]", 1).isYes(FieldName.NO_PAYROLL_EXISTS)).isFalse();
    assertThat(verification("X", 4).has(FieldName.EMPLOYER_SIGNATURE)).isFalse();
  }

  /** A verification with a picture over the second cell of a row after the days. */
  private Fields verification(String mark, int row) throws IOException {
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("Hours");
      Sheets.fill(
          book,
          sheet,
          Sheets.row("Verification of Hours"),
          Sheets.row("Trainee", "Rosa Tellez"),
          Sheets.row("Date", "Type of hours", "Hours"),
          Sheets.row(day("2026-06-29"), "Regular", 8),
          Sheets.row(mark, "I certify that no payroll exists yet for the days listed below."),
          Sheets.row("Employer signature"),
          Sheets.row("Name / title", "Ana Ruiz / Baker"),
          Sheets.row("Date", "7/1/2026"));
      ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
      anchor.setRow1(4 + row);
      anchor.setRow2(5 + row);
      anchor.setCol1(1);
      anchor.setCol2(2);
      sheet
          .createDrawingPatriarch()
          .createPicture(anchor, book.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG));
      return Sheets.only(Sheets.read(Sheets.save(book, folder.resolve("hours.xlsx")))).fields();
    }
  }

  @Test
  void takesNoMarkInASheetForTheNameOfTheEmployer() throws IOException {
    Document form =
        Sheets.only(
            Sheets.xlsx(
                folder,
                Sheets.row("CLARIFICATION OF HOURS"),
                Sheets.row("Trainee", "Rosa Tellez"),
                Sheets.row(null, "Employer", "Trainee"),
                Sheets.row("Signature", "/s/ Ana Ruiz", "/s/ Rosa Tellez")));
    assertThat(form.fields().has(FieldName.EMPLOYER_NAME)).isFalse();
    assertThat(form.fields().text(FieldName.PARTICIPANT)).contains("Rosa Tellez");
  }

  @Test
  void readsAnInvoiceInASheetThatAsksForAnotherFormInASentence() throws IOException {
    Document form =
        Sheets.only(
            Sheets.xlsx(
                folder,
                Sheets.row("OJT INVOICE"),
                Sheets.row("Trainee", "Rosa Tellez"),
                Sheets.row(
                    "Pay period from", "Pay period to", "Straight-time hours", "Hourly rate"),
                Sheets.row(day("2026-05-04"), day("2026-05-17"), 76.5, 20),
                Sheets.row(null, null, null, "Total hours claimed", 76.5),
                Sheets.row("Attach the clarification of hours form."),
                Sheets.row("Employer signature", "/s/ Ana Ruiz", null, "Date", day("2026-06-01")),
                Sheets.row("Name and title", "Ana Ruiz, Baker")));
    assertThat(form.type()).isEqualTo(DocumentType.INVOICE);
    assertThat(form.rows()).hasSize(1);
    assertThat(form.fields().text(FieldName.HOURS_CLAIMED)).contains("76.5");
    assertThat(form.fields().isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(form.fields().text(FieldName.EMPLOYER_SIGNATURE_NAME)).contains("Ana Ruiz");
    assertThat(form.fields().text(FieldName.EMPLOYER_SIGNATURE_TITLE)).contains("Baker");
  }
}
