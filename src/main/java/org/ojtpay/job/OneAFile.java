package org.ojtpay.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.validate.Accepted;

/**
 * A payment file pays an invoice once. What payroll adds to an invoice that is not paid yet is paid
 * under its number too: the older approval goes first, and the other with the next file.
 */
record OneAFile(List<Selection.Candidate> first, List<Selection.Candidate> later) {

  static OneAFile of(List<Selection.Candidate> fit) {
    Set<List<String>> invoices = new HashSet<>();
    List<Selection.Candidate> first = new ArrayList<>();
    List<Selection.Candidate> later = new ArrayList<>();
    fit.forEach(each -> (invoices.add(invoice(each)) ? first : later).add(each));
    return new OneAFile(first, later);
  }

  /** Why the others wait. */
  Stream<Selection.Waiting> second() {
    return later.stream()
        .flatMap(
            each ->
                each
                    .waits(
                        HoldReason.ONE_A_FILE,
                        "this run's file pays another amount under the number of the same invoice")
                    .stream());
  }

  /** What {@link org.ojtpay.pay.PaymentRun} takes for one invoice. */
  private static List<String> invoice(Selection.Candidate of) {
    Accepted accepted = Accepted.of(of.verdict()).orElseThrow();
    return List.of(
        Objects.requireNonNull(of.vendor().bank(), "of who may be paid").employerId(),
        accepted.agreement().number(),
        accepted.agreement().participant(),
        accepted.invoice().number());
  }
}
