package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose lines of a payroll register are kept: other employees' pay is nothing that a board needs.
 */
public final class PayrollPeople {

  /** More problems of one file than this say no more. */
  private static final int MOST_PROBLEMS = 50;

  private PayrollPeople() {}

  /**
   * The same packet without the lines of other employees, and without the problems of those lines.
   * Lines of a near name stay, since a person has to look at them, and so do lines without a name.
   *
   * @param participants the names asked for; where there are none, nothing is left out
   */
  public static Packet onlyFor(Packet packet, Collection<String> participants) {
    List<PersonName> wanted =
        participants.stream().map(PersonName::of).filter(name -> !name.isEmpty()).toList();
    return wanted.isEmpty()
        ? packet
        : new Packet(packet.files().stream().map(file -> only(file, wanted)).toList());
  }

  private static FileReading only(FileReading file, List<PersonName> wanted) {
    Set<SourceRef> left = new HashSet<>();
    List<Document> documents = new ArrayList<>();
    for (Document document : file.documents()) {
      documents.add(
          document.type() == DocumentType.PAYROLL ? only(document, wanted, left) : document);
    }
    List<Problem> problems =
        file.problems().stream()
            .filter(problem -> !left.contains(problem.source()))
            .limit(MOST_PROBLEMS)
            .toList();
    return new FileReading(file.file(), file.sha256(), documents, problems);
  }

  private static Document only(Document register, List<PersonName> wanted, Set<SourceRef> left) {
    List<Fields> kept = new ArrayList<>();
    for (Fields row : register.rows()) {
      if (isOfOne(row, wanted)) {
        kept.add(row);
      } else {
        row.value(FieldName.HOURS).ifPresent(value -> left.add(value.source()));
        row.value(FieldName.AMOUNT).ifPresent(value -> left.add(value.source()));
      }
    }
    return new Document(
        register.type(),
        register.file(),
        register.sha256(),
        register.method(),
        register.pages(),
        register.fields(),
        kept,
        register.blanks(),
        register.account());
  }

  private static boolean isOfOne(Fields row, List<PersonName> wanted) {
    PersonName name = PersonName.of(row.text(FieldName.PARTICIPANT).orElse(""));
    return name.isEmpty()
        || wanted.stream().anyMatch(each -> each.isSame(name) || each.isNear(name));
  }
}
