package org.ojtpay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who signed, printed without a label right after the mark: "/s/ Jo Bell", "Jo Bell, Owner", then
 * the date.
 *
 * @param piece the place of the name in its line
 */
record SignedName(int piece, NameAndTitle both) {

  /** The name beside a mark that was typed; empty where what stands there is somebody else's. */
  static Optional<SignedName> beside(Line line, Label label, Printed mark) {
    String text = mark.text();
    if (!text.toLowerCase(Locale.ROOT).startsWith("/s/")) {
      return Optional.empty();
    }
    List<Piece> pieces = line.pieces();
    PageWord last = mark.words().get(mark.words().size() - 1);
    int next = label.piece();
    while (next < pieces.size() && !pieces.get(next).words().contains(last)) {
      next++;
    }
    next++;
    if (next >= pieces.size() || pieces.get(next).isBlank()) {
      return Optional.empty();
    }
    Piece piece = pieces.get(next);
    NameAndTitle both = NameAndTitle.of(piece.words()).orElse(new NameAndTitle(piece.text(), ""));
    boolean person =
        piece.text().matches("[^\\d:_]+") && lastName(both.name()).equals(lastName(text));
    return person ? Optional.of(new SignedName(next, both)) : Optional.empty();
  }

  /** The last names agree, whatever stands before them. */
  static String lastName(String name) {
    return LabelKey.of(
        name.replaceFirst("(?i),? (?:jr|sr|ii|iii|iv)\\.?$", "").replaceFirst(".* ", ""));
  }
}
