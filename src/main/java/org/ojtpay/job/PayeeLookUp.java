package org.ojtpay.job;

import java.util.SortedMap;
import java.util.TreeMap;
import org.ojtpay.job.Selection.Candidate;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.PayeeCheck;
import org.ojtpay.store.PaymentShelf.Unpaid;
import org.ojtpay.validate.Verdict;

/** Whether whoever is to be paid stands in the exclusions extract, asked at the payment itself. */
final class PayeeLookUp {

  private PayeeLookUp() {}

  /** The look-ups of all that could be paid, by the number of the verdict. */
  static SortedMap<Long, PayeeCheck> all(RunContext run) {
    SortedMap<Long, PayeeCheck> checks = new TreeMap<>();
    for (Unpaid unpaid : run.shelves().payments().unpaid()) {
      Selection.candidate(run, unpaid)
          .ifPresent(candidate -> checks.put(unpaid.verdictId(), of(candidate)));
    }
    return checks;
  }

  /** The employer is looked for in the extract once more. */
  static PayeeCheck of(Candidate candidate) {
    RunContext run = candidate.run();
    Verdict approved = candidate.verdict();
    return PayeeCheck.of(
        run.reference(),
        CheckedParty.of(candidate.vendor()),
        run.settings().asOf(),
        run.pack(approved).integer("debarment.score-least", approved.received()),
        approved.debarment());
  }
}
