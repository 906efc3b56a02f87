package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose lines of a payroll register are kept: other employees' pay is nothing that a board needs.
 */
public final class PayrollPeople {

  /** More problems of one file than this say no more. */
  private static final int MOST_PROBLEMS = 50;

  /** Shorter words may be initials. */
  private static final int LEAST_LETTERS = 3;

  private final List<PersonName> wanted;

  private PayrollPeople(List<PersonName> wanted) {
    this.wanted = wanted;
  }

  /** Those of these names, as printed; what is no name is left out. */
  public static PayrollPeople of(Collection<String> participants) {
    return new PayrollPeople(
        participants.stream().map(PersonName::of).filter(name -> !name.isEmpty()).toList());
  }

  /** The participants whom any document but a register names, as printed. */
  public static Set<String> namedIn(Stream<Document> documents) {
    return documents
        .filter(document -> document.type() != DocumentType.PAYROLL)
        .flatMap(document -> document.fields().text(FieldName.PARTICIPANT).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether nobody is asked for: then everybody's lines are kept. */
  public boolean isEverybody() {
    return wanted.isEmpty();
  }

  /**
   * Whether a line under this name is kept: it is one of the names, near to one, or no name at all.
   * "Worker 4417" is the name of somebody else.
   */
  public boolean mayBeOne(String printed) {
    PersonName name = PersonName.of(printed);
    return name.isEmpty()
        ? !isNumberedName(printed)
        : wanted.stream().anyMatch(each -> each.isSame(name) || each.isNear(name));
  }

  /** Words with a number, none of which is a word of a wanted name. */
  private boolean isNumberedName(String printed) {
    PersonName letters = PersonName.of(printed.replaceAll("\\d+", " "));
    List<String> words =
        Stream.concat(letters.given().stream(), letters.family().stream())
            .filter(word -> word.length() >= LEAST_LETTERS)
            .toList();
    return !words.isEmpty()
        && printed.matches("(?s).*\\d.*")
        && wanted.stream()
            .flatMap(each -> Stream.concat(each.given().stream(), each.family().stream()))
            .noneMatch(mine -> words.stream().anyMatch(word -> PersonName.edits(mine, word) <= 1));
  }

  /**
   * The same packet without the lines of other employees, and without the problems of those lines.
   * Lines of a near name stay, since a person has to look at them, and so do lines without a name.
   *
   * @param participants the names asked for; where there are none, nothing is left out
   */
  public static Packet onlyFor(Packet packet, Collection<String> participants) {
    PayrollPeople people = of(participants);
    return people.isEverybody()
        ? packet
        : new Packet(packet.files().stream().map(people::only).toList());
  }

  private FileReading only(FileReading file) {
    Set<SourceRef> left = new HashSet<>();
    List<Document> documents = new ArrayList<>();
    for (Document document : file.documents()) {
      documents.add(document.type() == DocumentType.PAYROLL ? only(document, left) : document);
    }
    List<Problem> problems =
        file.problems().stream()
            .filter(problem -> !left.contains(problem.source()))
            .limit(MOST_PROBLEMS)
            .toList();
    return new FileReading(file.file(), file.sha256(), documents, problems);
  }

  private Document only(Document register, Set<SourceRef> left) {
    List<Fields> kept = new ArrayList<>();
    for (Fields row : register.rows()) {
      if (mayBeOne(row.text(FieldName.PARTICIPANT).orElse(""))) {
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
}
