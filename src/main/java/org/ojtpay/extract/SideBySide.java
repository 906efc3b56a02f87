package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.extract.TableColumns.Column;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** The same table several times side by side, such as one week beside the other. */
final class SideBySide {

  private final List<Line> lines;
  private final TableExtent extent;
  private final Set<Integer> taken;
  private final List<FormTables.Row> rows;

  SideBySide(List<Line> lines, LabelIndex index, Set<Integer> taken, List<FormTables.Row> rows) {
    this.lines = lines;
    this.extent = new TableExtent(lines, index);
    this.taken = taken;
    this.rows = rows;
  }

  void read(TableColumns table) {
    for (int i = 0; i < lines.size(); i++) {
      List<List<Column>> groups = taken.contains(i) ? List.of() : table.repeated(lines.get(i));
      if (groups.size() > 1) {
        i = table(groups, i);
      }
    }
  }

  private int table(List<List<Column>> groups, int header) {
    taken.add(header);
    if (header > 0 && isOver(lines.get(header - 1), groups.size())) {
      taken.add(header - 1);
    }
    List<Column> all = groups.stream().flatMap(List::stream).toList();
    int end = header + 1;
    while (end < lines.size() && !taken.contains(end) && extent.holds(end, all)) {
      taken.add(end++);
    }
    for (List<Column> group : groups) {
      for (int i = header + 1; i < end; i++) {
        keep(i, all, group);
      }
    }
    return end - 1;
  }

  /** One word for each of the tables: "Week 1", "Week 2". */
  private static boolean isOver(Line line, int groups) {
    return line.pieces().size() == groups
        && line.pieces().stream().allMatch(piece -> piece.text().matches("(?i).*\\bweek\\b.*"));
  }

  private void keep(int i, List<Column> all, List<Column> group) {
    Line line = lines.get(i);
    List<Piece> own = new ArrayList<>();
    for (Piece piece : TableRow.parted(line.pieces(), all)) {
      if (!piece.isBlank() && group.contains(TableRow.columnOf(piece, all))) {
        own.add(piece);
      }
    }
    boolean total =
        !own.isEmpty()
            && own.get(0).text().matches("(?i)(?:week(?:ly)? |sub-?\\s?|grand )?total.*");
    if (!own.isEmpty() && !total) {
      Optional<Fields> fields = TableRow.fields(line.page(), own, group);
      fields
          .filter(row -> !row.values().keySet().equals(Set.of(FieldName.DATE_WORKED)))
          .ifPresent(row -> rows.add(new FormTables.Row(i, row)));
    }
  }

  /** The columns parted where the first heading stands again; one group where none does. */
  static List<List<Column>> groups(List<Column> columns) {
    List<List<Column>> groups = new ArrayList<>();
    FieldName first = columns.isEmpty() ? null : columns.get(0).name();
    for (Column column : columns) {
      if (groups.isEmpty() || (first != null && column.name() == first)) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(column);
    }
    List<FieldName> names = names(groups.isEmpty() ? List.of() : groups.get(0));
    boolean same =
        names.contains(FieldName.HOURS)
            && names.size() > 1
            && groups.stream().allMatch(group -> names(group).equals(names));
    return same ? groups : List.of();
  }

  private static List<FieldName> names(List<Column> group) {
    return group.stream().map(Column::name).filter(Objects::nonNull).toList();
  }
}
