package org.ojtpay.onfile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.units.DateRange;

/**
 * The employer's progress reports (part II H): one for each month of training, by a working day of
 * the month after. They are watched until the last invoice is approved.
 */
record ProgressTerms(Watched watched, AgreementOnFile agreement) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

  static Stream<Deadline> of(Watched watched) {
    return watched.approved().stream()
        .map(each -> new ProgressTerms(watched, each))
        .filter(each -> !each.isInvoicedToItsEnd())
        .flatMap(ProgressTerms::months);
  }

  private LocalDate lastDay() {
    return watched.lastDay(agreement).orElse(agreement.terms().end());
  }

  private boolean isInvoicedToItsEnd() {
    return watched.onFile().approved(agreement.key()).stream()
        .anyMatch(
            each -> each.type().equals("COMPLETION") || !each.period().to().isBefore(lastDay()));
  }

  private Stream<Deadline> months() {
    YearMonth last =
        Collections.min(List.of(YearMonth.from(lastDay()), YearMonth.from(watched.asOf())));
    return Stream.iterate(first(), month -> !month.isAfter(last), month -> month.plusMonths(1))
        .filter(month -> isTraining(month) && !isReported(month))
        .flatMap(month -> due(month).stream());
  }

  /** Of an agreement that ran before the board began here, older reports lie elsewhere. */
  private YearMonth first() {
    YearMonth start = YearMonth.from(agreement.terms().start());
    return watched.isTakenOver(agreement)
        ? Collections.max(List.of(start, YearMonth.from(watched.asOf()).minusMonths(1)))
        : start;
  }

  /** Whether any day of the month is one of training. */
  private boolean isTraining(YearMonth month) {
    return DateRange.between(month.atDay(1), month.atEndOfMonth()).stream()
        .flatMap(DateRange::stream)
        .filter(day -> !day.isBefore(agreement.terms().start()) && !day.isAfter(lastDay()))
        .anyMatch(
            day -> agreement.terms().pauses().stream().noneMatch(pause -> pause.contains(day)));
  }

  private boolean isReported(YearMonth month) {
    return watched
        .events(What.PROGRESS_REPORTED, agreement)
        .anyMatch(each -> YearMonth.from(each.effective()).equals(month));
  }

  private Optional<Deadline> due(YearMonth month) {
    String name = MONTH.format(month);
    return watched.inWorkingDays(
        watched.of(
            Term.PROGRESS_REPORT, agreement, month.toString(), "The progress report for " + name),
        month.atEndOfMonth(),
        "the end of " + name);
  }
}
