package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ojtpay.packet.PersonName;

/**
 * Which words of a page or sheet must not be seen in a picture that goes by mail: numbers of the
 * shape of a social security, tax or account number, every number beside words that announce one,
 * and the names of people. In doubt it is one more: a number that gets out cannot be called back.
 */
final class Redaction {

  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<!\\d)\\d{3}-?\\s?\\d{2}-?\\s?\\d{4}(?!\\d)");
  private static final Pattern TAX = Pattern.compile("(?<![\\w-])\\d{2}-\\d{7}(?![\\w-])");
  private static final Pattern LONG = Pattern.compile("(?<!\\d)\\d{9,17}(?!\\d)");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212._/\u00b7]");
  private static final Pattern PART = Pattern.compile("[\\d*xX-]{1,9}");
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");

  /** Parts of one number stand no farther apart than so many heights of theirs, in tenths. */
  private static final int GAP_TENTHS = 16;

  private static final int DIGITS = 9;
  private static final int LONG_NAME = 5;

  /** Of a recognised number any digit may be missing. */
  private static final int DIGITS_IN_DOUBT = 7;

  private final Set<String> names = new HashSet<>();
  private final Set<String> numbers;
  private final boolean recognised;

  /**
   * For one submission.
   *
   * @param names of people, as printed
   * @param numbers of the agreement and the invoice: they may be seen
   * @param recognised whether the words were recognised in a picture: then letters count as the
   *     digits that they look like, and a digit may be missing
   */
  Redaction(Collection<String> names, Collection<String> numbers, boolean recognised) {
    for (String name : names) {
      PersonName person = PersonName.of(name);
      Stream.concat(person.given().stream(), person.family().stream())
          .filter(word -> word.length() > 1)
          .forEach(this.names::add);
    }
    this.numbers = Set.copyOf(numbers);
    this.recognised = recognised;
  }

  /** Those of these words. */
  Set<Said> hidden(List<Said> words) {
    Set<Said> hidden = new HashSet<>();
    for (Said said : words) {
      if (isNumber(said.text()) || isName(said.text())) {
        hidden.add(said);
      }
    }
    hidden.addAll(PrivateNumbers.among(words));
    for (List<Said> line : PrivateNumbers.lines(words)) {
      addParted(line, hidden);
    }
    return hidden;
  }

  private boolean isNumber(String printed) {
    String text = DASHES.matcher(recognised ? asDigits(printed) : printed).replaceAll("-");
    if (numbers.contains(printed.strip()) && !text.matches("\\d{3}-\\d{2}-\\d{4}")) {
      return false;
    }
    boolean doubtful =
        recognised
            && text.chars().filter(Character::isDigit).count() >= DIGITS_IN_DOUBT
            && !printed.matches("[\\d/]+|\\$?[\\d,]+\\.\\d\\d");
    return doubtful
        || SOCIAL_SECURITY.matcher(text).find()
        || TAX.matcher(text).find()
        || LONG.matcher(text).find();
  }

  /** Only in a word that has digits. */
  private static String asDigits(String printed) {
    if (printed.chars().filter(Character::isDigit).count() < 2) {
      return printed;
    }
    return printed
        .replaceAll("[OoQD]", "0")
        .replaceAll("[lI|!]", "1")
        .replace('S', '5')
        .replace('B', '8')
        .replace('Z', '2')
        .replace('G', '6');
  }

  private boolean isName(String printed) {
    for (String word : NOT_A_LETTER.split(printed, -1)) {
      PersonName plain = PersonName.of(word);
      String folded =
          Stream.concat(plain.given().stream(), plain.family().stream())
              .findFirst()
              .orElse(word.toLowerCase(Locale.ROOT));
      if (names.stream().anyMatch(name -> isSame(name, folded))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String name, String word) {
    if (name.length() < LONG_NAME) {
      return name.equals(word);
    }
    return word.contains(name)
        || (Math.abs(name.length() - word.length()) < 2 && PersonName.edits(name, word) < 2);
  }

  /** Nine digits in several words: a box for each, or in groups of three, two and four. */
  private void addParted(List<Said> line, Set<Said> hidden) {
    for (int from = 0; from < line.size(); from++) {
      List<Said> run = new ArrayList<>();
      StringBuilder digits = new StringBuilder();
      for (int i = from; i < line.size() && goesOn(run, line.get(i)); i++) {
        run.add(line.get(i));
        digits.append(line.get(i).text().replaceAll("[^\\d*xX]", ""));
        if (run.size() > 1 && digits.length() == DIGITS && isInGroups(run)) {
          hidden.addAll(run);
        }
      }
    }
  }

  private static boolean goesOn(List<Said> run, Said next) {
    if (!PART.matcher(next.text()).matches()) {
      return false;
    }
    if (run.isEmpty()) {
      return true;
    }
    Said last = run.get(run.size() - 1);
    int height = Math.min(last.box().height(), next.box().height());
    return next.box().x() - last.box().right() <= height * GAP_TENTHS / 10;
  }

  /** A box a digit, or cut nowhere but where a social security number is. */
  private static boolean isInGroups(List<Said> run) {
    int at = 0;
    boolean single = true;
    boolean cut = true;
    for (Said said : run) {
      int length = said.text().replaceAll("[^\\d*xX]", "").length();
      cut &= at == 0 || at == 3 || at == 5;
      single &= length <= 1;
      at += length;
    }
    return single || cut;
  }
}
