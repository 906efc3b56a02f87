package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/**
 * A signature that is drawn or pasted, and right of it, in the same place, the name in print: the
 * print is no mark then, it says whose the mark is.
 *
 * @param mark the place of what is drawn, without words
 */
record DrawnBeside(Printed mark, Printed name) {

  /** What is drawn in a narrower gap than this is a flourish of the form. */
  private static final int NARROWEST = 20_000;

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{L}[\\p{L}.'\u2019-]*){1,4}(?:,\\s*\\p{L}.*)?");

  /** A logo stands beside the name of a firm. */
  private static final Pattern FIRM =
      Pattern.compile("(?i).*\\b(?:inc|llc|l\\.l\\.c|corp|co|company|ltd|lp|llp|corporation)\\.?");

  /** Nothing where all is drawn, or nothing is, or no name stands right of it. */
  static Optional<DrawnBeside> of(Printed printed) {
    List<PageWord> words = printed.words();
    if (words.isEmpty()
        || printed.page().recognised()
        || SignatureMark.isDeclared(printed.text())
        || !NAME.matcher(printed.text()).matches()
        || FIRM.matcher(printed.text()).matches()) {
      return Optional.empty();
    }
    Box place = printed.place();
    int width = words.get(0).box().x() - place.x();
    Box before = new Box(place.x(), place.y(), Math.max(0, width), place.height());
    boolean drawn = printed.page().hasInkIn(before) || printed.page().hasImageIn(before);
    return drawn && width >= NARROWEST
        ? Optional.of(
            new DrawnBeside(
                new Printed(printed.page(), List.of(), before, printed.confidence()), printed))
        : Optional.empty();
  }
}
