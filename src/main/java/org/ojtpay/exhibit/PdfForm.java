package org.ojtpay.exhibit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.ojtpay.exhibit.Layout.Part;

/** A blank form as a fillable PDF, tagged for screen readers as PDF/UA-1 (ISO 14289-1) asks. */
final class PdfForm {

  /** Comes with PDFBox; its licence allows embedding. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PdfPages pages;
  private final PdfCells cells;
  private final PdfTables tables;

  private PdfForm(PDDocument document, Words words) throws IOException {
    this.pages = new PdfPages(document, font(document), new Tags());
    PdfFields fields = new PdfFields(pages);
    this.cells = new PdfCells(pages, fields, words);
    this.tables = new PdfTables(pages, fields, words);
  }

  static byte[] of(FormPlan plan, Words words, Letterhead letterhead) {
    try (PDDocument document = new PDDocument()) {
      PdfForm form = new PdfForm(document, words);
      for (Layout layout : plan.layouts()) {
        form.exhibit(layout, letterhead);
      }
      form.pages.number(plan.title());
      form.pages.tags().attachTo(document);
      PdfAbout.describe(document, plan.title(), letterhead.name());
      document.setDocumentId((long) plan.file().hashCode());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("PDFBox has no " + FONT);
      }
      return PDTrueTypeFont.load(document, in, WinAnsiEncoding.INSTANCE);
    }
  }

  private void exhibit(Layout layout, Letterhead letterhead) throws IOException {
    pages.newPage();
    PDStructureElement section = pages.tags().element(pages.tags().document(), "Sect");
    letterhead(section, letterhead);
    pages.down(6);
    title(section, layout.exhibit().title());
    cells.begin(layout.exhibit(), section);
    tables.begin(layout.exhibit(), section);
    for (Part part : layout.parts()) {
      part(section, part);
    }
  }

  private void letterhead(PDStructureElement section, Letterhead board) throws IOException {
    PDStructureElement head = pages.tags().element(section, "P");
    pages.paragraph(head, Face.STRONG, board.name());
    String place = board.address() + (board.phone().isEmpty() ? "" : "  " + board.phone());
    if (!place.isBlank()) {
      pages.paragraph(pages.tags().element(section, "P"), Face.LABEL, place.strip());
    }
    pages.paragraph(
        pages.tags().element(section, "P"),
        Face.LABEL,
        "Send filled forms to " + board.returnAddress());
  }

  private void title(PDStructureElement section, String title) throws IOException {
    pages.paragraph(pages.tags().element(section, "H1"), Face.TITLE, title);
  }

  private void part(PDStructureElement section, Part part) throws IOException {
    if (part instanceof Layout.Heading heading) {
      pages.need(60);
      pages.down(8);
      pages.paragraph(pages.tags().element(section, "H2"), Face.HEADING, heading.text());
    } else if (part instanceof Layout.Text text) {
      pages.down(3);
      pages.paragraph(pages.tags().element(section, "P"), Face.BODY, text.text());
    } else if (part instanceof Layout.Row row) {
      cells.row(row);
    } else if (part instanceof Layout.Rows rows) {
      tables.rows(rows);
    } else if (part instanceof Layout.Statements statements) {
      tables.statements(statements);
    } else if (part instanceof Layout.Signatures) {
      cells.signatures();
    } else if (part instanceof Layout.OnPaper paper) {
      part(section, paper.part());
    } else {
      pages.newPage();
    }
  }
}
