package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/** Boxes made of characters, "[ ]" and "(X)", as one word each. */
final class TypedBoxes {

  private static final int WIDEST = 30_000;
  private static final Pattern LINE = Pattern.compile("_+");
  private static final Pattern BEGINNING =
      Pattern.compile("[\\[(][xX\\u2713_]*[\\])]?|[\u2610-\u2612\u25a1\u25a0]");
  private static final Pattern BOX =
      Pattern.compile("\\[[xX\\u2713_]*]|\\([xX\\u2713_]*\\)|[\u2610-\u2612\u25a1\u25a0]");

  private static final Set<String> CIRCLE = Set.of("\u25cb", "\u25ef", "\u25cc");
  private static final Set<String> FULL_CIRCLE = Set.of("\u25cf", "\u25c9", "\u29bf");

  private TypedBoxes() {}

  /** The words in their order, each typed box as a box to tick. */
  static List<PageWord> joined(List<PageWord> words) {
    return crossed(bracketed(circles(words)));
  }

  /** Where empty circles stand, a full one is the one that is chosen; alone it is a bullet. */
  private static List<PageWord> circles(List<PageWord> words) {
    if (words.stream()
        .noneMatch(word -> word.text().length() == 1 && CIRCLE.contains(word.text()))) {
      return words;
    }
    List<PageWord> all = new ArrayList<>();
    for (PageWord word : words) {
      boolean full = FULL_CIRCLE.contains(word.text());
      boolean choice = full || CIRCLE.contains(word.text());
      boolean printed = word.kind() == PageWord.Kind.PRINTED;
      all.add(choice && printed ? PageWord.tickBox(full, word.box(), BigDecimal.ONE) : word);
    }
    return all;
  }

  /** "_X_" is a ticked box, and then the short lines beside it are empty ones. */
  private static List<PageWord> crossed(List<PageWord> words) {
    List<PageWord> all = new ArrayList<>();
    Set<Integer> crossedLines = new HashSet<>();
    int i = 0;
    while (i < words.size()) {
      boolean line = i + 2 < words.size() && isShortLine(words.get(i));
      if (line && isCrossOnLine(words.subList(i, i + 3))) {
        Box box = Piece.around(words.subList(i, i + 3));
        all.add(PageWord.tickBox(true, box, BigDecimal.ONE));
        crossedLines.add(box.bottom());
        i += 3;
      } else {
        all.add(words.get(i));
        i++;
      }
    }
    all.replaceAll(
        word ->
            isShortLine(word) && crossedLines.contains(word.box().bottom())
                ? PageWord.tickBox(false, word.box(), BigDecimal.ONE)
                : word);
    return all;
  }

  /** Whether a cross and another short line follow the first one. */
  private static boolean isCrossOnLine(List<PageWord> three) {
    return three.get(1).text().matches("[xX\\u2713]")
        && isShortLine(three.get(2))
        && three.get(0).box().bottom() == three.get(2).box().bottom()
        && three.get(2).box().x() - three.get(0).box().right() < WIDEST;
  }

  private static boolean isShortLine(PageWord word) {
    return word.text().startsWith("_")
        && LINE.matcher(word.text()).matches()
        && word.box().width() < 2 * WIDEST;
  }

  private static List<PageWord> bracketed(List<PageWord> words) {
    List<PageWord> all = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int end = boxEnd(words, i);
      if (end > i) {
        List<PageWord> box = words.subList(i, end);
        String inside = Piece.text(box).replaceAll("[\\[\\]()\\s_]", "");
        all.add(PageWord.tickBox(isTick(inside), Piece.around(box), BigDecimal.ONE));
        i = end;
      } else {
        all.add(words.get(i));
        i++;
      }
    }
    return all;
  }

  /** The word after the box that begins here; the same place where none begins. */
  private static int boxEnd(List<PageWord> words, int start) {
    if (words.get(start).kind() != PageWord.Kind.PRINTED) {
      return start;
    }
    String first = words.get(start).text();
    boolean plain = !first.isEmpty() && Character.isLetterOrDigit(first.charAt(0));
    if (plain || !BEGINNING.matcher(first).matches()) {
      return start;
    }
    StringBuilder text = new StringBuilder();
    for (int end = start; end < Math.min(words.size(), start + 4); end++) {
      Box box = words.get(start).box().around(words.get(end).box());
      if (box.width() > WIDEST || box.height() > 2 * words.get(start).box().height()) {
        return start;
      }
      text.append(words.get(end).text());
      if (BOX.matcher(text).matches()) {
        return end + 1;
      }
    }
    return start;
  }

  private static boolean isTick(String inside) {
    return inside.matches("[xX\\u2713\u2611\u2612\u25a0]");
  }
}
