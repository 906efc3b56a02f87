package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tables that are ruled across only: where the same white lanes run down between the words of all
 * their rows, these part the columns.
 */
final class RuledBands {

  /** Rows under each other that make a table, at least. */
  private static final int LEAST_ROWS = 2;

  private static final int SAME_END = 3_000;
  private static final int NARROWEST_LANE = 4_500;

  /** Rows in a frame are closed already: only what is clearly a table is parted further. */
  private static final int FRAMED_LANE = 8_000;

  private static final int LEAST_FRAMED = 3;

  /** Rows higher than this are blocks of text. */
  private static final int HIGHEST_ROW = 60_000;

  private static final int SHORTEST = 150_000;

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
    List<Integer> lanes = lanes(words, first, framed ? FRAMED_LANE : NARROWEST_LANE);
    boolean few = framed && lines.size() <= LEAST_FRAMED;
    if (lanes.isEmpty() || few || areLinesToWriteOn(page, lines, lanes)) {
      return;
    }
    int above = lines.get(1).at() - first.at();
    for (int part = 4; part > 1 && !framed; part--) {
      List<PageWord> over = within(page, first, top - above * part / 4, top);
      List<Integer> both = lanes(joined(words, over), first, NARROWEST_LANE);
      if (!over.isEmpty() && both.size() == lanes.size()) {
        lanes = both;
        top = over.stream().mapToInt(word -> word.box().y()).min().orElse(top) - 1_000;
        all.add(new Ruling(true, top, first.from(), first.to()));
        break;
      }
    }
    all.add(new Ruling(false, first.from(), top, bottom));
    all.add(new Ruling(false, first.to(), top, bottom));
    for (int lane : lanes) {
      all.add(new Ruling(false, lane, top, bottom));
    }
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
    return caption || hasGapInCell(page, lines, lanes);
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

  /** The middles of the white lanes that no word touches. */
  private static List<Integer> lanes(List<PageWord> words, Ruling line, int narrowest) {
    List<PageWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingInt(word -> word.box().x()));
    List<Integer> lanes = new ArrayList<>();
    int right = line.from();
    boolean first = true;
    for (PageWord word : sorted) {
      if (!first && word.box().x() - right >= narrowest) {
        lanes.add(word.box().x() - 1_500);
      }
      first = false;
      right = Math.max(right, word.box().right());
    }
    return lanes;
  }
}
