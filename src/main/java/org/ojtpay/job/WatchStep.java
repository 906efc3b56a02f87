package org.ojtpay.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.DueDate;
import org.ojtpay.notice.Reported;
import org.ojtpay.notice.Submitted;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadlines;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.OpenSubmission;
import org.ojtpay.onfile.Recorded;
import org.ojtpay.onfile.Reminder;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Watched;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Counted;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;
import org.ojtpay.store.OpenVerdicts.Open;
import org.ojtpay.store.ReminderShelf;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.HeldPayroll;
import org.ojtpay.validate.Kind;
import org.ojtpay.validate.RecordedLife;
import org.ojtpay.validate.Verdict;

/** Looks what is due and late, and puts it with the reminders that are to go out. */
final class WatchStep implements Step {

  @Override
  public String name() {
    return "watch";
  }

  /**
   * What was seen on the run's day.
   *
   * @param reminders that go out, of these deadlines
   */
  record Seen(List<Deadline> deadlines, List<Reminder> reminders) {

    /** Looks now. */
    static Seen by(RunContext run) {
      Watched watched = watched(run);
      List<Deadline> deadlines = Deadlines.of(watched);
      return new Seen(deadlines, Reminder.of(deadlines, run.shelves().reminders().sent(), watched));
    }
  }

  @Override
  public void run(RunContext run) {
    ReminderShelf shelf = run.shelves().reminders();
    shelf.lock();
    if (shelf.seenBy(run.runId()).isPresent()) {
      return;
    }
    Seen seen = Seen.by(run);
    shelf.put(run.runId(), run.settings().asOf(), seen.deadlines(), seen.reminders());
  }

  /** What people have recorded counts at once, before a night has put it into the agreements. */
  private static Watched watched(RunContext run) {
    LocalDate asOf = run.settings().asOf();
    OnFile onFile = run.shelves().onFile().read(run.reference());
    List<AwaitedPayroll> awaited = AwaitedPayroll.of(onFile);
    return new Watched(
        onFile.with(RecordedLife.of(onFile, run.packs(), asOf, List.of())),
        run.shelves().open().all().stream().map(each -> submission(run, each, awaited)).toList(),
        run.packs(),
        asOf);
  }

  private static OpenSubmission submission(
      RunContext run, Open open, List<AwaitedPayroll> awaited) {
    Verdict verdict = open.verdict().verdict();
    Reported reported = reported(run, open.verdict());
    return new OpenSubmission(
        Recorded.part(open.verdict().receiptId(), verdict.part()),
        verdict.submission(),
        kind(verdict.kind()),
        state(verdict.disposition()),
        verdict.received(),
        open.decided(),
        verdict.agreement(),
        said(verdict.agreementNumber()),
        said(verdict.participant()),
        said(verdict.invoiceNumber()),
        Keys.digits(reported.submitted().newEmployer().text(FieldName.FEIN).orElse("")),
        reported.submitted().coordinatorEmail(),
        Stream.of(Severity.RETURN, Severity.HOLD)
            .flatMap(severity -> verdict.findings(severity).stream())
            .map(Finding::code)
            .distinct()
            .toList(),
        verdict.pack(),
        payrollFor(run, open.verdict(), awaited),
        answer(run, open, reported));
  }

  /** The approvals whose verified days it may show; none of what does not wait for the board. */
  private static Set<Long> payrollFor(
      RunContext run, FiledVerdict open, List<AwaitedPayroll> awaited) {
    if (awaited.isEmpty() || open.verdict().disposition() != Disposition.HELD) {
      return Set.of();
    }
    HeldPayroll held = AwaitedPayroll.read(open, run.shelves());
    return awaited.stream()
        .filter(each -> each.mayBeIn(held))
        .map(AwaitedPayroll::approval)
        .collect(Collectors.toSet());
  }

  /** What an invoice says is on file already, unless it came back or belongs to nothing known. */
  private static Reported reported(RunContext run, FiledVerdict filed) {
    Verdict verdict = filed.verdict();
    boolean known =
        verdict.kind().isInvoice()
            && verdict.agreement() != null
            && verdict.disposition() != Disposition.RETURNED;
    return known
        ? new Reported(verdict, true, List.of(), Submitted.NOTHING)
        : Reported.of(
            verdict,
            true,
            TellStep.whole(run, filed, run.shelves().packets().get(filed.receiptId())));
  }

  /** The day that the notice named; a packet of another programme is not to be answered. */
  private static @Nullable Counted answer(RunContext run, Open open, Reported reported) {
    Verdict verdict = open.verdict().verdict();
    if (verdict.disposition() != Disposition.RETURNED || verdict.kind() == Kind.CLASSROOM) {
      return null;
    }
    DueDate due =
        DueDate.of(reported, open.decided(), run.pack(verdict), run.reference().workingDays());
    return new Counted(due.day(), String.join(" ", due.counted()));
  }

  private static OpenSubmission.Kind kind(Kind kind) {
    return switch (kind) {
      case AGREEMENT -> OpenSubmission.Kind.AGREEMENT;
      case AMENDMENT, REINSTATEMENT -> OpenSubmission.Kind.CHANGE;
      case INVOICE, DISCONTINUATION -> OpenSubmission.Kind.INVOICE;
      case VOID -> OpenSubmission.Kind.VOID;
      case VENDOR_REQUEST -> OpenSubmission.Kind.VENDOR_REQUEST;
      default -> OpenSubmission.Kind.OTHER;
    };
  }

  private static State state(Disposition disposition) {
    return switch (disposition) {
      case RETURNED -> State.RETURNED;
      case HELD -> State.HELD;
      default -> State.APPROVED;
    };
  }

  private static String said(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
