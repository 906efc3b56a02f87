package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines of running text that follow each other closely, as one text that knows its words. */
record Paragraph(String text, List<PageWord> words, List<Integer> starts, PageModel page) {

  /** What stands apart on a line is no part of one sentence. */
  private static final String APART = " |";

  static List<Paragraph> of(List<Line> lines, Set<Integer> taken) {
    List<Paragraph> all = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean text = !taken.contains(i) && !line.ruled();
      if (!open.isEmpty() && (!text || !follows(line, open.get(open.size() - 1)))) {
        all.add(join(open));
        open.clear();
      }
      if (text) {
        open.add(line);
      }
    }
    if (!open.isEmpty()) {
      all.add(join(open));
    }
    return all;
  }

  private static boolean follows(Line line, Line before) {
    return line.page().number() == before.page().number()
        && line.box().y() - before.box().bottom() < line.box().height() * 8 / 10;
  }

  private static Paragraph join(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    List<PageWord> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (Line line : lines) {
      boolean first = true;
      for (Piece piece : line.pieces()) {
        text.append(first ? "" : APART);
        first = false;
        for (PageWord word : piece.words()) {
          if (!word.text().isBlank()) {
            text.append(text.isEmpty() ? "" : " ");
            starts.add(text.length());
            words.add(word);
            text.append(word.text());
          }
        }
      }
    }
    return new Paragraph(text.toString(), words, starts, lines.get(0).page());
  }

  /** The words that a stretch of the text touches, as places: the first, and the one after. */
  int[] wordsOf(int from, int to) {
    int first = 0;
    while (first + 1 < starts.size() && starts.get(first + 1) <= from) {
      first++;
    }
    int end = first;
    while (end < starts.size() && starts.get(end) < to) {
      end++;
    }
    return new int[] {first, end};
  }

  /**
   * Whether nothing but an opening bracket or quotation mark stands before this place in a word.
   */
  boolean isWordStart(int at) {
    int start = starts.get(wordsOf(at, at + 1)[0]);
    return text.substring(start, at).matches("[(\\[\"\u201c$]*");
  }

  /**
   * Whether these words, and neither of their neighbours, are set off as what was filled in:
   * underlined, or in a heavy face.
   */
  boolean isFilledIn(int first, int end) {
    return isSetOff(first, end, 0) || isSetOff(first, end, 1);
  }

  private boolean isSetOff(int first, int end, int how) {
    for (int i = first; i < end; i++) {
      if (!isMarked(i, how)) {
        return false;
      }
    }
    return !goesOn(first, how) && !goesOn(end, how);
  }

  /** Whether the mark goes on from the word before a place to the word there. */
  private boolean goesOn(int at, int how) {
    if (at == 0 || at >= words.size() || !isMarked(at - 1, how) || !isMarked(at, how)) {
      return false;
    }
    if (how != 0) {
      return true;
    }
    PageWord left = words.get(at - 1);
    PageWord right = words.get(at);
    boolean sameLine = Math.abs(left.centerY() - right.centerY()) < left.box().height() / 2;
    int gap = (left.box().right() + right.box().x()) / 2;
    return !sameLine || page.rulings().stream().anyMatch(r -> isUnder(r, left) && r.isAt(gap, 0));
  }

  private boolean isMarked(int at, int how) {
    PageWord word = words.get(at);
    return switch (how) {
      case 0 -> page.rulings().stream().anyMatch(ruling -> isUnder(ruling, word));
      default -> word.bold();
    };
  }

  private static boolean isUnder(Ruling ruling, PageWord word) {
    int height = word.box().height();
    return ruling.horizontal()
        && ruling.isAt(word.centerX(), 0)
        && ruling.at() > word.centerY()
        && ruling.at() < word.box().bottom() + height * 4 / 10;
  }
}
