package org.ojtpay.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.intake.Receipt;
import org.ojtpay.ledger.Bookings;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.Receipts;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Night;
import org.ojtpay.validate.Verdict;

/**
 * Decides everything that arrived, and every held submission whose hold may have ended, in one
 * ordered pass and one transaction.
 */
final class DecideStep implements Step {

  /** Holds that end by themselves; all others end by a person's recorded decision. */
  private static final Set<String> SELF_ENDING =
      Set.of("PAY-NOT-YET-PAID", "INV-EARLIER-OPEN", "INV-AGREEMENT-NOT-APPROVED");

  @Override
  public String name() {
    return "decide";
  }

  @Override
  public void run(RunContext run) {
    Map<String, Verdict> before = new HashMap<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (long id : run.shelves().verdicts().undecided(run.runId())) {
      arrivals.add(arrival(run.shelves(), id, false));
    }
    for (FiledVerdict held : reconsidered(run.shelves())) {
      before.put(key(held.receiptId(), held.verdict().part()), held.verdict());
      if (arrivals.stream().noneMatch(each -> each.id() == held.receiptId())) {
        arrivals.add(arrival(run.shelves(), held.receiptId(), true));
      }
    }
    decide(run, arrivals, before);
  }

  private static void decide(RunContext run, List<Arrival> arrivals, Map<String, Verdict> before) {
    List<Verdict> verdicts =
        Night.decide(
            arrivals,
            run.shelves().onFile().read(run.reference()),
            run.pack(),
            run.settings().asOf());
    for (Verdict verdict : verdicts) {
      Verdict earlier = before.get(key(verdict.arrivalId(), verdict.part()));
      boolean again = verdict.again();
      if (!again || (earlier != null && changed(earlier, verdict))) {
        put(run, verdict);
      }
    }
  }

  private static void put(RunContext run, Verdict verdict) {
    Shelves shelves = run.shelves();
    long id = shelves.verdicts().put(run.runId(), verdict.arrivalId(), verdict);
    shelves.journals().put(run.runId(), id, Bookings.of(verdict));
    shelves
        .papers()
        .audit(
            "ojtpay",
            verdict.disposition() + " " + verdict.submission() + " " + verdict.payable(),
            run.run().startedAt());
  }

  /** The held parts on which somebody has decided, or whose hold can end by itself. */
  private static List<FiledVerdict> reconsidered(Shelves shelves) {
    return shelves.verdicts().standing(Disposition.HELD).stream()
        .filter(
            held ->
                shelves.decisions().isNewer(held.receiptId(), held.verdict().part())
                    || held.verdict().findings(Severity.HOLD).stream()
                        .anyMatch(each -> SELF_ENDING.contains(each.code())))
        .toList();
  }

  /** A hold that stands as it stood is not decided again. */
  private static boolean changed(Verdict earlier, Verdict now) {
    return earlier.disposition() != now.disposition() || !held(earlier).equals(held(now));
  }

  private static Set<String> held(Verdict verdict) {
    return verdict.findings(Severity.HOLD).stream().map(Finding::code).collect(Collectors.toSet());
  }

  private static Arrival arrival(Shelves shelves, long id, boolean again) {
    Receipts.Entry entry = shelves.receipts().get(id);
    Receipt receipt = entry.receipt();
    return new Arrival(
        id,
        receipt.submission(),
        receipt.received(),
        receipt.memberSetHash(),
        shelves.packets().get(id),
        again);
  }

  private static String key(long receipt, int part) {
    return receipt + "#" + part;
  }
}
