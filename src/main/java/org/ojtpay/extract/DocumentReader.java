package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ojtpay.packet.Account;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.Remark;
import org.ojtpay.packet.Value;

/** Makes documents of the segments of one file. */
final class DocumentReader {

  private final Catalogue catalogue;
  private final GridReader payroll;
  private final String file;
  private final String sha256;
  private final ReadingMethod method;
  private final boolean filled;
  private final boolean explained;
  private final SegmentReader segmentReader;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();

  /**
   * @param method how its lines were obtained
   * @param filled whether the file has form fields
   * @param explained whether the documents say by what each value was found
   */
  DocumentReader(
      Catalogue catalogue,
      GridReader payroll,
      String file,
      String sha256,
      ReadingMethod method,
      boolean filled,
      boolean explained) {
    this.catalogue = catalogue;
    this.payroll = payroll;
    this.file = file;
    this.sha256 = sha256;
    this.method = method;
    this.filled = filled;
    this.segmentReader = new SegmentReader(catalogue, explained);
    this.explained = explained;
  }

  List<Document> read(List<Segment> segments) {
    List<Line> tables = new ArrayList<>();
    for (Segment segment : segments.stream().flatMap(this::likely).toList()) {
      DocumentType type = segment.type();
      if (segment.signatures()) {
        addSignatures(segment);
      } else if (type == null || type == DocumentType.PAYROLL) {
        finish();
        tables.addAll(segment.lines());
      } else {
        finishTables(tables);
        segmentReader.read(type, segment.lines(), method(segment)).stream()
            .map(reading -> titled(reading, segment))
            .forEach(this::add);
      }
    }
    finishTables(tables);
    finish();
    return documents;
  }

  /** A page without a title in the look of one is a form where a line alone names a form. */
  private Stream<Segment> likely(Segment segment) {
    if (segment.type() != null || segment.signatures()) {
      return Stream.of(segment);
    }
    List<Segment> parts = new ArrayList<>();
    for (List<Line> lines : segment.byPage()) {
      Optional<Line> title =
          lines.stream()
              .filter(line -> likely(line).isPresent())
              .findFirst()
              .or(() -> Letter.of(lines).flatMap(Letter::invoice));
      Segment last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && title.isEmpty()) {
        List<Line> all = new ArrayList<>(last.lines());
        all.addAll(lines);
        parts.set(parts.size() - 1, new Segment(last.type(), last.title(), false, all));
      } else {
        DocumentType type =
            title.map(line -> likely(line).orElse(DocumentType.INVOICE)).orElse(null);
        boolean form = type != null && type != DocumentType.PAYROLL;
        parts.add(new Segment(form ? type : null, form ? title.get() : null, false, lines));
      }
    }
    return parts.stream();
  }

  private Optional<DocumentType> likely(Line line) {
    boolean alone =
        line.pieces().size() == 1 && line.words().stream().noneMatch(PageWord::isFilled);
    return alone ? DocumentTitles.of(catalogue).of(line.text()) : Optional.empty();
  }

  private Reading titled(Reading read, Segment segment) {
    Line title = segment.title();
    if (title == null) {
      return read;
    }
    Reading reading =
        read.saying(
            TitledKind.with(
                catalogue.exhibit(read.type()),
                read.fields(),
                read.blanks().keySet(),
                title.text(),
                title.page().source(title.box())));
    if (!explained) {
      return reading;
    }
    String detail = "the title \"" + title.text() + "\" says what it is";
    return reading.under(new Remark("title", detail, title.page().source(title.box())));
  }

  /** Pages of tables that follow each other are read together: a register goes over pages. */
  private void finishTables(List<Line> tables) {
    if (!tables.isEmpty()) {
      documents.addAll(payroll(new Segment(null, null, false, tables)));
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
    int signed = lastSigned(Exhibit::needsSignature);
    if (signed < 0) {
      signed = lastSigned(exhibit -> !exhibit.signers().isEmpty());
    }
    if (signed < 0) {
      documents.add(other(segment));
      return;
    }
    Reading form = readings.get(signed);
    List<Reading> signatures = segmentReader.read(form.type(), segment.lines(), method(segment));
    readings.set(signed, form.with(withoutBlanks(signatures.get(0), form.blanks().keySet())));
  }

  private int lastSigned(Predicate<Exhibit> test) {
    int last = readings.size() - 1;
    while (last >= 0 && !test.test(catalogue.exhibit(readings.get(last).type()))) {
      last--;
    }
    return last;
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
        signatures.strange(),
        signatures.remarks());
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
              reading.blanks(),
              new Account(List.of(), reading.remarks())));
    }
    readings.clear();
  }

  private List<Document> payroll(Segment segment) {
    List<Document> read =
        payroll.read(PageGrid.of(segment.byPage()), file, sha256, method(segment));
    return read.isEmpty() ? List.of(other(segment)) : read;
  }

  private Document other(Segment segment) {
    return new Document(
        DocumentType.OTHER, file, sha256, method(segment), segment.pages(), Fields.NONE, List.of());
  }
}
