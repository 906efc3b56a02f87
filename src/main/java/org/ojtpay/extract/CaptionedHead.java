package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The head of a pay stub as a small table: "Employee", "Pay period", "Date paid" side by side, and
 * under each what it is. Made one row that says each with its label. A list of several people, or
 * of several dates, stays as it is.
 */
final class CaptionedHead {

  private static final Set<Role> DATES =
      EnumSet.of(Role.PERIOD, Role.PERIOD_FROM, Role.PERIOD_TO, Role.PAY_DATE);

  private static final Map<Role, String> LABELS =
      Map.of(
          Role.EMPLOYEE, "Employee: ",
          Role.EMPLOYEE_ID, "Employee ID: ",
          Role.EMPLOYER, "Employer: ",
          Role.PERIOD, "Pay period: ",
          Role.PERIOD_FROM, "Period begin: ",
          Role.PERIOD_TO, "Period end: ",
          Role.PAY_DATE, "Pay date: ");

  private static final Pattern FIGURE = Pattern.compile("\\d");

  private final Vocabulary words;
  private final NameCell names;

  CaptionedHead(Vocabulary words) {
    this.words = words;
    this.names = new NameCell(words);
  }

  /** The same page with such heads as labels; as it is where there are none. */
  Grid said(Grid page) {
    List<SortedMap<Integer, Cell>> rows = page.rows();
    if (!page.leftOut().isEmpty() || rows.stream().noneMatch(this::isOfCaptions)) {
      return page;
    }
    List<SortedMap<Integer, Cell>> said = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isOfCaptions(rows.get(i)) && isHead(rows.subList(i, Math.min(rows.size(), i + 3)))) {
        said.add(labelled(rows.get(i), rows.get(i + 1)));
        i++;
      } else {
        said.add(rows.get(i));
      }
    }
    return new Grid(page.file(), page.page(), said);
  }

  /** Labels alone, the employee's and that of a date among them. */
  private boolean isOfCaptions(SortedMap<Integer, Cell> row) {
    if (row.size() < 2 || role(Grid.first(row)) == Role.UNKNOWN) {
      return false;
    }
    List<Role> roles = row.values().stream().map(this::role).toList();
    List<Role> labels = roles.stream().filter(LABELS::containsKey).toList();
    return labels.contains(Role.EMPLOYEE)
        && labels.stream().anyMatch(DATES::contains)
        && labels.size() == Set.copyOf(labels).size()
        && row.values().stream().noneMatch(this::isOfPay)
        && row.values().stream().noneMatch(cell -> FIGURE.matcher(cell.text()).find());
  }

  /** Hours or money under the caption make a line of pay of what stands there. */
  private boolean isOfPay(Cell caption) {
    Role role = words.column(caption.text()).role();
    return role.isSummed()
        || role == Role.QUANTITY
        || role == Role.WEEK_HOURS
        || role == Role.BARE_KIND;
  }

  private Role role(Cell cell) {
    return words.label(cell.text()).orElse(Role.UNKNOWN);
  }

  /** One row of values under the captions, and no second one. */
  private boolean isHead(List<SortedMap<Integer, Cell>> rows) {
    SortedMap<Integer, Cell> captions = rows.get(0);
    return rows.size() > 1
        && captions.keySet().containsAll(rows.get(1).keySet())
        && says(captions, rows.get(1)) == captions.values().stream().filter(this::isSaid).count()
        && (rows.size() < 3 || says(captions, rows.get(2)) == 0);
  }

  private boolean isSaid(Cell caption) {
    Role role = role(caption);
    return role == Role.EMPLOYEE || DATES.contains(role);
  }

  /** Under how many of the captions of a person or a date one stands. */
  private long says(SortedMap<Integer, Cell> captions, SortedMap<Integer, Cell> row) {
    return captions.entrySet().stream()
        .filter(entry -> isSaid(entry.getValue()))
        .filter(
            entry ->
                Optional.ofNullable(row.get(entry.getKey()))
                    .filter(cell -> fits(role(entry.getValue()), cell))
                    .isPresent())
        .count();
  }

  private boolean fits(Role role, Cell cell) {
    return role == Role.EMPLOYEE
        ? PersonLine.isName(person(cell).name().orElse(cell).text(), words)
        : !DatesInText.find(DatesInText.spelledOut(text(cell))).isEmpty();
  }

  private PersonCells person(Cell cell) {
    return cell.lines().isEmpty()
        ? new PersonCells(Optional.of(cell), Optional.empty())
        : names.read(cell, Optional.empty());
  }

  private static String text(Cell cell) {
    return cell.date() == null ? cell.text() : String.valueOf(cell.date());
  }

  private SortedMap<Integer, Cell> labelled(
      SortedMap<Integer, Cell> captions, SortedMap<Integer, Cell> values) {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    for (Map.Entry<Integer, Cell> entry : values.entrySet()) {
      Role role = role(Objects.requireNonNull(captions.get(entry.getKey())));
      if (role == Role.EMPLOYEE) {
        PersonCells person = person(entry.getValue());
        person.name().ifPresent(name -> put(row, role, name));
        person.id().ifPresent(id -> put(row, Role.EMPLOYEE_ID, id));
      } else if (LABELS.containsKey(role)) {
        put(row, role, entry.getValue());
      } else {
        Cell caption = Objects.requireNonNull(captions.get(entry.getKey()));
        String said = caption.text() + ": " + text(entry.getValue());
        row.put(row.size() + 1, entry.getValue().saying(said));
      }
    }
    return row;
  }

  private static void put(SortedMap<Integer, Cell> row, Role role, Cell cell) {
    row.put(row.size() + 1, cell.saying(LABELS.get(role) + text(cell)));
  }
}
