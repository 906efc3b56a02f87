package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/**
 * Tables that are ruled across only: where the same white lanes run down between the words of all
 * their rows, these part the columns.
 */
final class RuledBands {

  /** Rows under each other that make a table, at least. */
  private static final int LEAST_ROWS = 2;

  private static final int SAME_END = 3_000;

  /** Rows in a frame are closed already: only what is clearly a table is parted further. */
  private static final int FRAMED_LANE = 8_000;

  private static final int LEAST_FRAMED = 3;

  /** Rows higher than this are blocks of text. */
  private static final int HIGHEST_ROW = 60_000;

  private static final int SHORTEST = 150_000;

  /** So many sums in every row make a register of a table. */
  private static final int FIGURES = 3;

  private RuledBands() {}

  /** The rulings of the page, and those that close the tables ruled across only. */
  static List<Ruling> closed(PageModel page) {
    List<Ruling> all = new ArrayList<>(page.rulings());
    List<Ruling> across =
        page.rulings().stream()
            .filter(ruling -> ruling.horizontal() && ruling.length() >= SHORTEST)
            .sorted(Comparator.comparingInt(Ruling::at))
            .toList();
    List<Ruling> down = page.rulings().stream().filter(ruling -> !ruling.horizontal()).toList();
    int start = 0;
    while (start < across.size()) {
      int end = start + 1;
      while (end < across.size() && goesOn(across.get(end - 1), across.get(end), down)) {
        end++;
      }
      if (end - start > LEAST_ROWS) {
        close(page, across.subList(start, end), all);
      }
      start = end;
    }
    return all;
  }

  private static boolean goesOn(Ruling top, Ruling bottom, List<Ruling> down) {
    return Math.abs(top.from() - bottom.from()) <= SAME_END
        && Math.abs(top.to() - bottom.to()) <= SAME_END
        && bottom.at() - top.at() <= HIGHEST_ROW
        && down.stream()
            .noneMatch(
                side ->
                    isInside(top, side)
                        && (side.isAt((top.at() + bottom.at()) / 2, 0)
                            || side.isAt(bottom.at() + SAME_END, 0)));
  }

  /** The frame of a table parts nothing: only what stands between its sides does. */
  private static boolean isInside(Ruling across, Ruling side) {
    return across.from() + SAME_END < side.at() && side.at() < across.to() - SAME_END;
  }

  /** The first row may stand over the first line: then the table begins above it. */
  private static void close(PageModel page, List<Ruling> lines, List<Ruling> all) {
    Ruling first = lines.get(0);
    int bottom = lines.get(lines.size() - 1).at();
    int top = first.at();
    boolean framed = isFramed(page, lines);
    List<PageWord> words = within(page, first, top, bottom);
    List<Lane> rows = Lane.between(words, first.from(), framed ? FRAMED_LANE : Lane.NARROWEST);
    boolean few = framed && lines.size() <= LEAST_FRAMED;
    if (rows.isEmpty()
        || few
        || areLinesToWriteOn(page, lines, Lane.edges(rows))
        || areOverSums(page, lines, rows.get(0))) {
      return;
    }
    List<PageWord> over = framed ? List.of() : headings(page, first, lines.get(1).at() - top, rows);
    List<Lane> lanes = Lane.left(rows, over);
    if (!over.isEmpty()) {
      top = Piece.around(over).y() - 1_000;
      all.add(new Ruling(true, top, first.from(), first.to()));
      firstRow(over).ifPresent(at -> all.add(new Ruling(true, at, first.from(), first.to())));
    }
    all.add(new Ruling(false, first.from(), top, bottom));
    all.add(new Ruling(false, first.to(), top, bottom));
    for (int lane : Lane.edges(lanes)) {
      all.add(new Ruling(false, lane, top, bottom));
    }
  }

  /**
   * The words of the first row where it stands over the first line: lines close to each other that
   * leave the lanes of the rows white. What stands over the first column alone may be a title.
   */
  private static List<PageWord> headings(
      PageModel page, Ruling first, int height, List<Lane> rows) {
    List<PageWord> over = new ArrayList<>();
    List<List<PageWord>> lines = TextLines.of(within(page, first, 0, first.at()));
    for (int i = lines.size() - 1; i >= 0; i--) {
      List<PageWord> line = lines.get(i);
      Box box = Piece.around(line);
      boolean near = box.y() + box.height() / 2 > first.at() - height;
      boolean close = !over.isEmpty() && Piece.around(over).y() - box.bottom() < line.get(0).size();
      List<PageWord> all = joined(over, line);
      boolean title = box.right() <= rows.get(0).right();
      if (title || !(near || close) || Lane.left(rows, all).size() < rows.size()) {
        break;
      }
      over = all;
    }
    return over;
  }

