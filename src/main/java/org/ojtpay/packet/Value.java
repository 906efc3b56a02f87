package org.ojtpay.packet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value as read.
 *
 * @param text the value in canonical form: ISO dates, decimal strings without signs or separators,
 *     rates as fractions, {@code yes} or {@code no}. Empty where something stands there that could
 *     not be understood.
 * @param source where it stands
 * @param confidence from 0 to 1; under {@link #CERTAIN} a person has to look
 * @param seen what is printed, where that differs from {@code text}
 */
public record Value(String text, SourceRef source, BigDecimal confidence, @Nullable String seen) {

  /** A value under this confidence is held, never used silently. */
  public static final BigDecimal CERTAIN = new BigDecimal("0.85");

  public static Value certain(String text, SourceRef source) {
    return new Value(text, source, BigDecimal.ONE, null);
  }

  /** Something is printed there, but it is not a value of the kind that the field takes. */
  public static Value notUnderstood(String seen, SourceRef source) {
    return new Value("", source, BigDecimal.ZERO, seen);
  }

  public boolean isCertain() {
    return confidence.compareTo(CERTAIN) >= 0;
  }

  /** What a person would see on the page. */
  public String asPrinted() {
    return seen == null ? text : seen;
  }
}
