package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.onfile.Reference;
import org.ojtpay.policy.PackSet;

/**
 * The files for the systems around: case notes and activity rows for CalJOBS, rows for the tracking
 * of training funds, mails about approvals to the AJCC and to Finance. A file that would be empty
 * is not written.
 */
record SystemPapers(
    ReportedRun run, Board board, Reference reference, PackSet packs, ForSystems told, Tray tray) {

  /**
   * Writes them.
   *
   * @param submissions in the order of the report
   */
  void write(List<Reported> submissions) {
    List<CaseNote> notes = told.of(CaseNote.class);
    if (!notes.isEmpty()) {
      tray.put(CaseNotes.CSV, new CaseNotes(notes).csv());
      tray.put(CaseNotes.TEXT, new CaseNotes(notes).text());
    }
    List<ActivityRow> activities = told.of(ActivityRow.class);
    if (!activities.isEmpty()) {
      tray.put(ActivityRow.CSV, ActivityRow.csv(activities));
    }
    List<TrackingRow> statuses = told.of(TrackingRow.class);
    if (!statuses.isEmpty()) {
      tray.put(TrackingRow.CSV, TrackingRow.csv(statuses));
    }
    for (Approval approval : told.of(Approval.class)) {
      for (int i = 0; i < submissions.size(); i++) {
        if (approval.isOf(submissions.get(i))) {
          add(i + 1, approval, submissions.get(i));
        }
      }
    }
  }

  private void add(int place, Approval approval, Reported packet) {
    String name = PaperName.of(place, packet.verdict());
    String subject = Wording.subject(packet.verdict(), Privacy.of(packet));
    Addressee to = Addressee.of(packet, reference, board);
    ApprovalDraft draft =
        new ApprovalDraft(
            approval,
            subject,
            board,
            to,
            reference.vendor(approval.agreement().employerId()).orElse(null));
    tray.draft("notices/approvals/" + name, draft.message(run));
    FinanceForward forward =
        new FinanceForward(
            approval,
            packet,
            subject,
            board,
            packs.named(approval.agreement().pack()),
            PacketFile.of(packet, told.originals()));
    tray.forward(
        "finance/" + name,
        run.stamped(forward.sheet()),
        forward.message(run),
        forward.enclosures());
  }
}
