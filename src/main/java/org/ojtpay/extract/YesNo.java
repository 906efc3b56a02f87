package org.ojtpay.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer as people give it: a word, a mark, or a pair of boxes of which one is marked. */
final class YesNo {

  private static final Pattern YES =
      Pattern.compile(
          "y|yes|true|x|\\[x]|\\(x\\)|[\u2611\u2612\u2713\u2714\u2715\u2716\u2717\u2718\u25a0\u25cf\u2b1b\uf0fe]|checked|on|met|ok");
  private static final Pattern NO =
      Pattern.compile("n|no|false|\\[ ?]|\\( ?\\)|[\u2610\u25a1\u25cb]|unchecked|off|not met");

  private static final String MARK =
      "(?:\\[ ?x ?]|\\( ?x ?\\)|[\u2611\u2612\u2713\u2714\u25a0\u25cf\u2b1b\uf0fe]|(?<![a-z])x(?![a-z]))";
  private static final String EMPTY = "(?:\\[[ _]*]|\\([ _]*\\)|[\u2610\u25a1\u25cb]|_{2,})";
  private static final Pattern BOX_FIRST =
      Pattern.compile(
          "(" + MARK + "|" + EMPTY + ") ?(?:yes|y)[ /,]*(" + MARK + "|" + EMPTY + ")? ?(?:no|n)");
  private static final Pattern WORD_FIRST =
      Pattern.compile(
          "(?:yes|y):? ?("
              + MARK
              + "|"
              + EMPTY
              + ")[ /,]*(?:no|n):? ?("
              + MARK
              + "|"
              + EMPTY
              + ")");

  /** "[x] Yes [ ] No. If yes, the last day:" goes on with the next question. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "((?:yes|no|y|n) ?(?:" + MARK + "|" + EMPTY + ")?)[,;.]? ?\\(?if (?:yes|no|so)\\b.*");

  private static final Pattern ONE_MARKED =
      Pattern.compile(MARK + " ?(yes|no|y|n)|(yes|no|y|n):? ?" + MARK);

  private YesNo() {}

  /** Empty where both, neither or something else is marked. */
  static Optional<Boolean> parse(String printed) {
    String whole = printed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String text = CONDITION.matcher(whole).replaceFirst("$1").strip();
    if (YES.matcher(text).matches()) {
      return Optional.of(true);
    }
    if (NO.matcher(text).matches()) {
      return Optional.of(false);
    }
    return pair(text);
  }

  private static Optional<Boolean> pair(String text) {
    for (Pattern pattern : new Pattern[] {BOX_FIRST, WORD_FIRST}) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        boolean yes = isMark(matcher.group(1));
        boolean no = matcher.group(2) != null && isMark(matcher.group(2));
        return yes == no ? Optional.empty() : Optional.of(yes);
      }
    }
    var one = ONE_MARKED.matcher(text);
    if (one.matches()) {
      return Optional.of(one.group(1) == null ? isYes(one.group(2)) : isYes(one.group(1)));
    }
    return Optional.empty();
  }

  private static boolean isYes(String word) {
    return word.startsWith("y");
  }

  private static boolean isMark(String box) {
    return Pattern.matches(MARK, box);
  }
}
