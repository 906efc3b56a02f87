package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Journals whose first column is headed "Employee Name" and under it "ID": a name, and in the lines
 * under it a number and often a masked social security number. The number moves to a column of its
 * own beside the name; all else stays where it is.
 */
final class NumberUnderName {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,3}-?\\d{1,10}");
  private static final Pattern MASKED = Pattern.compile("[*xX#\u2022]{2}[*xX#\u2022\\d\\s-]*");

  /** Headings stand at the head of a page. */
  private static final int DEEPEST_HEADING = 40;

  private final Vocabulary words;

  NumberUnderName(Vocabulary words) {
    this.words = words;
  }

  /** The same page, or one with a column for the numbers. */
  Grid apart(Grid page) {
    List<SortedMap<Integer, Cell>> rows = page.rows();
    for (int i = 1; i < Math.min(rows.size(), DEEPEST_HEADING); i++) {
      if (isHeading(rows.get(i), rows.get(i - 1))) {
        return page.leftOut().isEmpty() ? new Grid(page.file(), page.page(), apart(rows, i)) : page;
      }
    }
    return page;
  }

  private boolean isHeading(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    if (row.size() < 2 || above.size() < 2 || !row.firstKey().equals(above.firstKey())) {
      return false;
    }
    return role(Grid.first(row)) == Role.EMPLOYEE_ID
        && role(Grid.first(above)) == Role.EMPLOYEE
        && TableHeader.find(row, above, words).isPresent();
  }

  private Role role(Cell heading) {
    return words.column(heading.text()).role();
  }

  private List<SortedMap<Integer, Cell>> apart(List<SortedMap<Integer, Cell>> rows, int heading) {
    int names = rows.get(heading).firstKey();
    List<SortedMap<Integer, Cell>> apart = new ArrayList<>(rows.subList(0, heading - 1));
    apart.add(together(rows.get(heading), rows.get(heading - 1)));
    SortedMap<Integer, Cell> person = new TreeMap<>();
    for (SortedMap<Integer, Cell> row : rows.subList(heading + 1, rows.size())) {
      SortedMap<Integer, Cell> own = new TreeMap<>(row);
      Cell first = own.get(names);
      if (first != null && PersonLine.isName(first.text(), words)) {
        person = own;
      } else if (first != null && person.containsKey(names)) {
        if (NUMBER.matcher(first.text()).matches() && !person.containsKey(names - 1)) {
          person.put(names - 1, first);
          own.remove(names);
        } else if (MASKED.matcher(first.text()).matches()) {
          own.remove(names);
        }
      }
      if (!own.isEmpty()) {
        apart.add(own);
      }
    }
    return apart;
  }

  /** Both rows of headings: the lower one, and of the upper one what it leaves open. */
  private SortedMap<Integer, Cell> together(
      SortedMap<Integer, Cell> lower, SortedMap<Integer, Cell> upper) {
    SortedMap<Integer, Cell> both = new TreeMap<>(upper);
    lower.forEach(
        (place, cell) ->
            both.merge(
                place,
                cell,
                (over, under) ->
                    role(under) == Role.UNKNOWN && role(over) != Role.UNKNOWN ? over : under));
    int names = lower.firstKey();
    both.put(names - 1, Grid.first(lower));
    both.put(names, Grid.first(upper));
    return both;
  }
}