  /** Where sums begin among them: the headings have no line between them and the first row. */
  private static Optional<Integer> firstRow(List<PageWord> over) {
    List<List<PageWord>> lines = TextLines.of(over);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stream().filter(RuledBands::isSum).count() >= 2) {
        return Optional.of(Piece.around(lines.get(i)).y() - 500);
      }
    }
    return Optional.empty();
  }

  private static boolean isSum(PageWord word) {
    return word.text().matches("[$(-]*[\\d,]*\\d\\.\\d{2}\\)?");
  }

  /**
   * Under a line to write on stands its caption, close to it, and the next value stands further
   * down on the next line: that is no row of a table.
   */
  private static boolean areLinesToWriteOn(
      PageModel page, List<Ruling> lines, List<Integer> lanes) {
    Ruling last = lines.get(lines.size() - 1);
    boolean caption =
        page.words().stream()
            .filter(word -> last.isAt(word.centerX(), 0))
            .anyMatch(
                word ->
                    word.centerY() > last.at()
                        && word.box().y() - last.at() < word.size() * 6 / 10);
    return (caption && !isOfFigures(page, lines)) || hasGapInCell(page, lines, lanes);
  }

  /** Whether several sums stand between all lines, as in a register: what follows is a note. */
  private static boolean isOfFigures(PageModel page, List<Ruling> lines) {
    return bands(page, lines).stream()
        .allMatch(band -> band.stream().filter(RuledBands::isSum).count() >= FIGURES);
  }

  /**
   * Lines drawn over the sums of each employee: between two of them stand his sums, and below these
   * the rows of the next one, who is named in the first column.
   */
  private static boolean areOverSums(PageModel page, List<Ruling> lines, Lane first) {
    return isOfFigures(page, lines)
        && bands(page, lines).stream()
            .map(TextLines::of)
            .anyMatch(
                band ->
                    !isIn(first, band.get(0)) && band.stream().anyMatch(line -> isIn(first, line)));
  }

  private static boolean isIn(Lane lane, List<PageWord> line) {
    return line.get(0).box().right() <= lane.right();
  }

  /** The words between each line and the next. */
  private static List<List<PageWord>> bands(PageModel page, List<Ruling> lines) {
    List<List<PageWord>> bands = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Ruling line = lines.get(i);
      bands.add(within(page, line, line.at(), lines.get(i + 1).at()));
    }
    return bands;
  }

  private static boolean hasGapInCell(PageModel page, List<Ruling> lines, List<Integer> lanes) {
    List<Integer> edges = new ArrayList<>(lanes);
    edges.add(lines.get(0).to() + SAME_END);
    for (int i = 0; i + 1 < lines.size(); i++) {
      int left = lines.get(i).from() - SAME_END;
      for (int edge : edges) {
        int from = left;
        List<PageWord> cell =
            within(page, lines.get(i), lines.get(i).at(), lines.get(i + 1).at()).stream()
                .filter(word -> from <= word.centerX() && word.centerX() < edge)
                .toList();
        if (isLoose(TextLines.of(cell))) {
          return true;
        }
        left = edge;
      }
    }
    return false;
  }

  private static boolean isLoose(List<List<PageWord>> lines) {
    for (int i = 1; i < lines.size(); i++) {
      PageWord above = lines.get(i - 1).get(0);
      PageWord below = lines.get(i).get(0);
      if (below.box().y() - above.box().bottom() > above.size() * 7 / 10) {
        return true;
      }
    }
    return false;
  }

  /** Whether lines down join the ends of the lines across. */
  private static boolean isFramed(PageModel page, List<Ruling> lines) {
    Ruling first = lines.get(0);
    int middle = (first.at() + lines.get(1).at()) / 2;
    return page.rulings().stream()
        .filter(side -> !side.horizontal() && side.isAt(middle, 0))
        .anyMatch(
            side ->
                Math.abs(side.at() - first.from()) <= SAME_END
                    || Math.abs(side.at() - first.to()) <= SAME_END);
  }

  private static List<PageWord> joined(List<PageWord> one, List<PageWord> other) {
    List<PageWord> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private static List<PageWord> within(PageModel page, Ruling line, int top, int bottom) {
    return page.words().stream()
        .filter(word -> top < word.centerY() && word.centerY() < bottom)
        .filter(word -> line.isAt(word.centerX(), SAME_END))
        .toList();
  }
}
