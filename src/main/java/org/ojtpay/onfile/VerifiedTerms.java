package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Term;

/**
 * Payroll for hours that were approved on an hours of verification (part II F 1): until it comes,
 * nobody knows whether they were worked. It is asked of the employer, whose payroll it is, also
 * where the training is over.
 */
record VerifiedTerms(Watched watched, AgreementOnFile agreement, InvoiceOnFile invoice) {

  static Stream<Deadline> of(Watched watched) {
    return watched.onFile().agreements().stream()
        .flatMap(
            agreement ->
                watched.onFile().invoices(agreement.key()).stream()
                    .filter(each -> each.state() == State.APPROVED)
                    .map(each -> new VerifiedTerms(watched, agreement, each)))
        .flatMap(each -> each.payroll().stream());
  }

  /** Counted from the last verified day, whenever the invoice was paid. */
  private Optional<Deadline> payroll() {
    Verified verified = invoice.verified();
    if (verified == null || verified.days().isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = verified.last();
    return watched.inDays(
        watched.of(
            Term.VERIFIED_PAYROLL,
            agreement,
            last + " " + invoice.number(),
            "Payroll for the verified hours of invoice " + invoice.number()),
        last,
        "the last verified day");
  }
}
