package org.ojtpay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Fact;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.VoidTerm;

/**
 * Part II G 1: what is a discontinuation whatever a person calls it. A void that would have no
 * effect is refused when it is recorded.
 */
record VoidTold(PackSet packs, List<Fact> facts, List<InvoiceOnFile> invoices) {

  void check(Telling told, AgreementOnFile agreement) {
    if (!invoices.isEmpty()) {
      throw new NotPossible(
          "Invoice "
              + invoices.get(0).number()
              + " was received under agreement "
              + agreement.number()
              + instead());
    }
    LocalDate start = start(agreement);
    LocalDate on = told.on();
    Optional<LocalDate> due = VoidTerm.lastDay(packs.named(agreement.pack()), start);
    if (on != null && due.filter(on::isAfter).isPresent()) {
      throw new NotPossible(
          "The last day worked, "
              + on
              + ", is after "
              + due.get()
              + ", the last day on which the training that began on "
              + start
              + " could still be void"
              + instead());
    }
  }

  private static String instead() {
    return ": it is a discontinuation, no void. Record last-day-worked instead.";
  }

  /** As a person has recorded last, else as agreed. */
  private LocalDate start(AgreementOnFile agreement) {
    return facts.stream()
        .filter(each -> each.what() == Fact.What.START_CHANGED)
        .filter(each -> agreement.key().toString().equals(each.agreement()))
        .flatMap(each -> Optional.ofNullable(each.on()).stream())
        .reduce((earlier, later) -> later)
        .orElse(agreement.terms().start());
  }
}
