package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/**
 * What stands on a page, in the frame in which it is read: the page as shown, turned by quarters
 * where its text runs sideways.
 *
 * @param number counted from one
 * @param recognised whether its words were recognised in a picture; else it holds them itself
 * @param inks drawings that are neither text nor straight lines along the page
 * @param images pictures
 * @param widgets the form fields on it
 * @param places what a clerk is told of a place on it
 */
record PageModel(
    String file,
    int number,
    Frame frame,
    boolean recognised,
    List<PageWord> words,
    List<Ruling> rulings,
    List<Box> inks,
    List<Box> images,
    List<Widget> widgets,
    Places places) {

  private static final int MOST_STROKES = 40;
  private static final int FEW_WORDS = 25;

  PageModel {
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    inks = List.copyOf(inks);
    images = List.copyOf(images);
    widgets = List.copyOf(widgets);
  }

  /** The page as read is this wide, in thousandths of a point. */
  int width() {
    return frame.width();
  }

  int height() {
    return frame.height();
  }

  SourceRef source(Box box) {
    return places.of(box);
  }

  /** The same with form fields that lie over the picture: what they hold is not recognised. */
  PageModel with(List<Widget> over) {
    if (over.isEmpty()) {
      return this;
    }
    List<PageWord> all = new ArrayList<>();
    words.stream()
        .filter(word -> over.stream().noneMatch(widget -> isMarkIn(word.box(), widget.box())))
        .forEach(all::add);
    over.forEach(widget -> all.add(widget.word()));
    return new PageModel(file, number, frame, recognised, all, rulings, inks, images, over, places);
  }

  /**
   * What is to be read here stands in a picture, or in letters drawn as lines: a stamp or a fax
   * header does not make it text.
   */
  boolean isPicture() {
    long area = (long) width() * height();
    boolean large =
        images.stream().anyMatch(image -> (long) image.width() * image.height() > area / 2);
    boolean drawn = words.isEmpty() && (!images.isEmpty() || inks.size() > MOST_STROKES);
    return drawn || (large && words.size() < FEW_WORDS);
  }

  /** Something was drawn or pasted here: its box, or nothing. */
  boolean hasInkIn(Box region) {
    return inks.stream().anyMatch(ink -> isMarkIn(ink, region));
  }

  boolean hasImageIn(Box region) {
    long page = (long) width() * height();
    return images.stream()
        .filter(image -> (long) image.width() * image.height() < page / 4)
        .anyMatch(image -> isMarkIn(image, region));
  }

  private static boolean isMarkIn(Box mark, Box region) {
    int x = mark.x() + mark.width() / 2;
    int y = mark.y() + mark.height() / 2;
    return region.x() <= x && x <= region.right() && region.y() <= y && y <= region.bottom();
  }
}
