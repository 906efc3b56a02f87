package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ojtpay.units.Money;

/**
 * Whole percents of the parts of a sum that come to a hundred: each is rounded down, and what is
 * left goes to the largest remainders.
 */
final class Percents {

  private static final long WHOLE = 100;

  private Percents() {}

  /** In the order of the parts; empty where they come to nothing or less. */
  static List<Long> of(List<Money> parts) {
    long all = parts.stream().mapToLong(Money::cents).sum();
    if (all <= 0) {
      return List.of();
    }
    List<Long> percents = new ArrayList<>();
    parts.forEach(
        each -> percents.add(Math.floorDiv(Math.multiplyExact(each.cents(), WHOLE), all)));
    long left = WHOLE - percents.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparingLong(
                (Integer i) -> -Math.floorMod(parts.get(i).cents() * WHOLE, all)))
        .limit(left)
        .forEach(i -> percents.set(i, percents.get(i) + 1));
    return percents;
  }
}
