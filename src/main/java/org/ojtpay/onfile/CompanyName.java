package org.ojtpay.onfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A company's name for comparing.
 *
 * @param whole with its legal form, as {@link Keys#company} writes it
 * @param bare without legal form and small words, and without blanks
 * @param words those of the bare name, each once
 */
record CompanyName(String whole, String bare, List<String> words) {

  private static final Set<String> FORMS =
      Set.of(
          "INC", "CORP", "LTD", "CO", "LLC", "LP", "LLP", "PLLC", "PC", "PA", "GMBH", "SA", "PLC",
          "THE", "OF", "AND", "A", "AN", "DBA");

  /** A letter more or less makes another word of a shorter one. */
  private static final int LEAST_NEAR = 5;

  CompanyName {
    words = List.copyOf(words);
  }

  static CompanyName of(String printed) {
    String whole = Keys.company(printed);
    List<String> words = new ArrayList<>();
    for (String word : whole.split(" ", -1)) {
      if (!word.isEmpty() && !FORMS.contains(word) && !words.contains(word)) {
        words.add(word);
      }
    }
    return new CompanyName(whole, String.join("", words), words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether two words differ by one letter at most; short ones must be the same. */
  static boolean areNear(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter < LEAST_NEAR || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return isRest(one, same + 1, other, same + 1)
        || isRest(one, same + 1, other, same)
        || isRest(one, same, other, same + 1);
  }

  private static boolean isRest(String one, int from, String other, int otherFrom) {
    int length = one.length() - from;
    return length == other.length() - otherFrom
        && one.regionMatches(from, other, otherFrom, Math.max(length, 0));
  }
}
