package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Returned> returned = new ArrayList<>();

  /** A return notice with what the report says of it. */
  record Returned(int place, NoticeFile file, DueDate due, boolean senderKnown) {}

  private NightPapers(
      ReportedRun run,
      List<Reported> submissions,
      Board board,
      Reference reference,
      PolicyPack pack) {
    this.run = run;
    this.submissions = List.copyOf(submissions);
    this.board = board;
    this.reference = reference;
    this.pack = pack;
  }

  /**
   * The run's files. A pure function: nothing in them but {@code report.json}, {@code report.html}
   * and {@code manifest.json} depends on the run's id and times.
   *
   * @param submissions every entry of the inbox, or each of its parts, in inbox order
   * @param previousManifestSha256 of the run before; absent for the first
   */
  public static Papers write(
      ReportedRun run,
      List<Reported> submissions,
      Board board,
      Reference reference,
      PolicyPack pack,
      @Nullable String previousManifestSha256) {
    NightPapers papers = new NightPapers(run, submissions, board, reference, pack);
    papers.addEach();
    return papers.finish(previousManifestSha256);
  }

  private void addEach() {
    for (int i = 0; i < submissions.size(); i++) {
      Reported each = submissions.get(i);
      if (!each.standing()) {
        addWorksheet(i + 1, each.verdict());
      }
      if (each.isNew(Disposition.RETURNED)) {
        addNotice(i + 1, each);
      }
    }
  }

  private void addWorksheet(int place, Verdict verdict) {
    verdict
        .computed()
        .ifPresent(
            worksheet ->
                files.put(
                    "worksheets/" + PaperName.of(place, verdict) + ".json",
                    WorksheetFile.bytes(verdict, worksheet)));
  }

  private void addNotice(int place, Reported each) {
    DueDate due = DueDate.of(each, run.asOf(), pack, reference.workingDays());
    Addressee to = Addressee.of(each, reference, board);
    ReturnNotice notice = new ReturnNotice(each, board, pack, to, due);
    String about = each.submission() + "\n" + each.verdict().contentKey();
    String path = "notices/" + PaperName.of(place, each.verdict()) + ".eml";
    files.put(
        path,
        new Mail(board, run.asOf(), to.address(), notice.subject(), about, notice.letter())
            .bytes());
    returned.add(
        new Returned(
            place, new NoticeFile(path, to.address(), each.submission()), due, to.isKnown()));
  }

  private Papers finish(@Nullable String previousManifestSha256) {
    List<NoticeFile> notices = returned.stream().map(Returned::file).toList();
    files.put(
        "report.html",
        new NightPage(run, submissions, board, pack, returned, new TreeMap<>(files)).bytes());
    return Closing.close(files, run, submissions, List.of(), notices, previousManifestSha256);
  }
}
