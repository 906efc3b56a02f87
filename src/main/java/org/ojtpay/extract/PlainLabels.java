package org.ojtpay.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The name in a line of labels without colons, told from their values by their print alone:
 * "Associate Rosamund Ekwueme | Associate ID A-20417 | Client Dunmore Hardware".
 */
final class PlainLabels {

  private static final int LONGEST_LABEL = 3;

  /** A name needs two words behind its label. */
  private static final int LEAST_WORDS = 3;

  /** What stands beside the name in such a line. */
  private static final Set<Role> BESIDE =
      EnumSet.of(
          Role.EMPLOYEE_ID,
          Role.EMPLOYER,
          Role.RATE,
          Role.BASE_RATE,
          Role.PERIOD,
          Role.PERIOD_FROM,
          Role.PERIOD_TO,
          Role.PAY_DATE);

  private final Vocabulary words;

  PlainLabels(Vocabulary words) {
    this.words = words;
  }

  /** Adds the name that the row announces, where one of its other cells begins with a label too. */
  void read(SortedMap<Integer, Cell> row, Map<Role, Cell> found) {
    if (row.size() < 2 || found.containsKey(Role.EMPLOYEE)) {
      return;
    }
    for (Cell cell : row.values()) {
      Optional<String> name = name(cell.text());
      if (name.isPresent() && hasLabelBeside(row, cell)) {
        found.put(Role.EMPLOYEE, cell.saying(name.get()));
        return;
      }
    }
  }

  private boolean hasLabelBeside(SortedMap<Integer, Cell> row, Cell name) {
    return row.values().stream()
        .filter(cell -> !cell.equals(name))
        .anyMatch(cell -> labelEnd(cell.text(), BESIDE) > 0);
  }

  /** What stands behind a label of employees; empty where that is no name. */
  Optional<String> name(String text) {
    int end = labelEnd(text, EnumSet.of(Role.EMPLOYEE));
    return end == 0
        ? Optional.empty()
        : Optional.of(text.substring(end).strip()).filter(rest -> PersonLine.isName(rest, words));
  }

  /** Where the longest label of these roles at the beginning ends; zero where none is there. */
  private int labelEnd(String text, Set<Role> roles) {
    List<String> said = List.of(text.split(" ", LONGEST_LABEL + 1));
    int longest = Math.min(LONGEST_LABEL, said.size() - 1);
    boolean mayBe = !roles.contains(Role.EMPLOYEE) || text.split(" ", -1).length >= LEAST_WORDS;
    for (int words = mayBe ? longest : 0; words > 0; words--) {
      String label = String.join(" ", said.subList(0, words));
      if (this.words.label(label).filter(roles::contains).isPresent()) {
        return label.length();
      }
    }
    return 0;
  }
}
