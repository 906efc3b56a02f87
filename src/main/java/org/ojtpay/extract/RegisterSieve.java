package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.PayrollPeople;

/**
 * Keeps of a long register what is to be read for some of its people, row by row, so that the rest
 * needs no memory. Left out are lines that plainly are another employee's: their row says whose
 * they are, in a table that has been understood, and nothing follows that could speak of them.
 * Everything else is kept. Reading what is kept comes to the same as reading all and then leaving
 * the others out.
 */
final class RegisterSieve {

  private final Vocabulary words;
  private final DocumentTitles titles;
  private final PayrollPeople people;
  private final List<SortedMap<Integer, Cell>> kept = new ArrayList<>();
  private final SortedMap<Integer, LeftOut> leftOut = new TreeMap<>();

  /** The lines of one other employee that came last, and the rows with blank ones among them. */
  private final List<OthersLines.Line> run = new ArrayList<>();

  private final List<SortedMap<Integer, Cell>> runRows = new ArrayList<>();

  private final Set<String> said = new HashSet<>();
  private boolean runSaysMore;
  private @Nullable OthersLines others;
  private @Nullable LeftOut gap;
  private SortedMap<Integer, Cell> above = new TreeMap<>();
  private boolean whole;
  private int cells;

  /**
   * @param people whose lines are wanted; where it is everybody, every row is kept
   */
  RegisterSieve(Vocabulary words, DocumentTitles titles, PayrollPeople people) {
    this.words = words;
    this.titles = titles;
    this.people = people;
    this.whole = people.isEverybody();
  }

  /**
   * The next row of the sheet.
   *
   * @return how many cells more are held now; less than none where some were left out
   */
  int add(SortedMap<Integer, Cell> row) {
    int before = cells;
    cells += row.size();
    OthersLines.Line line = others == null ? null : others.line(row, above);
    if (others != null && line != null) {
      ofOther(others.table(), line);
    } else if (row.isEmpty() && !run.isEmpty()) {
      runRows.add(row);
    } else {
      keepRun();
      keep(row);
      follow(row);
    }
    above = row;
    return cells - before;
  }

  private void ofOther(TableHeader table, OthersLines.Line line) {
    if (!run.isEmpty() && !line.person().equals(run.get(0).person())) {
      endRun(table);
    }
    run.add(line);
    runRows.add(line.row());
    runSaysMore |= said.add(line.says());
  }

  /** Another employee's line follows: nothing more can be said of the one before. */
  private void endRun(TableHeader table) {
    if (runSaysMore) {
      keepRun();
      return;
    }
    gap = gap == null ? new LeftOut(table, words) : gap;
    for (OthersLines.Line line : run) {
      gap.add(line.row(), line.code());
      cells -= line.row().size();
    }
    run.clear();
    runRows.clear();
  }

  /** What follows may speak of the run, or the run is the first to say something of the file. */
  private void keepRun() {
    runRows.forEach(this::keep);
    run.clear();
    runRows.clear();
    runSaysMore = false;
  }

  private void keep(SortedMap<Integer, Cell> row) {
    if (gap != null) {
      leftOut.put(kept.size(), gap);
      gap = null;
    }
    kept.add(row);
  }

  /** What a row that is kept changes for those after it. */
  private void follow(SortedMap<Integer, Cell> row) {
    if (row.isEmpty() || whole) {
      return;
    }
    if (isForm(row)) {
      whole = true;
      others = null;
      return;
    }
    Optional<TableHeader> header = TableHeader.find(row, above, words);
    if (header.isPresent()) {
      others = header.flatMap(table -> OthersLines.of(table, words, people)).orElse(null);
      said.clear();
    } else if (others != null && !others.hasNumbers(row)) {
      // Labels between the lines may say another period or employer.
      said.clear();
      if (!others.table().isOver(row) || TableHeader.isOfOtherTable(row, words)) {
        others = null;
      }
    }
  }

  /** Of a form every row is its own. */
  private boolean isForm(SortedMap<Integer, Cell> row) {
    return titles
        .of(row)
        .or(() -> kept.size() > 2 ? Optional.empty() : titles.ofSheetName(new Grid("", 1, kept)))
        .filter(type -> type != DocumentType.PAYROLL)
        .isPresent();
  }

  /** What was kept. */
  Grid grid(String file, int page) {
    keepRun();
    return new Grid(file, page, kept, leftOut);
  }
}
