package org.ojtpay.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ojtpay.policy.PackSet;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/**
 * How long invoices have waited, of the days in which they are to be paid (part II F 1). A hold
 * does not stop them.
 */
public record Ages(PackSet packs, LocalDate today) {

  /**
   * How long one has waited.
   *
   * @param days since it was received
   * @param toPay days in which it is to be paid
   */
  public record Age(long days, int toPay) {

    @Override
    public String toString() {
      return days <= toPay
          ? "day %d of %d to pay".formatted(days, toPay)
          : "%d days over the %d to pay".formatted(days - toPay, toPay);
    }
  }

  /** Only of an invoice that is held. */
  public Optional<Age> of(FiledVerdict filed) {
    Verdict verdict = filed.verdict();
    if (verdict.disposition() != Disposition.HELD || !verdict.kind().isInvoice()) {
      return Optional.empty();
    }
    LocalDate received = verdict.received();
    return Optional.of(
        new Age(
            ChronoUnit.DAYS.between(received, today),
            packs.named(verdict.pack()).integer("invoice.payment-days", received)));
  }
}
