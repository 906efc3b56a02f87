package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Numbers that stand beside words of {@code catalogue/private-numbers.yaml}. */
final class PrivateNumbers {

  /**
   * Words that announce a number.
   *
   * @param last which of its line's words is the last of them
   */
  private record Label(Said words, int last) {}

  private static final JsonNode WORDS = read();
  private static final PrivateNumbers ALL =
      of("socialSecurity", "routing", "bankAccount", "account");

  static final PrivateNumbers ROUTING = of("routing");
  static final PrivateNumbers BANK_ACCOUNT = of("bankAccount");

  /** The last four digits of a number say enough. */
  private static final int LEAST_DIGITS = 4;

  private static final int RIGHT = 280_000;
  private static final int NEAR = 12_000;

  /** Words without a digit between a label and its number: "is", a colon, "No.". */
  private static final int FILLERS = 2;

  private static final int ABOVE = 26_000;
  private static final int ASIDE = 6_000;

  private static final Pattern DATE =
      Pattern.compile("\\(?\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}\\)?[,;.]?");
  private static final Pattern MONEY = Pattern.compile("\\(?-?\\$?[\\d,]*\\.\\d{2}\\)?[,;.]?");

  private final Set<List<String>> phrases = new LinkedHashSet<>();

  private PrivateNumbers() {}

  private static PrivateNumbers of(String... lists) {
    PrivateNumbers numbers = new PrivateNumbers();
    for (String list : lists) {
      for (JsonNode phrase : WORDS.path(list)) {
        numbers.phrases.add(List.of(phrase.asString().split(" ", -1)));
      }
    }
    return numbers;
  }

  private static JsonNode read() {
    try (InputStream in =
        PrivateNumbers.class.getResourceAsStream("/catalogue/private-numbers.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every number that such words announce: to their right, over or under them. */
  static Set<Said> among(List<Said> page) {
    Set<Said> found = new HashSet<>();
    for (List<Said> line : lines(page)) {
      for (Label label : ALL.labels(line)) {
        rightOf(label, line, found);
        for (Said other : page) {
          int down = other.box().y() - label.words().box().bottom();
          int up = label.words().box().y() - other.box().bottom();
          boolean under = down > -ASIDE / 2;
          boolean over = up > -ASIDE / 2 && up < ABOVE;
          if ((under || over) && other.isOver(label.words(), ASIDE) && isNumber(other)) {
            found.add(other);
          }
        }
      }
    }
    return found;
  }

  /**
   * What stands next to such words: the words themselves, the first with a digit behind them with
   * those that go on with it, and what is right under them.
   */
  List<List<Said>> nextTo(List<Said> page) {
    List<List<Said>> next = new ArrayList<>();
    for (List<Said> line : lines(page)) {
      for (Label label : labels(line)) {
        next.add(List.of(line.get(label.last())));
        next.add(behind(label, line));
        for (Said other : page) {
          int down = other.box().y() - label.words().box().bottom();
          if (down > -ASIDE / 2 && down < ABOVE && other.isOver(label.words(), 0)) {
            next.add(List.of(other));
          }
        }
      }
    }
    return next.stream().filter(each -> !each.isEmpty()).toList();
  }

  private static List<Said> behind(Label label, List<Said> line) {
    int at = label.last() + 1;
    while (at < line.size() && at <= label.last() + FILLERS && line.get(at).digits() == 0) {
      at++;
    }
    List<Said> number = new ArrayList<>();
    int end = label.words().box().right() + RIGHT;
    for (Said next : line.subList(Math.min(at, line.size()), line.size())) {
      boolean goesOn = number.isEmpty() ? next.box().x() < end : next.box().x() < end + NEAR;
      if (!goesOn || next.digits() == 0) {
        break;
      }
      number.add(next);
      end = next.box().right();
    }
    return number;
  }

  private static void rightOf(Label label, List<Said> line, Set<Said> found) {
    int end = label.words().box().right();
    if (isNumber(line.get(label.last()))) {
      found.add(line.get(label.last()));
    }
    for (Said other : line.subList(label.last() + 1, line.size())) {
      if (other.box().x() - end < RIGHT && isNumber(other)) {
        found.add(other);
      }
    }
  }

  private static boolean isNumber(Said said) {
    return said.digits() >= LEAST_DIGITS
        && !DATE.matcher(said.text()).matches()
        && !MONEY.matcher(said.text()).matches();
  }

  /** Words that stand in one row, from left to right. */
  static List<List<Said>> lines(List<Said> page) {
    List<Said> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingInt(Said::centerY).thenComparingInt(said -> said.box().x()));
    List<List<Said>> lines = new ArrayList<>();
    int middle = 0;
    int reach = 0;
    for (Said said : sorted) {
      if (lines.isEmpty() || said.centerY() - middle > reach) {
        lines.add(new ArrayList<>());
        middle = said.centerY();
        reach = said.box().height() / 2;
      }
      lines.get(lines.size() - 1).add(said);
    }
    lines.forEach(line -> line.sort(Comparator.comparingInt(said -> said.box().x())));
    return lines;
  }

  private record Token(String text, int said) {}

  /** A phrase may run over several words, or stand among others in one. */
  private List<Label> labels(List<Said> line) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      for (String token : NormalWords.of(line.get(i).text()).split(" ", -1)) {
        if (!token.isEmpty()) {
          tokens.add(new Token(token, i));
        }
      }
    }
    List<Label> labels = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (List<String> phrase : phrases) {
        int to = from + phrase.size();
        if (to <= tokens.size()
            && phrase.equals(tokens.subList(from, to).stream().map(Token::text).toList())) {
          int last = tokens.get(to - 1).said();
          labels.add(new Label(around(line, tokens.get(from).said(), last), last));
        }
      }
    }
    return labels;
  }

  private static Said around(List<Said> line, int first, int last) {
    Said all = line.get(first);
    for (Said next : line.subList(first + 1, last + 1)) {
      all = new Said(all.text() + " " + next.text(), all.box().around(next.box()));
    }
    return all;
  }
}
