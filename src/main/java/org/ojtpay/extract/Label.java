package org.ojtpay.extract;

import java.util.List;
import org.ojtpay.packet.Box;

/**
 * A label where it stands.
 *
 * @param line its place among the lines of the document
 * @param piece its place in the line
 * @param from its first word in the piece
 * @param to the word after its last, hints in brackets included
 * @param words how many words were matched
 * @param weak nothing but its words shows that it is a label
 */
record Label(int line, int piece, int from, int to, String key, int words, boolean weak, Box box) {

  /** The same where its place shows that it is a label. */
  Label clear() {
    return new Label(line, piece, from, to, key, words, false, box);
  }

  /** The words of the label as they are printed. */
  String printed(List<Line> lines) {
    return Piece.text(lines.get(line).pieces().get(piece).words().subList(from, to));
  }

  static Label of(
      int line,
      int piece,
      List<PageWord> words,
      int from,
      int matched,
      int to,
      String key,
      boolean weak) {
    Box box = Piece.around(words.subList(from, to));
    return new Label(line, piece, from, to, key, matched - from, weak, box);
  }
}
