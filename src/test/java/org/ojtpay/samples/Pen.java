package org.ojtpay.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * Writes pages as a word processor does: a cursor moves down, a full page is followed by a new one.
 * Positions are points from the top left. Nothing is compressed, since the bytes have to be the
 * same on every machine and compressors differ.
 */
final class Pen implements AutoCloseable {
  static final int LEFT = 54;
  static final int RIGHT = 558;
  private static final int HEIGHT = 792;
  private static final int BOTTOM = 736;

  private final PDDocument document = new PDDocument();
  private final Face face;
  private final Stationery stationery;
  private PDPage page;
  private PDPageContentStream out;
  private int y;

  Pen(Face face, Stationery stationery) throws IOException {
    this.face = face;
    this.stationery = stationery;
    this.page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    this.out = open(page);
    this.y = 40;
    topLine();
    letterhead();
  }

  PDDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  Face face() {
    return face;
  }

  int y() {
    return y;
  }

  void down(int points) {
    y += points;
  }

  void newPage() throws IOException {
    out.close();
    page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    out = open(page);
    y = 46;
    topLine();
  }

  /** Starts a new page where fewer than so many points are left. */
  void need(int points) throws IOException {
    if (y + points > BOTTOM) {
      newPage();
    }
  }

  void title(String text) throws IOException {
    need(40);
    centre(face.bold(), face.size() + 4, text);
    down(8);
  }

  void heading(String text) throws IOException {
    need(60);
    down(10);
    y += face.size() + 3;
    text(LEFT, y, face.bold(), face.size() + 1, text);
    line(LEFT, y + 3, RIGHT, y + 3);
    down(9);
  }

  void centre(PDType1Font font, int size, String text) throws IOException {
    y += size + 3;
    text((LEFT + RIGHT - width(font, size, text)) / 2, y, font, size, text);
  }

  void paragraph(String text) throws IOException {
    paragraph(face.plain(), face.size(), text);
  }

  void small(String text) throws IOException {
    paragraph(face.italic(), face.size() - 2, text);
  }

  private void paragraph(PDType1Font font, int size, String text) throws IOException {
    for (String line : wrap(font, size, RIGHT - LEFT, text)) {
      need(size + 3);
      y += size + 3;
      text(LEFT, y, font, size, line);
    }
    down(4);
  }

  void text(int x, int atY, PDType1Font font, int size, String text) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, HEIGHT - atY);
    out.showText(text);
    out.endText();
  }

  void line(int fromX, int fromY, int toX, int toY) throws IOException {
    out.setLineWidth(0.7f);
    out.moveTo(fromX, HEIGHT - fromY);
    out.lineTo(toX, HEIGHT - toY);
    out.stroke();
  }

  void box(int x, int top, int width, int height) throws IOException {
    out.setLineWidth(0.5f);
    out.addRect(x, HEIGHT - top - height, width, height);
    out.stroke();
  }

  void shade(int x, int top, int width, int height) throws IOException {
    out.setNonStrokingColor(0.88f);
    out.addRect(x, HEIGHT - top - height, width, height);
    out.fill();
    out.setNonStrokingColor(0f);
  }

  /** A pen stroke that looks like a signature, different for each seed. */
  void scribble(int x, int atY, int seed) throws IOException {
    out.setLineWidth(1.1f);
    out.moveTo(x, HEIGHT - atY);
    int at = x;
    for (int i = 0; i < 5; i++) {
      int rise = 6 + (seed * (i + 3)) % 13;
      int run = 10 + (seed * (i + 5)) % 9;
      out.curveTo(
          at + 3,
          HEIGHT - atY + rise,
          at + run - 2,
          HEIGHT - atY - rise / 2,
          at + run,
          HEIGHT - atY + 1);
      at += run;
    }
    out.stroke();
  }

  static int width(PDType1Font font, int size, String text) throws IOException {
    return Math.round(font.getStringWidth(text) * size / 1000);
  }

  static List<String> wrap(PDType1Font font, int size, int room, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && width(font, size, line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  byte[] finish(String title, String date) throws IOException {
    out.close();
    foot();
    describe(title, date);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }

  private void describe(String title, String date) {
    document.setDocumentId((long) (title + date).hashCode());
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    day.clear();
    day.setTimeInMillis(Instant.parse(date + "T18:12:00Z").toEpochMilli());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setProducer(stationery.producer());
    about.setCreationDate(day);
    about.setModificationDate(day);
  }

  private PDPageContentStream open(PDPage target) throws IOException {
    return new PDPageContentStream(document, target, AppendMode.APPEND, false, false);
  }

  private void topLine() throws IOException {
    if (!stationery.topLine().isEmpty()) {
      String number = "  P." + document.getNumberOfPages();
      text(30, 20, Face.courier(7).plain(), 7, stationery.topLine() + number);
    }
  }

  private void letterhead() throws IOException {
    if (stationery.letterhead().isEmpty()) {
      return;
    }
    centre(face.bold(), face.size() + 3, stationery.letterhead().get(0));
    for (String line : stationery.letterhead().subList(1, stationery.letterhead().size())) {
      centre(face.plain(), face.size() - 2, line);
    }
    line(LEFT, y + 6, RIGHT, y + 6);
    down(14);
  }

  private void foot() throws IOException {
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (PDPageContentStream foot = open(document.getPage(i))) {
        foot.beginText();
        foot.setFont(face.plain(), 7);
        foot.newLineAtOffset(LEFT, 30);
        foot.showText(stationery.foot() + "     Page " + (i + 1) + " of " + pages);
        foot.endText();
      }
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
