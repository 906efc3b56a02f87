package org.ojtpay.job;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.ojtpay.notice.NightPapers;
import org.ojtpay.notice.NoticeFile;
import org.ojtpay.notice.Papers;
import org.ojtpay.notice.Reported;
import org.ojtpay.packet.Packet;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.FiledVerdict;

/** Writes the night's notices, worksheets and report; {@code report.json} last. */
final class TellStep implements Step {

  @Override
  public String name() {
    return "tell";
  }

  /** The night's papers, of verdicts that are on file or are not. */
  static Papers papers(
      RunContext run, List<FiledVerdict> verdicts, LongFunction<Packet> packets, Instant finished) {
    WholePackets wholes = new WholePackets(run.shelves());
    List<Reported> reported =
        verdicts.stream()
            .map(
                each ->
                    Reported.of(each.verdict(), each.standing(), whole(each, packets, wholes))
                        .answering(
                            run.shelves()
                                .mended()
                                .supersededBy(each)
                                .map(FiledVerdict::verdict)
                                .orElse(null)))
            .toList();
    return NightPapers.write(
        Telling.run(run, finished),
        reported,
        Telling.board(run),
        run.reference(),
        run.packs(),
        run.shelves().runs().lastManifest().orElse(null),
        Telling.outbox(run));
  }

  /** All on which it was decided: of a resubmission, with what it took over. */
  private static Packet whole(
      FiledVerdict verdict, LongFunction<Packet> packets, WholePackets wholes) {
    Packet entry = packets.apply(verdict.receiptId());
    return verdict.verdict().supersedes() == null ? entry : wholes.of(verdict, entry);
  }

  @Override
  public void run(RunContext run) {
    Shelves shelves = run.shelves();
    List<FiledVerdict> verdicts = shelves.verdicts().ofRun(run.runId());
    Instant finished = run.clock().instant();
    Papers papers = papers(run, verdicts, shelves.packets()::get, finished);
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
    shelves.runs().finish(run.runId(), finished, papers.manifestSha256());
  }
}
