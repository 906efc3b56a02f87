package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.packet.SourceRef;

/**
 * Journals that say the pay period at the foot of each page alone. There it is the period of the
 * lines above it; read from top to bottom it would be that of the next page.
 */
final class FootPeriods {

  private static final int TALLEST_FOOT = 4;

  private final Vocabulary words;
  private final LabelledLine labels;

  FootPeriods(Vocabulary words) {
    this.words = words;
    this.labels = new LabelledLine(words);
  }

  /** The pages with their feet over their tables, where every page with figures has such a foot. */
  List<Grid> raised(List<Grid> pages) {
    List<Grid> raised = new ArrayList<>();
    for (Grid page : pages) {
      int foot = foot(page);
      if (foot == page.rows().size() && isOfFigures(page)) {
        return pages;
      }
      raised.add(foot < page.rows().size() ? raised(page, foot) : page);
    }
    return raised;
  }

  private static boolean isOfFigures(Grid page) {
    return page.rows().stream().anyMatch(RowShape::isOfFigures);
  }

  /** Where the foot begins; the end of the page where it has none with a period. */
  private int foot(Grid page) {
    List<SortedMap<Integer, Cell>> rows = page.rows();
    int end = rows.size();
    boolean printed =
        end > 0
            && !rows.get(0).isEmpty()
            && Grid.first(rows.get(0)).source() instanceof SourceRef.OnPage;
    int foot = end;
    for (int i = end - 1; printed && i >= Math.max(0, end - TALLEST_FOOT); i--) {
      if (RowShape.isOfFigures(rows.get(i))) {
        break;
      }
      foot = isPeriod(rows.get(i)) ? i : foot;
    }
    boolean over = foot < end && rows.subList(0, foot).stream().anyMatch(RowShape::isOfFigures);
    boolean alone = over && rows.subList(0, foot).stream().noneMatch(this::isPeriod);
    return alone ? foot : end;
  }

  private boolean isPeriod(SortedMap<Integer, Cell> row) {
    boolean dated =
        !RowShape.isOfFigures(row)
            && row.values().stream()
                .anyMatch(cell -> !DatesInText.find(DatesInText.spelledOut(cell.text())).isEmpty());
    if (!dated) {
      return false;
    }
    Map<Role, Cell> said = labels.read(row, new TreeMap<>(), /* bareRanges= */ true);
    return said.containsKey(Role.PERIOD)
        || said.containsKey(Role.PERIOD_FROM)
        || said.containsKey(Role.PERIOD_TO);
  }

  /** The foot right over the line that stands over the headings. */
  private Grid raised(Grid page, int foot) {
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>(page.rows().subList(0, foot));
    rows.addAll(beforeHeadings(rows), page.rows().subList(foot, page.rows().size()));
    return new Grid(page.file(), page.page(), rows);
  }

  private int beforeHeadings(List<SortedMap<Integer, Cell>> rows) {
    SortedMap<Integer, Cell> above = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (TableHeader.find(rows.get(i), above, words).isPresent()) {
        return Math.max(0, i - 1);
      }
      above = rows.get(i);
    }
    return 0;
  }
}
