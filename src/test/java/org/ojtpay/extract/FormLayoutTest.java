package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** Layouts that word processors and web pages print. */
class FormLayoutTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private Document only(DocumentType type) {
    return sheets.only(folder, type);
  }

  private static String text(Document document, String key) {
    return document
        .fields()
        .value(FieldName.ofKey(key).orElseThrow())
        .map(Value::text)
        .orElse("(absent)");
  }

  private static List<String> rows(Document document) {
    return document.rows().stream()
        .map(
            row ->
                row.values().entrySet().stream()
                    .map(each -> each.getKey().key() + "=" + each.getValue().text())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void readsATableThatIsRuledAcrossOnly() {
    sheets.title("OJT INVOICE");
    for (int i = 0; i < 5; i++) {
      sheets.line(60, 90 + 30 * i, 540, 90 + 30 * i);
    }
    sheets
        .lines(66, 109, "Invoice No.")
        .text(180, 109, "2026-114")
        .text(320, 109, "Invoice Date")
        .text(430, 109, "July 2, 2026")
        .text(66, 133, "Period of")
        .text(66, 145, "Service")
        .text(180, 133, "04/06/2026 through")
        .text(180, 145, "06/30/2026")
        .text(320, 139, "Trainee Name")
        .text(430, 133, "Björn O'Sullivan-")
        .text(430, 145, "Ruíz")
        .text(66, 169, "Contract No.")
        .text(320, 169, "Job Title")
        .text(430, 169, "Baker")
        .text(66, 199, "Employer")
        .text(180, 199, "Mesa LLC")
        .text(320, 199, "Rate of Pay")
        .text(430, 199, "$20.00");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("2026-114");
    assertThat(text(invoice, "invoiceDate")).isEqualTo("2026-07-02");
    assertThat(text(invoice, "periodFrom")).isEqualTo("2026-04-06");
    assertThat(text(invoice, "periodTo")).isEqualTo("2026-06-30");
    assertThat(text(invoice, "participant")).isEqualTo("Björn O'Sullivan-Ruíz");
    assertThat(text(invoice, "agreementNumber")).isEqualTo("(absent)");
    assertThat(text(invoice, "jobTitle")).isEqualTo("Baker");
    assertThat(text(invoice, "employerName")).isEqualTo("Mesa LLC");
    assertThat(text(invoice, "wage")).isEqualTo("20.00");
  }

  @Test
  void readsBoxesToWriteInWithTheirLabelsOutside() {
    sheets.title("OJT AGREEMENT").font(PdfSheets.BOLD, 10).text(60, 80, "Employer Information");
    sheets.font(PdfSheets.PLAIN, 10);
    String[][] pairs = {
      {"Name", "Ocean Beach Bakery LLC"}, {"Federal Tax ID", "33-7654321"}, {"DBA", ""}
    };
    for (int i = 0; i < pairs.length; i++) {
      sheets.text(60, 105 + 22 * i, pairs[i][0]).box(170, 94 + 22 * i, 180, 16);
      sheets.text(174, 105 + 22 * i, pairs[i][1]);
    }
    sheets.font(PdfSheets.BOLD, 10).text(60, 190, "Participant Information");
    sheets
        .font(PdfSheets.PLAIN, 10)
        .text(60, 215, "Name")
        .box(170, 204, 180, 16)
        .text(174, 215, "Nuñez, Hoa")
        .text(370, 215, "Start Date")
        .box(440, 204, 90, 16)
        .text(444, 215, "05/04/2026");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerName")).isEqualTo("Ocean Beach Bakery LLC");
    assertThat(text(agreement, "fein")).isEqualTo("33-7654321");
    assertThat(text(agreement, "dba")).isEqualTo("(absent)");
    assertThat(text(agreement, "participant")).isEqualTo("Nuñez, Hoa");
    assertThat(text(agreement, "start")).isEqualTo("2026-05-04");
  }

  @Test
  void doesNotTakeTheNextCellForABlankOneWhereValuesStandUnderTheirLabels() {
    sheets
        .title("OJT AGREEMENT")
        .font(PdfSheets.PLAIN, 8)
        .grid(
            50,
            80,
            List.of(160, 200),
            row("Employer Legal Name\nSierra Castings", "FEIN\n94-1234567"),
            row("DBA\n", "Second Telephone of the Foreman\n555-0100"),
            row("Job Title\nMachinist", "SVP Level\n6"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerName")).isEqualTo("Sierra Castings");
    assertThat(text(agreement, "dba")).isEqualTo("(absent)");
    assertThat(text(agreement, "svpLevel")).isEqualTo("6");
  }

  @Test
  void readsFiguresThatStandCloseToTheNextColumn() {
    sheets
        .title("CLARIFICATION OF HOURS")
        .lines(60, 80, "Pay Period: 04/06/2026 - 04/19/2026")
        .font(PdfSheets.BOLD, 10)
        .text(60, 110, "Date Worked")
        .text(160, 110, "Type of Hours")
        .text(260, 110, "Hours")
        .text(293, 110, "Comments")
        .font(PdfSheets.PLAIN, 10)
        .text(60, 126, "Tue 04/07/2026")
        .text(160, 126, "Regular")
        .text(269, 126, "8.00")
        .text(293, 126, "first aid class")
        .text(60, 142, "Wed 04/08/2026")
        .text(160, 142, "Sick")
        .text(269, 142, "8.00")
        .text(60, 158, "Total")
        .text(264, 158, "16.00");
    assertThat(rows(only(DocumentType.CLARIFICATION)))
        .containsExactly(
            "date=2026-04-07 code=Regular hours=8.00 note=first aid class",
            "date=2026-04-08 code=Sick hours=8.00");
  }

  @Test
  void keepsStackedCaptionsWithTheLineAboveThem() {
    sheets.title("OJT AGREEMENT").lines(60, 90, "Agreement Number: ED-1").font(PdfSheets.PLAIN, 9);
    String[] parties = {"Employer", "Participant", "AJCC"};
    String[] names = {"/s/ Kofi Mensah", "", "/s/ Rosa Lim"};
    String[] dates = {"05/08/2026", "", ""};
    for (int i = 0; i < 3; i++) {
      float y = 200 + 44 * i;
      sheets
          .text(60, y - 3, names[i])
          .text(420, y - 3, dates[i])
          .line(60, y, 540, y)
          .text(60, y + 10, parties[i] + " Signature")
          .text(420, y + 10, "Date");
    }
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "employerSignatureDate")).isEqualTo("2026-05-08");
    assertThat(text(agreement, "participantSignature")).isEqualTo("(absent)");
    assertThat(text(agreement, "participantSignatureDate")).isEqualTo("(absent)");
    assertThat(text(agreement, "ajccSignature")).isEqualTo("yes");
    assertThat(text(agreement, "ajccSignatureDate")).isEqualTo("(absent)");
  }

  @Test
  void readsWhatStandsOverTheTitleOfTheFirstPage() {
    sheets
        .text(60, 30, "Bill To: San Diego Workforce Board")
        .text(350, 30, "Invoice #: 00458")
        .text(350, 44, "Date: 05/08/2026")
        .font(PdfSheets.BOLD, 14)
        .text(60, 80, "OJT Employer Invoice")
        .font(PdfSheets.PLAIN, 10)
        .text(60, 110, "This invoice is:  ___ Midpoint   _X_ Final   ___ Discontinuation")
        .text(
            60,
            130,
            "Total Hours: 198.25 x Hourly Wage: $21.00 x Reimbursement Rate: 50% = Total Due: $2,081.63");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("00458");
    assertThat(text(invoice, "invoiceDate")).isEqualTo("2026-05-08");
    assertThat(text(invoice, "invoiceType")).isEqualTo("COMPLETION");
    assertThat(text(invoice, "hoursClaimed")).isEqualTo("198.25");
    assertThat(text(invoice, "wage")).isEqualTo("21.00");
    assertThat(text(invoice, "reimbursementRate")).isEqualTo("0.50");
    assertThat(text(invoice, "amountClaimed")).isEqualTo("2081.63");
  }

  @Test
  void readsAStatementWithItsBoxBeforeIt() {
    sheets
        .title("HOURS OF VERIFICATION")
        .lines(60, 90, "Fiscal Year: 2025-26", "[X] No payroll exists yet")
        .text(60, 140, "Employer Signature: Dana Cole");
    Document form = only(DocumentType.VERIFICATION);
    assertThat(text(form, "noPayrollExists")).isEqualTo("yes");
    assertThat(text(form, "fiscalYear")).isEqualTo("2026");
    assertThat(form.fields().value(FieldName.EMPLOYER_SIGNATURE).orElseThrow().confidence())
        .isEqualByComparingTo("0.90");
  }

  @Test
  void goesOnWithARuledTableOnTheNextPageWithoutHeadings() {
    sheets
        .title("TRAINING PLAN")
        .grid(50, 700, List.of(300, 100), row("Skill", "Hours"), row("Safety", "40"))
        .text(280, 770, "Page 1 of 2")
        .newPage()
        .text(60, 30, "Mesa Verde LLC")
        .grid(50, 60, List.of(300, 100), row("Core tasks", "400"), row("Total", "440"));
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Safety hours=40", "skill=Core tasks hours=400");
  }

  @Test
  void leavesWhatDoesNotApplyToAPersonAndDoubtsInitials() {
    sheets
        .title("EMPLOYER CHECKLIST")
        .grid(
            50,
            80,
            List.of(300, 40, 40, 40),
            row("", "Yes", "No", "N/A"),
            row("There is no labor dispute", "X", "", ""),
            row("The union agrees", "", "", "X"),
            row("Wages are equal", "RP", "", ""));
    Document checklist = only(DocumentType.EMPLOYER_CHECKLIST);
    assertThat(rows(checklist))
        .containsExactly(
            "item=There is no labor dispute answer=yes",
            "item=The union agrees answer=",
            "item=Wages are equal answer=yes");
    assertThat(checklist.rows().get(0).value(FieldName.ANSWER).orElseThrow().isCertain()).isTrue();
    assertThat(checklist.rows().get(2).value(FieldName.ANSWER).orElseThrow().isCertain()).isFalse();
  }

  @Test
  void passesOverColumnsThatNobodyAskedFor() {
    sheets
        .title("TRAINING PLAN")
        .grid(
            50,
            80,
            List.of(30, 200, 80, 80),
            row("#", "Skill or Task", "Method", "Est. Hours"),
            row("1", "Roof safety", "OJT", "120"),
            row("2", "Racking", "OJT", "720"));
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Roof safety hours=120", "skill=Racking hours=720");
  }

  @Test
  void doesNotTakeTheNumberingOfAChecklistForAnAnswer() {
    sheets
        .title("EMPLOYER CHECKLIST")
        .grid(
            50,
            80,
            List.of(30, 280, 120),
            row("No.", "Question", "Response"),
            row("1", "Will funds be used to relocate?", "[ ] Yes [X] No"),
            row("2", "At this location for 120 days?", "Yes"),
            row("3", "Is there a labor dispute?", ""));
    Document checklist = only(DocumentType.EMPLOYER_CHECKLIST);
    assertThat(rows(checklist))
        .containsExactly(
            "item=Will funds be used to relocate? answer=no",
            "item=At this location for 120 days? answer=yes",
            "item=Is there a labor dispute?");
    assertThat(checklist.rows().get(0).value(FieldName.ANSWER).orElseThrow().isCertain()).isTrue();
  }

  @Test
  void readsAValueOfTwoLinesWhoseLabelStandsBetweenThem() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Agreement Number")
        .text(200, 100, "ED-1")
        .text(200, 118, "Projected end and total hours, because the")
        .text(60, 124, "What Changes")
        .text(200, 130, "participant was ill")
        .text(60, 150, "Effective Date")
        .text(200, 150, "07/01/2026");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "whatChanges"))
        .isEqualTo("Projected end and total hours, because the participant was ill");
    assertThat(text(agreement, "effective")).isEqualTo("2026-07-01");
  }

  @Test
  void readsRulingsThatAreFilledTogether() {
    sheets.title("TRAINING PLAN");
    sheets.draw(
        content -> {
          for (int i = 0; i < 4; i++) {
            content.addRect(60, 700 - 20 * i, 300, 0.8f);
          }
          for (int x : new int[] {60, 260, 360}) {
            content.addRect(x, 640, 0.8f, 60);
          }
          content.fill();
        });
    sheets
        .text(66, 107, "Skill")
        .text(266, 107, "Hours")
        .text(66, 127, "Safety")
        .text(266, 127, "40")
        .text(66, 147, "Core tasks")
        .text(266, 147, "400");
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Safety hours=40", "skill=Core tasks hours=400");
  }

  @Test
  void doesNotTakeAStampOnAScanForItsText() {
    var picture =
        new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    sheets.draw(
        content ->
            content.drawImage(
                org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                    sheets.document(), picture),
                0,
                0,
                612,
                792));
    sheets.text(400, 20, "RECEIVED 03/05/2026");
    assertThat(sheets.read(folder).problems())
        .extracting(org.ojtpay.packet.Problem::code)
        .containsExactly("DOC-UNREADABLE");
  }
}
