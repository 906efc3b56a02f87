package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter that lists pay without a table: "Regular: 76.25 hours x $18.90 = $1,441.13", and the
 * gross of each period under its lines. Made rows of a table where nothing is left to doubt: every
 * product is right, every gross is the sum of the lines over it, one person is named, and between
 * the first line and the last nothing else is said but periods and days of payment.
 */
final class PricedSentences {

  private static final String BULLET = "(?:[\u2022\u00b7*-]\\s*)?";
  private static final String MONEY = "\\$?\\s?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{2,4}";

  private static final Pattern LINE =
      Pattern.compile(
          "(?i)"
              + BULLET
              + "(?<code>\\p{L}[^\\d=$]*?)\\s*(?:[:\u2013-]\\s*)?"
              + "(?<hours>\\d{1,3}(?:\\.\\d{1,2})?)\\s*(?:hours?|hrs?|h)\\.?\\s*"
              + "(?:x|\u00d7|\\*|@|at)\\s*(?<rate>"
              + MONEY
              + ")(?:\\s*(?:/|per|an)\\s*(?:hour|hr|h))?\\s*=\\s*(?<amount>"
              + MONEY
              + ")\\.?");

  private static final Pattern GROSS =
      Pattern.compile(
          "(?i)"
              + BULLET
              + "(?<code>(?:total |sub)?gross(?: pay| wages| earnings)?|total(?: pay| wages)?)"
              + "\\s*[:=]?\\s*(?<amount>"
              + MONEY
              + ")\\.?");

  private static final Pattern PERSON =
      Pattern.compile(
          "(?<name>\\p{Lu}[\\p{L}'\u2019-]+(?:\\s+\\p{Lu}\\.)?(?:\\s+\\p{Lu}[\\p{L}'\u2019-]+){1,3})"
              + ",?\\s+\\(?(?i:employee|emp\\.?)\\s*(?i:id|no\\.?|number|#)?\\s*[:#]?\\s*"
              + "(?<id>[A-Z]{0,3}-?\\d{1,10})\\b");

  private static final Pattern NUMBER_OR_BLANK = Pattern.compile("\\d*");

  private final Vocabulary words;

  PricedSentences(Vocabulary words) {
    this.words = words;
  }

  /** The same page with its sentences as rows; as it is where anything is in doubt. */
  Grid listed(Grid page) {
    return page.rows().stream().anyMatch(PricedSentences::holdsProduct) ? turned(page) : page;
  }

  private static boolean holdsProduct(SortedMap<Integer, Cell> row) {
    return row.values().stream().anyMatch(cell -> cell.text().indexOf('=') > 0);
  }

  private Grid turned(Grid page) {
    List<String> texts = page.rows().stream().map(PricedSentences::text).toList();
    int first = -1;
    int last = -1;
    for (int i = 0; i < texts.size(); i++) {
      if (LINE.matcher(texts.get(i)).matches()) {
        first = first < 0 ? i : first;
        last = i + 1;
      }
    }
    boolean clear = first >= 0 && last < texts.size() && page.leftOut().isEmpty();
    if (!clear || !isProven(texts.subList(first, last + 1))) {
      return page;
    }
    Optional<SortedMap<Integer, Cell>> person = person(page.rows().subList(0, first));
    return person.isEmpty() ? page : rows(page, texts, first, person.get());
  }

  private static String text(SortedMap<Integer, Cell> row) {
    return row.values().stream().map(Cell::text).collect(Collectors.joining(" ")).strip();
  }

  private static BigDecimal number(Matcher found, String group) {
    return Canonical.number(found.group(group)).orElse(BigDecimal.ZERO);
  }

  /** Blocks of lines, each with its gross at the end. */
  private boolean isProven(List<String> texts) {
    BigDecimal sum = BigDecimal.ZERO;
    int open = 0;
    for (String text : texts) {
      Matcher line = LINE.matcher(text);
      Matcher gross = GROSS.matcher(text);
      if (line.matches()) {
        BigDecimal product = number(line, "hours").multiply(number(line, "rate"));
        if (!PrintedTotals.isClose(product, number(line, "amount"), 1)) {
          return false;
        }
        sum = sum.add(number(line, "amount"));
        open++;
      } else if (gross.matches()) {
        if (open == 0 || sum.compareTo(number(gross, "amount")) != 0) {
          return false;
        }
        sum = BigDecimal.ZERO;
        open = 0;
      } else if (open > 0 ? !text.isEmpty() : !saysDates(text)) {
        return false;
      }
    }
    return open == 0;
  }

  /** "Pay period 05/10/2026 to 05/23/2026, check date 05/29/2026:", and no other word. */
  private boolean saysDates(String text) {
    return WordLists.words(Vocabulary.normal(DatesInText.without(text)))
        .filter(word -> !NUMBER_OR_BLANK.matcher(word).matches())
        .allMatch(word -> words.isListed("checks", word) || words.isListed("ofChecks", word));
  }

  /** The one person named with a number over the lines, where no label names another. */
  private Optional<SortedMap<Integer, Cell>> person(List<SortedMap<Integer, Cell>> above) {
    SortedMap<Integer, Cell> said = new TreeMap<>();
    Set<String> names = new HashSet<>();
    LabelledLine labels = new LabelledLine(words);
    for (SortedMap<Integer, Cell> row : above) {
      if (!row.isEmpty()) {
        Optional.ofNullable(labels.read(row, new TreeMap<>(), true).get(Role.EMPLOYEE))
            .ifPresent(cell -> names.add(cell.text()));
      }
      Matcher person = PERSON.matcher(text(row));
      while (person.find()) {
        if (PersonLine.isName(person.group("name"), words)) {
          names.add(person.group("name"));
          said.put(1, Grid.first(row).saying("Employee: " + person.group("name")));
          said.put(2, Grid.first(row).saying("Employee ID: " + person.group("id")));
        }
      }
    }
    return names.size() == 1 ? Optional.of(said) : Optional.empty();
  }

  private static Grid rows(
      Grid page, List<String> texts, int first, SortedMap<Integer, Cell> person) {
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>(page.rows().subList(0, first));
    Cell place = Grid.first(page.rows().get(first));
    rows.add(person);
    rows.add(row(place, "Earning", "Hours", "Rate", "Amount"));
    for (int i = first; i < texts.size(); i++) {
      Matcher line = LINE.matcher(texts.get(i));
      Matcher gross = GROSS.matcher(texts.get(i));
      if (line.matches()) {
        rows.add(
            row(
                Grid.first(page.rows().get(i)),
                line.group("code"),
                line.group("hours"),
                line.group("rate"),
                line.group("amount")));
      } else if (gross.matches()) {
        rows.add(
            row(
                Grid.first(page.rows().get(i)),
                gross.group("code"),
                "",
                "",
                gross.group("amount")));
      } else {
        rows.add(page.rows().get(i));
      }
    }
    return new Grid(page.file(), page.page(), rows);
  }

  private static SortedMap<Integer, Cell> row(Cell place, String... said) {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    for (int i = 0; i < said.length; i++) {
      if (!said[i].isEmpty()) {
        row.put(i + 1, place.saying(said[i]));
      }
    }
    return row;
  }
}
