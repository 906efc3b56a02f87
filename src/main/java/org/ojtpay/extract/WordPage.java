package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/** What of a text document stands between two page breaks, as it is being set. */
final class WordPage {

  /** Letter paper; what is wider or longer makes the page larger. */
  private static final int WIDTH = 612_000;

  private static final int HEIGHT = 792_000;
  private static final int MARGIN = 36_000;

  private record Region(Box box, SourceRef place) {}

  private final List<PageWord> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Box> inks = new ArrayList<>();
  private final List<Box> images = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();

  void add(PageWord word) {
    words.add(word);
  }

  void draw(Ruling ruling) {
    rulings.add(ruling);
  }

  void ink(Box box) {
    inks.add(box);
  }

  void image(Box box) {
    images.add(box);
  }

  /** What stands in the box has this place; of boxes within each other the smallest counts. */
  void mark(Box box, SourceRef place) {
    regions.add(new Region(box, place));
  }

  boolean isEmpty() {
    return words.isEmpty() && images.isEmpty() && inks.isEmpty();
  }

  /**
   * The page as the readers of forms take it.
   *
   * @param number counted from one
   */
  PageModel model(String file, int number) {
    int width = WIDTH;
    int height = HEIGHT;
    for (Region region : regions) {
      width = Math.max(width, region.box().right() + MARGIN);
      height = Math.max(height, region.box().bottom() + MARGIN);
    }
    return new PageModel(
        file,
        number,
        new Frame(0, 0, 0, 0, width, height),
        false,
        TypedBoxes.joined(words),
        rulings.isEmpty() ? List.of() : Ruling.joined(rulings),
        inks,
        images,
        List.of(),
        box -> place(file, box));
  }

  private SourceRef place(String file, Box box) {
    int x = box.x() + Math.min(box.width() / 2, MARGIN / 4);
    int y = box.y() + box.height() / 2;
    return regions.stream()
        .filter(region -> holds(region.box(), x, y))
        .min(Comparator.comparingLong(region -> area(region.box())))
        .map(Region::place)
        .orElse(new SourceRef.InFile(file));
  }

  private static boolean holds(Box box, int x, int y) {
    return box.x() <= x && x <= box.right() && box.y() <= y && y <= box.bottom();
  }

  private static long area(Box box) {
    return (long) box.width() * box.height();
  }
}
