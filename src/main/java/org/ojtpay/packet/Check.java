package org.ojtpay.packet;

/**
 * How often the figures of a document could be held against each other. What fails is a problem of
 * the file besides; a figure that the document does not print leaves a line not checked, which is
 * no fault of it.
 */
public record Check(Guard guard, int passed, int failed, int notChecked) {

  /** By what a reading is held against itself. */
  public enum Guard {
    /** Hours times rate is the amount, within a cent. */
    HOURS_TIMES_RATE,
    /** A printed sum is the sum of the lines above it, within a cent. */
    PRINTED_TOTALS,
    /** No day has more than 24 hours, and no line less than none without saying so. */
    HOURS_OF_A_DAY,
    /** A day worked lies in the pay period that is printed with it. */
    DAYS_IN_PERIOD,
    /** Each figure of a line stands under a heading that is known. */
    FIGURES_UNDER_HEADINGS
  }
}
