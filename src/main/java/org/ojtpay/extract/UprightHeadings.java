package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.ojtpay.extract.PageGlyphs.Glyph;
import org.ojtpay.packet.Box;

/**
 * Headings that stand upright over narrow columns. Each becomes one word at its foot. A note along
 * the margin stays what it is: nothing of the lines that it runs across.
 */
final class UprightHeadings {

  /** Fewer letters are no headings. */
  private static final int LEAST_LETTERS = 12;

  /** So many columns have upright headings, or none has. */
  private static final int LEAST_COLUMNS = 3;

  private static final Pattern FIGURES = Pattern.compile("[\\d.,:$%()/\\s-]*");

  private UprightHeadings() {}

  /** What stands upright in the frame; most pages have nothing. */
  static List<PageWord> of(PageGlyphs glyphs, Frame frame) {
    List<PageWord> words = new ArrayList<>();
    for (int quarter : new int[] {3, 1}) {
      int direction = (frame.turn() + quarter) % 4;
      if (glyphs.count(direction) < LEAST_LETTERS) {
        continue;
      }
      List<Glyph> upright =
          glyphs.glyphs().stream()
              .filter(glyph -> glyph.direction() == direction && isUpright(glyph))
              .toList();
      if (upright.size() >= LEAST_LETTERS) {
        headings(upright, frame, frame.turned(direction), words);
      }
    }
    return words;
  }

  /** Not slanted. */
  private static boolean isUpright(Glyph glyph) {
    int across = Math.abs(glyph.end().x() - glyph.start().x());
    int down = Math.abs(glyph.end().y() - glyph.start().y());
    return Math.min(across, down) * 10 <= Math.max(across, down);
  }

  private static void headings(
      List<Glyph> upright, Frame frame, Frame side, List<PageWord> headings) {
    List<PageWord> all = new ArrayList<>();
    for (List<PageWord> line : TextLines.of(PageWords.of(upright, side))) {
      for (Piece piece : TextLines.pieces(line)) {
        PageWord first = piece.words().get(0);
        Box box = frame.ofShown(side.shown(piece.box()));
        all.add(PageWord.printed(piece.text(), box, first.size(), first.bold()));
      }
    }
    all.sort(Comparator.comparingInt(word -> word.box().y()));
    int from = 0;
    int foot = 0;
    for (int i = 0; i <= all.size(); i++) {
      if (i == all.size() || (i > from && all.get(i).box().y() > foot)) {
        atFoot(all.subList(from, i), headings);
        from = i;
        foot = 0;
      }
      foot = i < all.size() ? Math.max(foot, all.get(i).box().bottom()) : foot;
    }
  }

  /** Those that stand beside each other, if they are headings of several columns. */
  private static void atFoot(List<PageWord> beside, List<PageWord> headings) {
    boolean figures = beside.stream().anyMatch(word -> FIGURES.matcher(word.text()).matches());
    if (figures || columns(beside) < LEAST_COLUMNS) {
      return;
    }
    for (PageWord word : beside) {
      Box box = word.box();
      int height = Math.min(word.size(), box.height());
      Box foot = new Box(box.x(), box.bottom() - height, box.width(), height);
      headings.add(PageWord.printed(word.text(), foot, word.size(), word.bold()));
    }
  }

  /** Lines of one text stand closer than columns. */
  private static int columns(List<PageWord> beside) {
    List<PageWord> sorted =
        beside.stream().sorted(Comparator.comparingInt(PageWord::centerX)).toList();
    int columns = sorted.isEmpty() ? 0 : 1;
    for (int i = 1; i < sorted.size(); i++) {
      int apart = sorted.get(i).centerX() - sorted.get(i - 1).centerX();
      columns += apart > sorted.get(i).size() * 3 / 2 ? 1 : 0;
    }
    return columns;
  }
}
