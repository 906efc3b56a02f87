package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands in the place of a signature. Whether it is genuine is not judged here: a mark is a
 * mark.
 */
final class SignatureMark {

  /** Words that a form prints there, or that say that nobody has signed. */
  private static final Pattern NO_MARK =
      Pattern.compile(
          "[\\s_.\\-\u2013\u2014x]*_{2,}[\\s_.]*"
              + "|\\(?(?:signature|sign|sign here|signature here|please sign|date|print(?:ed)? name)\\)?:?"
              + "|unsigned|not signed|not yet signed|no|missing|pending|awaiting signature|tbd|\\[ ?]|\u2610");

  private static final Pattern DECLARED =
      Pattern.compile(
          "/s/.*|s/ .*|\\[?(?:e-?|digitally |electronically |docu)?signed\\b.*|yes|/.+/|signature on file",
          Pattern.DOTALL);

  private static final BigDecimal TYPED_NAME = new BigDecimal("0.90");

  /** The words of a stamp without who signed: that name stands elsewhere. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:electronically|digitally|docu)|(?:e-?|digitally |electronically |docu)?signed by:?");

  /** A lone cross is as often the form's own "sign here" as a mark. */
  private static final BigDecimal CROSS = new BigDecimal("0.50");

  private SignatureMark() {}

  static boolean isMark(String printed) {
    return !Canonical.isBlank(printed) && !NO_MARK.matcher(lower(printed)).matches();
  }

  static BigDecimal confidence(String printed) {
    String text = lower(printed);
    if (text.length() == 1 || OPENING.matcher(text).matches()) {
      return CROSS;
    }
    return isDeclared(printed) ? BigDecimal.ONE : TYPED_NAME;
  }

  /** Whether the words themselves say that somebody signed. */
  static boolean isDeclared(String printed) {
    return DECLARED.matcher(lower(printed)).matches();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
