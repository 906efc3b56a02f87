package org.ojtpay.pay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ojtpay.units.Money;

/** Values in the width of a field. Names may be cut; nothing that identifies or counts ever is. */
final class NachaField {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

  /** More would not even fit a long. */
  private static final int MOST_DIGITS = 18;

  private NachaField() {}

  /** A name for people: folded, cut to the width, blanks behind. Fails where nothing is left. */
  static String name(String field, String text, int width) {
    String folded = NachaText.fold(text);
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(field + " is empty: '" + text + "'");
    }
    return padded(folded.substring(0, Math.min(width, folded.length())), width);
  }

  /** A value that must arrive as it is, blanks behind. Fails where it does not fit. */
  static String exact(String field, String value, int width) {
    if (value.isBlank() || !value.equals(value.strip()) || !NachaText.isPrintable(value)) {
      throw new IllegalArgumentException(
          field + " '" + value + "' is empty, begins or ends with a blank, or is not ASCII");
    }
    if (value.length() > width) {
      throw new IllegalArgumentException(
          field + " '" + value + "' is longer than the " + width + " characters of its field");
    }
    return padded(value, width);
  }

  /** A number of at most so many digits, zeros in front. Fails where it does not fit. */
  static String number(String field, long value, int width) {
    String digits = Long.toString(value);
    if (value < 0 || digits.length() > width) {
      throw new IllegalArgumentException(
          field + " " + value + " does not fit its " + width + " digits");
    }
    return "0".repeat(width - digits.length()) + digits;
  }

  /** Cents without a point, zeros in front. Fails on negative amounts and where it does not fit. */
  static String cents(String field, Money amount, int width) {
    if (amount.amount().precision() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          field + " " + amount + " does not fit its " + width + " digits");
    }
    return number(field + " in cents", amount.cents(), width);
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String blank(int width) {
    return " ".repeat(width);
  }

  private static String padded(String text, int width) {
    return text + blank(width - text.length());
  }
}
