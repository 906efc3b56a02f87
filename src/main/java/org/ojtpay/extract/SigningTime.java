package org.ojtpay.extract;

import java.util.regex.Pattern;

/** The time of day that signing services print after a date: "2/9/2026 | 10:14 AM PST". */
final class SigningTime {

  private static final Pattern TIME =
      Pattern.compile(
          "(?i)[\\s,|@]+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?"
              + "\\s*(?:\\(?[a-z]{2,4}\\)?)?\\s*(?:\\(?(?:utc|gmt)?\\s*[+-]\\d{1,2}[:']?(?:\\d{2})?'?\\)?)?\\s*$");

  private SigningTime() {}

  /** The text without a time at its end. */
  static String without(String printed) {
    return TIME.matcher(printed).replaceFirst("").strip();
  }
}
