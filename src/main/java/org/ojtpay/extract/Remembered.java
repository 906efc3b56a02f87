package org.ojtpay.extract;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of a text, kept for the next time that it is asked for: a register says the same
 * few things on every line, and each line is asked by many. Safe for several threads.
 *
 * @param <V> what is made; it depends on the text alone
 */
final class Remembered<V> {

  private static final int MOST = 10_000;
  private static final int LONGEST = 100;

  private final Map<String, V> known = new ConcurrentHashMap<>();
  private final Function<String, V> making;

  Remembered(Function<String, V> making) {
    this.making = making;
  }

  V of(String text) {
    V kept = known.get(text);
    if (kept != null) {
      return kept;
    }
    V made = making.apply(text);
    if (known.size() >= MOST) {
      known.clear();
    }
    if (text.length() <= LONGEST) {
      known.put(text, made);
    }
    return made;
  }
}
