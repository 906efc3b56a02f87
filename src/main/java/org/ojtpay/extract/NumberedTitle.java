package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** "Amendment No. 2 to OJT Agreement" without its number: no list of titles holds them all. */
final class NumberedTitle {

  private static final Pattern KIND =
      Pattern.compile("(?i)amendment|modification|addendum|reinstatement|mod\\.?");

  private static final Pattern NUMBER = Pattern.compile("(?i)no\\.?|number|num\\.?|#|#?\\d{1,2}");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)\\b(amendment|modification|addendum|reinstatement)\\s+(?:(?:no\\.?|number)\\s*)?#?\\d{1,2}\\b");

  private NumberedTitle() {}

  static String plain(String title) {
    return NUMBERED.matcher(title).replaceFirst("$1");
  }

  /** The words without a number right after the word for a change. */
  static List<PageWord> plain(List<PageWord> words) {
    if (words.stream().noneMatch(word -> KIND.matcher(word.text()).matches())) {
      return words;
    }
    List<PageWord> plain = new ArrayList<>();
    boolean after = false;
    for (PageWord word : words) {
      if (!after || !NUMBER.matcher(word.text()).matches()) {
        plain.add(word);
        after = KIND.matcher(word.text()).matches();
      }
    }
    return plain;
  }
}
