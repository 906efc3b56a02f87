package org.ojtpay.onfile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How numbers and names are made comparable. */
public final class Keys {

  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\-\\u2010-\\u2015._/]");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Z0-9]");
  private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern WITHIN_WORDS = Pattern.compile("['\\u2019.]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z0-9&]+");
  private static final Pattern LONG_FORM =
      Pattern.compile("\\b(?:INCORPORATED|CORPORATION|LIMITED|COMPANY|L L C)\\b|^THE ");
  private static final Map<String, String> SHORT_FORM =
      Map.of(
          "INCORPORATED", "INC",
          "CORPORATION", "CORP",
          "LIMITED", "LTD",
          "COMPANY", "CO",
          "L L C", "LLC",
          "THE ", "");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private Keys() {}

  /** An agreement number or employer ID: upper case, without hyphens and blanks. */
  public static String number(String printed) {
    return SEPARATORS.matcher(printed.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  /** An invoice number: letters and digits alone, leading zeros of each number away. */
  public static String invoice(String printed) {
    String bare = NO_LETTER_OR_DIGIT.matcher(number(printed)).replaceAll("");
    return LEADING_ZEROS.matcher(bare).replaceAll("");
  }

  /** A person or place: upper case, without accents and punctuation, single blanks. */
  public static String name(String printed) {
    String plain = MARKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFD)).replaceAll("");
    String whole = WITHIN_WORDS.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
    return BETWEEN_WORDS.matcher(whole).replaceAll(" ").strip();
  }

  /** A company: as a name, with the legal form written one way. */
  public static String company(String printed) {
    return LONG_FORM
        .matcher(name(printed.replace("&", " and ")))
        .replaceAll(form -> SHORT_FORM.getOrDefault(form.group(), ""));
  }

  /** A FEIN: its digits. */
  public static String digits(String printed) {
    return NO_DIGIT.matcher(printed).replaceAll("");
  }
}
