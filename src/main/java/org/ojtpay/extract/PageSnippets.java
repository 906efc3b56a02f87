package org.ojtpay.extract;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.Snippet;
import org.ojtpay.packet.SourceRef;

/** Cuttings of the pages of one file. */
final class PageSnippets {

  static final String NOT_CERTAIN =
      "its words could not be recognized, and so nothing on it could be blacked out";

  private static final String WHOLE = "the whole page is meant";

  /** Recognition this sure is taken for what stands there. */
  private static final int SURE_HUNDREDTHS = 60;

  private static final int SHADES = 0x010101;

  private final Pages pages;
  private final PagePaper paper;
  private final ScanReader scans;
  private final Veil veil;
  private final Map<Integer, Optional<RedactedPage>> drawn = new HashMap<>();

  /**
   * @param paper of a page whose words are all known
   */
  PageSnippets(Pages pages, PagePaper paper, ScanReader scans, Veil veil) {
    this.pages = pages;
    this.paper = paper;
    this.scans = scans;
    this.veil = veil;
  }

  Snippet of(SourceRef.OnPage place) throws IOException {
    if (place.box().width() == 0 || place.box().height() == 0) {
      return Snippet.without(place, WHOLE);
    }
    Optional<RedactedPage> page = page(place);
    if (page.isEmpty()) {
      return Snippet.without(place, NOT_CERTAIN);
    }
    BufferedImage picture = page.get().picture();
    Box part = Cutting.around(place.box(), points(picture.getWidth()), points(picture.getHeight()));
    if (!page.get().saysAnything(part)) {
      return Snippet.without(place, NOT_CERTAIN);
    }
    String words =
        "Part of page "
            + place.page()
            + ", with a red frame around the place. What is black or gray was covered: numbers and"
            + " names of people, signatures and pictures.";
    return Snippet.of(place, words, Cutting.of(picture, part, place.box()));
  }

  private static int points(int pixels) {
    return (int) (pixels * 72_000L / Cutting.DPI);
  }

  private Optional<RedactedPage> page(SourceRef.OnPage place) throws IOException {
    Optional<RedactedPage> known = drawn.get(place.page());
    if (known == null) {
      known = draw(place.file(), place.page());
      drawn.put(place.page(), known);
    }
    return known;
  }

  private Optional<RedactedPage> draw(String file, int number) throws IOException {
    PageModel page = pages.page(number);
    Optional<KnownPage> known = paper.of(page);
    if (known.isPresent()) {
      List<Said> words = known.get().words();
      Set<Said> hidden = veil.hidden(words, new OfPage(file, number), false);
      return Optional.of(
          RedactedPage.covered(known.get().picture(), words, hidden, known.get().unknown()));
    }
    try {
      return Optional.of(recognised(page, file));
    } catch (Tesseract.Failure notRead) {
      return Optional.empty();
    }
  }

  private RedactedPage recognised(PageModel page, String file)
      throws IOException, Tesseract.Failure {
    Scan scan = pages.scan(page);
    PageModel read = scans.read(scan, file, page.number());
    List<Said> all = new ArrayList<>();
    List<Said> clear = new ArrayList<>();
    for (PageWord word : read.words()) {
      Said said = new Said(word.text(), box(read, word.box()));
      all.add(said);
      if (word.confidence().movePointRight(2).intValue() >= SURE_HUNDREDTHS) {
        clear.add(said);
      }
    }
    Set<Said> hidden = veil.hidden(all, new OfPage(file, page.number()), true);
    return RedactedPage.uncovered(
        small(scan.picture()),
        clear,
        hidden,
        new RedactedPage.Drawing(
            read.rulings().stream().map(ruling -> box(read, ruling.box())).toList(),
            read.inks().stream().map(ink -> box(read, ink)).toList()));
  }

  private static Box box(PageModel page, Box read) {
    return ((SourceRef.OnPage) page.source(read)).box();
  }

  private static BufferedImage small(GrayPicture scan) {
    GrayPicture gray =
        scan.scaled(scan.width() * Cutting.DPI / Scan.DPI, scan.height() * Cutting.DPI / Scan.DPI);
    BufferedImage picture =
        new BufferedImage(gray.width(), gray.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < gray.height(); y++) {
      for (int x = 0; x < gray.width(); x++) {
        picture.setRGB(x, y, gray.tone(x, y) * SHADES);
      }
    }
    return picture;
  }

  private record OfPage(String file, int page) implements Veil.Places {

    @Override
    public boolean isAt(Said said, Set<SourceRef> places) {
      return places.stream()
          .anyMatch(
              place ->
                  place instanceof SourceRef.OnPage on && on.page() == page && said.isIn(on.box()));
    }
  }
}
