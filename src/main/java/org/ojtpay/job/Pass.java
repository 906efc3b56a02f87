package org.ojtpay.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.intake.Receipt;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.policy.Severity;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.store.Receipts;
import org.ojtpay.store.Shelves;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.Night;
import org.ojtpay.validate.RecordedLife;
import org.ojtpay.validate.Verdict;

/**
 * The one ordered pass of a night: over what arrived, and over every held submission whose hold may
 * have ended. It puts nothing.
 *
 * @param recorded what people have recorded about agreements since the last night
 * @param verdicts those that are new, in the order of decision
 */
record Pass(List<AgreementEvent> recorded, List<Verdict> verdicts) {

  /** Holds that may end by themselves; all others end by a person's recorded decision. */
  private static final Set<String> SELF_ENDING =
      Set.of(
          "PAY-NOT-YET-PAID",
          "INV-EARLIER-OPEN",
          "INV-AGREEMENT-NOT-APPROVED",
          "INV-CHANGE-OPEN",
          "TRUE-UP-UNCLEAR",
          "AGR-CHANGE-UNKNOWN",
          "AGR-PACK-GONE",
          "AGR-REINSTATEMENT-UNRECORDED",
          "VOID-AGREEMENT-UNKNOWN");

  /**
   * Decides, in order.
   *
   * @param names under which an arrival may name the notice that it answers
   */
  static Pass over(RunContext run, List<Arrival> fresh, LongFunction<List<String>> names) {
    Map<String, Verdict> before = new HashMap<>();
    OnFile onFile =
        new Verifications(run.shelves()).onto(run.shelves().onFile().read(run.reference()));
    Mending mending = new Mending(run.shelves(), onFile);
    List<Arrival> arrivals = new ArrayList<>(mending.completed(fresh, names));
    Map<Long, Arrival> again = new LinkedHashMap<>();
    for (FiledVerdict held : waiting(run.shelves())) {
      if (mending.isMended(held)) {
        continue;
      }
      before.put(key(held.receiptId(), held.verdict().part()), held.verdict());
      Arrival entry =
          again.computeIfAbsent(
              held.receiptId(),
              id -> arrival(run.shelves(), id, true).mending(mending.again(held)));
      again.put(held.receiptId(), entry.deciding(held.verdict().part()));
    }
    arrivals.addAll(again.values());
    LocalDate asOf = run.run().asOf();
    List<AgreementEvent> recorded = RecordedLife.of(onFile, run.packs(), asOf, arrivals);
    return new Pass(
        recorded,
        Night.decide(arrivals, onFile.with(recorded), run.packs(), asOf).stream()
            .filter(verdict -> isNew(verdict, before.get(key(verdict.arrivalId(), verdict.part()))))
            .toList());
  }

  /** What is known after it, without its having been put. */
  NoteStep.Known known(RunContext run) {
    OnFile after = run.shelves().onFile().read(run.reference()).with(recorded);
    for (Verdict verdict : verdicts) {
      after = after.with(verdict.events());
    }
    return new NoteStep.Known(
        after, each -> run.shelves().verdicts().isInvoiced(each) || isInvoicedNow(each));
  }

  private boolean isInvoicedNow(AgreementKey agreement) {
    return verdicts.stream()
        .filter(each -> each.kind().isInvoice() && each.disposition() != Disposition.DUPLICATE)
        .flatMap(each -> Optional.ofNullable(each.agreement()).stream())
        .anyMatch(each -> each.key().equals(agreement));
  }

  private static boolean isNew(Verdict verdict, @Nullable Verdict earlier) {
    return !verdict.again() || (earlier != null && changed(earlier, verdict));
  }

  /**
   * The parts that wait for a person, and on which somebody has decided or has recorded something,
   * or whose hold can end by itself.
   */
  private static List<FiledVerdict> waiting(Shelves shelves) {
    return Stream.of(Disposition.HELD, Disposition.QUARANTINED)
        .flatMap(each -> shelves.verdicts().standing(each).stream())
        .filter(each -> isDecidedAgain(shelves, each))
        .toList();
  }

  private static boolean isDecidedAgain(Shelves shelves, FiledVerdict held) {
    return shelves.decisions().isNewer(held.receiptId(), held.verdict().part())
        || isMapped(shelves, held)
        || isHeldThoughCleared(shelves, held)
        // The invoice whose verified days it shows may have come since.
        || held.verdict().kind() == Kind.PAYROLL
        || held.verdict().findings(Severity.HOLD).stream()
            .anyMatch(each -> SELF_ENDING.contains(each.code()));
  }

  /** What a person has cleared, and something was in its way: that may have ended since. */
  private static boolean isHeldThoughCleared(Shelves shelves, FiledVerdict held) {
    Set<String> cleared = shelves.decisions().cleared(held.receiptId(), held.verdict().part());
    return held.verdict().findings(Severity.HOLD).stream()
        .anyMatch(each -> cleared.contains(each.code()));
  }

  /** Whether somebody has said since what its employer means by a code. */
  private static boolean isMapped(Shelves shelves, FiledVerdict held) {
    AgreementOnFile agreement = held.verdict().agreement();
    return agreement != null
        && shelves.codes().isNewer(Keys.number(agreement.employerId()), held.id());
  }

  /** A hold that stands as it stood is not decided again. */
  private static boolean changed(Verdict earlier, Verdict now) {
    return earlier.disposition() != now.disposition()
        || !found(earlier).equals(found(now))
        || !worth(earlier).equals(worth(now));
  }

  static Set<String> found(Verdict verdict) {
    return verdict.findings().stream()
        .map(each -> each.severity() + " " + each.code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Optional<Money> worth(Verdict verdict) {
    return verdict.computed().map(Worksheet::reimbursement);
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
