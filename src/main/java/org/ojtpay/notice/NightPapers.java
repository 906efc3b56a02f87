package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Reference;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/** Everything that a nightly invoice run writes for people and programs. */
public final class NightPapers {

  private final ReportedRun run;
  private final List<Reported> submissions;
  private final Board board;
  private final Reference reference;
  private final PolicyPack pack;
  private final Tray tray;
  private final List<Returned> returned = new ArrayList<>();

  /**
   * A return notice with what the report says of it.
   *
   * @param answered whether it asks for an answer by the due date
   */
  record Returned(int place, NoticeFile file, DueDate due, boolean answered, boolean senderKnown) {}

  private NightPapers(
      ReportedRun run,
      List<Reported> submissions,
      Board board,
      Reference reference,
      PolicyPack pack,
      Outbox outbox) {
    this.run = run;
    this.submissions = List.copyOf(submissions);
    this.board = board;
    this.reference = reference;
    this.pack = pack;
    this.tray = new Tray(outbox, board, run.asOf());
  }

  /**
   * The run's files. A pure function: nothing in them but {@code report.json}, {@code report.html}
   * and {@code manifest.json} depends on the run's id and times.
   *
   * @param submissions every entry of the inbox, or each of its parts, in inbox order
   * @param previousManifestSha256 of the run before; absent for the first
   * @param outbox gets each file as it is made
   */
  public static Papers write(
      ReportedRun run,
      List<Reported> submissions,
      Board board,
      Reference reference,
      PolicyPack pack,
      @Nullable String previousManifestSha256,
      Outbox outbox) {
    NightPapers papers = new NightPapers(run, submissions, board, reference, pack, outbox);
    papers.addEach();
    return papers.finish(previousManifestSha256);
  }

  private void addEach() {
    for (int i = 0; i < submissions.size(); i++) {
      Reported each = submissions.get(i);
      if (!each.standing()) {
        addWorksheet(i + 1, each);
      }
      if (each.isNew(Disposition.RETURNED)) {
        addNotice(i + 1, each);
      }
      if (VendorRequestPaper.isFor(each)) {
        addVendorRequest(i + 1, each);
      }
    }
  }

  private void addWorksheet(int place, Reported each) {
    each.verdict()
        .computed()
        .ifPresent(
            worksheet -> {
              String path = worksheet(place, each.verdict());
              tray.put(path + ".json", WorksheetFile.bytes(each.verdict(), worksheet));
              tray.put(path, run.stamped(WorksheetSheet.of(each, worksheet, board)));
            });
  }

  /** Without an ending. */
  static String worksheet(int place, Verdict verdict) {
    return "worksheets/" + PaperName.of(place, verdict);
  }

  private void addNotice(int place, Reported each) {
    DueDate due = DueDate.of(each, run.asOf(), pack, reference.workingDays());
    Addressee to = Addressee.of(each, reference, board);
    ReturnNotice notice = new ReturnNotice(each, board, to, due);
    Message message =
        new Message(
            to.address(),
            run.stamped(notice.subject()),
            each.submission() + "\n" + each.verdict().contentKey(),
            run.stamped(notice.letter()),
            notice.fileName(),
            each.submission());
    String path = "notices/" + PaperName.of(place, each.verdict());
    NoticeFile file = tray.put(path, run.stamped(NoticeSheet.of(notice, pack)), message);
    returned.add(new Returned(place, file, due, !notice.belongsElsewhere(), to.isKnown()));
  }

  private void addVendorRequest(int place, Reported each) {
    VendorRequestPaper paper =
        new VendorRequestPaper(each, board, pack.agreementNumbers(each.verdict().received()));
    Message message =
        new Message(
            board.vendorAddress(),
            run.stamped(paper.subject()),
            "vendor request\n" + each.submission() + "\n" + each.verdict().contentKey(),
            run.stamped(paper.letter()),
            paper.fileName(),
            each.submission());
    tray.put(
        "notices/vendor-requests/" + PaperName.of(place, each.verdict()),
        run.stamped(paper.sheet()),
        message);
  }

  private Papers finish(@Nullable String previousManifestSha256) {
    tray.put(
        "report.html",
        new NightPage(run, submissions, board, pack, returned, new TreeMap<>(tray.files()))
            .bytes());
    return Closing.close(tray, run, submissions, List.of(), previousManifestSha256);
  }
}
