package org.ojtpay.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Which sides of a cell, or of the cells of a table, are drawn. */
record WordBorders(boolean top, boolean bottom, boolean left, boolean right) {

  /**
   * The borders of a table as its style or its own properties give them.
   *
   * @param across between its rows; {@code down} between its columns
   */
  record OfTable(WordBorders outer, boolean across, boolean down) {

    static final OfTable NONE =
        new OfTable(new WordBorders(false, false, false, false), false, false);

    /** What the element says goes before what was said before. */
    OfTable with(@Nullable Element borders) {
      return borders == null
          ? this
          : new OfTable(
              outer.with(borders),
              side(borders, across, "insideH"),
              side(borders, down, "insideV"));
    }

    /** The sides of a cell that stands at these edges of the table. */
    WordBorders of(boolean first, boolean last, boolean leftmost, boolean rightmost) {
      return new WordBorders(
          first ? outer.top : across,
          last ? outer.bottom : across,
          leftmost ? outer.left : down,
          rightmost ? outer.right : down);
    }
  }

  WordBorders with(@Nullable Element borders) {
    return borders == null
        ? this
        : new WordBorders(
            side(borders, top, "top"),
            side(borders, bottom, "bottom"),
            side(borders, left, "left", "start"),
            side(borders, right, "right", "end"));
  }

  private static boolean side(Element borders, boolean before, String... names) {
    for (String name : names) {
      Optional<String> drawn = Xml.child(borders, name).flatMap(side -> Xml.attribute(side, "val"));
      if (drawn.isPresent()) {
        return !drawn.get().equals("nil") && !drawn.get().equals("none");
      }
    }
    return before;
  }
}
