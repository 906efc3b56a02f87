package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Finds in the lines under the headings of a certified payroll whose they are. */
final class CertifiedPeople {

  /** A longer text is a statement under the table. */
  private static final int LONGEST = 60;

  private final CertifiedHeading heading;
  private final Vocabulary words;
  private final List<CertifiedPerson> people = new ArrayList<>();
  private CertifiedPerson open = new CertifiedPerson();
  private boolean unclear;
  private boolean doubt;
  private boolean ofSums;

  /** A name stood elsewhere than in the first line of its person. */
  private boolean apart;

  /** The kind of the first line under a name. */
  private Optional<String> first = Optional.empty();

  private int end;

  private CertifiedPeople(CertifiedHeading heading, Vocabulary words) {
    this.heading = heading;
    this.words = words;
  }

  /** Those named in these rows, which begin with the first under the headings. */
  static CertifiedPeople in(
      List<SortedMap<Integer, Cell>> rows, CertifiedHeading heading, Vocabulary words) {
    CertifiedPeople found = new CertifiedPeople(heading, words);
    found.end = heading.body();
    for (int i = heading.body(); i < rows.size() && found.takes(rows.get(i)); i++) {
      found.end = found.isLine(rows.get(i)) ? i + 1 : found.end;
    }
    found.close();
    return found;
  }

  /** Everybody with hours. */
  List<CertifiedPerson> people() {
    return people;
  }

  /** The first row after the last line. */
  int end() {
    return end;
  }

  /**
   * Whether it is sure whose each line is: everybody has the same lines in the same order, or the
   * gross of each is what his lines come to; that of a second classification always is.
   */
  boolean isClear() {
    boolean alike = people.stream().map(CertifiedPerson::kinds).distinct().count() == 1;
    boolean proven = people.stream().allMatch(person -> person.isProven(heading.rate()));
    boolean classes =
        people.stream()
            .filter(CertifiedPerson::isContinued)
            .allMatch(person -> !apart && person.isPriced() && person.isProven(heading.rate()));
    return !unclear
        && classes
        && (alike || proven)
        && people.stream().allMatch(person -> person.name().isPresent() && person.has("REG"));
  }

  /** Whether the row is one of the table, or may stand among them. */
  private boolean takes(SortedMap<Integer, Cell> row) {
    boolean line = isLine(row);
    boolean text = row.values().stream().anyMatch(cell -> cell.text().length() > LONGEST);
    if (!line && (text || CertifiedHeading.isOfDays(row))) {
      return false;
    }
    Optional<Cell> name = CertifiedName.of(row.get(heading.name()), words);
    if (row.values().stream()
        .anyMatch(cell -> cell.number() == null && words.isTotal(cell.text()))) {
      close();
      ofSums = true;
    } else if (name.isPresent()) {
      apart |= !line || !beginsPerson(row);
      named(name.get());
    }
    if (line && !ofSums) {
      line(row);
    }
    doubt |= !line && !ofSums && hasFigures(row);
    return true;
  }

  /** The lines of everybody begin with those of the same kind. */
  private boolean beginsPerson(SortedMap<Integer, Cell> row) {
    Cell mark = java.util.Objects.requireNonNull(row.get(heading.mark()));
    Optional<String> kind = CertifiedHeading.line(mark, words);
    first = first.or(() -> kind);
    boolean led = open.name().isEmpty() && !open.lines().isEmpty();
    return !led && first.equals(kind);
  }

  private boolean isLine(SortedMap<Integer, Cell> row) {
    Cell mark = row.get(heading.mark());
    return mark != null && CertifiedHeading.line(mark, words).isPresent();
  }

  /** Two names with no line between them: one of them may be no name, or a foot. */
  private void named(Cell name) {
    ofSums = false;
    doubt |= open.name().isPresent() && open.lines().isEmpty();
    if (open.name().isPresent()) {
      close();
    }
    open.name(name);
  }

  private void line(SortedMap<Integer, Cell> row) {
    Cell mark = java.util.Objects.requireNonNull(row.get(heading.mark()));
    String kind = CertifiedHeading.line(mark, words).orElseThrow();
    if (open.has(kind)) {
      Optional<Cell> before = open.name().filter(name -> isOfClass(row));
      close();
      before.ifPresent(open::goesOn);
    }
    open.add(mark, kind, row, heading);
    unclear |= doubt || hasFiguresBeside(row);
  }

  /** A classification without a name: the person above worked in a second one. */
  private boolean isOfClass(SortedMap<Integer, Cell> row) {
    Cell name = row.get(heading.name());
    return (name == null || name.isBlank())
        && row.subMap(heading.name() + 1, heading.mark()).values().stream()
            .anyMatch(cell -> cell.text().matches(".*\\p{L}{2}.*"));
  }

  private void close() {
    if (open.hasHours()) {
      people.add(open);
    }
    open = new CertifiedPerson();
  }

  /** Numbers where hours stand, in a row that is no line of hours. */
  private boolean hasFigures(SortedMap<Integer, Cell> row) {
    return row.subMap(heading.mark() + 1, heading.rate() + 1).values().stream()
        .anyMatch(cell -> CellValues.number(cell).isPresent());
  }

  /** Numbers among the days that stand under none of them. */
  private boolean hasFiguresBeside(SortedMap<Integer, Cell> row) {
    var known = new HashSet<>(heading.days().keySet());
    known.add(heading.total());
    known.add(heading.rate());
    return row.subMap(heading.mark() + 1, heading.rate()).entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .anyMatch(cell -> CellValues.number(cell).isPresent());
  }
}
