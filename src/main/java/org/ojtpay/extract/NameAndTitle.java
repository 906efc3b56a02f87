package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed and as what, written in one place: "Jo Bell, Owner". */
record NameAndTitle(String name, String title) {

  /** What follows the first comma is a title, unless it is part of the name. */
  private static final Pattern BOTH =
      Pattern.compile(
          "([^,/]+?(?:, ?(?i:jr|sr|ii|iii|iv)\\.?)?) ?[,/] ?(?!(?i:jr|sr|ii|iii|iv)\\b)(\\S.*)");

  /** The name in one line and the title in the next, or both in one. */
  static Optional<NameAndTitle> of(List<PageWord> words) {
    int second = 0;
    for (int i = 1; i < words.size(); i++) {
      if (TextLines.isNewLine(words.get(i - 1), words.get(i))) {
        second = second == 0 ? i : -1;
      }
    }
    if (second <= 1) {
      return parse(Piece.text(words));
    }
    String name = Piece.text(words.subList(0, second));
    String title = Piece.text(words.subList(second, words.size()));
    boolean plain = !name.endsWith(",") && !name.endsWith("-");
    return plain && PersonAndTitle.of(name + ", " + title).title().equals(title)
        ? Optional.of(new NameAndTitle(name, title))
        : parse(Piece.text(words));
  }

  /** Empty where the text is a name alone. */
  static Optional<NameAndTitle> parse(String printed) {
    Matcher both = BOTH.matcher(printed);
    return both.matches()
        ? Optional.of(new NameAndTitle(both.group(1), both.group(2)))
        : Optional.empty();
  }
}
