package org.ojtpay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.extract.PdfSheets.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;

class PdfReaderTest {

  private static final Catalogue CATALOGUE = Catalogue.load();

  @TempDir Path folder;
  private final PdfSheets sheets = new PdfSheets();
  private final List<Grid> handedOver = new ArrayList<>();

  @AfterEach
  void close() {
    sheets.close();
  }

  private FileReading read(Path file) {
    PdfReader reader =
        new PdfReader(
            CATALOGUE,
            (pages, name, sha256, method) -> {
              handedOver.addAll(pages);
              return List.of();
            });
    return reader.read(file, "form.pdf", "abc");
  }

  private FileReading read() {
    return read(sheets.save(folder));
  }

  private static List<String> codes(FileReading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  @Test
  void findsEveryDocumentOfAPacket() {
    sheets.title("OJT AGREEMENT").lines(60, 90, "Agreement Number: ED-1", "Start Date: 02/02/2026");
    sheets
        .newPage()
        .title("TRAINING PLAN")
        .grid(50, 80, List.of(300, 100), row("Skill", "Hours"), row("Safety", "48"));
    sheets.font(PdfSheets.BOLD, 14).text(60, 300, "EMPLOYER PRE-SCREENING CHECKLIST");
    sheets
        .font(PdfSheets.PLAIN, 10)
        .grid(50, 320, List.of(300, 40, 40), row("", "Yes", "No"), row("Wages are equal", "X", ""));
    sheets
        .newPage()
        .title("EO CHECKLIST")
        .grid(50, 80, List.of(300, 60), row("Requirement", "Met"), row("Notice posted", "Yes"));
    sheets
        .newPage()
        .font(PdfSheets.BOLD, 12)
        .text(60, 60, "SIGNATURES")
        .font(PdfSheets.PLAIN, 10)
        .grid(
            50,
            80,
            List.of(150, 200),
            row("Employer signature", "/s/ A"),
            row("Employer signature date", "01/21/2026"));
    List<Document> documents = read().documents();
    assertThat(documents)
        .extracting(Document::type)
        .containsExactly(
            DocumentType.AGREEMENT,
            DocumentType.TRAINING_PLAN,
            DocumentType.EMPLOYER_CHECKLIST,
            DocumentType.EO_CHECKLIST);
    assertThat(documents.get(0).pages()).containsExactly(1, 4);
    assertThat(documents.get(0).fields().isYes(FieldName.EMPLOYER_SIGNATURE)).isTrue();
    assertThat(documents.get(0).fields().text(FieldName.EMPLOYER_SIGNATURE_DATE))
        .contains("2026-01-21");
    assertThat(documents.get(1).pages()).containsExactly(2);
    assertThat(documents.get(2).rows()).hasSize(1);
    assertThat(documents.get(3).rows()).hasSize(1);
  }

  @Test
  void neverTakesASignatureFromAnotherDocumentWhereTheOwnPlaceIsBlank() {
    sheets
        .title("OJT AGREEMENT")
        .lines(60, 90, "Agreement Number: ED-1", "Employer Signature: ____________");
    sheets.newPage().title("TRAINING PLAN").font(PdfSheets.BOLD, 12).text(60, 90, "SIGNATURES");
    sheets.font(PdfSheets.PLAIN, 10).text(60, 110, "Employer Signature: /s/ R. Petrov");
    Document agreement = read().documents().get(0);
    assertThat(agreement.type()).isEqualTo(DocumentType.AGREEMENT);
    assertThat(agreement.fields().has(FieldName.EMPLOYER_SIGNATURE)).isFalse();
  }

  @Test
  void keepsTwoInvoicesOfOneFileApart() {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1", "Hours Claimed: 80");
    sheets.newPage().title("OJT INVOICE").lines(60, 90, "Invoice Number: 2", "Hours Claimed: 40");
    List<Document> invoices = read().documents();
    assertThat(invoices).extracting(Document::type).containsOnly(DocumentType.INVOICE);
    assertThat(invoices)
        .extracting(invoice -> invoice.fields().text(FieldName.INVOICE_NUMBER).orElse(""))
        .containsExactly("1", "2");
  }

  @Test
  void joinsTheSecondPageOfAFormThatRepeatsItsTitle() {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1", "Hours Claimed: 80");
    sheets
        .newPage()
        .title("OJT INVOICE (continued)")
        .lines(60, 90, "Invoice Number: 1", "Amount Claimed: $40.00");
    List<Document> invoices = read().documents();
    assertThat(invoices).hasSize(1);
    assertThat(invoices.get(0).pages()).containsExactly(1, 2);
    assertThat(invoices.get(0).fields().text(FieldName.AMOUNT_CLAIMED)).contains("40.00");
    assertThat(invoices.get(0).fields().text(FieldName.HOURS_CLAIMED)).contains("80");
  }

  @Test
  void handsPayrollPagesOverAsGrids() {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1");
    sheets.newPage().font(PdfSheets.PLAIN, 9).text(60, 40, "Chula Vista Sheet Metal Inc.");
    sheets.font(PdfSheets.BOLD, 12).text(60, 56, "Payroll Register").font(PdfSheets.PLAIN, 9);
    sheets
        .text(60, 80, "Employee")
        .text(200, 80, "Code")
        .text(260, 80, "Hours")
        .text(320, 80, "Amount")
        .text(60, 94, "O'Malley, Yusuf")
        .text(200, 94, "REG")
        .text(262, 94, "80.00")
        .text(322, 94, "1,600.00")
        .text(200, 108, "OT")
        .text(266, 108, "1.50")
        .text(334, 108, "45.00");
    FileReading reading = read();
    assertThat(reading.documents())
        .extracting(Document::type)
        .containsExactly(DocumentType.INVOICE, DocumentType.OTHER);
    assertThat(handedOver).hasSize(1);
    Grid grid = handedOver.get(0);
    assertThat(grid.page()).isEqualTo(2);
    assertThat(grid.rows().stream().map(PdfReaderTest::text))
        .containsExactly(
            "0:Chula Vista Sheet Metal Inc.",
            "0:Payroll Register",
            "0:Employee 1:Code 2:Hours 3:Amount",
            "0:O'Malley, Yusuf 1:REG 2:80.00 3:1,600.00",
            "1:OT 2:1.50 3:45.00");
    assertThat(grid.rows().get(3).values())
        .allSatisfy(cell -> assertThat(cell.source()).isInstanceOf(SourceRef.OnPage.class));
  }

  @Test
  void handsRuledPayrollTablesOverByTheirCells() {
    sheets
        .title("PAYROLL JOURNAL")
        .grid(
            50,
            80,
            List.of(140, 60, 60),
            row("Employee", "Hours", "Rate"),
            row("O'Malley,\nYusuf", "", "20.00"));
    read();
    assertThat(handedOver.get(0).rows().stream().map(PdfReaderTest::text))
        .containsExactly(
            "0:PAYROLL JOURNAL", "0:Employee 1:Hours 2:Rate", "0:O'Malley, Yusuf 2:20.00");
  }

  private static String text(java.util.SortedMap<Integer, Cell> row) {
    StringBuilder text = new StringBuilder();
    row.forEach((column, cell) -> text.append(' ').append(column).append(':').append(cell.text()));
    return text.substring(1);
  }

  @Test
  void callsAPageThatFitsNothingOther() {
    sheets.lines(60, 90, "Dear Sirs,", "please find our invoice enclosed.");
    List<Document> documents = read().documents();
    assertThat(documents).extracting(Document::type).containsExactly(DocumentType.OTHER);
    assertThat(documents.get(0).fields()).isEqualTo(Fields.NONE);
  }

  @Test
  void saysThatAPasswordIsAskedFor() throws IOException {
    sheets.title("OJT AGREEMENT");
    sheets
        .document()
        .protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
    FileReading reading = read();
    assertThat(codes(reading)).containsExactly("DOC-PROTECTED");
    assertThat(reading.documents()).isEmpty();
  }

  @Test
  void readsAFileThatIsProtectedAgainstChangesOnly() throws IOException {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1");
    sheets.document().protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    assertThat(read().documents().get(0).fields().text(FieldName.INVOICE_NUMBER)).contains("1");
  }

  @Test
  void saysThatAFormNeedsAdobeReader() {
    sheets.text(60, 90, "Please wait...");
    var form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(sheets.document());
    form.setXFA(
        new org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource(
            sheets.document().getDocument().createCOSStream()));
    sheets.document().getDocumentCatalog().setAcroForm(form);
    assertThat(codes(read())).containsExactly("DOC-PROTECTED");
  }

  @Test
  void saysThatAFileIsBroken() throws IOException {
    Path file = folder.resolve("broken.pdf");
    Files.writeString(file, "%PDF-1.7\nnothing more");
    assertThat(codes(read(file))).containsExactly("DOC-BROKEN");
  }

  @Test
  void saysWhichPageIsAPictureAndReadsTheOthers() throws IOException {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1");
    sheets.newPage();
    var picture =
        new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    var image = LosslessFactory.createFromImage(sheets.document(), picture);
    sheets.draw(content -> content.drawImage(image, 0, 0, 612, 792));
    FileReading reading = read();
    assertThat(codes(reading)).containsExactly("DOC-UNREADABLE");
    assertThat(((SourceRef.OnPage) reading.problems().get(0).source()).page()).isEqualTo(2);
    assertThat(reading.documents().get(0).fields().text(FieldName.INVOICE_NUMBER)).contains("1");
  }

  @Test
  void doesNotTrustTheInvisibleTextUnderAScan() throws IOException {
    var picture =
        new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    var image = LosslessFactory.createFromImage(sheets.document(), picture);
    sheets.draw(
        content -> {
          content.drawImage(image, 0, 0, 612, 792);
          content.beginText();
          content.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
          content.setFont(PdfSheets.PLAIN, 10);
          content.newLineAtOffset(60, 700);
          content.showText("OJT INVOICE");
          content.endText();
        });
    assertThat(codes(read())).containsExactly("DOC-UNREADABLE");
  }

  @Test
  void sparesTheGoodPagesWhereOneIsDamaged() {
    sheets.title("OJT INVOICE").lines(60, 90, "Invoice Number: 1");
    sheets.newPage();
    sheets.currentPage().getCOSObject().setItem(COSName.CONTENTS, COSName.HELV);
    sheets.currentPage().getCOSObject().setItem(COSName.ANNOTS, COSName.HELV);
    sheets.newPage().lines(60, 90, "Hours Claimed: 80");
    FileReading reading = read();
    assertThat(reading.documents().get(0).fields().text(FieldName.INVOICE_NUMBER)).contains("1");
    assertThat(reading.documents().get(0).fields().text(FieldName.HOURS_CLAIMED)).contains("80");
  }

  @Test
  void readsFiveHundredPagesAndRefusesOneMore() throws IOException {
    assertThat(codes(read(blankPages(500)))).isEmpty();
    assertThat(codes(read(blankPages(501)))).containsExactly("DOC-LIMIT");
  }

  private Path blankPages(int count) throws IOException {
    Path file = folder.resolve("many.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      document.save(file.toFile());
    }
    return file;
  }
}
