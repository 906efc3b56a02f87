package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojtpay.packet.Box;

/**
 * Two readings of one page, the second of a smaller picture of it. Recognition is sure of itself
 * also where it is wrong; that it is wrong twice in the same way is rare. A word in which the two
 * differ is doubtful, whatever its confidence.
 */
final class TwoReadings {

  /** The second picture is so much smaller. */
  static final int NUMERATOR = 4;

  static final int DENOMINATOR = 5;

  private static final int DOUBTFUL = 60;

  private TwoReadings() {}

  /**
   * The words of the first reading.
   *
   * @param second with places in pixels of the smaller picture
   */
  static List<RecognisedWord> compared(List<RecognisedWord> first, List<RecognisedWord> second) {
    List<RecognisedWord> there =
        second.stream()
            .map(word -> new RecognisedWord(word.text(), larger(word.box()), word.confidence()))
            .sorted(Comparator.comparingInt(word -> word.box().x()))
            .toList();
    List<RecognisedWord> compared = new ArrayList<>();
    for (RecognisedWord word : first) {
      boolean same = word.text().equals(textAt(word.box(), there));
      int sure = same ? word.confidence() : Math.min(word.confidence(), DOUBTFUL);
      compared.add(new RecognisedWord(word.text(), word.box(), sure));
    }
    return compared;
  }

  private static Box larger(Box box) {
    return new Box(
        box.x() * DENOMINATOR / NUMERATOR,
        box.y() * DENOMINATOR / NUMERATOR,
        box.width() * DENOMINATOR / NUMERATOR,
        box.height() * DENOMINATOR / NUMERATOR);
  }

  /** What the second reading has in that place, also where it parts words in other ways. */
  private static String textAt(Box place, List<RecognisedWord> words) {
    StringBuilder text = new StringBuilder();
    for (RecognisedWord word : words) {
      int x = word.box().x() + word.box().width() / 2;
      int y = word.box().y() + word.box().height() / 2;
      boolean within =
          place.x() <= x && x <= place.right() && place.y() - 2 <= y && y <= place.bottom() + 2;
      if (within) {
        text.append(word.text());
      }
    }
    return text.toString();
  }
}
