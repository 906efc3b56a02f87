package org.ojtpay.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.Blobs.Blob;
import org.ojtpay.packet.Box;
import org.ojtpay.packet.SourceRef;

/**
 * Reads the pictures of one file: each is set upright and straight, its lines are taken out, and
 * what is left is recognised. The pages that come of it look like printed ones, with words that are
 * less than certain.
 */
final class ScanReader {

  static final Duration LIMIT_OF_PAGE = Duration.ofSeconds(15);

  /** More pictures in one file, or more time than for so many, and the rest is left to people. */
  private static final int MOST_PAGES = 24;

  private static final int PAGES_OF_TIME = 4;

  /** One block of text: after the lines are gone, rows of words are all that is left. */
  private static final int ONE_BLOCK = 6;

  /** Ink of this many pixels in height or width is more than a speck. */
  private static final int MARK = 24;

  private final Tesseract tesseract;
  private final Duration limit;
  private int pages;
  private long spent;
  private Tesseract.@Nullable Failure broken;

  ScanReader(Tesseract tesseract, Duration limit) {
    this.tesseract = tesseract;
    this.limit = limit;
  }

  static ScanReader of(Tesseract tesseract) {
    return new ScanReader(tesseract, LIMIT_OF_PAGE);
  }

  /** A page in one of the four ways in which it can be turned. */
  private record Sheet(
      int turn,
      Skew skew,
      InkMap ink,
      List<Ruling> rulings,
      List<PageWord> boxes,
      GrayPicture picture) {}

  private record Read(Sheet sheet, List<RecognisedWord> words) {

    /** Letters in words that were clearly recognised. */
    int clear() {
      return words.stream()
          .filter(word -> word.confidence() >= 70 && word.text().matches(".*\\w{3}.*"))
          .mapToInt(word -> word.text().length())
          .sum();
    }

    boolean isUpright() {
      int all = words.stream().mapToInt(word -> word.text().length()).sum();
      return clear() >= 30 && clear() * 2 >= all;
    }
  }

  /**
   * The page that the picture shows.
   *
   * @throws Tesseract.Failure where the picture cannot be read, with what to do
   */
  PageModel read(Scan scan, String file, int number) throws Tesseract.Failure {
    if (broken != null) {
      throw broken;
    }
    if (++pages > MOST_PAGES || spent > limit.multipliedBy(PAGES_OF_TIME).toNanos()) {
      throw new Tesseract.Failure(
          "the file holds more pictures than are read at once: send it in parts");
    }
    long start = System.nanoTime();
    try {
      long end = start + limit.toNanos();
      return model(compared(upright(scan, end), end), scan, file, number);
    } catch (Tesseract.Failure failure) {
      // What hangs once is not waited for on every page.
      broken = System.nanoTime() - start >= limit.toNanos() ? failure : null;
      throw failure;
    } finally {
      spent += System.nanoTime() - start;
    }
  }

  /** The turn that reads best; most pages are upright, and then no other is tried. */
  private Read upright(Scan scan, long end) throws Tesseract.Failure {
    Read best = null;
    for (int turn : new int[] {0, 1, 3, 2}) {
      if (best != null && left(end).toMillis() < limit.toMillis() / 2) {
        return best;
      }
      Sheet sheet = sheet(scan, turn);
      Read read = new Read(sheet, tesseract.words(sheet.picture(), ONE_BLOCK, left(end)));
      if (read.isUpright()) {
        return read;
      }
      best = best == null || read.clear() > best.clear() ? read : best;
    }
    return java.util.Objects.requireNonNull(best);
  }

  private Read compared(Read first, long end) throws Tesseract.Failure {
    GrayPicture whole = first.sheet().picture();
    GrayPicture smaller =
        whole.scaled(
            whole.width() * TwoReadings.NUMERATOR / TwoReadings.DENOMINATOR,
            whole.height() * TwoReadings.NUMERATOR / TwoReadings.DENOMINATOR);
    List<RecognisedWord> second = tesseract.words(smaller, ONE_BLOCK, left(end));
    return new Read(first.sheet(), TwoReadings.compared(first.words(), second));
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(end - System.nanoTime(), 0));
  }

  private static Sheet sheet(Scan scan, int turn) {
    GrayPicture turned = scan.picture().turned(turn);
    Skew skew = Skew.of(InkMap.of(turned));
    GrayPicture picture = skew.equals(Skew.NONE) ? turned.copy() : skew.straightened(turned);
    InkMap ink = Grains.takeFrom(picture);
    ScannedRulings rulings = ScannedRulings.find(ink);
    List<Ruling> lines = rulings.rulings();
    rulings.eraseFrom(picture);
    List<PageWord> boxes = ScannedTicks.takeFrom(ink, picture);
    return new Sheet(turn, skew, ink, lines, boxes, picture);
  }

  private static PageModel model(Read read, Scan scan, String file, int number) {
    Sheet sheet = read.sheet();
    List<PageWord> words = new ArrayList<>(ScannedWords.of(read.words()));
    words.addAll(sheet.boxes());
    Frame frame = scan.shown().turned(sheet.turn());
    return new PageModel(
        file,
        number,
        frame,
        true,
        words,
        sheet.rulings(),
        marks(sheet.ink(), read.words()),
        List.of(),
        List.of(),
        box -> lying(box, sheet.skew(), frame, file, number));
  }

  /** Where it lies in the picture as it was sent, before it was set straight. */
  private static SourceRef lying(Box box, Skew skew, Frame frame, String file, int number) {
    Box leaning = skew.leaning(box, frame.width(), frame.height());
    return new SourceRef.OnPage(file, number, frame.shown(leaning));
  }

  /** Ink that is no word: a signature, a stamp. */
  private static List<Box> marks(InkMap ink, List<RecognisedWord> words) {
    for (RecognisedWord word : words) {
      Box box = word.box();
      ink.clear(box.x() - 1, box.y() - 1, box.right() + 1, box.bottom() + 1);
    }
    List<Box> marks = new ArrayList<>();
    for (Blob blob : Blobs.of(ink)) {
      if (Math.max(blob.width(), blob.height()) >= MARK) {
        marks.add(Scan.points(blob.left(), blob.top(), blob.width(), blob.height()));
      }
    }
    return marks;
  }
}
