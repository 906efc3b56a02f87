package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;

class FlatFormTest {

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();

  @AfterEach
  void close() {
    sheets.close();
  }

  private FileReading read() {
    return sheets.read(folder);
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
  void readsTwoPairsInOneRowOfARuledGrid() {
    sheets
        .title("OJT CONTRACT")
        .font(PdfSheets.TIMES, 9)
        .grid(
            50,
            70,
            List.of(110, 140, 110, 140),
            row("Contract No.", "ED-0201-006", "Fund Source", "Adult"),
            row("Company Name", "Niño & Söhne LLC", "Federal Tax ID", "97-7247845"),
            row("Trainee", "Joanne Castañeda", "State ID", "2859520"),
            row("Occupation", "Warehouse\nLead", "O*NET Code", "53-1047"),
            row("Begin Date", "3/2/26", "Completion Date", "May 22, 2026"),
            row("Starting Wage", "$21.25/hr", "Obligation", "$5,100"),
            row("Reimbursement %", "50", "Maximum Training Hours", "480 hours"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(agreement, "fund")).isEqualTo("Adult");
    assertThat(text(agreement, "employerName")).isEqualTo("Niño & Söhne LLC");
    assertThat(text(agreement, "fein")).isEqualTo("97-7247845");
    assertThat(text(agreement, "participant")).isEqualTo("Joanne Castañeda");
    assertThat(text(agreement, "participantId")).isEqualTo("2859520");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Warehouse Lead");
    assertThat(text(agreement, "socCode")).isEqualTo("53-1047");
    assertThat(text(agreement, "start")).isEqualTo("2026-03-02");
    assertThat(text(agreement, "end")).isEqualTo("2026-05-22");
    assertThat(text(agreement, "wage")).isEqualTo("21.25");
    assertThat(text(agreement, "maximumReimbursement")).isEqualTo("5100.00");
    assertThat(text(agreement, "reimbursementRate")).isEqualTo("0.50");
    assertThat(text(agreement, "totalHours")).isEqualTo("480");
    assertThat(agreement.method()).isEqualTo(org.ojtpay.packet.ReadingMethod.PDF_TEXT);
  }

  @Test
  void readsLabelsAndValuesOnLinesTwoOnALine() {
    sheets
        .title("On-the-Job Training Agreement")
        .lines(60, 90, "Agreement Number: ND-0200-008", "Employer Name: Baja Tool & Die, Inc.")
        .lines(330, 90, "Start Date: 02/02/2026", "End Date: 04/24/2026")
        .lines(60, 122, "Employee Name: Víctor Rivera    Hours per Week: 40    SVP: 4");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ND-0200-008");
    assertThat(text(agreement, "employerName")).isEqualTo("Baja Tool & Die, Inc.");
    assertThat(text(agreement, "start")).isEqualTo("2026-02-02");
    assertThat(text(agreement, "end")).isEqualTo("2026-04-24");
    assertThat(text(agreement, "participant")).isEqualTo("Víctor Rivera");
    assertThat(text(agreement, "hoursPerWeek")).isEqualTo("40");
    assertThat(text(agreement, "svpLevel")).isEqualTo("4");
  }

  @Test
  void readsValuesWrittenOnUnderscoresAndLeavesBlanksOut() {
    sheets
        .title("OJT AGREEMENT")
        .lines(
            60,
            90,
            "Agreement Number ____ED-0201-006____ Region ____________",
            "Participant ___Ana Díaz___ CalJOBS ID _____________",
            "Job Title __________________",
            "Hourly Wage $___21.25____ SVP Level ____");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(agreement, "participant")).isEqualTo("Ana Díaz");
    assertThat(text(agreement, "wage")).isEqualTo("21.25");
    assertThat(text(agreement, "region")).isEqualTo("(absent)");
    assertThat(text(agreement, "participantId")).isEqualTo("(absent)");
    assertThat(text(agreement, "jobTitle")).isEqualTo("(absent)");
    assertThat(text(agreement, "svpLevel")).isEqualTo("(absent)");
  }

  @Test
  void readsDottedLeadersAndValuesThatStartAtAColumn() {
    sheets
        .title("OJT INVOICE")
        .lines(
            60,
            90,
            "Invoice Number ........................ INV-77",
            "Invoice Date.............. 03/18/2026")
        .text(60, 130, "Trainee Name")
        .text(220, 130, "Yusuf O'Malley")
        .text(60, 146, "Total Hours Worked")
        .text(220, 146, "212.00")
        .text(60, 162, "Total Amount Due")
        .text(220, 162, "$")
        .text(270, 162, "2,120.00");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("INV-77");
    assertThat(text(invoice, "invoiceDate")).isEqualTo("2026-03-18");
    assertThat(text(invoice, "participant")).isEqualTo("Yusuf O'Malley");
    assertThat(text(invoice, "hoursClaimed")).isEqualTo("212.00");
    assertThat(text(invoice, "amountClaimed")).isEqualTo("2120.00");
  }

  @Test
  void readsAValueThatGoesOnInTheNextLine() {
    sheets
        .title("OJT AGREEMENT")
        .text(60, 100, "Work Site Address")
        .text(200, 100, "1267 Palm Avenue, Building 4,")
        .text(200, 112, "San Diego, CA 92137")
        .text(60, 130, "Job Title")
        .text(200, 130, "Machinist");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "worksiteAddress"))
        .isEqualTo("1267 Palm Avenue, Building 4, San Diego, CA 92137");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Machinist");
  }

  @Test
  void readsSmallLabelsAboveTheValueInItsBox() {
    sheets.title("OJT AGREEMENT").font(PdfSheets.PLAIN, 8);
    sheets.grid(
        50,
        80,
        List.of(170, 170, 170),
        row(
            "Agreement Number\nED-0201-006",
            "Employer Legal Name\nMesa Verde LLC",
            "FEIN\n97-7247845"),
        row("Participant Name\nLena Abara", "Start Date\n02/02/2026", "Job Title\nSupervisor"),
        row("SVP Level\n", "Hourly Wage\n$20.00", "DBA\n"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(agreement, "employerName")).isEqualTo("Mesa Verde LLC");
    assertThat(text(agreement, "fein")).isEqualTo("97-7247845");
    assertThat(text(agreement, "participant")).isEqualTo("Lena Abara");
    assertThat(text(agreement, "start")).isEqualTo("2026-02-02");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Supervisor");
    assertThat(text(agreement, "wage")).isEqualTo("20.00");
    assertThat(text(agreement, "svpLevel")).isEqualTo("(absent)");
    assertThat(text(agreement, "dba")).isEqualTo("(absent)");
  }

  @Test
  void readsARowOfLabelsOverARowOfValues() {
    sheets
        .title("OJT AGREEMENT")
        .grid(
            50,
            80,
            List.of(120, 120, 120, 120),
            row("Start Date", "End Date", "Hours per Week", "Job Title"),
            row("02/02/2026", "04/24/2026", "40", "Welder"),
            row("Employer Name", "Participant Name", "SVP Level", "Hourly Wage"),
            row("Mesa LLC", "Lena Abara", "", "$20.00"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "start")).isEqualTo("2026-02-02");
    assertThat(text(agreement, "end")).isEqualTo("2026-04-24");
    assertThat(text(agreement, "hoursPerWeek")).isEqualTo("40");
    assertThat(text(agreement, "jobTitle")).isEqualTo("Welder");
    assertThat(text(agreement, "employerName")).isEqualTo("Mesa LLC");
    assertThat(text(agreement, "participant")).isEqualTo("Lena Abara");
    assertThat(text(agreement, "svpLevel")).isEqualTo("(absent)");
    assertThat(text(agreement, "wage")).isEqualTo("20.00");
  }

  @Test
  void readsCaptionsUnderTheLinesThatPeopleWriteOn() {
    sheets
        .title("OJT AGREEMENT")
        .lines(60, 90, "Agreement Number: ED-0201-006")
        .text(60, 200, "/s/ Rafael Petrov")
        .text(380, 200, "01/21/2026")
        .line(60, 204, 340, 204)
        .line(380, 204, 520, 204)
        .font(PdfSheets.PLAIN, 8)
        .text(60, 214, "Employer Signature")
        .text(380, 214, "Date")
        .line(60, 264, 340, 264)
        .line(380, 264, 520, 264)
        .text(60, 274, "Participant Signature")
        .text(380, 274, "Date");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "employerSignatureDate")).isEqualTo("2026-01-21");
    assertThat(text(agreement, "participantSignature")).isEqualTo("(absent)");
    assertThat(text(agreement, "participantSignatureDate")).isEqualTo("(absent)");
  }

  @Test
  void readsSignatureBlocksUnderPartyHeadings() {
    sheets
        .title("OJT AGREEMENT")
        .lines(60, 90, "Agreement Number: ED-0201-006")
        .font(PdfSheets.BOLD, 10)
        .text(60, 150, "EMPLOYER")
        .text(330, 150, "AJCC")
        .font(PdfSheets.PLAIN, 10)
        .lines(
            60,
            170,
            "Signature: /s/ Rafael Petrov",
            "Printed Name: Rafael Petrov",
            "Title: Owner",
            "Date: 01/21/2026")
        .lines(
            330,
            170,
            "Signature: ____________",
            "Printed Name: Anh Nguyen",
            "Title: Coordinator",
            "Date: ___________");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "employerSignatureName")).isEqualTo("Rafael Petrov");
    assertThat(text(agreement, "employerSignatureTitle")).isEqualTo("Owner");
    assertThat(text(agreement, "employerSignatureDate")).isEqualTo("2026-01-21");
    assertThat(text(agreement, "ajccSignature")).isEqualTo("(absent)");
    assertThat(text(agreement, "ajccSignatureName")).isEqualTo("Anh Nguyen");
    assertThat(text(agreement, "ajccSignatureDate")).isEqualTo("(absent)");
  }

  @Test
  void readsSignaturesInATable() {
    sheets
        .title("OJT AGREEMENT")
        .lines(60, 90, "Agreement Number: ED-0201-006")
        .grid(
            50,
            120,
            List.of(90, 140, 120, 90, 70),
            row("", "Signature", "Name", "Title", "Date"),
            row("Employer", "/s/ R. Petrov", "Rafael Petrov", "Owner", "01/21/2026"),
            row("Participant", "", "Ana Díaz", "", ""),
            row("AJCC", "/s/ A. Nguyen", "Anh Nguyen", "Coordinator", "01/22/2026"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "employerSignatureTitle")).isEqualTo("Owner");
    assertThat(text(agreement, "participantSignature")).isEqualTo("(absent)");
    assertThat(text(agreement, "participantSignatureName")).isEqualTo("Ana Díaz");
    assertThat(text(agreement, "ajccSignatureDate")).isEqualTo("2026-01-22");
  }

  @Test
  void takesADrawingInASignatureCellAsAMark() {
    sheets
        .title("OJT AGREEMENT")
        .grid(
            50,
            90,
            List.of(150, 200),
            row("Employer Signature", ""),
            row("Participant Signature", ""),
            row("AJCC Signature", ""));
    sheets.draw(
        content -> {
          content.moveTo(220, 692);
          content.curveTo(230, 702, 240, 682, 250, 692);
          content.curveTo(260, 702, 270, 682, 300, 694);
          content.stroke();
        });
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "employerSignature")).isEqualTo("yes");
    assertThat(text(agreement, "participantSignature")).isEqualTo("(absent)");
    assertThat(text(agreement, "ajccSignature")).isEqualTo("(absent)");
  }

  /** As a browser prints its check boxes: a white tick on a coloured box, a ring of grey alone. */
  @Test
  void readsBoxesWithRoundCorners() {
    sheets.title("EMPLOYER ELIGIBILITY CHECKLIST");
    String[] statements = {
      "1. The business has operated at the current location for at least 120 days",
      "2. WIOA funds will be used to relocate operations",
      "3. Funds will be used to promote union organizing"
    };
    for (int i = 0; i < statements.length; i++) {
      float y = 100 + 24 * i;
      sheets.text(60, y, statements[i]).text(462, y, "Yes").text(502, y, "No");
    }
    sheets
        .draw(content -> coloured(content, 450, 692))
        .draw(content -> outlined(content, 490, 692))
        .draw(content -> outlined(content, 450, 668))
        .draw(content -> coloured(content, 490, 668))
        .draw(content -> outlined(content, 450, 644))
        .draw(
            content -> {
              outlined(content, 490, 644);
              content.moveTo(491, 645);
              content.lineTo(498, 652);
              content.moveTo(491, 652);
              content.lineTo(498, 645);
              content.stroke();
            });
    Document checklist = only(DocumentType.EMPLOYER_CHECKLIST);
    assertThat(checklist.rows())
        .extracting(row -> row.value(FieldName.ANSWER).orElseThrow().text())
        .containsExactly("yes", "no", "no");
    assertThat(checklist.rows())
        .allSatisfy(
            row -> assertThat(row.value(FieldName.ANSWER).orElseThrow().isCertain()).isTrue());
  }

  private static void coloured(PDPageContentStream content, float x, float y) throws IOException {
    content.saveGraphicsState();
    content.setNonStrokingColor(java.awt.Color.WHITE);
    rounded(content, x, y);
    content.fill();
    content.setNonStrokingColor(new java.awt.Color(0, 117, 255));
    rounded(content, x, y);
    content.fill();
    content.setStrokingColor(java.awt.Color.WHITE);
    content.moveTo(x + 2, y + 5);
    content.lineTo(x + 4, y + 3);
    content.lineTo(x + 8, y + 8);
    content.stroke();
    content.restoreGraphicsState();
  }

  private static void outlined(PDPageContentStream content, float x, float y) throws IOException {
    content.saveGraphicsState();
    content.setNonStrokingColor(java.awt.Color.WHITE);
    rounded(content, x, y);
    content.fill();
    content.setStrokingColor(new java.awt.Color(118, 118, 118));
    rounded(content, x, y);
    content.stroke();
    content.restoreGraphicsState();
  }

  private static void rounded(PDPageContentStream content, float x, float y) throws IOException {
    content.moveTo(x + 1, y);
    content.lineTo(x + 8, y);
    content.curveTo(x + 9, y, x + 9, y, x + 9, y + 1);
    content.lineTo(x + 9, y + 8);
    content.curveTo(x + 9, y + 9, x + 9, y + 9, x + 8, y + 9);
    content.lineTo(x + 1, y + 9);
    content.curveTo(x, y + 9, x, y + 9, x, y + 8);
    content.lineTo(x, y + 1);
    content.curveTo(x, y, x, y, x + 1, y);
    content.closePath();
  }

  @Test
  void readsAPageThatIsStoredSideways() {
    sheets.currentPage().setRotation(90);
    sheets.draw(
        content -> {
          sideways(content, 60, 60, "OJT INVOICE", true);
          sideways(content, 60, 90, "Invoice Number: INV-9", false);
          sideways(content, 400, 90, "Period Ending: 03/13/2026", false);
        });
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("INV-9");
    assertThat(text(invoice, "periodTo")).isEqualTo("2026-03-13");
    SourceRef.OnPage place =
        (SourceRef.OnPage) invoice.fields().value(FieldName.PERIOD_TO).orElseThrow().source();
    assertThat(place.box().x()).isBetween(455_000, 490_000);
    assertThat(place.box().y()).isBetween(75_000, 92_000);
  }

  /** On a page of rotation 90, x and y as the reader of the shown page sees them. */
  private static void sideways(
      PDPageContentStream content, float x, float y, String text, boolean bold)
      throws java.io.IOException {
    content.beginText();
    content.setFont(bold ? PdfSheets.BOLD : PdfSheets.PLAIN, 10);
    content.setTextMatrix(new Matrix(0, 1, -1, 0, y, x));
    content.showText(text);
    content.endText();
  }

  @Test
  void readsTextThatRunsUpAPageThatIsNotTurned() {
    sheets.draw(
        content -> {
          up(content, 60, 60, "OJT INVOICE", true);
          up(content, 60, 90, "Invoice Number: INV-9", false);
          up(content, 400, 90, "Invoice Date: 03/18/2026", false);
        });
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("INV-9");
    assertThat(text(invoice, "invoiceDate")).isEqualTo("2026-03-18");
    SourceRef.OnPage place =
        (SourceRef.OnPage) invoice.fields().value(FieldName.INVOICE_DATE).orElseThrow().source();
    assertThat(place.box().height()).isGreaterThan(place.box().width());
    assertThat(place.box().x()).isBetween(75_000, 95_000);
  }

  private static void up(PDPageContentStream content, float x, float y, String text, boolean bold)
      throws java.io.IOException {
    content.beginText();
    content.setFont(bold ? PdfSheets.BOLD : PdfSheets.PLAIN, 10);
    content.setTextMatrix(new Matrix(0, 1, -1, 0, y, x));
    content.showText(text);
    content.endText();
  }

  @Test
  void readsEmbeddedFontsAndMonospacedPrint() throws java.io.IOException {
    var embedded =
        PDType0Font.load(
            sheets.document(),
            PdfReader.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    sheets
        .title("OJT INVOICE")
        .font(embedded, 11)
        .lines(60, 90, "Participant: Šárka Žižková-Łukasz", "Invoice No.: 17")
        .font(PdfSheets.COURIER, 10)
        .lines(60, 140, "Hours Claimed:   212.00", "Amount Claimed:  $2,120.00");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "participant")).isEqualTo("Šárka Žižková-Łukasz");
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("17");
    assertThat(text(invoice, "hoursClaimed")).isEqualTo("212.00");
    assertThat(text(invoice, "amountClaimed")).isEqualTo("2120.00");
  }

  @Test
  void tellsTheValueOfACellApartFromALabelOfTheSameWord() {
    sheets
        .title("OJT AGREEMENT")
        .grid(
            50,
            80,
            List.of(150, 200),
            row("Job Title", "Supervisor"),
            row("Employer Contact", "Rafael Petrov"),
            row("Program", "Fund"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "jobTitle")).isEqualTo("Supervisor");
    assertThat(text(agreement, "contact")).isEqualTo("Rafael Petrov");
    assertThat(text(agreement, "fund")).isEqualTo("(absent)");
  }

  @Test
  void doesNotTakeProseForFields() {
    sheets
        .title("OJT AGREEMENT")
        .lines(
            60,
            90,
            "Employer agrees to train the participant in the occupation named below and the",
            "start date may not precede the signature of all parties to this agreement.",
            "Participant wages are set by the employer. Job title and duties: see the plan.")
        .lines(60, 160, "Participant Name: Ana Díaz", "Start Date: 02/02/2026");
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(text(agreement, "participant")).isEqualTo("Ana Díaz");
    assertThat(text(agreement, "start")).isEqualTo("2026-02-02");
    assertThat(text(agreement, "employerName")).isEqualTo("(absent)");
    assertThat(text(agreement, "jobTitle")).isEqualTo("(absent)");
  }

  @Test
  void doubtsAFieldThatIsPrintedTwiceWithDifferentValues() {
    sheets
        .title("OJT AGREEMENT")
        .lines(
            60,
            90,
            "Start Date: 02/02/2026",
            "Job Title: Welder",
            "Start Date: 02/09/2026",
            "Occupation: Welder");
    Document agreement = only(DocumentType.AGREEMENT);
    Value start = agreement.fields().value(FieldName.START).orElseThrow();
    assertThat(start.isCertain()).isFalse();
    assertThat(start.asPrinted()).contains("02/02/2026").contains("02/09/2026");
    assertThat(agreement.fields().value(FieldName.JOB_TITLE).orElseThrow().isCertain()).isTrue();
  }

  @Test
  void keepsWhatItDoesNotUnderstandAsSeen() {
    sheets.title("OJT AGREEMENT").lines(60, 90, "Start Date: 02/30/2026", "SVP Level: four");
    Document agreement = only(DocumentType.AGREEMENT);
    Value start = agreement.fields().value(FieldName.START).orElseThrow();
    assertThat(start.text()).isEmpty();
    assertThat(start.asPrinted()).isEqualTo("02/30/2026");
    assertThat(agreement.fields().value(FieldName.SVP_LEVEL).orElseThrow().isCertain()).isFalse();
  }

  @Test
  void pointsAtTheWordsOfAValue() {
    sheets.title("OJT AGREEMENT").lines(60, 90, "Participant Name: Ana Díaz");
    SourceRef.OnPage place =
        (SourceRef.OnPage)
            only(DocumentType.AGREEMENT)
                .fields()
                .value(FieldName.PARTICIPANT)
                .orElseThrow()
                .source();
    assertThat(place.page()).isEqualTo(1);
    assertThat(place.box().x()).isBetween(140_000, 146_000);
    assertThat(place.box().right()).isBetween(175_000, 190_000);
    assertThat(place.box().y()).isBetween(80_000, 84_000);
    assertThat(place.box().bottom()).isBetween(90_000, 94_000);
  }

  @Test
  void readsTheSkillsOfATrainingPlanAcrossPages() {
    sheets
        .title("Training Plan")
        .grid(
            50,
            80,
            List.of(300, 100),
            row("Skills to be learned", "Hours"),
            row("Shop safety,\ntools and materials", "48"),
            row("Reading drawings", "96"))
        .newPage()
        .grid(
            50,
            60,
            List.of(300, 100),
            row("Skills to be learned", "Hours"),
            row("Core production tasks", "336"),
            row("Total", "480"));
    Document plan = only(DocumentType.TRAINING_PLAN);
    assertThat(rows(plan))
        .containsExactly(
            "skill=Shop safety, tools and materials hours=48",
            "skill=Reading drawings hours=96",
            "skill=Core production tasks hours=336");
    assertThat(plan.pages()).containsExactly(1, 2);
    assertThat(text(plan, "totalHours")).isEqualTo("480");
  }

  @Test
  void readsSkillsInAlignedColumnsWithoutRulings() {
    sheets
        .title("OJT TRAINING PLAN")
        .font(PdfSheets.BOLD, 10)
        .text(60, 90, "Task")
        .text(400, 90, "Est. Hours")
        .font(PdfSheets.PLAIN, 10)
        .text(60, 106, "Operate the press")
        .text(420, 106, "120")
        .text(60, 122, "Quality checks")
        .text(425, 122, "40")
        .text(60, 138, "Total hours")
        .text(420, 138, "160");
    assertThat(rows(only(DocumentType.TRAINING_PLAN)))
        .containsExactly("skill=Operate the press hours=120", "skill=Quality checks hours=40");
  }

  @Test
  void readsMarksInYesAndNoColumns() {
    sheets
        .title("Employer Pre-Award Checklist")
        .grid(
            50,
            80,
            List.of(380, 40, 40),
            row("", "Yes", "No"),
            row("The employer has a pattern of not keeping\nits trainees", "", "X"),
            row("Wages are equal to those of similar workers", "x", ""),
            row("Benefits are equal", "", ""),
            row("No labor dispute exists", "X", "X"));
    assertThat(rows(only(DocumentType.EMPLOYER_CHECKLIST)))
        .containsExactly(
            "item=The employer has a pattern of not keeping its trainees answer=no",
            "item=Wages are equal to those of similar workers answer=yes",
            "item=Benefits are equal",
            "item=No labor dispute exists answer=");
  }

  @Test
  void readsTicksFromASymbolFontAndDrawnCrosses() {
    sheets
        .title("EO CHECKLIST")
        .grid(
            50,
            80,
            List.of(380, 40, 40),
            row("Requirement", "Yes", "No"),
            row("Notice is posted", "", ""),
            row("Site is accessible", "", ""))
        .font(PdfSheets.DINGBATS, 10)
        .text(444, 110, "\u2714")
        .line(474, 120, 484, 130)
        .line(484, 120, 474, 130);
    assertThat(rows(only(DocumentType.EO_CHECKLIST)))
        .containsExactly("item=Notice is posted answer=yes", "item=Site is accessible answer=no");
  }

  @Test
  void readsAChecklistWhoseSentencesCarryTheirOwnBoxes() {
    sheets
        .title("Employer Checklist")
        .font(PdfSheets.PLAIN, 9)
        .lines(
            60,
            90,
            "1. The business has operated here for 120 days.    [X] Yes  [ ] No",
            "2. OJT funds will be used to promote union          [ ] Yes  [X] No",
            "3. Participants will be employed under the          [ ] Yes  [ ] No");
    sheets.text(75, 116 + 1, "organizing.");
    assertThat(rows(only(DocumentType.EMPLOYER_CHECKLIST)))
        .containsExactly(
            "item=1. The business has operated here for 120 days. answer=yes",
            "item=2. OJT funds will be used to promote union organizing. answer=no",
            "item=3. Participants will be employed under the");
  }

  @Test
  void readsDrawnTickBoxesBesideChoices() {
    sheets
        .title("OJT INVOICE")
        .lines(60, 90, "Invoice Number: 12")
        .text(60, 110, "Invoice Type:")
        .box(130, 102, 9, 9)
        .text(143, 110, "Midpoint")
        .box(200, 102, 9, 9)
        .text(213, 110, "Completion")
        .box(280, 102, 9, 9)
        .text(293, 110, "Fiscal Year-End")
        .line(200, 102, 209, 111)
        .line(209, 102, 200, 111);
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "invoiceType")).isEqualTo("COMPLETION");
    assertThat(text(invoice, "invoiceNumber")).isEqualTo("12");
  }

  @Test
  void readsPeriodsGivenAsARange() {
    sheets
        .title("OJT INVOICE")
        .lines(60, 90, "Billing Period: 02/02/2026 - 03/13/2026", "Invoice Type: Final");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "periodFrom")).isEqualTo("2026-02-02");
    assertThat(text(invoice, "periodTo")).isEqualTo("2026-03-13");
    assertThat(text(invoice, "invoiceType")).isEqualTo("COMPLETION");
  }

  @Test
  void readsTheStepRaisesOfAnAgreement() {
    sheets
        .title("OJT AGREEMENT")
        .lines(60, 90, "Starting Wage: $18.00")
        .grid(
            50,
            120,
            List.of(120, 120),
            row("Effective Date", "New Wage"),
            row("02/02/2026", "$18.00"),
            row("04/01/2026", "$19.25"));
    Document agreement = only(DocumentType.AGREEMENT);
    assertThat(rows(agreement))
        .containsExactly("wage=18.00 from=2026-02-02", "wage=19.25 from=2026-04-01");
    assertThat(text(agreement, "wage")).isEqualTo("18.00");
  }

  @Test
  void keepsEachPayPeriodOfAClarificationApart() {
    sheets
        .title("CLARIFICATION OF HOURS")
        .lines(
            60,
            80,
            "Agreement Number: ND-1",
            "Participant: Ana Díaz",
            "Pay Period: 02/02/2026 to 02/08/2026")
        .font(PdfSheets.PLAIN, 9);
    days(140, "02/02/2026", "02/03/2026");
    sheets.lines(60, 220, "Pay Period: 02/09/2026 to 02/15/2026");
    days(240, "02/09/2026", "02/10/2026");
    sheets.newPage();
    days(60, "02/11/2026");
    sheets.lines(
        60,
        120,
        "Employer Signature: /s/ R. Petrov    Date: 03/17/2026",
        "Participant Signature: __________   Date: ________");
    List<Document> blocks = read().documents();
    assertThat(blocks).extracting(Document::type).containsOnly(DocumentType.CLARIFICATION);
    assertThat(blocks).hasSize(2);
    assertThat(text(blocks.get(0), "periodTo")).isEqualTo("2026-02-08");
    assertThat(rows(blocks.get(0))).hasSize(2);
    assertThat(text(blocks.get(1), "periodFrom")).isEqualTo("2026-02-09");
    assertThat(rows(blocks.get(1)))
        .containsExactly(
            "date=2026-02-09 code=REG hours=8.00",
            "date=2026-02-10 code=REG hours=8.00",
            "date=2026-02-11 code=REG hours=8.00");
    for (Document block : blocks) {
      assertThat(text(block, "agreementNumber")).isEqualTo("ND-1");
      assertThat(text(block, "participant")).isEqualTo("Ana Díaz");
      assertThat(text(block, "employerSignature")).isEqualTo("yes");
      assertThat(text(block, "employerSignatureDate")).isEqualTo("2026-03-17");
      assertThat(text(block, "participantSignature")).isEqualTo("(absent)");
    }
  }

  private void days(float y, String... dates) {
    sheets.text(60, y, "Date").text(160, y, "Code").text(240, y, "Hours").text(320, y, "Note");
    for (int i = 0; i < dates.length; i++) {
      float at = y + 14 * (i + 1);
      sheets.text(60, at, dates[i]).text(160, at, "REG").text(246, at, "8.00");
    }
  }

  @Test
  void takesALabelWithItsValueForNoTitle() {
    sheets
        .title("VERIFICATION OF HOURS WORKED (FISCAL YEAR END)")
        .lines(
            60,
            80,
            "OJT Agreement Number: ED-0201-006",
            "Trainee: Ana Ruiz",
            "Last payroll on file ended: June 20, 2026");
    Document form = only(DocumentType.VERIFICATION);
    assertThat(text(form, "agreementNumber")).isEqualTo("ED-0201-006");
    assertThat(text(form, "lastPayrollEnd")).isEqualTo("2026-06-20");
  }

  @Test
  void readsAnswersThatStandBeforeTheirStatements() {
    sheets
        .title("EQUAL OPPORTUNITY CHECKLIST")
        .font(PdfSheets.COURIER, 9)
        .lines(
            60,
            80,
            "Site visited: 12 Quay Street",
            "[X] Y [ ] N   1. The notice is posted where employees can see it.",
            "[ ] Y [X] N   2. Facilities are accessible.",
            "[ ] Y [ ] N   3. A contact has been named.");
    assertThat(rows(only(DocumentType.EO_CHECKLIST)))
        .containsExactly(
            "item=1. The notice is posted where employees can see it. answer=yes",
            "item=2. Facilities are accessible. answer=no",
            "item=3. A contact has been named.");
  }

  @Test
  void partsANameFromTheTitleAfterIt() {
    sheets
        .title("OJT INVOICE")
        .text(60, 90, "Agreement Number: ED-0201-006")
        .text(60, 120, "Employer signature: /s/ Jo Bell")
        .text(60, 140, "Name and title: Jo Bell, Jr., Plant Manager");
    Document invoice = only(DocumentType.INVOICE);
    assertThat(text(invoice, "employerSignatureName")).isEqualTo("Jo Bell, Jr.");
    assertThat(text(invoice, "employerSignatureTitle")).isEqualTo("Plant Manager");
  }
}
