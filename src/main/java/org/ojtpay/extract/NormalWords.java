package org.ojtpay.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Printed words for looking up. The same few stand in a register again and again. */
final class NormalWords {

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}])#");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}#$]+");

  private static final Remembered<String> KNOWN = new Remembered<>(NormalWords::normal);

  private NormalWords() {}

  /** Lower case, words apart, punctuation as blanks; "#" stays. */
  static String of(String printed) {
    return KNOWN.of(printed);
  }

  private static String normal(String printed) {
    String apart = CAMEL.matcher(Canonical.oneLine(printed)).replaceAll(" ");
    String lower = Normalizer.normalize(apart, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String plain = MARK.matcher(lower).replaceAll("");
    String signs = NUMBER_SIGN.matcher(plain).replaceAll(" #");
    return OTHER.matcher(signs).replaceAll(" ").strip();
  }
}
