package org.ojtpay.job;

import java.time.LocalDate;
import java.util.Optional;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.job.Selection.Waiting;
import org.ojtpay.pay.HoldReason;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.TrueUpShelf.Unconfirmed;

/**
 * Nothing more is paid under an agreement whose employer owes the payroll for verified hours (SDWP
 * OJT policy, part II F 1; that it holds payments is our decision). The invoice whose hours they
 * are is not held by them: it was approved on them.
 */
final class PayrollHolds {

  private static final String HOLD_DAYS = "verification.hold-days";

  private PayrollHolds() {}

  static Optional<Waiting> late(Candidate candidate) {
    return candidate
        .run()
        .shelves()
        .trueUps()
        .unconfirmed(candidate.unpaid().verdictId())
        .filter(each -> isLate(candidate, each.last()))
        .flatMap(each -> candidate.waits(HoldReason.PAYROLL_LATE, why(each)));
  }

  private static boolean isLate(Candidate candidate, LocalDate last) {
    PolicyPack pack = candidate.run().pack(candidate.verdict());
    return pack.applies(HOLD_DAYS, last)
        && candidate.run().settings().asOf().isAfter(last.plusDays(pack.integer(HOLD_DAYS, last)));
  }

  private static String why(Unconfirmed each) {
    return "%s hours up to %s were approved on a verification with \"%s\", and no payroll of them is approved"
        .formatted(each.hours(), each.last(), each.submission());
  }
}
