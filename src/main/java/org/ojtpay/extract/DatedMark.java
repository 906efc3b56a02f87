package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signature with its date after it: "/s/ Jo Bell, 02/18/2026", "Jo Bell Date 02/18/2026".
 *
 * @param mark what stands before the date
 * @param date absent where no date ends the text
 */
record DatedMark(Printed mark, @Nullable LocalDate date) {

  /** A date has at most so many words: "Wed, February 18, 2026". */
  private static final int LONGEST_DATE = 4;

  static DatedMark of(Printed printed) {
    List<PageWord> words = printed.words();
    for (int length = Math.min(LONGEST_DATE, words.size()); length > 0; length--) {
      int from = words.size() - length;
      Optional<LocalDate> date =
          Canonical.date(Piece.text(words.subList(from, words.size())).replaceFirst("\\.$", ""));
      if (date.isPresent()) {
        while (from > 0
            && words.get(from - 1).text().matches("(?i)date:?|dated:?|on|signed|[,;|/-]")) {
          from--;
        }
        return new DatedMark(
            new Printed(
                printed.page(), words.subList(0, from), printed.place(), printed.confidence()),
            date.get());
      }
    }
    return new DatedMark(printed, null);
  }
}
