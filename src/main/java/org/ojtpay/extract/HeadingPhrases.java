package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Headings that are put together from parts, in any order: "Pay Pd End Dt", "Date of Check". A
 * heading is one where it has a word of every part and no word beside these and the fillers.
 */
final class HeadingPhrases {

  private record Phrase(Role role, List<Set<String>> parts, Set<String> allowed) {

    boolean fits(Set<String> words) {
      return allowed.containsAll(words)
          && parts.stream().allMatch(part -> part.stream().anyMatch(words::contains));
    }
  }

  private final List<Phrase> phrases = new ArrayList<>();

  HeadingPhrases(JsonNode yaml) {
    yaml.properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(phrase -> phrases.add(phrase(Role.valueOf(entry.getKey()), phrase))));
  }

  private static Phrase phrase(Role role, JsonNode yaml) {
    List<Set<String>> parts = new ArrayList<>();
    yaml.path("of").forEach(part -> parts.add(Set.copyOf(WordLists.words(part))));
    Set<String> allowed = new HashSet<>(WordLists.words(yaml.path("with")));
    parts.forEach(allowed::addAll);
    return new Phrase(role, parts, allowed);
  }

  /**
   * The one role that a heading of these words has; empty where none or several fit.
   *
   * @param words as {@link Vocabulary#normal} leaves them
   */
  Optional<Role> role(String words) {
    Set<String> each = Set.copyOf(new HashSet<>(List.of(words.split(" ", -1))));
    List<Role> roles =
        phrases.stream()
            .filter(phrase -> phrase.fits(each))
            .map(Phrase::role)
            .distinct()
            .limit(2)
            .toList();
    return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
  }
}
