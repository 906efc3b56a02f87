package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.units.DateRange;

/**
 * Days of training: a range without the pauses in it, since a training that was discontinued and
 * taken up again has two intervals. Its first and its last day are days of training.
 *
 * @param whole from the first day to the last
 * @param pauses days in between that are no days of training
 */
public record Window(DateRange whole, List<DateRange> pauses) {

  public Window {
    pauses = List.copyOf(pauses);
  }

  /** The days of the range that lie in no pause; nothing where there are none. */
  public static Optional<Window> of(DateRange range, List<DateRange> pauses) {
    List<LocalDate> days = range.stream().filter(day -> isOutside(pauses, day)).toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    DateRange whole = new DateRange(days.get(0), days.get(days.size() - 1));
    return Optional.of(new Window(whole, pauses.stream().filter(whole::touches).toList()));
  }

  /**
   * R2: training ends with the agreement, after the weeks that the policy allows, or on the last
   * day worked, whichever is first (SDWP OJT policy, part II C: "Duration of training shall be no
   * more than 26 weeks (1,040 hours maximum)."). The days of a pause use up no weeks.
   */
  public static Optional<Window> ofTraining(AgreementTerms terms, int maxWeeks) {
    LocalDate end = earlier(lastAllowed(terms, maxWeeks), terms.end());
    return DateRange.between(terms.start(), earlier(end, terms.lastDay().orElse(end)))
        .flatMap(training -> of(training, terms.pauses()));
  }

  private static LocalDate lastAllowed(AgreementTerms terms, int maxWeeks) {
    LocalDate last = terms.start().plusWeeks(maxWeeks).minusDays(1);
    for (DateRange pause : terms.pauses()) {
      Optional<DateRange> skipped =
          DateRange.between(terms.start(), pause.to()).flatMap(pause::intersect);
      if (skipped.isPresent() && !pause.from().isAfter(last)) {
        last = last.plusDays(skipped.get().days());
      }
    }
    return last;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isOutside(List<DateRange> pauses, LocalDate day) {
    return pauses.stream().noneMatch(pause -> pause.contains(day));
  }

  /** The part of it that lies in the range; nothing where there is none. */
  public Optional<Window> within(DateRange range) {
    return whole.intersect(range).flatMap(part -> of(part, pauses));
  }

  /** Whether that is a day of training. */
  public boolean contains(LocalDate day) {
    return whole.contains(day) && isOutside(pauses, day);
  }

  /** Whether all days of the range are days of training. */
  public boolean holds(DateRange range) {
    return whole.contains(range) && pauses.stream().noneMatch(range::touches);
  }

  /** Whether any day of the range is a day of training. */
  public boolean touches(DateRange range) {
    return within(range).isPresent();
  }

  LocalDate from() {
    return whole.from();
  }

  Stream<LocalDate> stream() {
    return whole.stream().filter(this::contains);
  }

  /** {@code 2026-03-02 to 2026-04-10; 2026-05-11 to 2026-08-28}. */
  @Override
  public String toString() {
    return Texts.days(stream().toList());
  }
}
