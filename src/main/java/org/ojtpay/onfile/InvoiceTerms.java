package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Term;
import org.ojtpay.policy.FiscalYear;

/**
 * Which invoice is due: for the midpoint, for the completion, and for the end of each fiscal year
 * that lies within the training (part II F). Received is received, whatever became of it: what was
 * returned has a day of its own.
 */
record InvoiceTerms(Watched watched, AgreementOnFile agreement) {

  static Stream<Deadline> of(Watched watched) {
    return watched.approved().stream()
        .filter(each -> watched.lastDay(each).isEmpty())
        .map(each -> new InvoiceTerms(watched, each))
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.midpoint(), each.completion()).flatMap(Optional::stream),
                    each.yearEnds()));
  }

  private LocalDate end() {
    return agreement.terms().end();
  }

  /** After the end the completion's invoice may claim the first half as well. */
  private Optional<Deadline> midpoint() {
    LocalDate midpoint = agreement.midpoint();
    boolean claimed = isReceived(each -> each.type().equals("MIDPOINT") || reaches(each, midpoint));
    return claimed || watched.asOf().isAfter(end())
        ? Optional.empty()
        : due(Term.MIDPOINT_INVOICE, midpoint, "The midpoint invoice", "the agreement's midpoint");
  }

  private Optional<Deadline> completion() {
    return isReceived(each -> each.type().equals("COMPLETION") || reaches(each, end()))
        ? Optional.empty()
        : due(Term.COMPLETION_INVOICE, end(), "The completion invoice", "the completion date");
  }

  private Stream<Deadline> yearEnds() {
    FiscalYear years = watched.pack(agreement).fiscalYear(agreement.terms().start());
    return Stream.iterate(
            years.endOf(agreement.terms().start()),
            last -> last.isBefore(end()),
            last -> years.endOf(last.plusDays(1)))
        .filter(last -> !isReceived(each -> isOfYearEnd(each, last, years) || reaches(each, last)))
        .flatMap(
            last ->
                due(
                    Term.YEAR_END_INVOICE,
                    last,
                    "The invoice for the end of the fiscal year",
                    "the end of the fiscal year")
                    .stream());
  }

  private static boolean isOfYearEnd(InvoiceOnFile invoice, LocalDate last, FiscalYear years) {
    return invoice.type().equals("FISCAL_YEAR_END")
        && years.endOf(invoice.period().to()).equals(last);
  }

  private static boolean reaches(InvoiceOnFile invoice, LocalDate day) {
    return !invoice.period().to().isBefore(day);
  }

  private boolean isReceived(Predicate<InvoiceOnFile> wanted) {
    return watched.onFile().invoices(agreement.key()).stream().anyMatch(wanted);
  }

  private Optional<Deadline> due(Term term, LocalDate from, String what, String event) {
    return watched.inWorkingDays(watched.of(term, agreement, from.toString(), what), from, event);
  }
}
