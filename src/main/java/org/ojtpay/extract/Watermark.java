package org.ojtpay.extract;

import java.util.List;

/** "COPY" or "DRAFT" in giant letters across a page is no part of the lines that it crosses. */
final class Watermark {

  /** So many times as large as most words. */
  private static final int GIANT = 3;

  private Watermark() {}

  static List<PageWord> without(List<PageWord> words) {
    int[] sizes = words.stream().mapToInt(PageWord::size).sorted().toArray();
    int usual = sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    if (sizes.length == 0 || sizes[sizes.length - 1] < GIANT * usual) {
      return words;
    }
    return words.stream()
        .filter(word -> word.size() < GIANT * usual || !crosses(word, words, usual))
        .toList();
  }

  private static boolean crosses(PageWord giant, List<PageWord> words, int usual) {
    return words.stream()
        .anyMatch(
            word ->
                word.size() < GIANT * usual
                    && giant.box().y() <= word.centerY()
                    && word.centerY() <= giant.box().bottom());
  }
}
