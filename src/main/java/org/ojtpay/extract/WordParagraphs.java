package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.WordBlock.Paragraph;
import org.ojtpay.extract.WordToken.Kind;
import org.ojtpay.packet.Box;

/** Sets the lines of a paragraph, each as wide as what stands in it: no line is broken in two. */
final class WordParagraphs {

  private static final int TAB_STOP = 36_000;

  /** Short of its stop a tab leaves at least this, so that it parts what it stands between. */
  private static final int LEAST_TAB = 20_000;

  private static final int AFTER = 2_000;

  private static final int EMPTY_LINE = 11_000;
  private static final int FULL_LINE = 540_000;

  private WordParagraphs() {}

  /** The box that the paragraph takes up; nothing is put on a page that is not there. */
  static Box set(Paragraph paragraph, int x, int y, @Nullable WordPage page) {
    int bottom = y;
    int right = x;
    for (List<WordToken> line : lines(paragraph.tokens())) {
      int height = line.stream().mapToInt(WordParagraphs::height).max().orElse(EMPTY_LINE);
      right = Math.max(right, line(line, paragraph, new Box(x, bottom, 0, height), page));
      bottom += height * 13 / 10;
    }
    Box box = new Box(x, y, right - x, bottom + AFTER - y);
    if (page != null) {
      page.mark(new Box(x, y, Math.max(right - x, FULL_LINE), box.height()), paragraph.place());
    }
    return box;
  }

  private static List<List<WordToken>> lines(List<WordToken> tokens) {
    List<List<WordToken>> lines = new ArrayList<>();
    lines.add(new ArrayList<>());
    for (WordToken token : tokens) {
      if (token.kind() == Kind.NEW_LINE) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(token);
      }
    }
    return lines;
  }

  private static int height(WordToken token) {
    return Math.max(token.height(), token.look().size());
  }

  /** Sets one line; answers where it ends. */
  private static int line(
      List<WordToken> tokens, Paragraph paragraph, Box place, @Nullable WordPage page) {
    List<PageWord> words = new ArrayList<>();
    int x = place.x();
    boolean glued = false;
    for (WordToken token : tokens) {
      if (token.kind() == Kind.TAB) {
        x = place.x() + stop(x - place.x(), paragraph.tabs());
      }
      Box box = new Box(x, middle(place, height(token)), token.across(), height(token));
      if (token.isDrawn() && page != null) {
        draw(token, box, page);
      } else if (isText(token)) {
        put(token, box, glued, words);
      }
      glued = token.kind() == Kind.WORD;
      x += token.across();
    }
    if (page != null) {
      words.forEach(page::add);
      linesToWriteOn(words, page);
    }
    return x;
  }

  private static int middle(Box place, int height) {
    return place.y() + (place.height() - height) / 2;
  }

  private static boolean isText(WordToken token) {
    return token.kind() == Kind.WORD
        || token.kind() == Kind.FILLED
        || token.kind() == Kind.TICK_BOX;
  }

  private static void draw(WordToken token, Box box, WordPage page) {
    if (token.kind() == Kind.INK) {
      page.ink(box);
    } else {
      page.image(box);
    }
  }

  private static int stop(int x, List<Integer> stops) {
    for (int stop : stops) {
      if (stop > x) {
        return Math.max(stop, x + LEAST_TAB);
      }
    }
    int next = (x / TAB_STOP + 1) * TAB_STOP;
    return next - x < LEAST_TAB ? next + TAB_STOP : next;
  }

  /** Letters that follow each other without a blank are one word, whatever runs they came in. */
  private static void put(WordToken token, Box box, boolean glued, List<PageWord> words) {
    PageWord word = word(token, box);
    PageWord before = words.isEmpty() ? null : words.get(words.size() - 1);
    boolean joins =
        glued
            && before != null
            && token.kind() == Kind.WORD
            && !before.isLeader()
            && !word.isLeader();
    if (!joins || before == null) {
      words.add(word);
      return;
    }
    words.set(
        words.size() - 1,
        new PageWord(
            before.text() + word.text(),
            before.box().around(word.box()),
            before.size(),
            before.bold(),
            before.kind(),
            before.confidence().min(word.confidence())));
  }

  private static PageWord word(WordToken token, Box box) {
    PageWord.Kind kind =
        switch (token.kind()) {
          case FILLED -> PageWord.Kind.FILLED;
          case TICK_BOX -> PageWord.Kind.TICK_BOX;
          default -> PageWord.Kind.PRINTED;
        };
    WordToken.Look look = token.look();
    return new PageWord(token.text(), box, look.size(), look.bold(), kind, look.sure());
  }

  /** Where nothing on the line announces a value, its underscores wait for a caption below. */
  private static void linesToWriteOn(List<PageWord> words, WordPage page) {
    if (words.isEmpty() || words.stream().anyMatch(LabelFinder::endsInColon)) {
      return;
    }
    for (Piece piece : TextLines.pieces(words)) {
      if (piece.words().stream().anyMatch(PageWord::isLeader)) {
        Box box = piece.box();
        int below = box.bottom() + box.height() / 2;
        page.draw(new Ruling(true, below, box.x(), box.right()));
      }
    }
  }
}
