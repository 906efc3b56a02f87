package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;

/**
 * One cell of a table as it stands there, before anything is made of it.
 *
 * @param text as a person would see it, trimmed; empty for a blank cell
 * @param number set where the file itself says that the cell is a number
 * @param date set where the file itself says that the cell is a date
 * @param missing a formula whose result the file does not hold: never to be taken as zero
 * @param confidence under 1 where the text was recognised from a picture, or stands where one who
 *     opens the file does not see it
 * @param lines each line of a cell that shows several under each other; else empty
 */
record Cell(
    String text,
    @Nullable BigDecimal number,
    @Nullable LocalDate date,
    boolean missing,
    SourceRef source,
    BigDecimal confidence,
    List<Cell> lines) {

  Cell {
    lines = List.copyOf(lines);
  }

  Cell(
      String text,
      @Nullable BigDecimal number,
      @Nullable LocalDate date,
      boolean missing,
      SourceRef source,
      BigDecimal confidence) {
    this(text, number, date, missing, source, confidence, List.of());
  }

  static Cell printed(String text, SourceRef source) {
    return new Cell(text.strip(), null, null, false, source, BigDecimal.ONE);
  }

  /** A part of what this cell says, or what it says put together. */
  Cell saying(String said) {
    return new Cell(said, null, null, false, source, confidence);
  }

  /** The same cell with the lines that it shows. */
  Cell with(List<Cell> shown) {
    return new Cell(
        text, number, date, missing, source, confidence, shown.size() > 1 ? shown : List.of());
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
