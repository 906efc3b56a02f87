package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The plain lists of words and phrases of the vocabulary, by name. */
final class WordLists {

  private static final List<String> LISTS =
      List.of(
          "notCurrent",
          "notEarned",
          "fillers",
          "premium",
          "onTop",
          "totals",
          "wholeTotals",
          "partial",
          "wide",
          "headings",
          "notNames",
          "notPay",
          "numbers",
          "sections",
          "firms",
          "titles",
          "clocks",
          "personLabels",
          "running",
          "jobs",
          "leave",
          "workers",
          "currentPay",
          "balances",
          "weakHeadings",
          "overseers",
          "streets",
          "payroll");

  private final Map<String, Set<String>> lists = new HashMap<>();

  WordLists(JsonNode yaml) {
    for (String list : LISTS) {
      lists.put(list, Set.copyOf(words(yaml.path(list))));
    }
  }

  Set<String> of(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1));
  }

  static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  /** Whether one of the phrases stands among the words. */
  static boolean contains(String words, Collection<String> phrases) {
    String padded = " " + words + " ";
    return phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
  }
}
