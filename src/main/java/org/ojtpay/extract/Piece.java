package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/**
 * Words that stand together: the content of a ruled cell, or words of a line without a wide gap.
 *
 * @param box of the cell, or of the words
 * @param ruled whether it is a cell
 */
record Piece(List<PageWord> words, Box box, boolean ruled) {

  private static final Pattern CUT = Pattern.compile(".*\\p{L}-");

  Piece {
    words = List.copyOf(words);
  }

  static Piece cell(List<PageWord> words, Box cell) {
    return new Piece(inReadingOrder(words), cell, true);
  }

  static Piece free(List<PageWord> words) {
    return new Piece(words, around(words), false);
  }

  String text() {
    return text(words);
  }

  boolean isBlank() {
    return Canonical.isBlank(text());
  }

  boolean isBold() {
    return !words.isEmpty() && words.get(0).bold();
  }

  /** The words with blanks between them; a name that was parted at its hyphen is whole again. */
  static String text(List<PageWord> words) {
    if (words.size() == 1) {
      return words.get(0).text().strip();
    }
    StringBuilder text = new StringBuilder();
    PageWord before = null;
    for (PageWord word : words) {
      boolean parted = before != null && isCut(before.text()) && TextLines.isNewLine(before, word);
      text.append(parted ? "" : " ").append(word.text());
      before = word;
    }
    return text.toString().strip();
  }

  private static boolean isCut(String text) {
    return text.endsWith("-") && CUT.matcher(text).matches();
  }

  static Box around(List<PageWord> words) {
    Box box = words.isEmpty() ? new Box(0, 0, 0, 0) : words.get(0).box();
    for (PageWord word : words) {
      box = box.around(word.box());
    }
    return box;
  }

  /** The words line by line. */
  static List<PageWord> inReadingOrder(List<PageWord> words) {
    if (words.size() < 2) {
      return words;
    }
    List<PageWord> ordered = new ArrayList<>();
    TextLines.of(words).forEach(ordered::addAll);
    return ordered;
  }
}
