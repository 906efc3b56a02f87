package org.ojtpay.units;

import java.util.regex.Pattern;

/**
 * The nine digits that name a US bank: eight for the institution and a check digit (weights 3-7-1).
 */
public record RoutingNumber(String digits) {

  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
  private static final int[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

  /** Fails on anything but nine digits, on nine zeros and on a wrong check digit. */
  public RoutingNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException(
          "routing number " + digits + " is not nine digits with a matching check digit");
    }
  }

  public static boolean isValid(String digits) {
    return NINE_DIGITS.matcher(digits).matches()
        && !digits.equals("000000000")
        && checkDigit(digits.substring(0, 8)) == digits.charAt(8) - '0';
  }

  /** The number of the bank with these eight digits; fails on anything but eight digits. */
  public static RoutingNumber ofBank(String eightDigits) {
    if (!EIGHT_DIGITS.matcher(eightDigits).matches()) {
      throw new IllegalArgumentException("'" + eightDigits + "' is not a bank's eight digits");
    }
    return new RoutingNumber(eightDigits + checkDigit(eightDigits));
  }

  private static int checkDigit(String eightDigits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (eightDigits.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10;
  }

  /** The first eight digits: what Nacha calls the identification of a bank. */
  public String identification() {
    return digits.substring(0, 8);
  }

  @Override
  public String toString() {
    return digits;
  }
}
