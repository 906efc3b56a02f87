package org.ojtpay.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.intake.Receipt;
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
 * The one ordered pass of a night: over what arrived, and over every held submission whose hold may
 * have ended. It puts nothing.
 */
final class Pass {

  /** Holds that end by themselves; all others end by a person's recorded decision. */
  private static final Set<String> SELF_ENDING =
      Set.of("PAY-NOT-YET-PAID", "INV-EARLIER-OPEN", "INV-AGREEMENT-NOT-APPROVED");

  private Pass() {}

  /** The verdicts that are new, in the order of decision. */
  static List<Verdict> over(RunContext run, List<Arrival> fresh) {
    Map<String, Verdict> before = new HashMap<>();
    List<Arrival> arrivals = new ArrayList<>(fresh);
    for (FiledVerdict held : reconsidered(run.shelves())) {
      before.put(key(held.receiptId(), held.verdict().part()), held.verdict());
      if (arrivals.stream().noneMatch(each -> each.id() == held.receiptId())) {
        arrivals.add(arrival(run.shelves(), held.receiptId(), true));
      }
    }
    return Night.decide(
            arrivals,
            run.shelves().onFile().read(run.reference()),
            run.packs(),
            run.settings().asOf())
        .stream()
        .filter(verdict -> isNew(verdict, before.get(key(verdict.arrivalId(), verdict.part()))))
        .toList();
  }

  private static boolean isNew(Verdict verdict, @Nullable Verdict earlier) {
    return !verdict.again() || (earlier != null && changed(earlier, verdict));
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

  static Arrival arrival(Shelves shelves, long id, boolean again) {
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
