package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.PayrollPeople;

/** Tells the lines of pay of a table that name another employee from every other row. */
final class OthersLines {

  /**
   * A line of another employee.
   *
   * @param person as printed
   * @param code of its first earning; null where the row holds none
   * @param says what it says of the whole file, beside its pay
   */
  record Line(SortedMap<Integer, Cell> row, String person, @Nullable String code, String says) {}

  /** So many names or words are remembered; a register has fewer of both than lines. */
  private static final int REMEMBERED = 50_000;

  private static final List<Role> OF_FILE =
      List.of(
          Role.EMPLOYER,
          Role.PERIOD,
          Role.PERIOD_FROM,
          Role.PERIOD_TO,
          Role.PAY_DATE,
          Role.LINE_KIND);

  private final TableHeader table;
  private final Vocabulary words;
  private final PayrollPeople people;
  private final EarningLines lines;
  private final NameCell names;
  private final Set<Column> kinds;
  private final List<Integer> summed = new ArrayList<>();
  private final List<Integer> ofFile = new ArrayList<>();
  private final Map<String, Boolean> areOthers = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  private OthersLines(TableHeader table, Vocabulary words, PayrollPeople people) {
    this.table = table;
    this.words = words;
    this.people = people;
    this.lines = new EarningLines(words, new RegisterChecks(words, problem -> {}).ofLines());
    this.names = new NameCell(words);
    this.kinds = EarningKinds.of(table);
    table
        .columns()
        .forEach(
            (place, column) -> {
              if (column.role().isSummed()) {
                summed.add(place);
              }
              if (OF_FILE.contains(column.role())) {
                ofFile.add(place);
              }
            });
  }

  /**
   * Those of a table whose lines say by themselves whose they are; nothing for any other table.
   * What a bare "Date" means is decided by the lines of all employees together.
   */
  static Optional<OthersLines> of(TableHeader table, Vocabulary words, PayrollPeople people) {
    return !table.ambiguous()
            && table.hasNames()
            && !table.has(Role.DATE)
            && !table.has(Role.WEEK_HOURS)
        ? Optional.of(new OthersLines(table, words, people))
        : Optional.empty();
  }

  TableHeader table() {
    return table;
  }

  /** The line of another employee that this row is; null for any other row. */
  @Nullable Line line(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    if (row.size() < 2 || !isLine(row, above) || isTotal(row)) {
      return null;
    }
    PersonCells named = PersonCells.of(table, row, names);
    Optional<Cell> name = named.name();
    Optional<Cell> id = named.id();
    if (name.isEmpty() || isUncoded(row)) {
      return null;
    }
    String person = name.get().text() + "\n" + id.map(Cell::text).orElse("");
    if (!remembered(areOthers, person, () -> isOther(name, id))) {
      return null;
    }
    String code = code(row);
    return new Line(row, person, code, says(row, code != null));
  }

  /** Whether anything stands under hours or amount. */
  boolean hasNumbers(SortedMap<Integer, Cell> row) {
    return lines.hasNumbers(table, row);
  }

  /** A row with a number under hours or amount is neither headings nor labels. */
  private boolean isLine(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    for (int place : summed) {
      Cell cell = row.get(place);
      if (cell != null && cell.number() != null) {
        return true;
      }
    }
    return hasNumbers(row) && TableHeader.find(row, above, words).isEmpty();
  }

  private boolean isTotal(SortedMap<Integer, Cell> row) {
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      boolean word = cell.number() == null && cell.date() == null;
      if (word
          && words.isTotal(cell.text())
          && EarningLines.mayNameTotal(table.columns().get(entry.getKey()), false)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOther(Optional<Cell> name, Optional<Cell> id) {
    PayrollContext context = new PayrollContext();
    context.employee(name, id);
    String printed = context.of(Map.of(), false).text(FieldName.PARTICIPANT).orElse("");
    return !people.mayBeOne(printed);
  }

  private @Nullable String code(SortedMap<Integer, Cell> row) {
    if (!table.isOfPay(row)) {
      return null;
    }
    for (Column kind : kinds) {
      if (new EarningCells(table, row, kind, words).isThere()) {
        Optional<Cell> cell = EarningKinds.code(table, row, kind);
        String printed = kind.kind() + "\n" + cell.map(Cell::text).orElse("");
        return remembered(codes, printed, () -> EarningKinds.codeText(table, row, kind));
      }
    }
    return null;
  }

  /** Where no cell says the code, another one may: then the line is read, not left out. */
  private boolean isUncoded(SortedMap<Integer, Cell> row) {
    return kinds.stream()
        .anyMatch(
            kind -> !EarningKinds.isAlone(kind) && EarningKinds.code(table, row, kind).isEmpty());
  }

  private String says(SortedMap<Integer, Cell> row, boolean pays) {
    StringBuilder says = new StringBuilder();
    for (int place : ofFile) {
      Cell cell = row.get(place);
      says.append(cell == null ? "" : cell.text()).append('\n');
    }
    return says.append(pays).toString();
  }

  private static <T> T remembered(Map<String, T> known, String text, Supplier<T> answer) {
    T before = known.get(text);
    if (before != null) {
      return before;
    }
    if (known.size() == REMEMBERED) {
      known.clear();
    }
    T now = answer.get();
    known.put(text, now);
    return now;
  }
}
