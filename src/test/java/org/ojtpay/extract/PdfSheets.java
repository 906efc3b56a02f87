package org.ojtpay.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FileReading;

/** Draws forms for tests. Places are points from the top left corner of a letter page. */
final class PdfSheets implements AutoCloseable {

  private static final Catalogue CATALOGUE = Catalogue.load();

  static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  static final PDFont TIMES = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont COURIER = new PDType1Font(FontName.COURIER);
  static final PDFont DINGBATS = new PDType1Font(FontName.ZAPF_DINGBATS);

  private final PDDocument document = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.LETTER);
  private PDFont font = PLAIN;
  private float size = 10;

  PdfSheets() {
    document.addPage(page);
  }

  PDDocument document() {
    return document;
  }

  PDPage currentPage() {
    return page;
  }

  PdfSheets newPage() {
    page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    return this;
  }

  PdfSheets font(PDFont font, float size) {
    this.font = font;
    this.size = size;
    return this;
  }

  PdfSheets title(String text) {
    PDFont before = font;
    float beforeSize = size;
    font(BOLD, 14).text(60, 50, text);
    return font(before, beforeSize);
  }

  interface Drawing {
    void on(PDPageContentStream content) throws IOException;
  }

  PdfSheets draw(Drawing drawing) {
    try (PDPageContentStream content =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      drawing.on(content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfSheets text(float x, float y, String text) {
    return draw(
        content -> {
          content.beginText();
          content.setFont(font, size);
          content.newLineAtOffset(x, 792 - y);
          content.showText(text);
          content.endText();
        });
  }

  /** Lines of text under each other, 16 points apart. */
  PdfSheets lines(float x, float y, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      text(x, y + 16 * i, texts[i]);
    }
    return this;
  }

  PdfSheets line(float x, float y, float toX, float toY) {
    return draw(
        content -> {
          content.moveTo(x, 792 - y);
          content.lineTo(toX, 792 - toY);
          content.stroke();
        });
  }

  PdfSheets box(float x, float y, float width, float height) {
    return draw(
        content -> {
          content.addRect(x, 792 - y - height, width, height);
          content.stroke();
        });
  }

  /** A ruled table. A line break in a text is a line break in its cell. */
  PdfSheets grid(float x, float y, List<Integer> widths, String[]... rows) {
    float top = y;
    for (String[] row : rows) {
      int most = 1;
      for (String text : row) {
        most = Math.max(most, text.split("\n", -1).length);
      }
      float height = 6 + 12f * most;
      float left = x;
      for (int i = 0; i < row.length; i++) {
        int width = widths.get(i);
        box(left, top, width, height);
        String[] texts = row[i].split("\n", -1);
        for (int j = 0; j < texts.length; j++) {
          text(left + 4, top + 12 + 12 * j, texts[j]);
        }
        left += width;
      }
      top += height;
    }
    return this;
  }

  static String[] row(String... texts) {
    return texts;
  }

  private PDAcroForm form() {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      form = new PDAcroForm(document);
      PDResources resources = new PDResources();
      resources.put(COSName.HELV, PLAIN);
      form.setDefaultResources(resources);
      form.setDefaultAppearance("/Helv 10 Tf 0 g");
      document.getDocumentCatalog().setAcroForm(form);
    }
    return form;
  }

  PdfSheets field(float x, float y, float width, float height, String name, String value) {
    return field(x, y, width, height, name, "", value);
  }

  PdfSheets field(
      float x, float y, float width, float height, String name, String tooltip, String value) {
    try {
      PDTextField field = new PDTextField(form());
      field.setPartialName(name);
      if (!tooltip.isEmpty()) {
        field.setAlternateFieldName(tooltip);
      }
      if (height > 25) {
        field.setMultiline(true);
      }
      place(field.getWidgets().get(0), x, y, width, height);
      form().getFields().add(field);
      if (!value.isEmpty()) {
        field.setValue(value);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfSheets checkBox(float x, float y, String name, boolean checked) {
    try {
      PDCheckBox box = new PDCheckBox(form());
      box.setPartialName(name);
      PDAnnotationWidget widget = box.getWidgets().get(0);
      place(widget, x, y, 10, 10);
      appearances(widget, "Yes");
      form().getFields().add(box);
      if (checked) {
        box.check();
      } else {
        box.unCheck();
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One button for each on-value, side by side, 60 points apart. */
  PdfSheets radio(float x, float y, String name, List<String> onValues, String chosen) {
    try {
      PDRadioButton radio = new PDRadioButton(form());
      radio.setPartialName(name);
      List<PDAnnotationWidget> widgets = new java.util.ArrayList<>();
      for (int i = 0; i < onValues.size(); i++) {
        PDAnnotationWidget widget = new PDAnnotationWidget();
        place(widget, x + 60 * i, y, 10, 10);
        appearances(widget, onValues.get(i));
        widgets.add(widget);
      }
      radio.setWidgets(widgets);
      form().getFields().add(radio);
      radio.setValue(chosen);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PdfSheets signatureField(float x, float y, String name, boolean signed) {
    try {
      PDSignatureField field = new PDSignatureField(form());
      field.setPartialName(name);
      place(field.getWidgets().get(0), x, y, 150, 16);
      form().getFields().add(field);
      if (signed) {
        PDSignature signature = new PDSignature();
        signature.setName("Somebody");
        field.setValue(signature);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void place(PDAnnotationWidget widget, float x, float y, float width, float height)
      throws IOException {
    widget.setRectangle(new PDRectangle(x, 792 - y - height, width, height));
    widget.setPage(page);
    widget.setPrinted(true);
    page.getAnnotations().add(widget);
  }

  private void appearances(PDAnnotationWidget widget, String on) {
    COSDictionary states = new COSDictionary();
    COSStream empty = document.getDocument().createCOSStream();
    empty.setItem(COSName.BBOX, new PDRectangle(10, 10));
    empty.setName(COSName.SUBTYPE, "Form");
    states.setItem(COSName.getPDFName(on), empty);
    states.setItem(COSName.Off, empty);
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(new PDAppearanceEntry(states));
    widget.setAppearance(appearance);
    widget.setAppearanceState("Off");
  }

  Path save(Path folder) {
    try {
      Path file = folder.resolve("form.pdf");
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read of them as forms; registers among them are left alone. */
  FileReading read(Path folder) {
    PdfReader reader = new PdfReader(CATALOGUE, (pages, file, sha256, method) -> List.of());
    return reader.read(save(folder), "form.pdf", "abc");
  }

  /** The one document of this type; others may stand beside it. */
  Document only(Path folder, DocumentType type) {
    List<Document> found =
        read(folder).documents().stream().filter(document -> document.type() == type).toList();
    if (found.size() != 1) {
      throw new AssertionError("one " + type + " is expected, and found are " + found);
    }
    return found.get(0);
  }
}
