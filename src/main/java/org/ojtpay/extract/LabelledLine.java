package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a line of text outside the table says: periods and pay dates, wherever their labels and
 * dates stand in it, and names after "Employee:" and the like.
 */
final class LabelledLine {

  /** The number right after "Emp ID"; what follows it belongs to the next label. */
  private static final Pattern ID =
      Pattern.compile("([A-Za-z]{0,3}-?\\d[\\dA-Za-z-]*)(?:[\\s),;].*)?");

  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("\\s*[(\\[#-]\\s*[A-Z]{0,3}-?\\d{2,10}\\s*[)\\]]?$");

  private final Vocabulary words;
  private final LabelledDates dates;
  private final NameInSentence sentences;
  private final PersonRow people;
  private final PlainLabels plain;
  private final Pattern names;

  LabelledLine(Vocabulary words) {
    this.words = words;
    this.dates = new LabelledDates(words);
    this.sentences = new NameInSentence(words);
    this.people = new PersonRow(words);
    this.plain = new PlainLabels(words);
    this.names = words.pattern(LabelledLine.class, () -> names(words));
  }

  private static Pattern names(Vocabulary words) {
    String ids = alternatives(words.labels(Role.EMPLOYEE_ID));
    String labels =
        alternatives(
            words.labels(
                Role.EMPLOYEE,
                Role.EMPLOYEE_ID,
                Role.EMPLOYER,
                Role.OTHER,
                Role.PAY_DATE,
                Role.PERIOD,
                Role.RATE,
                Role.PERIOD_FROM,
                Role.PERIOD_TO));
    String titles = alternatives(List.copyOf(words.list("personLabels")));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:("
            + titles
            + "|"
            + labels
            + ")\\s*[:#]\\s*|("
            + ids
            + ")\\.?\\s+(?=[A-Z]{0,3}-?\\d))",
        Pattern.CASE_INSENSITIVE);
  }

