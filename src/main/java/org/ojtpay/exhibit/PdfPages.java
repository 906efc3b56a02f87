package org.ojtpay.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** Writes text and lines on pages, downwards. Places are points from the top left. */
final class PdfPages {

  static final int LEFT = 40;
  static final int WIDTH = 532;
  private static final int HEAD = 26;
  private static final int TOP = 40;
  private static final int BOTTOM = 760;
  private static final int PAGE = (int) PDRectangle.LETTER.getHeight();
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final PDDocument document;
  private final PDFont font;
  private final Tags tags;
  private final List<PDPage> pages = new ArrayList<>();
  private @Nullable PDPageContentStream open;
  private int y = BOTTOM;

  PdfPages(PDDocument document, PDFont font, Tags tags) {
    this.document = document;
    this.font = font;
    this.tags = tags;
  }

  PDDocument document() {
    return document;
  }

  PDFont font() {
    return font;
  }

  Tags tags() {
    return tags;
  }

  PDPage page() {
    return pages.get(pages.size() - 1);
  }

  /** How far down the page is filled. */
  int y() {
    return y;
  }

  void down(int points) {
    y += points;
  }

  void newPage() throws IOException {
    close();
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    pages.add(page);
    open = open(page);
    y = TOP;
  }

  private void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }

  private PDPageContentStream out() {
    return Objects.requireNonNull(open, "no page was begun");
  }

  /** Starts a new page where so many points do not fit any more. */
  void need(int points) throws IOException {
    if (y + points > BOTTOM) {
      newPage();
    }
  }

  /** A paragraph over the width of the page, with some space after it. */
  void paragraph(PDStructureElement tag, Face face, String text) throws IOException {
    List<String> lines = wrap(face, WIDTH, text);
    need(lines.size() * face.leading());
    write(tag, face, new Area(LEFT, y, WIDTH, 0), lines);
    down(lines.size() * face.leading() + face.size() / 3);
  }

  /** Lines from the top of a place downwards. */
  void write(PDStructureElement tag, Face face, Area place, List<String> lines) throws IOException {
    PDPageContentStream out = out();
    out.beginMarkedContent(COSName.getPDFName(tag.getStructureType()), tags.mark(tag, page()));
    int baseline = place.top() + face.size();
    for (String line : lines) {
      show(out, face, place.x(), baseline, line);
      baseline += face.leading();
    }
    out.endMarkedContent();
  }

  /** Lines around places and between them: decoration, which a screen reader passes over. */
  void frame(Area place) throws IOException {
    PDPageContentStream out = out();
    PDRectangle box = place.onPage();
    out.beginMarkedContent(ARTIFACT);
    out.setLineWidth(0.6f);
    out.addRect(box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
    out.stroke();
    out.endMarkedContent();
  }

  /** The title and the number at the head of every page, when all are there. */
  void number(String title) throws IOException {
    close();
    for (PDPage page : pages) {
      String number = "Page " + (pages.indexOf(page) + 1) + " of " + pages.size();
      try (PDPageContentStream out = open(page)) {
        out.beginMarkedContent(ARTIFACT);
        show(out, Face.LABEL, LEFT, HEAD, title);
        show(out, Face.LABEL, LEFT + WIDTH - width(Face.LABEL, number), HEAD, number);
        out.endMarkedContent();
      }
    }
  }

  int width(Face face, String text) throws IOException {
    return (int) Math.ceil(font.getStringWidth(text) * face.size() / 1000);
  }

  List<String> wrap(Face face, int room, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(face, longer) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private PDPageContentStream open(PDPage page) throws IOException {
    return new PDPageContentStream(document, page, AppendMode.APPEND, true, false);
  }

  /** The family has one weight here: bold letters are the plain ones with an outline. */
  private void show(PDPageContentStream out, Face face, int x, int baseline, String text)
      throws IOException {
    out.beginText();
    out.setFont(font, face.size());
    out.setRenderingMode(face.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    out.setLineWidth(face.size() / 35f);
    out.newLineAtOffset(x, PAGE - baseline);
    out.showText(text);
    out.endText();
  }
}
