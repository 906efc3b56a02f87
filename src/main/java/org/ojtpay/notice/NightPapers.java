package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.Reference;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/** Everything that a nightly invoice run writes for people and programs. */
public final class NightPapers {

  private static final String ATTACH = "notice.attach-paper";

  private final ReportedRun run;
  private final List<Reported> submissions;
  private final Board board;
  private final Reference reference;
  private final PackSet packs;
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
      PackSet packs,
      Outbox outbox) {
    this.run = run;
    this.submissions = List.copyOf(submissions);
    this.board = board;
    this.reference = reference;
    this.packs = packs;
    this.tray = new Tray(outbox, board, run.asOf());
  }

  /**
   * The run's files. A pure function: nothing in them but {@code report.json}, {@code report.html}
   * and {@code manifest.json} depends on the run's id and times.
   *
   * @param submissions every entry of the inbox, or each of its parts, in inbox order
   * @param told what the systems around are told
   * @param previousManifestSha256 of the run before; absent for the first
   * @param outbox gets each file as it is made
   */
  public static Papers write(
      ReportedRun run,
      List<Reported> submissions,
      Board board,
      Reference reference,
      PackSet packs,
      ForSystems told,
      @Nullable String previousManifestSha256,
      Outbox outbox) {
    NightPapers papers = new NightPapers(run, submissions, board, reference, packs, outbox);
    papers.addEach();
    papers.acknowledge();
    new SystemPapers(run, board, reference, packs, told, papers.tray).write(submissions);
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

  /** One mail for each new entry of the inbox, whichever parts it has. */
  private void acknowledge() {
    Map<String, Reported> acknowledged = new LinkedHashMap<>();
    for (int i = 0; i < submissions.size(); i++) {
      Reported each = submissions.get(i);
      Addressee to = Addressee.of(each, reference, board);
      boolean first = acknowledged.putIfAbsent(each.verdict().entry(), each) == null;
      boolean unknown = each.is(Disposition.QUARANTINED) && !to.isKnown();
      if (first && !each.standing() && !each.verdict().again() && !unknown) {
        List<Reported> parts =
            submissions.stream()
                .filter(other -> other.verdict().entry().equals(each.verdict().entry()))
                .toList();
        Acknowledgement letter = new Acknowledgement(each, parts, board, to);
        String path = "notices/acknowledgements/" + PaperName.of(i + 1, each.verdict());
        tray.acknowledge(path, letter.message(run));
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
    DueDate due = DueDate.of(each, run.asOf(), pack(each), reference.workingDays());
    Addressee to = Addressee.of(each, reference, board);
    String path = "notices/" + PaperName.of(place, each.verdict());
    ReturnNotice attached = new ReturnNotice(each, board, to, due);
    boolean apart = pack(each).text(ATTACH, each.verdict().received()).equals("NO");
    ReturnNotice notice =
        apart ? attached.apart("notice " + place + " of " + Print.day(run.asOf())) : attached;
    Message message =
        new Message(
            to.address(),
            run.stamped(notice.subject()),
            each.submission() + "\n" + each.verdict().contentKey(),
            run.stamped(notice.letter()),
            notice.fileName(),
            each.submission());
    Sheet sheet = run.stamped(NoticeSheet.of(notice, pack(each)));
    NoticeFile file = apart ? tray.putApart(path, sheet, message) : tray.put(path, sheet, message);
    returned.add(new Returned(place, file, due, !notice.belongsElsewhere(), to.isKnown()));
  }

  private void addVendorRequest(int place, Reported each) {
    VendorRequestPaper paper =
        new VendorRequestPaper(each, board, pack(each).agreementNumbers(each.verdict().received()));
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
        new NightPage(run, submissions, board, packs.own(), returned, new TreeMap<>(tray.files()))
            .bytes());
    return Closing.close(tray, run, submissions, List.of(), previousManifestSha256);
  }

  private PolicyPack pack(Reported reported) {
    return packs.named(reported.verdict().pack());
  }
}
