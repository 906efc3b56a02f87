package org.ojtpay.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The kinds of pay that headings name, and what their columns measure: "Reg Hours", "O/T Hr". */
final class HeadingKinds {

  private static final Pattern SIGNS =
      Pattern.compile("\\s*[/&+,;:]\\s*|\\s+(?:or|and)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANKS = Pattern.compile("[\\s/&+,;:]+");

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> money = new HashMap<>();
  private final Map<Role, Set<String>> measures = new EnumMap<>(Role.class);
  private final WordLists lists;

  HeadingKinds(JsonNode yaml, WordLists lists) {
    this.lists = lists;
    Vocabulary.each(yaml, "kinds", (code, word) -> kinds.put(word, code));
    Vocabulary.each(yaml, "money", (code, word) -> money.put(word, code));
    Vocabulary.each(
        yaml,
        "measures",
        (role, word) ->
            measures.computeIfAbsent(Role.valueOf(role), key -> new HashSet<>()).add(word));
  }

  boolean isCode(String code) {
    return kinds.containsValue(code);
  }

  /** The earning code of a heading that is the name of a kind and nothing else. */
  Optional<String> code(String words) {
    return Optional.ofNullable(kinds.get(words));
  }

  /** "Vac Balance" and "PTO Accrued": what is left to take, not what was taken. */
  boolean isBalance(String words) {
    return WordLists.contains(words, lists.of("balances"))
        && lists.of("balances").stream()
            .filter(word -> WordLists.contains(words, Set.of(word)))
            .anyMatch(word -> code(without(words, word)).isPresent());
  }

  Column money(String words) {
    String code = money.get(words);
    return code == null ? Column.of(Role.UNKNOWN) : new Column(Role.AMOUNT, code);
  }

  /**
   * "Bereav/Jury": hours of either kind in one column; which of them, nobody can tell. Without a
   * sign between them only kinds of leave are two: "Base Hourly" is a rate.
   */
  Optional<Column> several(String heading) {
    Set<String> codes = codes(heading, SIGNS);
    Set<String> apart = codes.isEmpty() ? codes(heading, BLANKS) : codes;
    boolean leave = lists.of("leave").containsAll(apart);
    if (apart.isEmpty() || (codes.isEmpty() && !leave)) {
      return Optional.empty();
    }
    String all = Canonical.oneLine(heading).toUpperCase(Locale.ROOT);
    return Optional.of(
        new Column(Role.BARE_KIND, apart.size() == 1 ? apart.iterator().next() : all));
  }

  /** The codes of the parts; empty where one of them is no kind. */
  private Set<String> codes(String heading, Pattern between) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : between.split(heading, -1)) {
      String words = Vocabulary.normal(part);
      if (words.isEmpty() || words.equals("other")) {
        continue;
      }
      Optional<String> code = code(words);
      if (code.isEmpty()) {
        return Set.of();
      }
      codes.add(code.get());
    }
    return codes;
  }

  /** "Travel $" is the money of "TRAVEL". */
  Optional<String> moneyOf(String words) {
    return measures.getOrDefault(Role.AMOUNT, Set.of()).stream()
        .filter(word -> WordLists.contains(words, Set.of(word)))
        .map(word -> without(words, word).toUpperCase(Locale.ROOT))
        .filter(kind -> !kind.isEmpty())
        .findFirst();
  }

  Optional<Column> measured(String words) {
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
    if (rest.isEmpty() || lists.of("currentPay").contains(rest)) {
      return Column.of(measure);
    }
    if (WordLists.contains(rest, lists.of("notEarned"))) {
      return Column.of(Role.OTHER);
    }
    if (WordLists.contains(rest, Set.of("total", "totals", "tot", "ttl"))) {
      return Column.of(measure.total());
    }
    Optional<String> kind = code(rest);
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

  /** Money of a kind that nobody has named: "Sh 2 $" is that of "Sh 2 Hrs". */
  Optional<Column> unnamedMoney(String words) {
    return measures.getOrDefault(Role.AMOUNT, Set.of()).stream()
        .filter(word -> WordLists.contains(words, Set.of(word)))
        .map(word -> without(words, word).toUpperCase(Locale.ROOT))
        .filter(rest -> !rest.isEmpty())
        .findFirst()
        .map(rest -> new Column(Role.AMOUNT, rest));
  }

  private String without(String words, String word) {
    String rest = (" " + words + " ").replace(" " + word + " ", " ");
    for (String filler : lists.of("fillers")) {
      rest = rest.replace(" " + filler + " ", " ");
    }
    return rest.strip();
  }
}
