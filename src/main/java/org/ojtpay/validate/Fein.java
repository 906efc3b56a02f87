package org.ojtpay.validate;

import java.util.regex.Pattern;

/** A federal employer identification number: nine digits, two and seven. 3-2-4 is an SSN. */
final class Fein {

  private static final Pattern SHAPE = Pattern.compile("\\d{2}\\s*[-\\u2010-\\u2015]?\\s*\\d{7}");

  private Fein() {}

  static boolean isSound(String printed) {
    return SHAPE.matcher(printed.strip()).matches();
  }
}
