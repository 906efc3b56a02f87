package org.ojtpay.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.job.Selection.Waiting;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.TrueUpShelf.Unconfirmed;
import org.ojtpay.validate.FiledVerdict;

/**
 * Nothing more is paid under an agreement whose employer owes the payroll for verified hours (SDWP
 * OJT policy, part II F 1; that it holds payments is our decision). The invoice whose hours they
 * are is not held by them: it was approved on them.
 */
final class PayrollHolds {

  private static final String HOLD_DAYS = "verification.hold-days";

  private static final String WAITS_FOR_US =
      "it waits for Programs, not for the employer: Programs decides on what is held (ojtpay review"
          + " show); it ends when the payroll is approved";

  private PayrollHolds() {}

  static Optional<Waiting> late(Candidate candidate) {
    return candidate
        .run()
        .shelves()
        .trueUps()
        .unconfirmed(candidate.unpaid().verdictId())
        .filter(each -> isLate(candidate, each.last()))
        .map(each -> waits(candidate, each));
  }

  private static boolean isLate(Candidate candidate, LocalDate last) {
    PolicyPack pack = candidate.run().pack(candidate.verdict());
    return pack.applies(HOLD_DAYS, last)
        && candidate.run().settings().asOf().isAfter(last.plusDays(pack.integer(HOLD_DAYS, last)));
  }

  /** Whoever reads it learns whether it waits for the employer or for the board. */
  private static Waiting waits(Candidate candidate, Unconfirmed each) {
    Shelves shelves = candidate.run().shelves();
    List<FiledVerdict> held =
        AwaitedPayroll.of(shelves.verdicts().find(each.verdict()).orElseThrow()).held(shelves);
    String why =
        "%s hours up to %s were approved on a verification with \"%s\", and %s"
            .formatted(
                each.hours(),
                each.last(),
                each.submission(),
                held.isEmpty()
                    ? "no payroll of them is approved"
                    : "what may be their payroll is held: " + named(held));
    return new Waiting(
        candidate.unpaid(),
        HoldReason.PAYROLL_LATE,
        why + (isItselfProvisional(candidate) ? "; the payroll of this one is missing, too" : ""),
        null,
        held.isEmpty() ? HoldReason.PAYROLL_LATE.ends() : WAITS_FOR_US);
  }

  private static String named(List<FiledVerdict> held) {
    return held.stream()
        .map(each -> "submission %s \"%s\"".formatted(each.shown(), each.verdict().submission()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isItselfProvisional(Candidate candidate) {
    InvoiceOnFile invoice = candidate.verdict().invoice();
    return invoice != null
        && invoice.verified() != null
        && !candidate.run().shelves().trueUps().isAbout(candidate.unpaid().verdictId());
  }
}
