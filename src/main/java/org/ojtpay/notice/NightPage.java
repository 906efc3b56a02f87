package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Disposition;

/** The file {@code report.html}: the night for people. */
final class NightPage {

  private final ReportedRun run;
  private final List<Reported> all;
  private final List<Row> rows;
  private final Board board;
  private final PolicyPack pack;
  private final Map<Integer, NightPapers.Returned> notices;
  private final SortedMap<String, Written> files;

  /** A submission with its place in the report, which its papers carry in their names. */
  record Row(int place, Reported reported) {

    boolean is(Disposition disposition) {
      return reported.isNew(disposition);
    }
  }

  NightPage(
      ReportedRun run,
      List<Reported> all,
      Board board,
      PolicyPack pack,
      List<NightPapers.Returned> returned,
      SortedMap<String, Written> files) {
    this.run = run;
    this.all = all;
    this.rows = IntStream.range(0, all.size()).mapToObj(i -> new Row(i + 1, all.get(i))).toList();
    this.board = board;
    this.pack = pack;
    this.notices =
        returned.stream()
            .collect(Collectors.toMap(NightPapers.Returned::place, Function.identity()));
    this.files = files;
  }

  byte[] bytes() {
    Page page = new Page(board, "Nightly invoice run", Print.day(run.asOf()));
    Html html = page.html();
    html.element("p", run.isDone() ? "verdict" : "verdict alarm", NightSentence.of(run, all));
    new Controls(html, all, pack).add();
    SubmissionTable table = new SubmissionTable(html, pack);
    table.add("All submissions of this run", with(row -> !row.reported().standing()), true);
    addReasons(html);
    new NotedTable(html).add(with(row -> !row.reported().standing()));
    table.add("Standing from earlier runs", with(row -> row.reported().standing()), false);
    page.addFiles(files);
    page.addRun(run, board);
    return page.bytes();
  }

  private void addReasons(Html html) {
    List<Row> staff = new ArrayList<>(with(row -> row.is(Disposition.QUARANTINED)));
    staff.addAll(with(row -> row.is(Disposition.HELD)));
    ReasonCards cards = new ReasonCards(html, pack, notices);
    cards.add(
        "For the board's staff",
        "In a quarantined submission no file could be opened. A held one waits for a person's"
            + " decision, or for the day or the other submission that it names."
            + stillHeld(),
        Severity.HOLD,
        staff);
    cards.add(
        "Returned to their senders",
        "Each sender gets one notice with every fault in it. Nothing is paid until it is answered.",
        Severity.RETURN,
        with(row -> row.is(Disposition.RETURNED)));
  }

  private String stillHeld() {
    int held = with(row -> row.reported().standing() && row.reported().is(Disposition.HELD)).size();
    return held == 0
        ? ""
        : " Held by earlier runs and still waiting: " + held + ", listed with the standing ones.";
  }

  private List<Row> with(Predicate<Row> wanted) {
    return rows.stream().filter(wanted).toList();
  }
}
