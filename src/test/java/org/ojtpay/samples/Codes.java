package org.ojtpay.samples;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The earning codes that the invented employers use, and what each means. */
final class Codes {
  private static final List<String> ORDER =
      List.of("REG", "OT", "HOL", "VAC", "SICK", "PTO", "JURY", "TRNX");

  static final Comparator<String> PRINTED = Comparator.comparing(ORDER::indexOf);

  private static final Map<String, String> CATEGORY =
      Map.of(
          "REG", "REGULAR",
          "OT", "OVERTIME",
          "HOL", "HOLIDAY",
          "VAC", "VACATION",
          "SICK", "SICK",
          "PTO", "PERSONAL",
          "JURY", "JURY_DUTY",
          "TRNX", "UNKNOWN");

  private static final Map<String, String> WORDS =
      Map.of(
          "REG", "Regular",
          "OT", "Overtime 1.5",
          "HOL", "Holiday",
          "VAC", "Vacation",
          "SICK", "Sick",
          "PTO", "Personal time",
          "JURY", "Jury duty",
          "TRNX", "TRNX");

  static String category(String code) {
    return find(CATEGORY, code);
  }

  static String words(String code) {
    return find(WORDS, code);
  }

  private static String find(Map<String, String> map, String code) {
    String found = map.get(code);
    if (found == null) {
      throw new IllegalArgumentException("no such code in the sample night: " + code);
    }
    return found;
  }

  private Codes() {}
}
