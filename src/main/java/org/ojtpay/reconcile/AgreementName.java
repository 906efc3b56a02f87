package org.ojtpay.reconcile;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ojtpay.onfile.AgreementKey;

/**
 * An agreement as tables name it.
 *
 * @param key tells it from every other
 * @param number as submitted
 * @param employerId its vendor number
 * @param participant as submitted
 */
public record AgreementName(
    String key, String number, String employer, String employerId, String participant) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

  /** {@code MA-0412-003 of Dana Reyes, from Feb 2, 2026}, which tells it from every other. */
  public String words() {
    String start = DAY.format(AgreementKey.parse(key).start());
    return "%s of %s, from %s".formatted(line(number), line(participant), start);
  }

  /** On one line and with single blanks, so that people can write it as it is shown. */
  private static String line(String submitted) {
    return submitted.replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
  }
}
