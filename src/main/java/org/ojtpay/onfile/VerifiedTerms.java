package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.Deadline.Subject;
import org.ojtpay.onfile.Deadline.Term;

/**
 * Payroll for hours that were approved on an hours of verification (part II F 1): until it comes,
 * nobody knows whether they were worked. It is asked of the employer, whose payroll it is, also
 * where the training is over; of Programs, where it may lie with the board already.
 */
record VerifiedTerms(Watched watched, AgreementOnFile agreement, InvoiceOnFile invoice) {

  static Stream<Deadline> of(Watched watched) {
    return watched.onFile().agreements().stream()
        .flatMap(
            agreement ->
                watched.onFile().invoices(agreement.key()).stream()
                    .filter(InvoiceOnFile::isProvisional)
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
    Subject subject = Subject.of(agreement, last + " " + invoice.number());
    return watched.inDays(
        watched.open().stream()
            .filter(each -> each.mayTrueUp(invoice))
            .findFirst()
            .map(held -> decision(subject, held))
            .orElseGet(
                () -> watched.of(Term.VERIFIED_PAYROLL, agreement, subject, "Payroll" + hours())),
        last,
        "the last verified day");
  }

  /** Nobody asks the employer for what lies with the board. */
  private Watched.Matter decision(Subject subject, OpenSubmission held) {
    return watched.of(
        Term.VERIFIED_DECISION,
        agreement,
        subject.in(held),
        "The decision on the held submission "
            + Recorded.shown(held.part())
            + ", which may be the payroll"
            + hours());
  }

  private String hours() {
    return " for the verified hours of invoice " + invoice.number();
  }
}
