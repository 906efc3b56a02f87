package org.ojtpay.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;

/** Figures and dates as Americans print them, whatever the machine's own habits. */
final class Print {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu", Locale.US);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, MMM d, uuuu, h:mm:ss a zzz", Locale.US);

  private Print() {}

  /** {@code Mon, Jun 15, 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  /** {@code Mar 2, 2026 to Mar 13, 2026}. */
  static String range(DateRange range) {
    return SHORT.format(range.from()) + " to " + SHORT.format(range.to());
  }

  /** {@code $19,841.38}. */
  static String dollars(Money money) {
    String amount = String.format(Locale.US, "$%,.2f", money.abs().amount());
    return money.amount().signum() < 0 ? "-" + amount : amount;
  }

  /** {@code 1 fix}, {@code 2 fixes}. */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** Two places, or as many as it takes to print the value exactly; four of a third of an hour. */
  static String exact(BigDecimal value) {
    int places = Math.max(2, Math.min(4, value.scale()));
    return value.setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /** A kind of document in words. */
  static String words(DocumentType type) {
    return type == DocumentType.EO_CHECKLIST ? "EO checklist" : words((Enum<?>) type);
  }

  /** The constant's name in lower case. */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Foreign text on one line, without anything that is not printed. */
  static String line(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
        .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
        .strip();
  }
}
