package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settles what the headings of one row mean together. */
final class ColumnRoles {

  private static final Set<String> TOTALS = Set.of("total", "totals", "tot", "ttl");

  /** What two headings may mean of which one says little. */
  private static final List<Column> WEAK =
      List.of(Column.of(Role.CODE), Column.of(Role.EMPLOYER), new Column(Role.AMOUNT, "TIPS"));

  private final SortedMap<Integer, Column> columns = new TreeMap<>();

  private ColumnRoles() {}

  static SortedMap<Integer, Column> of(SortedMap<Integer, Cell> headings, Vocabulary words) {
    ColumnRoles roles = new ColumnRoles();
    boolean ofOtherSection = false;
    for (Map.Entry<Integer, Cell> heading : headings.entrySet()) {
      Column column = words.column(heading.getValue().text());
      Role role = column.role();
      if (role == Role.OTHER_SECTION
          || (role == Role.UNKNOWN && saysOther(heading.getValue(), ofOtherSection, words))) {
        column = Column.of(Role.OTHER_SECTION);
        ofOtherSection = true;
      } else if (role == Role.EARNINGS || role == Role.EMPLOYEE) {
        ofOtherSection = false;
      } else if (ofOtherSection && role.isOfEarning() && !column.isOfOneKind()) {
        column = Column.of(Role.OTHER);
      }
      roles.columns.put(heading.getKey(), column);
    }
    ColumnGroups groups = new ColumnGroups(roles.columns);
    groups.settleOther(headings);
    groups.settleRepeated();
    roles.settleWeak(headings, words);
    roles.settleNumber(headings, words);
    roles.settleName(headings, words);
    WeekColumns weeks = new WeekColumns(words, headings, roles.columns);
    weeks.settle();
    boolean ofDays = new ClockColumns(headings, words).settle(roles.columns);
    roles.settleKinds(ofDays);
    UnnamedKinds.settle(roles.columns, headings, words);
    roles.settle();
    weeks.settleTotal();
    roles.settleTotal(headings);
    return roles.columns;
  }

  /** "Deductions Current", "Current Deductions": headings with too small a gap between them. */
  private static boolean saysOther(Cell heading, boolean goesOn, Vocabulary words) {
    return WordLists.words(Vocabulary.normal(heading.text()))
        .limit(goesOn ? Long.MAX_VALUE : 1)
        .anyMatch(word -> words.column(word).role() == Role.OTHER_SECTION);
  }

  private void settle() {
    boolean kinds = hasKindHours();
    if (kinds) {
      replace(Column.of(Role.HOURS), Column.of(Role.TOTAL_HOURS));
      replace(Column.of(Role.AMOUNT), Column.of(Role.TOTAL_AMOUNT));
    }
    boolean named = kinds || has(Role.CODE) || has(Role.DESCRIPTION);
    replace(Column.of(Role.EARNINGS), Column.of(named ? amountOrTotal(kinds) : Role.CODE));
    insteadOf(Role.HOURS, Role.QUANTITY);
    insteadOf(Role.RATE, Role.BASE_RATE);
    if (!has(Role.HOURS) && !kinds) {
      replace(Column.of(Role.TOTAL_HOURS), Column.of(Role.HOURS));
    }
    if (!has(Role.AMOUNT) && !kinds && has(Role.CODE)) {
      replace(Column.of(Role.TOTAL_AMOUNT), Column.of(Role.AMOUNT));
    }
    boolean dated = has(Role.DATE) || has(Role.DATE_WORKED);
    replace(Column.of(Role.DAY), Column.of(dated ? Role.OTHER : Role.DATE));
    if (has(Role.DATE) && has(Role.DATE_WORKED)) {
      replace(Column.of(Role.DATE), Column.of(Role.OTHER));
    }
  }

  /** A heading that says little gives way to another that means the same. */
  private void settleWeak(SortedMap<Integer, Cell> headings, Vocabulary words) {
    for (Column same : WEAK) {
      List<Integer> places = new ArrayList<>();
      columns.forEach(
          (place, column) -> {
            if (column.equals(same)) {
              places.add(place);
            }
          });
      List<Integer> weak =
          places.stream()
              .filter(
                  place ->
                      words.isListed(
                          "weakHeadings", Objects.requireNonNull(headings.get(place)).text()))
              .toList();
      if (weak.size() + 1 == places.size()) {
        weak.forEach(place -> columns.put(place, Column.of(Role.OTHER)));
      }
    }
  }

