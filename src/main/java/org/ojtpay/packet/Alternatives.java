package org.ojtpay.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases that one line of the catalogue stands for. Words in angle brackets, parted by bars,
 * stand for each other; an empty one may be left out: {@code <OJT|> <Start|Begin> Date} is "OJT
 * Start Date", "OJT Begin Date", "Start Date" and "Begin Date".
 */
public final class Alternatives {

  private Alternatives() {}

  /**
   * In the order in which they are written.
   *
   * @throws IllegalArgumentException where a bracket is not closed
   */
  public static List<String> of(String pattern) {
    int open = pattern.indexOf('<');
    if (open < 0) {
      return List.of(pattern.strip().replaceAll(" {2,}", " "));
    }
    int close = pattern.indexOf('>', open);
    if (close < 0) {
      throw new IllegalArgumentException("no > closes the < in " + pattern);
    }
    List<String> phrases = new ArrayList<>();
    for (String choice : pattern.substring(open + 1, close).split("\\|", -1)) {
      phrases.addAll(of(pattern.substring(0, open) + choice + pattern.substring(close + 1)));
    }
    return phrases;
  }
}
