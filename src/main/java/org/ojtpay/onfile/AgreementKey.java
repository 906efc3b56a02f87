package org.ojtpay.onfile;

import java.time.LocalDate;

/**
 * What tells one agreement from another: number, participant and start. The number alone is not
 * unique, since one employer trains several people under it.
 */
public record AgreementKey(String number, String participant, LocalDate start) {

  /** From what is printed. */
  public static AgreementKey of(String number, String participant, LocalDate start) {
    return new AgreementKey(Keys.number(number), Keys.name(participant), start);
  }

  /** From the line that {@link #toString} gives. */
  public static AgreementKey parse(String line) {
    int start = line.lastIndexOf('|');
    int participant = line.lastIndexOf('|', start - 1);
    return new AgreementKey(
        line.substring(0, participant),
        line.substring(participant + 1, start),
        LocalDate.parse(line.substring(start + 1)));
  }

  /** One line, for the store. */
  @Override
  public String toString() {
    return number + "|" + participant + "|" + start;
  }
}
