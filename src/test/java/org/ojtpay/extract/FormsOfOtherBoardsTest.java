package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Forms that are not laid out as ours: letters, framed tables, answers in columns, signing feet.
 */
class FormsOfOtherBoardsTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private Document only(DocumentType type) {
    List<Document> found = sheets.read(folder).documents();
    assertThat(found).extracting(Document::type).containsExactly(type);
    return found.get(0);
  }

  private static String certain(Document document, FieldName name) {
    return document.fields().value(name).filter(Value::isCertain).map(Value::text).orElse("-");
  }

  private static boolean doubted(Document document, FieldName name) {
    return document.fields().value(name).filter(value -> !value.isCertain()).isPresent();
  }

  private static String said(Fields row, FieldName... names) {
    StringBuilder text = new StringBuilder();
    for (FieldName name : names) {
      Optional<Value> value = row.value(name);
      text.append(value.map(v -> v.isCertain() ? v.text() : "?").orElse("-")).append(' ');
    }
    return text.toString().strip();
  }

  private void letter(String addressee) {
    sheets.font(PdfSheets.BOLD, 16).text(50, 60, "Granby Street Roofing Co.");
    sheets.font(PdfSheets.PLAIN, 20).text(460, 60, "Invoice");
    sheets.font(PdfSheets.PLAIN, 10);
    sheets.lines(50, 76, "310 Granby Street", "Fresno, CA 93701");
    sheets.text(460, 76, "No. G-77").text(460, 88, "August 4, 2026");
    sheets.text(50, 125, addressee).text(50, 137, "Sierra Job Council");
    sheets.text(50, 165, "Re: OJT Contract SD-300-117 | Trainee: Wanda Ruiz | Final invoice");
    sheets.grid(
        50,
        190,
        List.of(220, 70, 80, 100),
        row("Description", "Hours", "Wage", "Gross"),
        row("Roofing 07/01/2026 - 07/15/2026", "70.50", "$22.00", "$1,551.00"),
        row("Roofing 07/16/2026 - 07/31/2026", "80.00", "$22.00", "$1,760.00"),
        row("Total", "150.50", "", "$3,311.00"));
    sheets.text(50, 300, "Balance due: $1,655.50");
    sheets.text(50, 330, "Authorized by employer: /s/ Ira Boone, 08/04/2026");
  }

  @Test
  void readsAnInvoiceOnTheEmployersOwnPaper() {
    letter("Bill to:");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(certain(invoice, FieldName.EMPLOYER_NAME)).isEqualTo("Granby Street Roofing Co.");
    assertThat(certain(invoice, FieldName.INVOICE_NUMBER)).isEqualTo("G-77");
    assertThat(certain(invoice, FieldName.INVOICE_DATE)).isEqualTo("2026-08-04");
    assertThat(certain(invoice, FieldName.AGREEMENT_NUMBER)).isEqualTo("SD-300-117");
    assertThat(certain(invoice, FieldName.PARTICIPANT)).isEqualTo("Wanda Ruiz");
    assertThat(certain(invoice, FieldName.INVOICE_TYPE)).isEqualTo("COMPLETION");
    assertThat(certain(invoice, FieldName.PERIOD_FROM)).isEqualTo("2026-07-01");
    assertThat(certain(invoice, FieldName.PERIOD_TO)).isEqualTo("2026-07-31");
    assertThat(certain(invoice, FieldName.HOURS_CLAIMED)).isEqualTo("150.50");
    assertThat(certain(invoice, FieldName.WAGE)).isEqualTo("22.00");
    assertThat(certain(invoice, FieldName.AMOUNT_CLAIMED)).isEqualTo("1655.50");
    assertThat(certain(invoice, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("yes");
    assertThat(certain(invoice, FieldName.EMPLOYER_SIGNATURE_DATE)).isEqualTo("2026-08-04");
    assertThat(said(invoice.rows().get(1), FieldName.FROM, FieldName.TO, FieldName.HOURS))
        .isEqualTo("2026-07-16 2026-07-31 80.00");
  }

  @Test
  void takesNoLetterheadForTheEmployerWhereNobodyIsAddressed() {
    letter("Program:");
    assertThat(certain(only(DocumentType.INVOICE), FieldName.EMPLOYER_NAME)).isEqualTo("-");
  }

  @Test
  void doubtsClaimedHoursThatAreNotTheSumOfTheirLines() {
    sheets.title("OJT INVOICE").font(PdfSheets.PLAIN, 10).text(50, 100, "Invoice No.: 12");
    sheets.grid(
        50,
        120,
        List.of(100, 100, 70, 80),
        row("From", "To", "Hours", "Wage"),
        row("07/01/2026", "07/15/2026", "70.50", "$22.00"),
        row("07/16/2026", "07/31/2026", "80.00", "$23.00"),
        row("Total", "", "160.50", ""));
    Document invoice = only(DocumentType.INVOICE);
    assertThat(doubted(invoice, FieldName.HOURS_CLAIMED)).isTrue();
    assertThat(certain(invoice, FieldName.WAGE)).isEqualTo("-");
  }

  @Test
  void readsTheOneTickedOfChoicesThatStandWithoutALabel() {
    sheets.title("OJT INVOICE").font(PdfSheets.PLAIN, 10).text(50, 100, "Invoice No.: 12");
    sheets.text(50, 130, "[ ] Midpoint   [X] Completion   [ ] Discontinuation");
    assertThat(certain(only(DocumentType.INVOICE), FieldName.INVOICE_TYPE)).isEqualTo("COMPLETION");
  }

  @Test
  void doesNotChooseBetweenTwoTickedBoxes() {
    sheets.title("OJT INVOICE").font(PdfSheets.PLAIN, 10).text(50, 100, "Invoice No.: 12");
    sheets.text(50, 130, "[X] Midpoint   [X] Completion   [ ] Discontinuation");
    assertThat(doubted(only(DocumentType.INVOICE), FieldName.INVOICE_TYPE)).isTrue();
  }

  @Test
  void readsTheChoiceWithARingAroundIt() {
    sheets.title("OJT INVOICE").font(PdfSheets.PLAIN, 10).text(50, 100, "Invoice No.: 12");
    sheets.text(50, 130, "Type of invoice: Midpoint ( Completion ) Discontinuation");
    assertThat(certain(only(DocumentType.INVOICE), FieldName.INVOICE_TYPE)).isEqualTo("COMPLETION");
  }

  @Test
  void readsSkillsInAFrameWithoutLinesDown() {
    sheets.title("OJT TRAINING PLAN").font(PdfSheets.PLAIN, 10);
    sheets.text(50, 90, "OJT Employee").text(119, 90, "Ines Vidal");
    sheets.text(50, 106, "Employer").text(119, 106, "Casco Boats");
    for (int y : new int[] {120, 145, 180, 205, 230}) {
      sheets.line(50, y, 540, y);
    }
    sheets.line(50, 120, 50, 230).line(540, 120, 540, 230);
    sheets.text(56, 135, "Skill to be learned").text(350, 135, "Hours").text(430, 135, "Level");
    sheets
        .lines(56, 158, "Lay up glass fibre on a mould and", "roll out the resin")
        .text(355, 164, "90");
    sheets.text(440, 164, "2").text(56, 195, "Fit deck hardware").text(355, 195, "60");
    sheets.text(440, 195, "1").text(56, 220, "Total").text(355, 220, "150");
    sheets.text(50, 260, "Employer: /s/ Lou Casco").text(250, 260, "Date: 05/01/2026");
    Document plan = only(DocumentType.TRAINING_PLAN);
    assertThat(certain(plan, FieldName.PARTICIPANT)).isEqualTo("Ines Vidal");
    assertThat(plan.rows())
        .extracting(row -> said(row, FieldName.SKILL, FieldName.HOURS))
        .containsExactly(
            "Lay up glass fibre on a mould and roll out the resin 90", "Fit deck hardware 60");
    assertThat(certain(plan, FieldName.TOTAL_HOURS)).isEqualTo("150");
    assertThat(certain(plan, FieldName.EMPLOYER_NAME)).isEqualTo("Casco Boats");
    assertThat(certain(plan, FieldName.EMPLOYER_SIGNATURE_DATE)).isEqualTo("2026-05-01");
  }

  @Test
  void readsSkillsInASheetBesideTheirLevels() throws IOException {
    Document plan =
        Sheets.only(
            Sheets.xlsx(
                folder,
                Sheets.row("TRAINING PLAN / SKILL GAP ANALYSIS"),
                Sheets.row("Trainee", "Ines Vidal"),
                Sheets.row(),
                Sheets.row("Skill", "Level now", "Level needed", "Trainer", "Training hours"),
                Sheets.row("Splicing", 0, 3, "Lou", 120),
                Sheets.row("Rigging", 1, 2, "Lou", 80),
                Sheets.row("Total", null, null, null, 200)));
    assertThat(plan.rows())
        .extracting(row -> said(row, FieldName.SKILL, FieldName.HOURS))
        .containsExactly("Splicing 120", "Rigging 80");
    assertThat(certain(plan, FieldName.TOTAL_HOURS)).isEqualTo("200");
  }

  private void checklist(String... foot) {
    sheets.font(PdfSheets.BOLD, 14).text(50, 60, "Pre-Screening of OJT Employer");
    sheets.font(PdfSheets.PLAIN, 10).text(50, 90, "Employer: Casco Boats");
    sheets.grid(
        50,
        110,
        List.of(30, 300, 40, 40, 40),
        row("No.", "Statement", "Yes", "No", "N/A"),
        row("1", "Wages equal those of other workers", "X", "", ""),
        row("2", "A strike is under way", "", "X", ""),
        row("3", "The business moved here lately", "", "", "X"),
        row("4", "Workers will be displaced", "X", "X", ""));
    for (int i = 0; i < foot.length; i++) {
      sheets.text(50, 260 + 20 * i, foot[i]);
    }
  }

  @Test
  void readsAnswersInColumnsAndGuessesNone() {
    checklist();
    assertThat(only(DocumentType.EMPLOYER_CHECKLIST).rows())
        .extracting(row -> said(row, FieldName.ANSWER))
        .containsExactly("yes", "no", "?", "?");
  }

  @Test
  void seesWhoSignsAtTheFootOfAForm() {
    checklist("Employer: /s/ Lou Casco     Date: 05/01/2026", "AJCC staff: ______  Date: ______");
    Document checklist = only(DocumentType.EMPLOYER_CHECKLIST);
    assertThat(certain(checklist, FieldName.EMPLOYER_NAME)).isEqualTo("Casco Boats");
    assertThat(certain(checklist, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("yes");
    assertThat(certain(checklist, FieldName.EMPLOYER_SIGNATURE_DATE)).isEqualTo("2026-05-01");
    assertThat(checklist.blanks()).containsKey(FieldName.AJCC_SIGNATURE);
  }

  @Test
  void takesNoNameInPrintForASignatureThatIsNeeded() {
    sheets.title("CLARIFICATION OF HOURS").font(PdfSheets.PLAIN, 10);
    sheets.text(50, 90, "Trainee: Ines Vidal").text(250, 90, "Employer: Casco Boats");
    sheets.text(50, 120, "Trainee: Ines Vidal").text(250, 120, "Date: 06/02/2026");
    sheets.text(50, 140, "Employer:").text(250, 140, "Date: 06/02/2026");
    sheets.font(PdfSheets.PLAIN, 15).text(110, 140, "L. Casco");
    Document form = only(DocumentType.CLARIFICATION);
    assertThat(doubted(form, FieldName.PARTICIPANT_SIGNATURE)).isTrue();
    assertThat(certain(form, FieldName.EMPLOYER_SIGNATURE)).isEqualTo("yes");
    assertThat(certain(form, FieldName.EMPLOYER_NAME)).isEqualTo("Casco Boats");
  }

  @Test
  void takesNoEmployerAndDateAtTheHeadForASignature() {
    sheets.title("OJT INVOICE").font(PdfSheets.PLAIN, 10);
    sheets.text(50, 90, "Employer: Casco Boats").text(250, 90, "Date: 06/02/2026");
    sheets.text(50, 110, "Invoice No.: 12").text(250, 110, "Trainee: Ines Vidal");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(certain(invoice, FieldName.EMPLOYER_NAME)).isEqualTo("Casco Boats");
    assertThat(invoice.fields().has(FieldName.EMPLOYER_SIGNATURE)).isFalse();
  }

  @Test
  void readsDaysWithTheirWeekdayAndDoubtsTheWrongOne() {
    sheets.title("CLARIFICATION OF HOURS").font(PdfSheets.PLAIN, 10);
    sheets.text(50, 90, "Pay period beginning 06/01/2026 and ending 06/14/2026");
    sheets.grid(
        50,
        110,
        List.of(120, 80, 80),
        row("Date", "Code", "Hours"),
        row("06/01/2026 Mon", "REG", "8.00"),
        row("06/02/26 (Tue)", "REG", "7.50"),
        row("06/03/2026 Friday", "REG", "8.00"));
    Document form = only(DocumentType.CLARIFICATION);
    assertThat(certain(form, FieldName.PERIOD_FROM)).isEqualTo("2026-06-01");
    assertThat(certain(form, FieldName.PERIOD_TO)).isEqualTo("2026-06-14");
    assertThat(form.rows())
        .extracting(row -> said(row, FieldName.DATE_WORKED))
        .containsExactly("2026-06-01", "2026-06-02", "?");
  }

  @Test
  void readsARatingThatIsTicked() {
    sheets.title("OJT PERFORMANCE EVALUATION").font(PdfSheets.PLAIN, 10);
    sheets.text(50, 90, "Trainee: Ines Vidal");
    sheets.text(50, 110, "Overall rating: [ ] Poor [X] Meets expectations [ ] Excellent");
    Document report = only(DocumentType.PROGRESS_REPORT);
    assertThat(certain(report, FieldName.RATING)).isEqualTo("Meets expectations");
  }
}
