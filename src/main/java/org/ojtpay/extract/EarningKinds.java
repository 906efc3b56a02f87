package org.ojtpay.extract;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.ojtpay.packet.FieldName;

/** Which earnings a row of a table may hold, each a line of its own. */
final class EarningKinds {

  private EarningKinds() {}

  /** One for all kinds, or one for each kind that has columns of its own. */
  static Set<Column> of(TableHeader header) {
    Set<Column> kinds = new LinkedHashSet<>();
    header.columns().values().stream()
        .filter(column -> column.role() == Role.HOURS || column.role() == Role.AMOUNT)
        .forEach(column -> kinds.add(new Column(Role.CODE, column.kind())));
    header.columns().values().stream()
        .filter(column -> column.role() == Role.WEEK_HOURS)
        .filter(column -> column.isOfOneKind() || kinds.isEmpty())
        .forEach(column -> kinds.add(new Column(Role.CODE, column.kind())));
    return kinds;
  }

  /** Whether the heading itself says the kind. */
  static boolean isAlone(Column kind) {
    return kind.isOfOneKind() && !kind.isOfPair();
  }

  /** The cell that says the kind, where the heading does not. */
  static Optional<Cell> code(TableHeader header, SortedMap<Integer, Cell> row, Column kind) {
    return header
        .cell(row, kind)
        .or(() -> kind.isOfPair() ? Optional.empty() : header.cell(row, Role.DESCRIPTION));
  }

  /** The code that a line of that kind has; empty where nothing says it. */
  static String codeText(TableHeader header, SortedMap<Integer, Cell> row, Column kind) {
    return isAlone(kind)
        ? kind.kind()
        : code(header, row, kind)
            .map(cell -> CellValues.of(FieldName.CODE, cell).text())
            .orElse("");
  }

  static boolean isZeroOrBlank(Optional<Cell> cell) {
    return cell.isEmpty()
        || (!cell.get().missing()
            && CellValues.number(cell.get()).filter(n -> n.signum() == 0).isPresent())
        || Canonical.isBlank(cell.get().text());
  }
}
