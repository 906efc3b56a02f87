package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of payroll registers, from {@code catalogue/payroll-words.yaml}. */
final class Vocabulary {

  private static final Pattern PAIR =
      Pattern.compile("(?:hours|hrs|earnings|earning|pay|reg|other)? ?(\\d{1,2}) (code|amount)");

  private final Map<String, Role> columns = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> money = new HashMap<>();
  private final Map<Role, Set<String>> measures = new EnumMap<>(Role.class);
  private final Map<String, Role> dateLabels = new HashMap<>();
  private final WordLists lists;
  private final HeadingPhrases phrases;

  private Vocabulary(JsonNode yaml) {
    phrases = new HeadingPhrases(yaml.path("phrases"));
    lists = new WordLists(yaml);
    each(yaml, "columns", (role, word) -> put(word, Role.valueOf(role)));
    each(yaml, "dateLabels", (role, word) -> dateLabels.put(word, Role.valueOf(role)));
    each(yaml, "kinds", (code, word) -> kinds.put(word, code));
    each(yaml, "money", (code, word) -> money.put(word, code));
    each(
        yaml,
        "measures",
        (role, word) ->
            measures.computeIfAbsent(Role.valueOf(role), key -> new HashSet<>()).add(word));
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

  private static void each(JsonNode yaml, String map, BiConsumer<String, String> keep) {
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
    String words = normal(heading);
    Matcher pair = PAIR.matcher(words);
    if (pair.matches()) {
      boolean code = pair.group(2).equals("code");
      boolean hours = words.startsWith("h");
      Role measured = hours ? Role.HOURS : Role.AMOUNT;
      String family = hours ? "#h" : "#e";
      return new Column(code ? Role.CODE : measured, family + pair.group(1));
    }
    Role exact = columns.get(words);
    if (exact != null) {
      return Column.of(exact);
    }
    if (WordLists.contains(words, lists.of("notCurrent"))) {
      return Column.of(Role.OTHER);
    }
    if (kinds.containsKey(words)) {
      return new Column(Role.BARE_KIND, Objects.requireNonNull(kinds.get(words)));
    }
    Optional<Role> composed = phrases.role(words);
    if (composed.isPresent()) {
      return Column.of(composed.get());
    }
    return measured(words).orElseGet(() -> money(words));
  }

  private Column money(String words) {
    String code = money.get(words);
    return code == null ? Column.of(Role.UNKNOWN) : new Column(Role.AMOUNT, code);
  }

  private Optional<Column> measured(String words) {
    for (Map.Entry<Role, Set<String>> measure : measures.entrySet()) {
      for (String word : measure.getValue()) {
        if (WordLists.contains(words, Set.of(word))) {
          String rest = without(words, word);
          return Optional.of(measured(measure.getKey(), rest));
        }
      }
    }
    return Optional.empty();
  }

  private Column measured(Role measure, String rest) {
    if (rest.isEmpty()) {
      return Column.of(measure);
    }
    if (WordLists.contains(rest, lists.of("notEarned"))) {
      return Column.of(Role.OTHER);
    }
    if (WordLists.contains(rest, Set.of("total", "totals", "tot", "ttl"))) {
      return Column.of(measure.total());
    }
    Optional<String> kind = Optional.ofNullable(kinds.get(rest));
    if (kind.isPresent()) {
      return new Column(measure, kind.get());
    }
    if (measure == Role.AMOUNT && money.containsKey(rest)) {
      return new Column(measure, Objects.requireNonNull(money.get(rest)));
    }
    // Hours of a kind that nobody has named are read under the name they have; money is not.
    return measure == Role.HOURS
        ? new Column(measure, rest.toUpperCase(Locale.ROOT))
        : Column.of(Role.UNKNOWN);
  }

  private String without(String words, String word) {
    String rest = (" " + words + " ").replace(" " + word + " ", " ");
    for (String filler : lists.of("fillers")) {
      rest = rest.replace(" " + filler + " ", " ");
    }
    return rest.strip();
  }

  /** Whether this is a kind of hours that the vocabulary names. */
  boolean isKind(String code) {
    return kinds.containsValue(code);
  }

  /** What a label in running text stands for, where it is one that the vocabulary has. */
  Optional<Role> label(String printed) {
    String words = normal(printed);
    return Optional.ofNullable(columns.get(words)).or(() -> phrases.role(words));
  }

  /** What a date after these words is. */
  Optional<Role> dateLabel(String printed) {
    return label(printed).or(() -> Optional.ofNullable(dateLabels.get(normal(printed))));
  }

  /** Whether that list of the vocabulary has these words, and none beside them. */
  boolean isListed(String list, String printed) {
    return lists.of(list).contains(normal(printed));
  }

  /** Every label of these roles, longest first. */
  List<String> labels(Role... roles) {
    Set<Role> wanted = new HashSet<>(Arrays.asList(roles));
    return columns.entrySet().stream()
        .filter(entry -> wanted.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /** Whether the printed rate of this earning may be the base of a higher one. */
  boolean isPremium(String code) {
    return WordLists.contains(normal(code), lists.of("premium"));
  }

  /** Whether a text begins or ends as the name of a row of sums does. */
  boolean isTotal(String printed) {
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
    return WordLists.contains(normal(printed), lists.of("wide"));
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
    return WordLists.contains(normal(printed), lists.of("partial"));
  }

  /** Whether the words name a tax, a deduction or the net: no earning. */
  boolean isNoPay(String printed) {
    return WordLists.contains(normal(printed), lists.of("notPay"));
  }

  /** Whether a line speaks of a firm, a place or a kind of pay rather than names a person. */
  boolean isOfNobody(String printed) {
    return WordLists.contains(normal(printed), lists.of("notNames"));
  }

  boolean isHeading(String printed) {
    return WordLists.contains(normal(printed), lists.of("headings"));
  }

  /** Whether a line of text speaks of payroll. */
  boolean isOfPayroll(String printed) {
    return WordLists.contains(normal(printed), lists.of("payroll"));
  }
}
