package org.ojtpay.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The forms, held against PDF/UA-1 (ISO 14289-1) by veraPDF, and what no validator sees. */
class PdfUaTest {

  private static final List<FormFile> FORMS =
      BlankForms.of(PdfFormReadingTest.BOARD).stream()
          .filter(form -> form.name().endsWith(".pdf"))
          .toList();

  @BeforeAll
  static void start() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void everyFormIsAccessible() throws Exception {
    for (FormFile form : FORMS) {
      assertThat(faults(form.bytes())).as(form.name()).isEmpty();
    }
  }

  @Test
  void aFormWithoutItsTagsIsNot() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(FORMS.get(0).bytes())) {
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
      pdf.save(bytes);
      assertThat(faults(bytes.toByteArray())).isNotEmpty();
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

  private static List<String> faults(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      Stream<TestAssertion> failed =
          validator.validate(parser).getTestAssertions().stream()
              .filter(each -> each.getStatus() == TestAssertion.Status.FAILED);
      return failed.map(each -> each.getRuleId().getClause() + " " + each.getMessage()).toList();
    }
  }
}
