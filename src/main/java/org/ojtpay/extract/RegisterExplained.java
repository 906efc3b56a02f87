package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.packet.Remark;

/** Says of tables which rows were taken for headings, and what each heading was taken for. */
final class RegisterExplained {

  /** So many lines from the top may hold what should have been a title. */
  private static final int TOP = 15;

  private final Vocabulary words;
  private final Set<String> said = new HashSet<>();
  private final List<Remark> remarks = new ArrayList<>();

  private RegisterExplained(Vocabulary words) {
    this.words = words;
  }

  static List<Remark> of(List<Grid> grids, Vocabulary words) {
    RegisterExplained explained = new RegisterExplained(words);
    for (Grid grid : grids) {
      SortedMap<Integer, Cell> above = new TreeMap<>();
      for (SortedMap<Integer, Cell> row : grid.rows()) {
        explained.row(row, above);
        above = row;
      }
    }
    return explained.remarks;
  }

  /** Of tables that are nothing known also what stands where a title should. */
  static List<Remark> ofUnknown(List<Grid> grids, Vocabulary words, Stream<String> titles) {
    List<Remark> remarks = new ArrayList<>(of(grids, words));
    List<String> known = titles.toList();
    grids.stream()
        .flatMap(grid -> grid.rows().stream().limit(TOP))
        .filter(row -> row.size() == 1)
        .map(Grid::first)
        .forEach(
            line ->
                Likeness.nearest(line.text(), known.stream())
                    .ifPresent(
                        title ->
                            remarks.add(
                                new Remark(
                                    "nearly",
                                    quoted(line.text()) + " is like the title " + quoted(title),
                                    line.source()))));
    return remarks;
  }

  private void row(SortedMap<Integer, Cell> row, SortedMap<Integer, Cell> above) {
    if (row.isEmpty()) {
      return;
    }
    var header = TableHeader.find(row, above, words);
    if (header.isPresent()) {
      say("headings", meanings(header.get()), row);
    } else if (TableHeader.isOfOtherTable(row, words)) {
      String detail =
          "not taken for headings of pay, for none of them says hours of whom or what: ";
      say("nearly", detail + RowShape.printed(row), row);
    }
  }

  /** Headings repeat on every page, and are said once. */
  private void say(String rule, String detail, SortedMap<Integer, Cell> row) {
    if (said.add(detail)) {
      remarks.add(new Remark(rule, detail, Grid.first(row).source()));
    }
  }

  private static String meanings(TableHeader header) {
    return header.headings().entrySet().stream()
        .map(
            heading ->
                quoted(heading.getValue().text())
                    + " is "
                    + meaning(header.columns(), heading.getKey()))
        .collect(Collectors.joining("; "));
  }

  private static String meaning(Map<Integer, Column> columns, int place) {
    Column column = columns.getOrDefault(place, Column.of(Role.UNKNOWN));
    String role =
        switch (column.role()) {
          case UNKNOWN, BARE_KIND -> "not known";
          case OTHER, OTHER_SECTION, EARNINGS, LINE_KIND -> "not read";
          default -> column.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    return column.isOfOneKind() ? role + " of " + column.kind() : role;
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
