package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much two phrases look alike, for telling people what nearly matched; nothing is read by it.
 */
final class Likeness {

  /** Under this share of common pairs of letters two phrases have nothing to do with each other. */
  private static final int LEAST_PERCENT = 50;

  private Likeness() {}

  /** The known phrase that looks most like this one, if any looks like it at all. */
  static Optional<String> nearest(String phrase, Stream<String> known) {
    return known
        .filter(each -> percent(phrase, each) >= LEAST_PERCENT)
        .max(
            Comparator.comparingInt((String each) -> percent(phrase, each))
                .thenComparing(Comparator.reverseOrder()));
  }

  /** Pairs of neighbouring letters that both have, of all pairs, in percent (Dice). */
  static int percent(String one, String other) {
    List<String> left = pairs(LabelKey.of(one));
    List<String> right = pairs(LabelKey.of(other));
    int all = left.size() + right.size();
    left.removeIf(pair -> !right.remove(pair));
    return all == 0 ? 0 : 200 * left.size() / all;
  }

  private static List<String> pairs(String key) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < key.length(); i++) {
      pairs.add(key.substring(i, i + 2));
    }
    return pairs;
  }
}
