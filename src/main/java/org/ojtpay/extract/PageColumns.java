package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojtpay.packet.Box;

/**
 * A page that holds forms side by side is read as one half after the other. Labels with a column of
 * values beside them look much the same: only where the right half has a title of its own are the
 * halves forms.
 */
final class PageColumns {

  private static final int NARROWEST_GUTTER = 12_000;

  private static final long RIGHT = 0xffff_ffffL;

  private PageColumns() {}

  static List<Line> lines(PageModel page, Titles titles) {
    if (CodedRegister.maybeOn(page)) {
      Optional<List<Line>> coded = CodedRegister.lines(page);
      if (coded.isPresent()) {
        return coded.get();
      }
    }
    Optional<Integer> gutter = gutter(page);
    if (gutter.isPresent()) {
      PageModel second = half(page, gutter.get(), Integer.MAX_VALUE);
      List<Line> right = titles.mayStandAmong(second.words()) ? PageLayout.of(second) : List.of();
      List<Line> left =
          isTitled(right, titles) ? PageLayout.of(half(page, 0, gutter.get())) : List.of();
      if (isTitled(left, titles)) {
        List<Line> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
      }
    }
    return PageLayout.of(page);
  }

  private static boolean isTitled(List<Line> half, Titles titles) {
    return half.stream().anyMatch(line -> titles.of(line).isPresent());
  }

  /** The middle of the widest lane near the middle of the page that no word crosses. */
  private static Optional<Integer> gutter(PageModel page) {
    int from = page.width() * 35 / 100;
    int to = page.width() * 65 / 100;
    List<Box> boxes = new ArrayList<>();
    int middleLine = page.height() / 10;
    for (PageWord word : page.words()) {
      // A letterhead or a foot may run across the page.
      if (word.box().y() > middleLine && word.box().bottom() < page.height() - middleLine) {
        boxes.add(word.box());
      }
    }
    page.rulings().stream().filter(Ruling::horizontal).forEach(ruling -> boxes.add(ruling.box()));
    // From left to right, each as its two sides in one number: there are many.
    long[] sides =
        boxes.stream().mapToLong(box -> (long) box.x() << 32 | (box.right() & RIGHT)).toArray();
    Arrays.sort(sides);
    int right = 0;
    int widest = NARROWEST_GUTTER;
    Optional<Integer> middle = Optional.empty();
    for (long side : sides) {
      int x = (int) (side >> 32);
      int width = x - right;
      int at = right + width / 2;
      if (right > 0 && width >= widest && from <= at && at <= to) {
        widest = width;
        middle = Optional.of(at);
      }
      right = Math.max(right, (int) side);
    }
    return middle;
  }

  private static PageModel half(PageModel page, int from, int to) {
    return new PageModel(
        page.file(),
        page.number(),
        page.frame(),
        page.recognised(),
        page.words().stream().filter(word -> isIn(word.box(), from, to)).toList(),
        page.rulings().stream().filter(ruling -> isIn(ruling.box(), from, to)).toList(),
        page.inks().stream().filter(ink -> isIn(ink, from, to)).toList(),
        page.images().stream().filter(image -> isIn(image, from, to)).toList(),
        page.widgets().stream().filter(widget -> isIn(widget.box(), from, to)).toList(),
        page.places());
  }

  private static boolean isIn(Box box, int from, int to) {
    int middle = box.x() + box.width() / 2;
    return from <= middle && middle < to;
  }
}
