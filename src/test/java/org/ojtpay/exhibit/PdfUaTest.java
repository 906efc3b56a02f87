package org.ojtpay.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.Test;
import org.ojtpay.PdfUa;

/** The forms, held against PDF/UA-1 (ISO 14289-1) by veraPDF, and what no validator sees. */
class PdfUaTest {

  private static final List<FormFile> FORMS =
      BlankForms.of(PdfFormReadingTest.BOARD).stream()
          .filter(form -> form.name().endsWith(".pdf"))
          .toList();

  @Test
  void everyFormIsAccessible() throws Exception {
    for (FormFile form : FORMS) {
      assertThat(PdfUa.faults(form.bytes())).as(form.name()).isEmpty();
    }
  }

  @Test
  void aFormWithoutItsTagsIsNot() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(FORMS.get(0).bytes())) {
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      pdf.save(bytes);
      assertThat(PdfUa.faults(bytes.toByteArray())).isNotEmpty();
    }
  }

  @Test
  void everyFieldSaysWhatItAsks() throws Exception {
    for (FormFile form : FORMS) {
      try (PDDocument pdf = Loader.loadPDF(form.bytes())) {
        for (PDField field : pdf.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
          assertThat(field.getAlternateFieldName()).as(field.getFullyQualifiedName()).isNotBlank();
        }
      }
    }
  }
}
