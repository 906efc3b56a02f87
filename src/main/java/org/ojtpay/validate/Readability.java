package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.FileReading;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.ReadingMethod;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.packet.Value;
import org.ojtpay.policy.Finding;

/** What could not be read, or not with certainty, is held and shown: never used silently. */
final class Readability {

  /** With one of these a member was not opened at all. */
  private static final Set<String> UNOPENED = Set.of("DOC-BROKEN", "DOC-LIMIT", "DOC-TIMEOUT");

  private Readability() {}

  /** The problems of the files, and every value that is not certain. */
  static List<Finding> check(Moment moment, Packet packet) {
    List<Finding> found = new ArrayList<>();
    for (Problem problem : packet.problems()) {
      // Of bank details the place is said, and nothing else.
      found.add(
          problem.isOfReading()
              ? moment.finding(problem.code(), problem.source(), "detail", problem.detail())
              : moment.finding("BANK-DETAILS-IN-PACKET", problem.source()));
    }
    packet
        .documents()
        .filter(document -> document.method() != ReadingMethod.OCR)
        .forEach(document -> found.addAll(uncertain(moment, document)));
    packet
        .documents(DocumentType.OTHER)
        .forEach(document -> found.addAll(unknownKind(moment, packet, document)));
    found.addAll(Recognition.check(moment, packet));
    return found.stream().distinct().toList();
  }

  /** No member could be opened. */
  static boolean isQuarantined(Packet packet) {
    return packet.documents().findAny().isEmpty()
        && !packet.files().isEmpty()
        && packet.files().stream().allMatch(Readability::isUnopened);
  }

  private static boolean isUnopened(FileReading file) {
    return file.problems().stream().anyMatch(each -> UNOPENED.contains(each.code()));
  }

  private static List<Finding> uncertain(Moment moment, Document document) {
    List<Finding> found = new ArrayList<>();
    document.fields().values().entrySet().stream()
        .filter(each -> !isSaidByLines(document, each.getKey()))
        .forEach(each -> uncertain(moment, each.getKey(), each.getValue(), found));
    document
        .rows()
        .forEach(
            row -> row.values().forEach((name, value) -> uncertain(moment, name, value, found)));
    return found;
  }

  /** An invoice over a raise has no one wage: its wage lines say which hours have which. */
  private static boolean isSaidByLines(Document document, FieldName name) {
    return document.type() == DocumentType.INVOICE
        && name == FieldName.WAGE
        && !document.rows().isEmpty()
        && document.rows().stream().allMatch(row -> row.wage(FieldName.WAGE).isPresent());
  }

  private static void uncertain(Moment moment, FieldName name, Value value, List<Finding> found) {
    if (!value.isCertain()) {
      String detail = name.words() + " reads \"" + value.asPrinted() + "\"";
      found.add(moment.finding("DOC-UNREADABLE", value.source(), "detail", detail));
    }
  }

  /**
   * A page or sheet that fits no form. Beside forms of the same file it is a cover sheet or a
   * letter and is noted; a file of nothing else is held: a person says what it is.
   */
  private static List<Finding> unknownKind(Moment moment, Packet packet, Document document) {
    boolean said = !document.fields().values().isEmpty() || !document.rows().isEmpty();
    boolean known = said && Kinds.of(packet) == Kind.CLASSROOM;
    if (known || VendorRequest.isTaxForm(packet, document)) {
      return List.of();
    }
    Finding unknown =
        moment.finding(
            "DOC-KIND-UNKNOWN", new SourceRef.InFile(document.file()), "detail", pages(document));
    boolean besideForms =
        packet
            .documents()
            .anyMatch(
                other ->
                    other.file().equals(document.file())
                        && (other.type() != DocumentType.OTHER
                            || !other.fields().values().isEmpty()));
    return List.of(besideForms ? Findings.noted(unknown) : unknown);
  }

  static String pages(Document document) {
    return document.pages().size() == 1
        ? "page " + document.pages().get(0)
        : "pages " + document.pages();
  }
}
