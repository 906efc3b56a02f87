package org.ojtpay.job;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.Happened;
import org.ojtpay.notice.SystemRow;
import org.ojtpay.onfile.AgreementEvent;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.store.AgreementShelf;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/**
 * Notes what the systems around are told of the night: of each event in the life of an agreement,
 * its rows, once.
 */
final class NoteStep implements Step {

  @Override
  public String name() {
    return "note";
  }

  /**
   * What was known when the night's events had happened.
   *
   * @param onFile with all that the night decided
   * @param invoiced whether an invoice under the agreement was received, this night or before
   */
  record Known(OnFile onFile, Predicate<AgreementKey> invoiced) {}

  /** The rows of one event, whether it is on file or is not. */
  static List<SystemRow> rows(
      RunContext run, AgreementEvent event, Happened.@Nullable Cause cause, Known known) {
    boolean invoiced = known.invoiced().test(event.agreement());
    return Happened.of(event, cause, known.onFile(), invoiced).stream()
        .flatMap(each -> each.rows(run.pack(each.agreement())).stream())
        .toList();
  }

  /** A verdict with all the papers on which it was decided. */
  static Happened.Cause cause(RunContext run, FiledVerdict verdict, TellStep.Behind behind) {
    return new Happened.Cause(
        verdict.verdict(), TellStep.whole(run, verdict, behind.packet(verdict.receiptId())));
  }

  @Override
  public void run(RunContext run) {
    Shelves shelves = run.shelves();
    if (shelves.systemRows().isTold(run.runId())) {
      return;
    }
    Known known = new Known(shelves.onFile().read(run.reference()), shelves.verdicts()::isInvoiced);
    TellStep.OnShelves behind = new TellStep.OnShelves(run);
    Map<Long, FiledVerdict> verdicts =
        shelves.verdicts().ofRun(run.runId()).stream()
            .collect(Collectors.toMap(FiledVerdict::id, Function.identity()));
    for (AgreementShelf.Filed filed : shelves.agreements().ofRun(run.runId())) {
      FiledVerdict verdict = filed.verdict() == null ? null : verdicts.get(filed.verdict());
      Happened.Cause cause = verdict == null ? null : cause(run, verdict, behind);
      rows(run, filed.event(), cause, known)
          .forEach(row -> shelves.systemRows().put(run.runId(), filed.id(), row));
    }
  }
}
