package org.ojtpay.onfile;

import java.text.Normalizer;
import java.util.Locale;

/** How numbers and names are made comparable. */
public final class Keys {

  private Keys() {}

  /** An agreement number or employer ID: upper case, without hyphens and blanks. */
  public static String number(String printed) {
    return printed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\-\\u2010-\\u2015._/]", "");
  }

  /** An invoice number: letters and digits alone, leading zeros of each number away. */
  public static String invoice(String printed) {
    return number(printed).replaceAll("[^A-Z0-9]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
  }

  /** A person or place: upper case, without accents and punctuation, single blanks. */
  public static String name(String printed) {
    String plain = Normalizer.normalize(printed, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toUpperCase(Locale.ROOT)
        .replaceAll("['\\u2019.]", "")
        .replaceAll("[^A-Z0-9&]+", " ")
        .strip();
  }

  /** A company: as a name, with the legal form written one way. */
  public static String company(String printed) {
    return name(printed.replace("&", " and "))
        .replaceAll("\\bINCORPORATED\\b", "INC")
        .replaceAll("\\bCORPORATION\\b", "CORP")
        .replaceAll("\\bLIMITED\\b", "LTD")
        .replaceAll("\\bCOMPANY\\b", "CO")
        .replaceAll("\\bL L C\\b", "LLC")
        .replaceAll("^THE ", "");
  }

  /** A FEIN: its digits. */
  public static String digits(String printed) {
    return printed.replaceAll("[^0-9]", "");
  }
}
