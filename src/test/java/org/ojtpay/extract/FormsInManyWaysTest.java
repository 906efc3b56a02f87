package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.Sheets.day;
import static org.ojtpay.extract.Sheets.row;
import static org.ojtpay.extract.TextDocuments.p;
import static org.ojtpay.extract.TextDocuments.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/** Layouts of forms as boards and employers make them at home. */
class FormsInManyWaysTest {

  @TempDir Path folder;

  private Document word(String body) throws IOException {
    return TextDocuments.only(TextDocuments.of(body).read(folder));
  }

  private static boolean certain(Fields fields, FieldName name) {
    return fields.value(name).filter(Value::isCertain).isPresent();
  }

  @Test
  void readsAFormInTwoLanguagesByTheLabelThatItKnows() throws IOException {
    Fields fields =
        word(p("OJT Contract / Contrato de capacitación")
                + table(
                    TextDocuments.row("Núm. de contrato / Contract No.", "BR-4471-020"),
                    TextDocuments.row("Legal name / Razón social", "Ostrich / Emu Farms, Inc."),
                    TextDocuments.row("Trainee / Participante", "Íñigo Sarmiento"),
                    TextDocuments.row("Start date / Fecha de inicio:", "June 1, 2026"),
                    TextDocuments.row("Type / Tipo", "☐ New / Nuevo ☒ Amendment / Enmienda"),
                    TextDocuments.row("Hours per week / Horas por semana", "38")))
            .fields();
    assertThat(fields.text(FieldName.AGREEMENT_NUMBER)).contains("BR-4471-020");
    assertThat(fields.text(FieldName.EMPLOYER_NAME)).contains("Ostrich / Emu Farms, Inc.");
    assertThat(fields.text(FieldName.PARTICIPANT)).contains("Íñigo Sarmiento");
    assertThat(fields.text(FieldName.START)).contains("2026-06-01");
    assertThat(fields.text(FieldName.PACKET_KIND)).contains("AMENDMENT");
    assertThat(fields.text(FieldName.HOURS_PER_WEEK)).contains("38");
  }

