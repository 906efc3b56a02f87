package org.ojtpay.packet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One form of a part as a whole, where it stands on several pages or in several documents. */
public record Forms(List<Document> documents) {

  public static Forms of(Packet packet, DocumentType type) {
    return new Forms(packet.documents(type));
  }

  public Forms {
    documents = List.copyOf(documents);
  }

  public boolean isPresent() {
    return !documents.isEmpty();
  }

  /** The fields of all its documents; the first that has a value counts. */
  public Fields fields() {
    return documents.stream().map(Document::fields).reduce(Fields.NONE, Fields::orElse);
  }

  public List<Fields> rows() {
    return documents.stream().flatMap(each -> each.rows().stream()).toList();
  }

  /**
   * Where a field stands or would stand: its value, its blank, for a signature the rest of its
   * block or the block of another party, else the form.
   */
  public SourceRef place(FieldName name) {
    return Stream.concat(Stream.of(name), Party.besides(name))
        .flatMap(each -> at(each).stream())
        .findFirst()
        .orElseGet(this::place);
  }

  private Optional<SourceRef> at(FieldName name) {
    return documents.stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.fields().value(name).map(Value::source).stream(),
                    Optional.ofNullable(each.blanks().get(name)).stream()))
        .findFirst();
  }

  /** Where the form stands, for a finding about something that is not on it. */
  public SourceRef place() {
    Document first = documents.get(0);
    boolean unpaged =
        first.method() == ReadingMethod.WORKBOOK || first.method() == ReadingMethod.WORD;
    return first.pages().isEmpty() || unpaged
        ? new SourceRef.InFile(first.file())
        : new SourceRef.OnPage(first.file(), first.pages().get(0), new Box(0, 0, 0, 0));
  }
}
