package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ojtpay.packet.Box;

/** A row of cells or a line of text, on its page. */
record Line(PageModel page, List<Piece> pieces, boolean ruled, Box box) {

  Line {
    pieces = List.copyOf(pieces);
  }

  static Line of(PageModel page, List<Piece> pieces, boolean ruled) {
    Box box = pieces.stream().map(Piece::box).reduce(Box::around).orElseThrow();
    return new Line(page, pieces, ruled, box);
  }

  String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining(" ")).strip();
  }

  List<PageWord> words() {
    List<PageWord> words = new ArrayList<>();
    pieces.forEach(piece -> words.addAll(piece.words()));
    return words;
  }

  boolean isBlank() {
    return pieces.stream().allMatch(piece -> piece.words().isEmpty());
  }
}
