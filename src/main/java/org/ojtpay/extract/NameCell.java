package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ojtpay.packet.Fields;

/** Cells that hold more than a name: a number, a rate or a department on lines of their own. */
final class NameCell {

  private static final int LONGEST_LABEL = 3;

  private static final Set<Role> LABELS =
      EnumSet.of(Role.OTHER, Role.RATE, Role.BASE_RATE, Role.EMPLOYEE_ID);

  private final Vocabulary words;
  private final Pattern numbers;
  private final NumbersUnderNames unlabelled = new NumbersUnderNames();

  NameCell(Vocabulary words) {
    this.words = words;
    this.numbers = words.pattern(NameCell.class, () -> numbers(words));
  }

  private static Pattern numbers(Vocabulary words) {
    List<String> all = new ArrayList<>(words.labels(Role.EMPLOYEE_ID));
    all.addAll(words.list("numbers"));
    String labels = LabelledLine.alternatives(all);
    return Pattern.compile(
        "(?:#|(?:" + labels + ")\\s*[:#.]?)\\s*([A-Z]{0,3}-?\\d[\\dA-Z-]*)(?:\\s.*)?",
        Pattern.CASE_INSENSITIVE);
  }

  /** Under the name in its cell stand its number, and often the rate or the department. */
  PersonCells read(Cell cell, Optional<Cell> id) {
    List<String> name = new ArrayList<>();
    Optional<Cell> number = id;
    for (Cell line : cell.lines()) {
      Matcher labelled = numbers.matcher(line.text());
      String bare = name.isEmpty() ? null : unlabelled.read(line.text(), String.join(" ", name));
      if (!name.isEmpty() && labelled.matches()) {
        number = number.or(() -> Optional.of(line.saying(labelled.group(1))));
      } else if (bare != null) {
        number = number.or(() -> Optional.of(line.saying(bare)));
      } else if (name.isEmpty() || !isBeside(line.text())) {
        name.add(line.text());
      }
    }
    return new PersonCells(Optional.of(cell.saying(String.join(" ", name))), number);
  }

  /** Settles whose the numbers under the names are, now that all of them are known. */
  void settle(List<Fields> rows) {
    unlabelled.settle(rows);
  }

  /** "Dept 200", "SSN xxx-xx-0101", "20.10/hr": nothing of the name. */
  private boolean isBeside(String line) {
    String[] said = Vocabulary.normal(line).split(" ", -1);
    for (int end = 1; end < said.length && end <= LONGEST_LABEL; end++) {
      Optional<Role> role = words.label(String.join(" ", List.of(said).subList(0, end)));
      if (role.filter(LABELS::contains).isPresent() && line.matches(".*\\d.*|.*:.*")) {
        return true;
      }
    }
    return line.matches("(?i)\\$?\\s?\\d+\\.\\d{2,4}\\s*(?:/|per|an)\\s*(?:hour|hr?)\\.?");
  }
}
