package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The person whom a letter is about: "the hours and wages of our trainee Ana Ruiz in May". */
final class NameInSentence {

  private static final int FEWEST_WORDS = 8;
  private static final BigDecimal OF_SEVERAL = new BigDecimal("0.50");
  private static final String NAME =
      "(\\p{Lu}[\\p{L}'\u2019-]+(?:\\s+\\p{Lu}\\.?)?(?:\\s+\\p{Lu}[\\p{L}'\u2019-]+){1,3})";

  private final Vocabulary words;
  private final Pattern pattern;
  private @Nullable String before;

  NameInSentence(Vocabulary words) {
    this.words = words;
    String workers =
        words.list("workers").stream()
            .sorted()
            .map(word -> word.replace(" ", "\\s+"))
            .collect(Collectors.joining("|"));
    // What ends the line may be half of a name.
    this.pattern =
        Pattern.compile(
            "\\b(?i:our|the|your|this|my)\\s+(?:\\p{Ll}+\\s+){0,2}(?i:"
                + workers
                + "),?\\s+"
                + NAME
                + "(?=[,;.]?\\s+\\S)");
  }

  /** The name; doubted where sentences name several people. */
  Optional<Cell> find(Cell line) {
    if (line.text().split(" ", -1).length < FEWEST_WORDS) {
      return Optional.empty();
    }
    Matcher sentence = pattern.matcher(line.text());
    Cell found = null;
    while (sentence.find()) {
      String name = sentence.group(1);
      if (PersonLine.isName(name, words)) {
        boolean other = before != null && !before.equals(name);
        before = name;
        BigDecimal sure = other ? OF_SEVERAL.min(line.confidence()) : line.confidence();
        found = new Cell(name, null, null, false, line.source(), sure);
      }
    }
    return Optional.ofNullable(found);
  }
}
