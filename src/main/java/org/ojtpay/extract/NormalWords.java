package org.ojtpay.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Printed words for looking up. The same few stand in a register again and again. */
final class NormalWords {

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}])#");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}#$]+");

  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_REMEMBERED = 100;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private NormalWords() {}

  /** Lower case, words apart, punctuation as blanks; "#" stays. */
  static String of(String printed) {
    String known = KNOWN.get(printed);
    if (known != null) {
      return known;
    }
    String normal = normal(printed);
    if (KNOWN.size() >= MOST_REMEMBERED) {
      KNOWN.clear();
    }
    if (printed.length() <= LONGEST_REMEMBERED) {
      KNOWN.put(printed, normal);
    }
    return normal;
  }

  private static String normal(String printed) {
    String apart = CAMEL.matcher(Canonical.oneLine(printed)).replaceAll(" ");
    String lower = Normalizer.normalize(apart, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String plain = MARK.matcher(lower).replaceAll("");
    String signs = NUMBER_SIGN.matcher(plain).replaceAll(" #");
    return OTHER.matcher(signs).replaceAll(" ").strip();
  }
}