  /** "Employee" or "Empl" beside a "Name" is the number. */
  private void settleNumber(SortedMap<Integer, Cell> headings, Vocabulary words) {
    if (has(Role.EMPLOYEE_ID)) {
      return;
    }
    List<Integer> numbers = new ArrayList<>();
    int name = -1;
    boolean named = has(Role.LAST_NAME);
    for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
      Role role = entry.getValue().role();
      boolean bare =
          words.isListed("numbers", Objects.requireNonNull(headings.get(entry.getKey())).text());
      if (bare && (role == Role.EMPLOYEE || role == Role.UNKNOWN)) {
        numbers.add(entry.getKey());
        name = role == Role.EMPLOYEE ? entry.getKey() : name;
      }
      named |= role == Role.EMPLOYEE && !bare;
    }
    if (named && numbers.size() == 1) {
      columns.put(numbers.get(0), Column.of(Role.EMPLOYEE_ID));
    } else if (!named && numbers.size() == 2 && numbers.get(0) == name && isNext(numbers)) {
      columns.put(numbers.get(1), Column.of(Role.EMPLOYEE_ID));
    }
  }

  /** "Employee" and right after it "Number". */
  private boolean isNext(List<Integer> two) {
    boolean bare = Column.of(Role.UNKNOWN).equals(columns.get(two.get(1)));
    return bare && columns.tailMap(two.get(0) + 1).firstKey().equals(two.get(1));
  }

  /** "Caregiver" or "Driver" over the names of those who work as such. */
  private void settleName(SortedMap<Integer, Cell> headings, Vocabulary words) {
    List<Integer> places =
        columns.entrySet().stream()
            .filter(entry -> entry.getValue().role() == Role.UNKNOWN)
            .map(Map.Entry::getKey)
            .filter(place -> isJob(Objects.requireNonNull(headings.get(place)).text(), words))
            .toList();
    if (places.size() == 1 && !has(Role.EMPLOYEE) && !has(Role.LAST_NAME)) {
      columns.put(places.get(0), Column.of(Role.EMPLOYEE));
    }
  }

  /**
   * "Sales Rep" and "Line Cook Name", not "Driver Supervisor": those who work, not who oversees.
   */
  private static boolean isJob(String heading, Vocabulary words) {
    List<String> said = WordLists.words(Vocabulary.normal(heading)).toList();
    int end =
        said.size() > 1 && said.get(said.size() - 1).equals("name") ? said.size() - 1 : said.size();
    boolean job = false;
    for (int from = 0; from < end; from++) {
      job |= words.isListed("jobs", String.join(" ", said.subList(from, end)));
    }
    return job && !words.saysOneOf("overseers", heading);
  }

  /** "Total" alone, after hours and a rate, is what they come to. */
  private void settleTotal(SortedMap<Integer, Cell> headings) {
    boolean priced = has(Role.HOURS) && has(Role.RATE) && !hasKindHours();
    boolean amount = has(Role.AMOUNT) || has(Role.TOTAL_AMOUNT);
    if (!priced || amount) {
      return;
    }
    headings.forEach(
        (number, cell) -> {
          if (TOTALS.contains(Vocabulary.normal(cell.text()))
              && Column.of(Role.UNKNOWN).equals(columns.get(number))) {
            columns.put(number, Column.of(Role.AMOUNT));
          }
        });
  }

  private static Role amountOrTotal(boolean kinds) {
    return kinds ? Role.TOTAL_AMOUNT : Role.AMOUNT;
  }

  /** A bare "Holiday" is hours where the row speaks of hours, and dollars beside its own hours. */
  private void settleKinds(boolean ofDays) {
    boolean coded = has(Role.CODE) || has(Role.DESCRIPTION);
    boolean summed = !coded && (has(Role.TOTAL_HOURS) || has(Role.WEEK_HOURS));
    boolean speaksOfHours = ofDays || summed || hasKindHours();
    Set<String> withHours = new HashSet<>();
    columns.values().stream()
        .filter(column -> column.role() == Role.HOURS)
        .forEach(column -> withHours.add(column.kind()));
    columns.replaceAll(
        (number, column) -> {
          if (column.role() != Role.BARE_KIND) {
            return column;
          }
          if (!speaksOfHours) {
            return Column.of(Role.UNKNOWN);
          }
          boolean dollars = withHours.contains(column.kind());
          return new Column(dollars ? Role.AMOUNT : Role.HOURS, column.kind());
        });
  }

  private void insteadOf(Role wanted, Role substitute) {
    replace(Column.of(substitute), Column.of(isThere(wanted) ? Role.OTHER : wanted));
  }

  private boolean isThere(Role wanted) {
    return columns.containsValue(Column.of(wanted)) || (wanted == Role.HOURS && has(Role.HOURS));
  }

  private boolean hasKindHours() {
    return columns.values().stream()
        .filter(Column::isOfOneKind)
        .anyMatch(column -> column.role() == Role.HOURS || column.role() == Role.WEEK_HOURS);
  }

  private boolean has(Role role) {
    return columns.values().stream().anyMatch(column -> column.role() == role);
  }

  private void replace(Column from, Column to) {
    columns.replaceAll((number, column) -> column.equals(from) ? to : column);
  }
}