  @Test
  void readsWhoSignedBesideTheMarkAndWithinIt() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      Fields fields =
          sheets
              .title("OJT Agreement")
              .text(60, 90, "Participant: Rosa Tellez")
              .lines(60, 600, "Employer signature", "AJCC signature", "Participant signature")
              .lines(200, 600, "/s/ J. Bell", "/s/ Pia Sund, Career Advisor", "/s/ Rosa Tellez")
              .lines(360, 600, "Jo Bell, Plant Manager", "", "Ana Ruiz")
              .lines(490, 600, "Date: 3/2/2026", "Date: 3/3/2026", "Date: 3/2/2026")
              .only(folder, DocumentType.AGREEMENT)
              .fields();
      assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_NAME)).contains("Jo Bell");
      assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_TITLE)).contains("Plant Manager");
      assertThat(fields.text(FieldName.AJCC_SIGNATURE_NAME)).contains("Pia Sund");
      assertThat(fields.text(FieldName.AJCC_SIGNATURE_TITLE)).contains("Career Advisor");
      assertThat(fields.text(FieldName.AJCC_SIGNATURE_DATE)).contains("2026-03-03");
      assertThat(fields.has(FieldName.PARTICIPANT_SIGNATURE_NAME)).isFalse();
    }
  }

  @Test
  void neverTakesTheNextCaptionForTheValueOverALine() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      for (int row = 0; row < 3; row++) {
        sheets.line(60, 104 + 40 * row, 240, 104 + 40 * row);
        sheets.line(300, 104 + 40 * row, 480, 104 + 40 * row);
      }
      Fields fields =
          sheets
              .title("OJT Agreement")
              .text(60, 100, "KR-2280-114")
              .text(300, 100, "Odile Marchetti Millwork")
              .text(60, 140, "Anselm Brodeur")
              .text(300, 140, "Bench Hand")
              .text(60, 180, "Odile Marchetti")
              .text(300, 180, "Tuesdays after four")
              .font(PdfSheets.PLAIN, 7)
              .text(60, 112, "Contract number")
              .text(300, 112, "Legal name")
              .text(60, 152, "Trainee")
              .text(300, 152, "Job title")
              .text(60, 192, "Contact person")
              .text(300, 192, "When she is best reached")
              .only(folder, DocumentType.AGREEMENT)
              .fields();
      assertThat(fields.text(FieldName.AGREEMENT_NUMBER)).contains("KR-2280-114");
      assertThat(fields.text(FieldName.CONTACT)).contains("Odile Marchetti");
    }
  }

  @Test
  void endsAValueWhereAnUnknownLabelBegins() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      Fields fields =
          sheets
              .title("OJT Agreement")
              .font(PdfSheets.PLAIN, 11)
              .text(60, 100, "Contract number")
              .text(220, 100, "KR-2280-114")
              .text(60, 113, "Learner of the trade")
              .text(220, 113, "Anselm Brodeur")
              .only(folder, DocumentType.AGREEMENT)
              .fields();
      assertThat(fields.text(FieldName.AGREEMENT_NUMBER)).contains("KR-2280-114");
    }
  }

  @Test
  void showsCircledAnswersToAPersonAndSaysWhereNoneIsSeen() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      sheets
          .title("Employer Pre-Screening Checklist")
          .lines(60, 100, "1. Wages will be the same for all.", "2. There is a strike at the site.")
          .lines(400, 100, "YES", "YES")
          .lines(440, 100, "NO", "NO")
          .draw(
              content -> {
                content.moveTo(395, 696);
                content.curveTo(395, 712, 428, 712, 428, 696);
                content.curveTo(428, 684, 395, 684, 395, 696);
                content.stroke();
              });
      Document form = sheets.only(folder, DocumentType.EMPLOYER_CHECKLIST);
      assertThat(form.rows()).hasSize(2);
      assertThat(form.rows().get(0).text(FieldName.ITEM))
          .contains("Wages will be the same for all.");
      assertThat(form.rows()).allMatch(row -> !certain(row, FieldName.ANSWER));
    }
  }

  @Test
  void readsAListOfSkillsWithTheirHours() throws IOException {
    Document plan =
        word(
            p("Individual Training Plan")
                + p("Participant: Rosa Tellez")
                + p("1. Dough, sheeting and lamination – 120 hours")
                + p("2. Oven loading (deck and rack): 60.5 hrs")
                + p("3. Packing: a last step"));
    List<String> rows =
        plan.rows().stream()
            .map(
                row ->
                    row.text(FieldName.SKILL).orElse("")
                        + "="
                        + row.text(FieldName.HOURS).orElse(""))
            .toList();
    assertThat(rows)
        .containsExactly("Dough, sheeting and lamination=120", "Oven loading (deck and rack)=60.5");
  }

  @Test
  void takesAFullCircleAmongEmptyOnesForTheChoice() throws IOException {
    Fields fields =
        word(p("OJT INVOICE")
                + p("Invoice number: 88-B")
                + p("Invoice type: ○ Midpoint ● Completion ○ Discontinuation"))
            .fields();
    assertThat(fields.text(FieldName.INVOICE_TYPE)).contains("COMPLETION");
  }

  @Test
  void readsUnpaidHoursAndTheRemarkOfADay() throws IOException {
    Document form =
        word(
            p("CLARIFICATION OF HOURS")
                + p("Pay Period: 05/04/2026 to 05/17/2026")
                + table(
                    TextDocuments.row("Day", "Regular", "Holiday", "Unpaid", "Remarks"),
                    TextDocuments.row("Mon, May 4", "6", "", "2", "dentist"),
                    TextDocuments.row("Tue, May 5", "", "8", "", "Founders Day"),
                    TextDocuments.row("Week 1 total", "6", "8", "2", "")));
    assertThat(form.rows())
        .extracting(row -> row.text(FieldName.CODE).orElse(""))
        .containsExactly("REG", "UNPAID", "HOL");
    assertThat(form.rows().get(2).text(FieldName.NOTE)).contains("Founders Day");
    assertThat(form.rows().get(0).has(FieldName.NOTE)).isFalse();
  }

  @Test
  void readsAVerificationWrittenAsALetter() throws IOException {
    Fields fields =
        word(p("Verification of Hours – Fiscal Year July 1, 2026 to June 30, 2027")
                + p("Participant: Rosa Tellez")
                + p(
                    "The most recent payroll ended on Friday, June 18, 2027. We certify that no"
                        + " payroll has been run for what follows.")
                + p("Employer signature: /s/ Jo Bell, Plant Manager"))
            .fields();
    assertThat(fields.text(FieldName.FISCAL_YEAR)).contains("2027");
    assertThat(fields.text(FieldName.LAST_PAYROLL_END)).contains("2027-06-18");
    assertThat(fields.isYes(FieldName.NO_PAYROLL_EXISTS)).isTrue();
    assertThat(fields.text(FieldName.EMPLOYER_SIGNATURE_NAME)).contains("Jo Bell");
  }

  @Test
  void leavesAWarningAboutPayrollsUnattested() throws IOException {
    Fields fields =
        word(p("Verification of Hours")
                + p("Participant: Rosa Tellez")
                + p("Use this form only where no payroll exists yet for the last days."))
            .fields();
    assertThat(fields.has(FieldName.NO_PAYROLL_EXISTS)).isFalse();
  }

  @Test
  void readsAMonthThatASheetKeepsAsADate() throws IOException {
    Fields fields =
        Sheets.only(
                Sheets.xlsx(
                    folder,
                    row("OJT Progress Report"),
                    row("Report month", day("2026-09-01")),
                    row("OJT hours this month", 151.5)))
            .fields();
    assertThat(fields.text(FieldName.MONTH)).contains("September 2026");
    assertThat(fields.text(FieldName.HOURS)).contains("151.5");
  }

  @Test
  void leavesThePagesBeforeAFormThatALineAloneNames() throws IOException {
    try (PdfSheets sheets = new PdfSheets()) {
      Document form =
          sheets
              .text(60, 100, "Hours and pay of May")
              .newPage()
              .text(60, 60, "The long name of a network of job centers - OJT Agreement")
              .text(60, 100, "Contract number: KR-2280-114")
              .text(60, 120, "Type: corporation")
              .only(folder, DocumentType.AGREEMENT);
      assertThat(form.pages()).containsExactly(2);
      assertThat(form.fields().text(FieldName.AGREEMENT_NUMBER)).contains("KR-2280-114");
      assertThat(form.fields().has(FieldName.PACKET_KIND)).isFalse();
    }
  }
}
