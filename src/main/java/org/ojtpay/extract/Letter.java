package org.ojtpay.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter that greets a person: over the greeting stand who writes, the day, who receives it and
 * what it is about.
 *
 * @param greeting the place of the line that greets
 */
record Letter(List<Line> lines, int greeting) {

  /** So many lines may stand over the greeting. */
  private static final int HEAD = 20;

  /** So many lines over the greeting may say what the letter is about. */
  private static final int SUBJECT = 3;

  private static final Pattern GREETING =
      Pattern.compile("(?i)(?:dear\\s+\\p{L}.{0,60}|to whom it may concern|gentlemen)\\s*[:,.]?");

  private static final Pattern INVOICE =
      Pattern.compile(
          "(?i)(?:(?:re|subject)\\s*: )?(?:our )?(?:OJT )?invoice (?:no\\.?|number|nr\\.?|#):? ?"
              + "[\\p{L}\\d./-]*\\d[\\p{L}\\d./-]*(?=[\\s,;]|$).*");

  private static final Pattern OF_TRAINING = Pattern.compile("(?i)\\b(?:OJT|on-the-job)\\b");
  private static final Pattern HOURS = Pattern.compile("(?i)\\d (?:[\\p{L}-]+ ){0,2}hours\\b");
  private static final Pattern MONEY = Pattern.compile("\\$ ?\\d");

  /** The letter that these lines are, if they greet anybody. */
  static Optional<Letter> of(List<Line> lines) {
    for (int i = 0; i < Math.min(lines.size(), HEAD); i++) {
      Line line = lines.get(i);
      boolean alone = !line.ruled() && line.pieces().size() == 1;
      if (alone && GREETING.matcher(line.text()).matches()) {
        return Optional.of(new Letter(lines, i));
      }
    }
    return Optional.empty();
  }

  /** The line that calls the letter an invoice, where it asks for money for hours of training. */
  Optional<Line> invoice() {
    Optional<Line> subject =
        lines.subList(0, greeting).stream()
            .filter(line -> !line.ruled() && INVOICE.matcher(line.text()).matches())
            .findFirst();
    return subject.filter(line -> asks());
  }

  private boolean asks() {
    String text = lines.stream().map(Line::text).collect(Collectors.joining(" "));
    return List.of(OF_TRAINING, HOURS, MONEY).stream()
        .map(each -> each.matcher(text))
        .allMatch(Matcher::find);
  }

  /** Whether the line at this place may say what the letter is about. */
  boolean isSubject(int line) {
    return greeting - SUBJECT <= line && line < greeting && lines.get(line).pieces().size() == 1;
  }
}
