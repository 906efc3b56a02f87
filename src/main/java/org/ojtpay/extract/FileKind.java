package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is by its first bytes; what its name says is not asked. */
enum FileKind {
  EMPTY,
  PDF,
  /** A workbook of the zipped kind (xlsx, xlsm). */
  XLSX,
  /** A text document of the zipped kind (docx, docm). */
  DOCX,
  /** The older container of Office: xls, doc, and any file of Office under a password. */
  OLE2,
  /** A zip of another kind: an archive. */
  ZIP,
  /** A file of an office program that is not read (odt, rtf). */
  OTHER_OFFICE,
  IMAGE,
  /** A web page, also one that calls itself xls. */
  HTML,
  TEXT,
  OTHER;

  private static final int HEAD = 8192;
  private static final int PDF_MAY_BEGIN_WITHIN = 1024;

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    FileKind kind = of(head);
    return kind == ZIP ? zipped(file) : kind;
  }

  static FileKind of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.isBlank()) {
      return EMPTY;
    }
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (text.startsWith("{\\rtf")) {
      return OTHER_OFFICE;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE2;
    }
    int pdf = text.indexOf("%PDF-");
    if (pdf >= 0 && pdf < PDF_MAY_BEGIN_WITHIN) {
      return PDF;
    }
    if (isImage(text)) {
      return IMAGE;
    }
    return isText(text) ? textKind(text) : OTHER;
  }

  private static boolean isImage(String head) {
    return head.startsWith("\u0089PNG\r\n")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
        || head.startsWith("ftyphei", 4);
  }

  private static boolean isText(String head) {
    if (head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")) {
      return true;
    }
    long controls = head.chars().filter(c -> c < ' ' && "\t\r\n\f\u001a".indexOf(c) < 0).count();
    return controls == 0;
  }

  private static FileKind textKind(String head) {
    String start = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("<!doctype html") || lower.startsWith("<html");
    return web || lower.startsWith("<table") ? HTML : TEXT;
  }

  private static FileKind zipped(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      boolean text = false;
      boolean open = false;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("workbook.xml") || name.endsWith("workbook.bin")) {
          return XLSX;
        }
        text |= name.matches("/?word/document\\d*\\.xml");
        open |= name.equals("mimetype");
      }
      return text ? DOCX : open ? OTHER_OFFICE : ZIP;
    } catch (IOException damaged) {
      return ZIP;
    }
  }
}
