package org.ojtpay.pay;

import java.util.regex.Pattern;

/** A bank account's number. It never prints more than its last four characters. */
public record AccountNumber(String value) {

  private static final int SHOWN = 4;
  private static final Pattern LEGAL = Pattern.compile("[0-9A-Za-z-]{1,17}");
  private static final Pattern NOTHING = Pattern.compile("[0-]*");

  /**
   * Taken exactly as the bank writes it, up to the 17 characters of Nacha's field: letters, digits
   * and hyphens. Anything else fails; nothing is cut off or dropped.
   */
  public AccountNumber {
    if (!LEGAL.matcher(value).matches() || NOTHING.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "account number "
              + masked(value)
              + " is not 1 to 17 letters, digits and hyphens, or is all zeros");
    }
  }

  private static String masked(String value) {
    return value.length() <= SHOWN ? "****" : "****" + value.substring(value.length() - SHOWN);
  }

  /** Stars and the last four characters; stars alone for an account of up to four. */
  @Override
  public String toString() {
    return masked(value);
  }
}
