package org.ojtpay.pay;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as a bank's oldest machine reads it: printable ASCII in upper case. Lower case would be
 * legal, but not every bank takes it.
 */
final class NachaText {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7e]+");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  /** Letters that do not come apart into a base letter and an accent, and typographic marks. */
  private static final Map<String, String> SPELLED_OUT =
      Map.ofEntries(
          Map.entry("\u00c6", "AE"), // Æ
          Map.entry("\u0152", "OE"), // Œ
          Map.entry("\u00d8", "O"), // Ø
          Map.entry("\u0141", "L"), // Ł
          Map.entry("\u0110", "D"), // Đ
          Map.entry("\u00d0", "D"), // Ð
          Map.entry("\u00de", "TH"), // Þ
          Map.entry("\u1e9e", "SS"), // ẞ
          Map.entry("\u2018", "'"),
          Map.entry("\u2019", "'"),
          Map.entry("\u201c", "\""),
          Map.entry("\u201d", "\""),
          Map.entry("\u2013", "-"),
          Map.entry("\u2014", "-"),
          Map.entry("\u2212", "-"));

  private NachaText() {}

  /**
   * Accents go, letters stay; what has no ASCII form, control characters among it, becomes a blank;
   * runs of blanks become one.
   */
  static String fold(String text) {
    String bare = unaccented(text).toUpperCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : SPELLED_OUT.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    String printable = NOT_PRINTABLE.matcher(bare).replaceAll(" ");
    return BLANKS.matcher(printable).replaceAll(" ").strip();
  }

  static String unaccented(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  static boolean isPrintable(String text) {
    return !NOT_PRINTABLE.matcher(text).find();
  }
}