  static String alternatives(List<String> labels) {
    return labels.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(label -> label))
        .map(label -> Pattern.quote(label).replace(" ", "\\E[\\s./]+\\Q"))
        .collect(Collectors.joining("|"));
  }

  /**
   * The cells that hold what the labels of this row announce; empty where there are none.
   *
   * @param above the row above, which may be a name alone
   * @param bareRanges whether a range of dates without a label is a pay period
   */
  Map<Role, Cell> read(
      SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above, boolean bareRanges) {
    Map<Role, Cell> found = new EnumMap<>(Role.class);
    readNames(row, found);
    plain.read(row, found);
    nameBeforeId(row, found);
    nameAfterId(row, found);
    nameOver(above, found);
    if (people.is(row)) {
      people.read(row, found);
    }
    dates.read(row, found, bareRanges);
    if (bareRanges && row.size() == 1 && !found.containsKey(Role.EMPLOYEE)) {
      sentences
          .find(Grid.first(row))
          .or(() -> new NameInTitle(words).find(Grid.first(row)))
          .ifPresent(name -> found.put(Role.EMPLOYEE, name));
    }
    return found;
  }

  /** Whether the row is somebody's number, name and details, whatever figures are among them. */
  boolean isOfPerson(SortedMap<Integer, Cell> row) {
    return people.is(row);
  }

  /** "I certify that these hours are correct. Employee: Ana Ruiz": of the lines above it. */
  boolean isSigned(SortedMap<Integer, Cell> row) {
    return row.values().stream().anyMatch(cell -> words.saysOneOf("certifying", cell.text()));
  }

  /** The pay period that a text is, and says nothing beside. */
  Map<Role, Cell> period(Cell cell) {
    Map<Role, Cell> found = new EnumMap<>(Role.class);
    SortedMap<Integer, Cell> row = new TreeMap<>();
    row.put(1, cell);
    dates.read(row, found, /* bareRanges= */ true);
    return found.containsKey(Role.PERIOD_FROM) && found.containsKey(Role.PERIOD_TO)
        ? found
        : Map.of();
  }

  private void readNames(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      Matcher label = names.matcher(cell.text());
      List<int[]> places = new ArrayList<>();
      while (label.find()) {
        int end = label.end(1) < 0 ? label.end(2) : label.end(1);
        places.add(new int[] {label.start(), end, label.end()});
      }
      if (places.isEmpty()) {
        wholeCell(row, entry.getKey(), found);
      }
      for (int i = 0; i < places.size(); i++) {
        int[] place = places.get(i);
        int end = i + 1 < places.size() ? places.get(i + 1)[0] : cell.text().length();
        String value = cell.text().substring(place[2], end).strip();
        String name = cell.text().substring(place[0], place[1]);
        Cell holder =
            value.isEmpty() ? next(row, entry.getKey(), i + 1 == places.size()) : with(cell, value);
        keepName(name, holder, found);
      }
    }
  }

  private void keepName(String label, @Nullable Cell holder, Map<Role, Cell> found) {
    Optional<Role> role = words.label(label);
    if (words.isListed("personLabels", label)) {
      Optional.ofNullable(holder)
          .filter(
              cell -> PersonLine.isName(NUMBER_BEHIND.matcher(cell.text()).replaceFirst(""), words))
          .ifPresent(cell -> found.putIfAbsent(Role.EMPLOYEE, cell));
    }
    if (holder == null || role.isEmpty()) {
      return;
    }
    switch (role.get()) {
      case EMPLOYEE ->
          found.putIfAbsent(
              holder.text().matches("[A-Za-z]{0,2}\\d+") ? Role.EMPLOYEE_ID : Role.EMPLOYEE,
              holder);
      case EMPLOYER -> found.putIfAbsent(Role.EMPLOYER, holder);
      case EMPLOYEE_ID -> found.putIfAbsent(Role.EMPLOYEE_ID, id(holder));
      default -> {}
    }
  }

  private static Cell id(Cell holder) {
    Matcher id = ID.matcher(holder.text());
    return id.matches() && !id.group(1).equals(holder.text()) ? with(holder, id.group(1)) : holder;
  }

  /** In a ruled block a cell is the label and the next one the name, without a colon. */
  private void wholeCell(SortedMap<Integer, Cell> row, int column, Map<Role, Cell> found) {
    Cell label = Objects.requireNonNull(row.get(column));
    Cell value = next(row, column, true);
    if (value == null || value.date() != null) {
      return;
    }
    Optional<Role> role = words.label(label.text());
    boolean fits =
        switch (role.orElse(Role.UNKNOWN)) {
          case EMPLOYEE -> PersonLine.isName(value.text(), words);
          case EMPLOYEE_ID -> ID.matcher(value.text()).matches();
          case EMPLOYER -> row.size() == 2 && words.label(value.text()).isEmpty();
          default -> false;
        };
    if (fits) {
      found.putIfAbsent(role.get(), value);
    }
  }

  /** "Okafor, Marisol Emp ID 4410": the name stands before the label of its number. */
  private void nameBeforeId(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    if (!found.containsKey(Role.EMPLOYEE_ID) || found.containsKey(Role.EMPLOYEE)) {
      return;
    }
    Cell first = Grid.first(row);
    Matcher label = names.matcher(first.text());
    String before = label.find() ? first.text().substring(0, label.start()).strip() : first.text();
    String name = before.replaceFirst("[\\s(\\[|,-]+$", "");
    if (PersonLine.isName(name, words)) {
      found.put(Role.EMPLOYEE, with(first, plain.name(name).orElse(name)));
    }
  }

  /** "Employee: 00107" and the name in the next cell, without a label. */
  private void nameAfterId(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    Cell id = found.get(Role.EMPLOYEE_ID);
    if (id == null || found.containsKey(Role.EMPLOYEE) || row.size() < 2) {
      return;
    }
    Cell next = row.get(row.tailMap(row.firstKey() + 1).firstKey());
    if (Grid.first(row).text().endsWith(id.text())
        && next != null
        && PersonLine.isName(next.text(), words)) {
      found.put(Role.EMPLOYEE, next);
    }
  }

  /** On a pay stub the name stands alone over the line with the employee's number. */
  private void nameOver(SortedMap<Integer, Cell> above, Map<Role, Cell> found) {
    if (found.containsKey(Role.EMPLOYEE_ID) && above.size() == 1) {
      Cell name = Grid.first(above);
      if (PersonLine.isName(name.text(), words)) {
        found.putIfAbsent(Role.EMPLOYEE, name);
      }
    }
  }

  private static @Nullable Cell next(SortedMap<Integer, Cell> row, int column, boolean last) {
    SortedMap<Integer, Cell> right = row.tailMap(column + 1);
    return last && !right.isEmpty() ? right.get(right.firstKey()) : null;
  }

  static Cell with(Cell cell, String text) {
    return new Cell(text, null, null, false, cell.source(), cell.confidence());
  }
}
