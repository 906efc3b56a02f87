package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/** A page in reading order: the rows of its ruled tables and its lines of free text. */
final class PageLayout {

  /** Cells whose tops differ by less stand in one row. */
  private static final int ROW = 2_500;

  /** A cell with more lines than this, or with several labels, is a frame around text. */
  private static final int MOST_LINES = 6;

  /** So many wide gaps no sentence and no value has in every line. */
  private static final int COLUMNS = 3;

  /** A label stands at most so far from its box. */
  private static final int LABEL_REACH = 250_000;

  private static final Pattern ANNOUNCEMENT = Pattern.compile(".*\\p{L}.*:|.*:_+");

  private final PageModel page;
  private final Map<Box, List<PageWord>> cells = new LinkedHashMap<>();
  private final List<PageWord> free = new ArrayList<>();
  private BoxNeighbours around;

  private PageLayout(PageModel page) {
    this.page = page;
    List<Box> boxes = Lattice.cells(RuledBands.closed(page));
    this.around = new BoxNeighbours(boxes);
    boxes.forEach(box -> cells.put(box, new ArrayList<>()));
    for (PageWord word : page.words()) {
      around
          .smallestAround(word)
          .ifPresentOrElse(box -> words(box).add(word), () -> free.add(word));
    }
  }

  static List<Line> of(PageModel page) {
    return new PageLayout(page).lines();
  }

  private List<PageWord> words(Box box) {
    return cells.getOrDefault(box, free);
  }

  private List<Line> lines() {
    List<List<Line>> bands = new ArrayList<>();
    dissolveFrames();
    fillValueBoxes();
    for (List<Box> row : rows()) {
      bands.add(rowLines(row));
    }
    for (List<PageWord> line : TextLines.of(free)) {
      bands.add(List.of(Line.of(page, TextLines.pieces(line), false)));
    }
    bands.sort(
        Comparator.comparingInt((List<Line> band) -> band.get(0).box().y() + middle(band.get(0))));
    List<Line> lines = new ArrayList<>();
    bands.forEach(lines::addAll);
    return lines;
  }

  /** A row of cells is as high as its first line of text; it begins where that stands. */
  private static int middle(Line line) {
    return line.ruled() ? Math.min(line.box().height() / 2, 8_000) : line.box().height() / 2;
  }

  /** A box that stands by itself around several lines is no cell. */
  private void dissolveFrames() {
    List<Box> frames =
        cells.keySet().stream()
            .filter(
                box ->
                    (around.isAlone(box) && TextLines.of(words(box)).size() > 2)
                        || isTableFrame(box))
            .toList();
    for (Box frame : frames) {
      List<PageWord> inside = words(frame);
      cells.remove(frame);
      List<Box> headings = HeadingFrame.parted(frame, inside, cells.keySet());
      headings.forEach(box -> cells.put(box, new ArrayList<>()));
      BoxNeighbours parts = new BoxNeighbours(headings);
      for (PageWord word : inside) {
        parts
            .smallestAround(word)
            .ifPresentOrElse(box -> words(box).add(word), () -> free.add(word));
      }
    }
    around = frames.isEmpty() ? around : new BoxNeighbours(cells.keySet());
  }

  /** A box to write in, with its label outside of it: what stands in it was filled in. */
  private void fillValueBoxes() {
    List<Box> boxes = cells.keySet().stream().filter(this::isValueBox).toList();
    List<PageWord> filled = new ArrayList<>();
    for (Box box : boxes) {
      List<PageWord> words = Piece.inReadingOrder(words(box));
      boolean form = words.stream().anyMatch(word -> word.isFilled() || word.isTickBox());
      if (form) {
        filled.addAll(words);
      } else {
        filled.add(inBox(box, words));
      }
      cells.remove(box);
    }
    free.addAll(filled);
  }

