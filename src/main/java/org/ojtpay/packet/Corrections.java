package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a submission says once people have put right what was misread. */
public final class Corrections {

  private Corrections() {}

  /** The same packet with the corrected values; each keeps its place and what was read there. */
  public static Packet apply(Packet packet, List<Correction> corrections) {
    Packet corrected = packet;
    for (Correction each : corrections) {
      corrected = apply(corrected, each);
    }
    return corrected;
  }

  private static Packet apply(Packet packet, Correction correction) {
    Optional<Document> found = document(packet, correction);
    return found.isEmpty()
        ? packet
        : replace(packet, found.get(), document -> put(packet, document, correction));
  }

  /** What stands now where the correction goes; empty where there is no such document or row. */
  public static Optional<String> standing(Packet packet, Correction correction) {
    return document(packet, correction)
        .map(document -> fields(packet, document, correction))
        .map(fields -> fields.value(correction.name()).map(Value::asPrinted).orElse(""));
  }

  /** For a field of a form, the document whose value counts; for a row, the one that holds it. */
  private static Optional<Document> document(Packet packet, Correction correction) {
    List<Document> forms = documents(packet, correction);
    if (correction.row() > 0) {
      return forms.stream().filter(each -> index(packet, each, correction) >= 0).findFirst();
    }
    return forms.stream()
        .filter(each -> each.fields().value(correction.name()).isPresent())
        .findFirst()
        .or(() -> forms.stream().findFirst());
  }

  private static List<Document> documents(Packet packet, Correction correction) {
    return Optional.ofNullable(correction.type())
        .or(() -> leading(packet))
        .map(packet::documents)
        .orElse(List.of());
  }

  private static Optional<DocumentType> leading(Packet packet) {
    return Stream.of(DocumentType.AGREEMENT, DocumentType.INVOICE, DocumentType.VOID_NOTICE)
        .filter(packet::has)
        .findFirst()
        .or(() -> packet.documents().map(Document::type).findFirst());
  }

  /** The place of the row among those of the document; negative where it stands in another one. */
  @SuppressWarnings("ReferenceEquality") // Two documents may say the same, and one row is meant.
  private static int index(Packet packet, Document document, Correction correction) {
    int before = 0;
    for (Document each : documents(packet, correction)) {
      if (each == document) {
        int at = correction.row() - 1 - before;
        return at < document.rows().size() ? at : -1;
      }
      before += each.rows().size();
    }
    return -1;
  }

  private static Fields fields(Packet packet, Document document, Correction correction) {
    return correction.row() == 0
        ? document.fields()
        : document.rows().get(index(packet, document, correction));
  }

  private static Document put(Packet packet, Document document, Correction correction) {
    Fields before = fields(packet, document, correction);
    Fields after = before.with(Map.of(correction.name(), value(document, before, correction)));
    if (correction.row() == 0) {
      return document.with(after, document.rows());
    }
    List<Fields> rows = new ArrayList<>(document.rows());
    rows.set(index(packet, document, correction), after);
    return document.with(document.fields(), rows);
  }

  /** Certain, since a person has looked; where nothing was read, beside what stands in its row. */
  private static Value value(Document document, Fields before, Correction correction) {
    Optional<Value> read = before.value(correction.name());
    SourceRef place =
        read.map(Value::source)
            .or(
                () ->
                    before.values().values().stream()
                        .filter(each -> correction.row() > 0)
                        .map(Value::source)
                        .findFirst())
            .orElseGet(() -> new Forms(List.of(document)).place(correction.name()));
    Value certain = Value.certain(correction.value(), place);
    return read.map(Value::asPrinted)
        .filter(printed -> !printed.equals(correction.value()))
        .map(printed -> new Value(certain.text(), place, certain.confidence(), printed))
        .orElse(certain);
  }

  private static Packet replace(Packet packet, Document old, UnaryOperator<Document> change) {
    return new Packet(
        packet.files().stream()
            .map(
                file ->
                    new FileReading(
                        file.file(),
                        file.sha256(),
                        file.documents().stream()
                            .map(each -> Objects.equals(each, old) ? change.apply(each) : each)
                            .toList(),
                        file.problems()))
            .toList());
  }
}
