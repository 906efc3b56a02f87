package org.ojtpay.extract;

import java.util.regex.Pattern;

/** Whether a text standing alone is a person's name: "Okafor, Marisol A." or "MARISOL OKAFOR". */
final class PersonLine {

  private static final String WORD = "\\p{L}[\\p{L}'\u2019.-]*";

  private static final Pattern LISTED =
      Pattern.compile("(?:" + WORD + " ){0,3}" + WORD + ",\\s*" + WORD + "(?: " + WORD + "){0,3}");

  private static final Pattern IN_ORDER =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'\u2019.-]*(?: \\p{L}[\\p{L}'\u2019.-]*){0,2} \\p{Lu}[\\p{L}'\u2019.-]+");

  private PersonLine() {}

  static boolean isName(String printed, Vocabulary words) {
    return words.isName(printed);
  }

  /** What {@link #isName} says, made out from the text. */
  static boolean looksLikeName(String printed, Vocabulary words) {
    String text = printed.strip();
    return (LISTED.matcher(text).matches() || isInOrder(text, words)) && !isOther(text, words);
  }

  /** Without a comma only where no word speaks of a firm, a place or a kind of pay. */
  private static boolean isInOrder(String text, Vocabulary words) {
    return IN_ORDER.matcher(text).matches() && !words.isOfNobody(text);
  }

  private static boolean isOther(String text, Vocabulary words) {
    return words.isFirm(text)
        || words.isHeading(text)
        || words.isTotal(text)
        || words.label(text).isPresent()
        || words.isOfPayroll(text);
  }
}
