package org.ojtpay.extract;

import java.util.ArrayList;
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
          "certifying",
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
          "checks",
          "ofChecks",
          "payroll");

  /** No phrase of a list has more words. */
  private static final int MOST_WORDS = 6;

  private final Map<String, Set<String>> lists = new HashMap<>();

  WordLists(JsonNode yaml) {
    for (String list : LISTS) {
      Set<String> phrases = Set.copyOf(words(yaml.path(list)));
      if (phrases.stream().anyMatch(phrase -> words(phrase).count() > MOST_WORDS)) {
        throw new IllegalStateException(
            list + " has a phrase of more than " + MOST_WORDS + " words");
      }
      lists.put(list, phrases);
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

  /** Whether one of the phrases stands among the words, which are one blank apart. */
  static boolean contains(String words, Set<String> phrases) {
    int start = 0;
    do {
      int end = start;
      for (int count = 0; count < MOST_WORDS && end >= 0; count++) {
        end = words.indexOf(' ', end + 1);
        if (phrases.contains(end < 0 ? words.substring(start) : words.substring(start, end))) {
          return true;
        }
      }
      start = words.indexOf(' ', start) + 1;
    } while (start > 0);
    return false;
  }
}
