package org.ojtpay.exhibit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The ways in which programs fill in a form. */
enum PdfFilling {
  /** The value with its look, as most viewers save it. */
  WITH_LOOKS,
  /** The value alone, as programs save it that leave the look to the next viewer. */
  WITHOUT_LOOKS,
  /** Printed to another PDF: the fields are gone, their looks have become the page. */
  FLATTENED;

  byte[] fill(byte[] blank, Map<String, String> typed) throws IOException {
    try (PDDocument document = Loader.loadPDF(blank)) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      form.setNeedAppearances(this == WITHOUT_LOOKS);
      for (Map.Entry<String, String> each : typed.entrySet()) {
        PDField field = form.getField(each.getKey());
        if (field == null) {
          throw new AssertionError("the form has no field " + each.getKey());
        }
        fill(document, field, each.getValue());
      }
      if (this == FLATTENED) {
        form.flatten();
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void fill(PDDocument document, PDField field, String value) throws IOException {
    if (field instanceof PDSignatureField signature) {
      if (this != WITHOUT_LOOKS) {
        look(document, signature.getWidgets().get(0), value);
      }
      if (this != FLATTENED) {
        signature.setValue(new PDSignature());
      }
    } else if (this == WITHOUT_LOOKS && !(field instanceof PDRadioButton)) {
      field.getCOSObject().setItem(COSName.V, new COSString(value));
    } else {
      field.setValue(value);
    }
  }

  private static void look(PDDocument document, PDAnnotationWidget widget, String text)
      throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(document);
    PDRectangle place = widget.getRectangle();
    stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
    stream.setResources(new PDResources());
    try (PDAppearanceContentStream out = new PDAppearanceContentStream(stream)) {
      out.beginText();
      PDResources fonts = document.getDocumentCatalog().getAcroForm(null).getDefaultResources();
      out.setFont(fonts.getFont(COSName.getPDFName("Sans")), 10);
      out.newLineAtOffset(4, 6);
      out.showText(text);
      out.endText();
    }
    PDAppearanceDictionary looks = new PDAppearanceDictionary();
    looks.setNormalAppearance(stream);
    widget.setAppearance(looks);
  }
}