  private static PageWord inBox(Box box, List<PageWord> words) {
    List<PageWord> written = words.stream().filter(word -> !word.isLeader()).toList();
    Box place = written.isEmpty() ? box : Piece.around(written);
    int size = written.isEmpty() ? Math.min(box.height(), 10_000) : written.get(0).size();
    BigDecimal sure =
        written.stream().map(PageWord::confidence).reduce(BigDecimal.ONE, BigDecimal::min);
    return new PageWord(Piece.text(written), place, size, false, PageWord.Kind.FILLED, sure);
  }

  private boolean isValueBox(Box box) {
    return hasLabelBeside(box)
        || (around.isAlone(box) && hasLabelOver(box) && !around.isOverAnother(box));
  }

  /** A line of words that begins where the box does, close over it. */
  private boolean hasLabelOver(Box box) {
    return TextLines.of(words(box)).size() <= 2
        && words(box).stream().noneMatch(LabelFinder::endsInColon)
        && free.stream()
            .anyMatch(
                word ->
                    word.kind() == PageWord.Kind.PRINTED
                        && Math.abs(word.box().x() - box.x()) <= 2 * ROW
                        && word.box().bottom() <= box.y() + ROW
                        && box.y() - word.box().bottom() <= word.box().height()
                        && word.text().matches(".*\\p{L}.*"));
  }

  /** No cell stands beside it, but free text does, to its left. */
  private boolean hasLabelBeside(Box box) {
    return !around.hasBeside(box)
        && TextLines.of(words(box)).size() <= 3
        && free.stream()
            .anyMatch(
                word ->
                    box.y() <= word.centerY()
                        && word.centerY() <= box.bottom()
                        && word.box().right() <= box.x() + ROW
                        && box.x() - word.box().right() <= LABEL_REACH
                        && word.text().matches(".*\\p{L}.*"));
  }

  /** A line around headings or rows without lines of their own: all its lines stand in columns. */
  private boolean isTableFrame(Box box) {
    if (around.hasAtHeight(box)) {
      return false;
    }
    List<List<PageWord>> lines = TextLines.of(words(box));
    return !lines.isEmpty()
        && lines.stream().allMatch(line -> TextLines.pieces(line).size() >= COLUMNS);
  }

  private List<List<Box>> rows() {
    List<Box> sorted = new ArrayList<>(cells.keySet());
    sorted.sort(Comparator.comparingInt(Box::y));
    List<List<Box>> rows = new ArrayList<>();
    for (Box box : sorted) {
      List<Box> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (!row.isEmpty() && box.y() - row.get(0).y() <= ROW) {
        row.add(box);
      } else {
        rows.add(new ArrayList<>(List.of(box)));
      }
    }
    rows.forEach(row -> row.sort(Comparator.comparingInt(Box::x)));
    return rows;
  }

  private List<Line> rowLines(List<Box> row) {
    if (row.stream().noneMatch(box -> isFormOfItsOwn(words(box)))) {
      return List.of(
          Line.of(page, row.stream().map(box -> Piece.cell(words(box), box)).toList(), true));
    }
    List<Line> lines = new ArrayList<>();
    for (Box box : row) {
      if (isFormOfItsOwn(words(box))) {
        for (List<PageWord> line : TextLines.of(words(box))) {
          lines.add(Line.of(page, TextLines.pieces(line), false));
        }
      } else {
        lines.add(Line.of(page, List.of(Piece.cell(words(box), box)), true));
      }
    }
    return lines;
  }

  /** Several lines of which more than one announces a value, or very many. */
  private static boolean isFormOfItsOwn(List<PageWord> words) {
    if (words.size() < 2) {
      return false;
    }
    List<List<PageWord>> lines = TextLines.of(words);
    long announcing =
        lines.stream()
            .filter(
                line ->
                    line.stream()
                        .anyMatch(
                            word ->
                                (word.text().contains(":")
                                        && ANNOUNCEMENT.matcher(word.text()).matches())
                                    || word.isLeader()))
            .count();
    return lines.size() > MOST_LINES || (lines.size() > 1 && announcing > 1);
  }
}
