package org.ojtpay.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;

/** Text documents written by hand, part by part, as Word and its kin write them. */
final class TextDocuments {

  static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The head of a clarification, line by line. */
  static final String HEAD =
      p("CLARIFICATION OF HOURS")
          + p("Agreement Number: MA-1063-001")
          + p("Participant: Rosa Tellez")
          + p("Pay Period: 05/04/2026 to 05/06/2026");

  private final Map<String, String> parts = new LinkedHashMap<>();
  private String contentType = MAIN;

  private TextDocuments(String document) {
    parts.put("word/document.xml", document);
  }

  /** A document with that body. */
  static TextDocuments of(String body) {
    return in(TRANSITIONAL, body);
  }

  static TextDocuments in(String namespace, String body) {
    return of("", namespace, body);
  }

  /** A document with a prologue, such as a DTD. */
  static TextDocuments of(String prologue, String namespace, String body) {
    return new TextDocuments(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + prologue
            + "<w:document xmlns:w=\""
            + namespace
            + "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:r=\""
            + RELATIONS
            + "\" xmlns:a=\"a\" xmlns:wp=\"wp\" xmlns:v=\"v\" xmlns:o=\"o\" xmlns:mc=\"mc\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  TextDocuments withHeader(String paragraphs) {
    parts.put(
        "word/header1.xml", "<w:hdr xmlns:w=\"" + TRANSITIONAL + "\">" + paragraphs + "</w:hdr>");
    parts.put(
        "word/_rels/document.xml.rels", relations("rId7", RELATIONS + "/header", "header1.xml"));
    return this;
  }

  TextDocuments as(String mainContentType) {
    contentType = mainContentType;
    return this;
  }

  byte[] bytes() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\""
            + contentType
            + "\"/></Types>");
    all.put("_rels/.rels", relations("rId1", RELATIONS + "/officeDocument", "word/document.xml"));
    all.putAll(parts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  FileReading read(Path folder) throws IOException {
    return Sheets.read(Files.write(folder.resolve("letter.docx"), bytes()));
  }

  private static String relations(String id, String type, String target) {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\""
        + id
        + "\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  static String p(String text) {
    return p0(r(text));
  }

  static String p0(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  /** A table with all its borders in its own properties, as Google Docs writes it. */
  static String table(String... rows) {
    StringBuilder sides = new StringBuilder();
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      sides.append("<w:").append(side).append(" w:val=\"single\"/>");
    }
    return "<w:tbl><w:tblPr><w:tblBorders>"
        + sides
        + "</w:tblBorders></w:tblPr>"
        + String.join("", rows)
        + "</w:tbl>";
  }

  static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append(cell.startsWith("<") ? cell : cell("", p(cell)));
    }
    return row.append("</w:tr>").toString();
  }

  static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  /** The days of the clarification: date, code and hours of each. */
  static String[] days(FileReading reading) {
    return reading.documents().stream()
        .flatMap(document -> document.rows().stream())
        .map(
            row ->
                String.join(
                    " ",
                    row.text(FieldName.DATE_WORKED).orElse("-"),
                    row.text(FieldName.CODE).orElse("-"),
                    row.text(FieldName.HOURS).orElse("-")))
        .toArray(String[]::new);
  }

  static Document only(FileReading reading) {
    if (reading.documents().size() != 1) {
      throw new AssertionError("one document expected: " + reading);
    }
    return reading.documents().get(0);
  }
}
