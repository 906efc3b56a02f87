package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
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
 */
record Cell(
    String text,
    @Nullable BigDecimal number,
    @Nullable LocalDate date,
    boolean missing,
    SourceRef source,
    BigDecimal confidence) {

  static Cell printed(String text, SourceRef source) {
    return new Cell(text.strip(), null, null, false, source, BigDecimal.ONE);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
