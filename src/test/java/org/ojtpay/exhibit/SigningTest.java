package org.ojtpay.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.extract.Extractor;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** A form is signed as people sign: digitally, with a pen or a stamp on the screen, in letters. */
class SigningTest {

  @TempDir private Path folder;

  @Test
  void aDrawnSignatureCounts() throws IOException {
    Document invoice = signed(new PDAnnotationRubberStamp());
    Value employer = invoice.fields().value(FieldName.EMPLOYER_SIGNATURE).orElseThrow();
    assertThat(employer.text()).isEqualTo("yes");
    assertThat(employer.isCertain()).isTrue();
    assertThat(invoice.fields().has(FieldName.AJCC_SIGNATURE)).isFalse();
  }

  @Test
  void aSignatureTypedOverTheFormCounts() throws IOException {
    PDAnnotationFreeText typed = new PDAnnotationFreeText();
    typed.setContents("/s/ Ana Díaz");
    Document invoice = signed(typed);
    assertThat(invoice.fields().text(FieldName.EMPLOYER_SIGNATURE)).contains("yes");
    assertThat(invoice.fields().has(FieldName.AJCC_SIGNATURE)).isFalse();
  }

  /** The invoice with something laid over the place where the employer signs. */
  private Document signed(PDAnnotation mark) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(invoice())) {
      PDAnnotationWidget field =
          pdf.getDocumentCatalog()
              .getAcroForm(null)
              .getField(FieldName.EMPLOYER_SIGNATURE.key())
              .getWidgets()
              .get(0);
      PDRectangle place = field.getRectangle();
      mark.setRectangle(
          new PDRectangle(place.getLowerLeftX() + 6, place.getLowerLeftY() + 4, 90, 14));
      pdf.getPage(0).getAnnotations().add(mark);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      Path file = Files.write(folder.resolve("invoice.pdf"), bytes.toByteArray());
      return new Extractor().read(file, "invoice.pdf", "0").documents().get(0);
    }
  }

  private static byte[] invoice() {
    FormPlans plans = FormPlans.load(Catalogue.load());
    FormPlan invoice =
        plans.forms().stream()
            .filter(plan -> plan.layouts().get(0).exhibit().type() == DocumentType.INVOICE)
            .findFirst()
            .orElseThrow();
    return PdfForm.of(invoice, plans.words(), new Letterhead("Board", "", "", "ojt@board.example"));
  }
}
