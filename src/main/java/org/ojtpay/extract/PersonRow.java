package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line over somebody's block in registers of older systems: "00028 MARCHBANKS, HARRIET SSN
 * xxx-xx-0178 DEPT 310 RATE 21.2000", the name without a label among details with theirs.
 */
final class PersonRow {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}-?\\d{2,10}");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("^" + NUMBER + "\\s+");

  /** Beside a name, as apps show it. */
  private static final Pattern BADGE = Pattern.compile("#\\s?(?<id>[A-Za-z]{0,3}-?\\d{2,10})");

  private static final Pattern AN_HOUR =
      Pattern.compile("(?i)\\$\\s?\\d{1,3}\\.\\d{2,4}\\s*(?:/|per|an)\\s*(?:hr|hour|h)\\.?");

  private static final Pattern PLAIN = Pattern.compile("[\\w.$/-]+");

  private static final Pattern LISTED =
      Pattern.compile("\\p{L}[\\p{L}'\u2019 .-]*,\\s*\\p{L}[\\p{L}'\u2019 .-]*");

  private static final int LONGEST_LABEL = 3;

  private static final Set<Role> DETAILS =
      EnumSet.of(Role.OTHER, Role.RATE, Role.BASE_RATE, Role.EMPLOYEE_ID);

  private final Vocabulary words;
  private final Remembered<Boolean> details = new Remembered<>(this::saysDetail);

  PersonRow(Vocabulary words) {
    this.words = words;
  }

  /** Whether the row is a number, a name and details, or a name and details. */
  boolean is(SortedMap<Integer, Cell> row) {
    List<Cell> cells = new ArrayList<>(row.values());
    if (isBadged(cells)) {
      return true;
    }
    int at = numbered(cells);
    // A line of pay ends in a figure: to look there first is to be done with it.
    for (int i = cells.size() - 1; i > at; i--) {
      if (!isBeside(cells, i, at)) {
        return false;
      }
    }
    return at + 1 < cells.size() && isName(cells, at);
  }

  /** Whether a cell right of the name is a detail, or what the detail before it says. */
  private boolean isBeside(List<Cell> cells, int i, int at) {
    Cell cell = cells.get(i);
    boolean labelled = i > at + 1 && isDetail(cells.get(i - 1).text());
    return isDetail(cell.text())
        || (labelled && PLAIN.matcher(cell.text()).matches())
        || ((at == 1 || beginsWithDigit(cells.get(0))) && CellValues.number(cell).isEmpty());
  }

  private static boolean beginsWithDigit(Cell cell) {
    return !cell.text().isEmpty() && Character.isDigit(cell.text().charAt(0));
  }

  /** Takes over name and number of such a row, where no label says them. */
  void read(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    List<Cell> cells = new ArrayList<>(row.values());
    int at = numbered(cells);
    if (isBadged(cells)) {
      Matcher badge = BADGE.matcher(cells.get(1).text());
      String id = badge.matches() ? badge.group("id") : "";
      found.putIfAbsent(Role.EMPLOYEE_ID, cells.get(1).saying(id));
    } else if (at == 1) {
      found.putIfAbsent(Role.EMPLOYEE_ID, cells.get(0));
    }
    found.putIfAbsent(Role.EMPLOYEE, cells.get(at));
  }

  /** "Lucien Abara", "#1107", a wage an hour and other details; a shop too may have a number. */
  private boolean isBadged(List<Cell> cells) {
    return cells.size() > 1
        && cells.get(1).text().startsWith("#")
        && BADGE.matcher(cells.get(1).text()).matches()
        && PersonLine.isName(cells.get(0).text(), words)
        && cells.stream().anyMatch(cell -> AN_HOUR.matcher(cell.text()).matches())
        && cells.stream().allMatch(cell -> CellValues.number(cell).isEmpty());
  }

  private static int numbered(List<Cell> cells) {
    return NUMBER.matcher(cells.get(0).text()).matches() ? 1 : 0;
  }

  /** Without a comma only between a number and a detail with its label. */
  private boolean isName(List<Cell> cells, int at) {
    String name = NUMBER_BEFORE.matcher(cells.get(at).text()).replaceFirst("");
    boolean between = at == 1 && isDetail(cells.get(2).text());
    return (between || LISTED.matcher(name).matches()) && PersonLine.isName(name, words);
  }

  /** "DEPT 310", "RATE", "SSN xxx-xx-0178". */
  private boolean isDetail(String text) {
    return details.of(text);
  }

  private boolean saysDetail(String text) {
    List<String> said = List.of(Vocabulary.normal(text).split(" ", -1));
    for (int end = 1; end <= Math.min(LONGEST_LABEL, said.size()); end++) {
      Optional<Role> role = words.label(String.join(" ", said.subList(0, end)));
      if (role.filter(DETAILS::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
