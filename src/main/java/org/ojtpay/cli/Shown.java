package org.ojtpay.cli;

import java.util.regex.Pattern;

/** Foreign text on a screen: one line, and nothing in it that would steer the terminal. */
final class Shown {

  /** Controls, line ends, and what turns the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private Shown() {}

  static String line(String text) {
    return STEERING
        .matcher(text)
        .replaceAll(found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
  }
}
