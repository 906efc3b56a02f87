package org.ojtpay.extract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ojtpay.packet.Box;

/**
 * A page as a picture in which nothing private is left.
 *
 * @param picture of the page as shown, at {@link Cutting#DPI}
 * @param words that can be seen in it
 */
record RedactedPage(BufferedImage picture, List<Said> words) {

  private static final Color COVER = new Color(0xd5, 0xda, 0xe0);

  /** Letters may reach a little out of their box. */
  private static final int MARGIN = 1_200;

  RedactedPage {
    words = List.copyOf(words);
  }

  /**
   * Of a page whose words are all known: these are black, and pictures, of which nobody knows what
   * they say, are gray.
   */
  static RedactedPage covered(
      BufferedImage picture, List<Said> words, Set<Said> hidden, Collection<Box> unknown) {
    Graphics2D graphics = picture.createGraphics();
    fill(graphics, COVER, unknown);
    fill(graphics, Color.BLACK, boxes(hidden));
    graphics.dispose();
    return new RedactedPage(picture, without(words, hidden));
  }

  /**
   * Of a scan: the paper is white but for the words that were clearly recognised and may be seen,
   * so that what was not recognised cannot be seen either.
   */
  static RedactedPage uncovered(
      BufferedImage scan, List<Said> clear, Set<Said> hidden, Drawing drawing) {
    BufferedImage picture =
        new BufferedImage(scan.getWidth(), scan.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    fill(graphics, COVER, drawing.marks());
    fill(graphics, Color.GRAY, drawing.lines());
    List<Said> seen = without(clear, hidden);
    for (Said said : seen) {
      Box box = said.box();
      int x = Cutting.pixels(box.x() - MARGIN);
      int y = Cutting.pixels(box.y() - MARGIN);
      int right = Cutting.pixels(box.right() + MARGIN);
      int bottom = Cutting.pixels(box.bottom() + MARGIN);
      graphics.drawImage(scan, x, y, right, bottom, x, y, right, bottom, null);
    }
    fill(graphics, Color.BLACK, boxes(hidden));
    graphics.dispose();
    return new RedactedPage(picture, seen);
  }

  /** The straight lines of a scan, and the ink that is no word. */
  record Drawing(List<Box> lines, List<Box> marks) {}

  private static void fill(Graphics2D graphics, Color color, Collection<Box> boxes) {
    graphics.setColor(color);
    for (Box box : boxes) {
      int x = Cutting.pixels(box.x() - MARGIN);
      int y = Cutting.pixels(box.y() - MARGIN);
      graphics.fillRect(
          x,
          y,
          Math.max(Cutting.pixels(box.right() + MARGIN) - x, 2),
          Math.max(Cutting.pixels(box.bottom() + MARGIN) - y, 2));
    }
  }

  private static List<Box> boxes(Set<Said> words) {
    return words.stream().map(Said::box).toList();
  }

  private static List<Said> without(List<Said> words, Set<Said> hidden) {
    Set<Said> gone = new HashSet<>(hidden);
    return words.stream().filter(word -> !gone.contains(word)).toList();
  }

  /** Whether a word can be seen in that part of the page. */
  boolean saysAnything(Box part) {
    return words.stream()
        .anyMatch(
            word ->
                word.box().x() >= part.x()
                    && word.box().right() <= part.right()
                    && word.box().y() >= part.y()
                    && word.box().bottom() <= part.bottom());
  }
}
