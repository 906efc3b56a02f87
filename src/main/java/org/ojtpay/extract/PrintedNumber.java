package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people and payroll systems print them: 1,234.50, (5.50), 5.50-, 5.50 CR. */
final class PrintedNumber {

  /** Thousands separators stand at thousands or not at all. */
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?|\\d+(?:\\.\\d*)?|\\.\\d+)");

  private static final Pattern SIGNED =
      Pattern.compile("(?<before>-?\\(?-?)(?<digits>[0-9.,]+)(?<after>\\)?-?(?:cr|dr)?)");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern CURRENCY = Pattern.compile("[$]|usd");
  private static final Pattern LOOSE = Pattern.compile("(?<![0-9.,]) | (?![0-9.,])");

  private static final Remembered<Optional<BigDecimal>> KNOWN =
      new Remembered<>(PrintedNumber::read);

  private PrintedNumber() {}

  /** A number has a figure, and no letters but those of its currency and sign. */
  private static boolean mayBeNumber(String printed) {
    boolean figure = false;
    for (int i = 0; i < printed.length(); i++) {
      char letter = printed.charAt(i);
      figure |= letter >= '0' && letter <= '9';
      if (letter < 128 && Character.isLetter(letter) && "usdcrUSDCR".indexOf(letter) < 0) {
        return false;
      }
    }
    return figure;
  }

  /** The number without its unit; nothing where more than a number stands there. */
  static Optional<BigDecimal> parse(String printed) {
    return mayBeNumber(printed) ? KNOWN.of(printed) : Optional.empty();
  }

  private static Optional<BigDecimal> read(String printed) {
    String lower = printed.toLowerCase(Locale.ROOT).replace('\u2212', '-').replace('\u2013', '-');
    String spaced = BLANKS.matcher(lower).replaceAll(" ");
    String text = LOOSE.matcher(CURRENCY.matcher(spaced).replaceAll("")).replaceAll("");
    Matcher signed = SIGNED.matcher(text);
    if (!signed.matches() || !NUMBER.matcher(signed.group("digits")).matches()) {
      return Optional.empty();
    }
    String signs = signed.group("before") + signed.group("after");
    if (signs.contains("(") != signs.contains(")")) {
      return Optional.empty();
    }
    String digits = signed.group("digits").replace(",", "");
    BigDecimal number = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
    boolean negative = signs.contains("-") || signs.contains("(") || signs.contains("cr");
    return Optional.of(negative ? number.negate() : number);
  }
}
