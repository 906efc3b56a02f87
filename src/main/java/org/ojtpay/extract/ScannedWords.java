package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ojtpay.packet.Box;

/**
 * Recognised words as words of a page. Recognition gives the box of the ink; a word of a page
 * stands from above its capitals to below its base line, whichever letters it has.
 */
final class ScannedWords {

  /** Grains and remains of lines that were taken for signs. */
  private static final Pattern SPECK = Pattern.compile("[|~'`\u2018\u2019\u00b0\u00b7\"]+");

  private static final int SURE_OF_SPECK = 60;

  private static final String DESCENDING = "gjpqy,;()[]{}$Q|/\\@";
  private static final String LOW = "acemnorsuvwxz.,:;-_=~+<>\u2014\u2013";

  /** Heights as shares of the size of the letters. */
  private static final double CAPITAL = 0.72;

  private static final double SMALL = 0.52;
  private static final double BELOW = 0.21;

  private static final int SMALLEST = 4_000;
  private static final int LARGEST = 40_000;

  /**
   * Recognition is too sure of itself: on scans of known text, words that were right had 95 and
   * more, and wrong ones up to 92. So much is taken off, which puts 95 at the limit of certainty.
   */
  private static final int TOO_SURE = 10;

  private ScannedWords() {}

  static List<PageWord> of(List<RecognisedWord> recognised) {
    int usual = usualSize(recognised);
    List<PageWord> words = new ArrayList<>();
    for (RecognisedWord word : recognised) {
      boolean speck = SPECK.matcher(word.text()).matches() && word.confidence() < SURE_OF_SPECK;
      if (!speck) {
        words.add(word(word, usual));
      }
    }
    return words;
  }

  private static PageWord word(RecognisedWord word, int usual) {
    Box ink = Scan.points(word.box().x(), word.box().y(), word.box().width(), word.box().height());
    int size = size(word, ink.height(), usual);
    int base = ink.bottom() - (descends(word.text()) ? (int) (size * BELOW) : 0);
    Box box = new Box(ink.x(), base - size * 78 / 100, ink.width(), size);
    BigDecimal sure = BigDecimal.valueOf(Math.max(word.confidence() - TOO_SURE, 0), 2);
    return new PageWord(word.text(), box, size, false, PageWord.Kind.PRINTED, sure);
  }

  private static int size(RecognisedWord word, int height, int usual) {
    if (word.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return usual;
    }
    double share = (rises(word.text()) ? CAPITAL : SMALL) + (descends(word.text()) ? BELOW : 0);
    return Math.max(SMALLEST, Math.min(LARGEST, (int) (height / share)));
  }

  private static int usualSize(List<RecognisedWord> words) {
    int[] sizes =
        words.stream()
            .filter(word -> word.text().codePoints().allMatch(Character::isLetterOrDigit))
            .mapToInt(word -> size(word, Scan.points(word.box().height()), SMALLEST))
            .sorted()
            .toArray();
    return sizes.length == 0 ? SMALLEST * 2 : sizes[sizes.length / 2];
  }

  private static boolean descends(String text) {
    return text.chars().anyMatch(each -> DESCENDING.indexOf(each) >= 0);
  }

  private static boolean rises(String text) {
    return text.chars().anyMatch(each -> LOW.indexOf(each) < 0 && "gpqy".indexOf(each) < 0);
  }
}
