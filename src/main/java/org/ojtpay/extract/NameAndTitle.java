package org.ojtpay.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed and as what, written in one place: "Jo Bell, Owner". */
record NameAndTitle(String name, String title) {

  /** What follows the first comma is a title, unless it is part of the name. */
  private static final Pattern BOTH =
      Pattern.compile(
          "([^,/]+?(?:, ?(?i:jr|sr|ii|iii|iv)\\.?)?) ?[,/] ?(?!(?i:jr|sr|ii|iii|iv)\\b)(\\S.*)");

  /** Empty where the text is a name alone. */
  static Optional<NameAndTitle> parse(String printed) {
    Matcher both = BOTH.matcher(printed);
    return both.matches()
        ? Optional.of(new NameAndTitle(both.group(1), both.group(2)))
        : Optional.empty();
  }
}
