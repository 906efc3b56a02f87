package org.ojtpay.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.ForSystems;
import org.ojtpay.notice.NightPapers;
import org.ojtpay.notice.NoticeFile;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.Reported;
import org.ojtpay.notice.SystemRow;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Snippet;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;
import org.ojtpay.validate.Verdict;

/** Writes the night's notices, worksheets and report; {@code report.json} last. */
final class TellStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  /** What lies behind the verdicts, on the shelves or in memory. */
  interface Behind {
    Packet packet(long receiptId);

    List<Snippet> snippets(FiledVerdict verdict);

    /** What the systems around are told. */
    List<SystemRow> told();

    /** The bytes of a file that was received. */
    byte[] original(String sha256);
  }

  /** The night's papers, of verdicts that are on file or are not. */
  static Papers papers(
      RunContext run, List<FiledVerdict> verdicts, Behind behind, Instant finished) {
    List<Reported> reported =
        Answered.told(verdicts, run.shelves()).stream()
            .map(
                each ->
                    Reported.of(
                            each.verdict(),
                            each.standing(),
                            whole(run, each, behind.packet(each.receiptId())))
                        .answering(former(run, each))
                        .answeredBy(each.answeredBy())
                        .with(each.standing() ? List.of() : behind.snippets(each)))
            .toList();
    return NightPapers.write(
        Telling.run(run, finished),
        reported,
        Telling.board(run),
        run.reference(),
        run.packs(),
        new ForSystems(behind.told(), behind::original),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
  }

  /** All on which it was decided: of a resubmission, with what it took over. */
  static Packet whole(RunContext run, FiledVerdict verdict, Packet entry) {
    return verdict.verdict().supersedes() == null
        ? entry
        : new WholePackets(run.shelves()).of(verdict, entry);
  }

  private static @Nullable Verdict former(RunContext run, FiledVerdict verdict) {
    return run.shelves().mended().supersededBy(verdict).map(FiledVerdict::verdict).orElse(null);
  }

  @Override
  public void run(RunContext run) {
    Shelves shelves = run.shelves();
    List<FiledVerdict> verdicts = shelves.verdicts().ofRun(run.runId());
    Instant finished = run.clock().instant();
    Papers papers = papers(run, verdicts, new OnShelves(run), finished);
    for (NoticeFile notice : papers.notices()) {
      verdicts.stream()
          .filter(each -> each.verdict().submission().equals(notice.submission()))
          .forEach(
              each ->
                  shelves
                      .papers()
                      .putNotice(
                          run.runId(),
                          notice.file(),
                          each.id(),
                          notice.to(),
                          papers.sha256(notice.file())));
    }
    Finish.run(run, finished, papers);
  }

  /** What the steps before have put. */
  record OnShelves(RunContext run) implements Behind {

    @Override
    public Packet packet(long receiptId) {
      return run.shelves().packets().get(receiptId);
    }

    @Override
    public List<Snippet> snippets(FiledVerdict verdict) {
      return run.shelves().snippets().of(verdict.id());
    }

    @Override
    public List<SystemRow> told() {
      return run.shelves().systemRows().ofRun(run.runId());
    }

    @Override
    public byte[] original(String sha256) {
      return run.shelves().receipts().content(sha256);
    }
  }
}
