package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands over the table of a certified payroll: the contractor, who is the employer, and the
 * day of payment. The rest names agencies and projects, none of which is to be taken for him.
 */
record CertifiedHead(List<SortedMap<Integer, Cell>> rows, LabelledLine labels, Vocabulary words) {

  /** "NAME OF CONTRACTOR [X] OR SUBCONTRACTOR [ ]", in its cell or beside it the name. */
  private static final Pattern CONTRACTOR =
      Pattern.compile(
          "(?iu)(?:name\\s+of\\s+|name:\\s*)?(?:(?:prime|general|employer)\\s*/?\\s*)?"
              + "(?:sub-?)?contractor(?:'s|\u2019s)?\\b"
              + "(?:[\\s/:,;._\u2610\u2611\u2612\u2713\u2714-]|\\[\\s*x?\\s*]|\\(\\s*x?\\s*\\)"
              + "|\\b(?:or|and|name|(?:sub-?)?contractor(?:'s|\u2019s)?)\\b)*");

  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?i)(?:address|project|contract|payroll|phone|telephone|for week|week)\\b.*");

  /** The same as lines that say each with its label. */
  List<SortedMap<Integer, Cell>> said() {
    List<SortedMap<Integer, Cell>> said = new ArrayList<>();
    contractor()
        .or(() -> labelled(Role.EMPLOYER))
        .or(this::firm)
        .ifPresent(cell -> said.add(CertifiedPayroll.row(cell.saying("Employer: " + cell.text()))));
    return said;
  }

  /** The day of payment. */
  Optional<Cell> paid() {
    return labelled(Role.PAY_DATE);
  }

  private Optional<Cell> contractor() {
    for (int i = 0; i < rows.size(); i++) {
      for (Map.Entry<Integer, Cell> cell : rows.get(i).entrySet()) {
        Matcher label = CONTRACTOR.matcher(Canonical.oneLine(cell.getValue().text()));
        if (label.lookingAt()) {
          String rest = Canonical.oneLine(cell.getValue().text()).substring(label.end());
          String name = rest.replaceFirst("(?i)\\s+address\\b.*", "");
          return name.isBlank()
              ? beside(i, cell.getKey())
              : Optional.of(cell.getValue().saying(name));
        }
      }
    }
    return Optional.empty();
  }

  /** In the next cell of the row, or right under the label. */
  private Optional<Cell> beside(int row, int place) {
    SortedMap<Integer, Cell> right = rows.get(row).tailMap(place + 1);
    Optional<Cell> next =
        right.isEmpty() ? Optional.empty() : Optional.ofNullable(right.get(right.firstKey()));
    Optional<Cell> under =
        row + 1 < rows.size()
            ? Optional.ofNullable(rows.get(row + 1).get(place))
            : Optional.empty();
    return next.filter(this::mayBeName).or(() -> under.filter(this::mayBeName));
  }

  private boolean mayBeName(Cell cell) {
    return cell.text().matches("(?s).*\\p{L}{2}.*")
        && !OTHER_LABEL.matcher(cell.text()).matches()
        && words.label(cell.text()).isEmpty();
  }

  private Optional<Cell> labelled(Role role) {
    return rows.stream()
        .filter(row -> !row.isEmpty())
        .flatMap(row -> Optional.ofNullable(read(row).get(role)).stream())
        .findFirst();
  }

  private Map<Role, Cell> read(SortedMap<Integer, Cell> row) {
    return labels.read(row, new TreeMap<>(), false);
  }

  /** A letterhead: alone in its line, and it says that it is a firm. */
  private Optional<Cell> firm() {
    return rows.stream()
        .filter(row -> row.size() == 1)
        .map(Grid::first)
        .filter(
            cell -> {
              String[] said = Vocabulary.normal(cell.text()).split(" ", -1);
              return words.isListed("firms", said[said.length - 1]);
            })
        .findFirst();
  }
}
