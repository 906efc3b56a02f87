package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of payroll registers, from {@code catalogue/payroll-words.yaml}. */
final class Vocabulary {

  private final Map<String, Role> columns = new HashMap<>();
  private final HeadingKinds kinds;
  private final Map<String, Role> dateLabels = new HashMap<>();
  private final WordLists lists;
  private final HeadingPhrases phrases;
  private final Remembered<Column> columnOf = new Remembered<>(this::found);
  private final Remembered<Optional<Role>> labelOf = new Remembered<>(this::foundLabel);
  private final Remembered<Boolean> totalOf = new Remembered<>(this::foundTotal);
  private final Remembered<Boolean> nameOf =
      new Remembered<>(text -> PersonLine.looksLikeName(text, this));
  private final KnownColumns tables = new KnownColumns(this);
  private final Map<Class<?>, Pattern> patterns = new ConcurrentHashMap<>();

  private Vocabulary(JsonNode yaml) {
    phrases = new HeadingPhrases(yaml.path("phrases"));
    lists = new WordLists(yaml);
    each(yaml, "columns", (role, word) -> put(word, Role.valueOf(role)));
    each(yaml, "dateLabels", (role, word) -> dateLabels.put(word, Role.valueOf(role)));
    kinds = new HeadingKinds(yaml, lists);
  }

  static Vocabulary load() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("/catalogue/payroll-words.yaml")) {
      return new Vocabulary(new YAMLMapper().readTree(Objects.requireNonNull(in)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void put(String word, Role role) {
    Role before = columns.put(word, role);
    if (before != null) {
      throw new IllegalStateException(word + " is both " + before + " and " + role);
    }
  }

  static void each(JsonNode yaml, String map, BiConsumer<String, String> keep) {
    yaml.path(map)
        .properties()
        .forEach(
            entry ->
                WordLists.words(entry.getValue())
                    .forEach(word -> keep.accept(entry.getKey(), word)));
  }

  /** Lower case, words apart, punctuation as blanks; "#" stays. */
  static String normal(String printed) {
    return NormalWords.of(printed);
  }

  /** What a column under this heading holds. */
  Column column(String heading) {
    return columnOf.of(heading);
  }

  /** What the columns under a row of headings hold; each page of a register has the same row. */
  SortedMap<Integer, Column> columns(SortedMap<Integer, Cell> headings) {
    return tables.of(headings);
  }

  private Column found(String heading) {
    String words = normal(heading);
    Optional<Column> pair = ColumnGroups.numbered(words);
    if (pair.isPresent()) {
      return pair.get();
    }
    Role exact = columns.get(words);
    if (exact != null) {
      return Column.of(exact);
    }
    if (WordLists.contains(words, lists.of("notCurrent")) || kinds.isBalance(words)) {
      return Column.of(Role.OTHER);
    }
    Optional<String> kind = kinds.code(words);
    if (kind.isPresent()) {
      return new Column(Role.BARE_KIND, kind.get());
    }
    Optional<Role> composed = phrases.role(words);
    if (composed.isPresent()) {
      return Column.of(composed.get());
    }
    return kinds
        .several(heading)
        .or(() -> kinds.measured(words))
        .orElseGet(() -> kinds.money(words));
  }

  /** The kind whose money a column under this heading holds, as the heading calls it. */
  Optional<String> moneyOf(String heading) {
    return kinds.moneyOf(normal(heading));
  }

  /** Whether this is a kind of hours that the vocabulary names. */
  boolean isKind(String code) {
    return kinds.isCode(code);
  }

  /** The money of a kind that only the column of its hours names. */
  Optional<Column> unnamedMoney(String heading) {
    return kinds.unnamedMoney(normal(heading));
  }

  /** What a label in running text stands for, where it is one that the vocabulary has. */
  Optional<Role> label(String printed) {
    return labelOf.of(printed);
  }

  private Optional<Role> foundLabel(String printed) {
    String words = normal(printed);
    return Optional.ofNullable(columns.get(words)).or(() -> phrases.role(words));
  }

  /** What a date after these words is. */
  Optional<Role> dateLabel(String printed) {
    return label(printed).or(() -> Optional.ofNullable(dateLabels.get(normal(printed))));
  }

  /** Whether words of that list stand among these. */
  boolean saysOneOf(String list, String printed) {
    return WordLists.contains(normal(printed), lists.of(list));
  }

  /** Whether that list of the vocabulary has these words, and none beside them. */
  boolean isListed(String list, String printed) {
    return lists.of(list).contains(normal(printed));
  }

  /** The words of that list. */
  Set<String> list(String list) {
    return lists.of(list);
  }

  /** Every label of these roles, longest first. */
  List<String> labels(Role... roles) {
    Set<Role> wanted = new HashSet<>(Arrays.asList(roles));
    return columns.entrySet().stream()
        .filter(entry -> wanted.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The pattern that a reader makes of these words, once for all documents. */
  Pattern pattern(Class<?> reader, Supplier<Pattern> made) {
    return patterns.computeIfAbsent(reader, none -> made.get());
  }

  /** Whether the words name hours that nobody worked: a holiday, a vacation, a jury. */
  boolean isLeave(String printed) {
    return kinds.code(normal(printed)).filter(lists.of("leave")::contains).isPresent();
  }

  /** Whether the printed rate of this earning may be the base of a higher one. */
  boolean isPremium(String code) {
    return saysOneOf("premium", code);
  }

  /** Whether a text begins or ends as the name of a row of sums does. */
  boolean isTotal(String printed) {
    return totalOf.of(printed);
  }

  private boolean foundTotal(String printed) {
    String words = normal(printed);
    if (lists.of("wholeTotals").contains(words)) {
      return true;
    }
    for (String total : lists.of("totals")) {
      if (words.equals(total) || words.startsWith(total + " ") || words.endsWith(" " + total)) {
        return true;
      }
    }
    String first = words.split(" ", 2)[0];
    return lists.of("wide").contains(first) && WordLists.contains(words, lists.of("totals"));
  }

  boolean isWideTotal(String printed) {
    return saysOneOf("wide", printed);
  }

  /** The earning whose sum this row is, if it names one: "Total Regular". */
  Optional<String> totalOf(String printed) {
    String words = " " + normal(printed) + " ";
    for (String total : lists.of("totals")) {
      words = words.replace(" " + total + " ", " ");
    }
    return Optional.of(words.strip()).filter(rest -> !rest.isEmpty());
  }

  /** Whether a row of sums says that it leaves something out: "Total hours worked". */
  boolean isPartialTotal(String printed) {
    return saysOneOf("partial", printed);
  }

  /** Whether the words name a tax, a deduction or the net: no earning. */
  boolean isNoPay(String printed) {
    return saysOneOf("notPay", printed);
  }

  /** Whether a text ends as the name of a firm does: "Inc.", "L.L.C.". */
  boolean isFirm(String printed) {
    String words = normal(printed);
    return lists.of("firms").stream().anyMatch(end -> (" " + words).endsWith(" " + end));
  }

  /** Whether a text standing alone is a person's name. */
  boolean isName(String printed) {
    return nameOf.of(printed);
  }

  /** Whether a line speaks of a firm, a place or a kind of pay rather than names a person. */
  boolean isOfNobody(String printed) {
    return saysOneOf("notNames", printed);
  }

  boolean isHeading(String printed) {
    return saysOneOf("headings", printed);
  }

  /** Whether a line of text speaks of payroll. */
  boolean isOfPayroll(String printed) {
    return saysOneOf("payroll", printed);
  }
}
