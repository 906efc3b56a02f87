package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The cells of a row that say whose it is.
 *
 * @param name the whole name, put together where its parts have columns of their own
 */
record PersonCells(Optional<Cell> name, Optional<Cell> id) {

  static PersonCells of(TableHeader header, SortedMap<Integer, Cell> row, NameCell names) {
    Optional<Cell> id = header.cell(row, Role.EMPLOYEE_ID);
    Optional<Cell> name = header.cell(row, Role.EMPLOYEE).or(() -> composed(header, row));
    return name.filter(cell -> !cell.lines().isEmpty())
        .map(cell -> names.read(cell, id))
        .orElse(new PersonCells(name, id));
  }

  private static Optional<Cell> composed(TableHeader header, SortedMap<Integer, Cell> row) {
    Optional<Cell> last = header.cell(row, Role.LAST_NAME);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    header.cell(row, Role.FIRST_NAME).map(Cell::text).ifPresent(parts::add);
    header.cell(row, Role.MIDDLE_NAME).map(Cell::text).ifPresent(parts::add);
    parts.add(last.get().text());
    Cell cell = last.get();
    return Optional.of(
        new Cell(String.join(" ", parts), null, null, false, cell.source(), cell.confidence()));
  }
}
