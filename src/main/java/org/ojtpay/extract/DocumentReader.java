package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.Value;

/** Makes documents of the segments of one file. */
final class DocumentReader {

  private final Catalogue catalogue;
  private final GridReader payroll;
  private final String file;
  private final String sha256;
  private final ReadingMethod method;
  private final boolean filled;
  private final SegmentReader segmentReader;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  /**
   * @param method how its lines were obtained
   * @param filled whether the file has form fields
   */
  DocumentReader(
      Catalogue catalogue,
      GridReader payroll,
      String file,
      String sha256,
      ReadingMethod method,
      boolean filled) {
    this.catalogue = catalogue;
    this.payroll = payroll;
    this.file = file;
    this.sha256 = sha256;
    this.method = method;
    this.filled = filled;
    this.segmentReader = new SegmentReader(catalogue);
  }

  List<Document> read(List<Segment> segments) {
    List<Line> tables = new ArrayList<>();
    for (Segment segment : segments) {
      DocumentType type = segment.type();
      if (segment.signatures()) {
        addSignatures(segment);
      } else if (type == null || type == DocumentType.PAYROLL) {
        finish();
        tables.addAll(segment.lines());
      } else {
        finishTables(tables);
        segmentReader.read(type, segment.lines(), method(segment)).forEach(this::add);
      }
    }
    finishTables(tables);
    finish();
    return documents;
  }

  /** Pages of tables that follow each other are read together: a register goes over pages. */
  private void finishTables(List<Line> tables) {
    if (!tables.isEmpty()) {
      documents.addAll(payroll(new Segment(null, false, tables)));
      tables.clear();
    }
  }

  /** A document of which one page was recognised is as sure as that page. */
  private ReadingMethod method(Segment segment) {
    if (segment.lines().stream().anyMatch(line -> line.page().recognised())) {
      return ReadingMethod.OCR;
    }
    boolean fields =
        filled && segment.lines().stream().anyMatch(line -> !line.page().widgets().isEmpty());
    return fields ? ReadingMethod.FORM_FIELDS : method;
  }

  /** The same form on the next page goes on; a form that says other things is another one. */
  private void add(Reading reading) {
    int last = readings.size() - 1;
    boolean goesOn =
        last >= 0
            && readings.get(last).type() == reading.type()
            && readings.get(last).agreesWith(reading);
    if (goesOn) {
      readings.set(last, readings.get(last).with(reading));
    } else {
      readings.add(reading);
    }
  }

  /** Signatures on a page of their own belong to the nearest form before it that is signed. */
  private void addSignatures(Segment segment) {
    for (int i = readings.size() - 1; i >= 0; i--) {
      Reading form = readings.get(i);
      if (catalogue.exhibit(form.type()).isSigned()) {
        List<Reading> signed = segmentReader.read(form.type(), segment.lines(), method(segment));
        readings.set(i, form.with(withoutBlanks(signed.get(0), form.blanks().keySet())));
        return;
      }
    }
    documents.add(other(segment));
  }

  /** A signature that the form itself left open is not taken from another page. */
  private static Reading withoutBlanks(Reading signatures, Set<FieldName> blanks) {
    var values = new java.util.EnumMap<FieldName, org.ojtpay.packet.Value>(FieldName.class);
    signatures
        .fields()
        .values()
        .forEach(
            (name, value) -> {
              if (!blanks.contains(name)) {
                values.put(name, value);
              }
            });
    return new Reading(
        signatures.type(),
        signatures.method(),
        signatures.pages(),
        new Fields(values),
        signatures.blanks(),
        signatures.rows(),
        signatures.strange());
  }

  private void finish() {
    List<Value> strange = readings.stream().flatMap(reading -> reading.strange().stream()).toList();
    for (Reading reading : readings) {
      documents.add(
          new Document(
              reading.type(),
              file,
              sha256,
              reading.method(),
              reading.pages(),
              StrangeLabels.doubted(catalogue.exhibit(reading.type()), reading, strange),
              reading.rows(),
              reading.blanks()));
    }
    readings.clear();
  }

  private List<Document> payroll(Segment segment) {
    List<List<Line>> pages = new ArrayList<>();
    for (int page : segment.pages()) {
      pages.add(segment.lines().stream().filter(line -> line.page().number() == page).toList());
    }
    List<Document> read = payroll.read(PageGrid.of(pages), file, sha256, method(segment));
    return read.isEmpty() ? List.of(other(segment)) : read;
  }

  private Document other(Segment segment) {
    return new Document(
        DocumentType.OTHER, file, sha256, method(segment), segment.pages(), Fields.NONE, List.of());
  }
}
