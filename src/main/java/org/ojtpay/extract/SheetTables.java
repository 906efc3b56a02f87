package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.ojtpay.packet.Catalogue;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/**
 * Tables of a sheet that hold no hours: statements with their answers, and signatures with a row or
 * a column for each party.
 */
final class SheetTables {

  private final Exhibit exhibit;
  private final LabelIndex index;
  private final List<SortedMap<Integer, Cell>> rows;
  private final Set<Integer> taken = new HashSet<>();
  private final List<Fields> answers = new ArrayList<>();
  private final Candidates signatures = new Candidates();

  private SheetTables(Exhibit exhibit, LabelIndex index, List<SortedMap<Integer, Cell>> rows) {
    this.exhibit = exhibit;
    this.index = index;
    this.rows = rows;
  }

  static SheetTables read(
      Catalogue catalogue,
      Exhibit exhibit,
      List<SortedMap<Integer, Cell>> rows,
      Predicate<SortedMap<Integer, Cell>> labelled) {
    SheetTables tables = new SheetTables(exhibit, LabelIndex.of(catalogue, exhibit), rows);
    SheetLines sheet = new SheetLines(rows);
    boolean asks =
        exhibit.tables().stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.name() == FieldName.ITEM);
    for (int[] block : blocks(rows, row -> false)) {
      tables.signatures(catalogue, sheet.lines(block[0], block[1]), block[0]);
    }
    for (int[] block : asks ? blocks(rows, labelled) : List.<int[]>of()) {
      tables.answers(sheet.lines(block[0], block[1]), block[0]);
    }
    return tables;
  }

  /** Rows that follow each other without an empty one, and without one that ends them. */
  private static List<int[]> blocks(
      List<SortedMap<Integer, Cell>> rows, Predicate<SortedMap<Integer, Cell>> ends) {
    List<int[]> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).isEmpty() || ends.test(rows.get(i))) {
        if (i > from) {
          blocks.add(new int[] {from, i});
        }
        from = i + 1;
      }
    }
    return blocks;
  }

  private void signatures(Catalogue catalogue, List<Line> lines, int from) {
    Set<Integer> own = new HashSet<>();
    SignatureTables.read(catalogue, exhibit, index, lines, own, signatures);
    SignatureColumns.read(
        index, lines, own, new FieldValues(exhibit, signatures, "a table of signatures"));
    SigningRows.read(catalogue, exhibit, index, lines, own, signatures);
    own.forEach(line -> taken.add(from + line));
  }

  private void answers(List<Line> lines, int from) {
    FormTables tables = FormTables.read(exhibit, index, lines);
    tables.rows().forEach(row -> answers.add(row.fields()));
    tables.taken().forEach(line -> taken.add(from + line));
  }

  /** Whether the row was read here. */
  boolean holds(int row) {
    return taken.contains(row);
  }

  List<Fields> answers() {
    return answers;
  }

  Candidates signed() {
    return signatures;
  }

  /** Those rows that were not read here. */
  List<SortedMap<Integer, Cell>> rest() {
    List<SortedMap<Integer, Cell>> rest = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!holds(i)) {
        rest.add(rows.get(i));
      }
    }
    return rest;
  }
}
