package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.validate.Disposition;

/** The night in one or two sentences. */
final class NightSentence {

  private NightSentence() {}

  static String of(ReportedRun run, List<Reported> all) {
    List<Reported> now = all.stream().filter(each -> !each.standing()).toList();
    Totals totals = Totals.of(now);
    int standing = all.size() - now.size();
    return run.caution()
        + (now.isEmpty() ? "Nothing new was decided." : decided(totals))
        + (standing == 0
            ? ""
            : " "
                + Print.count(standing, "more stands", "more stand")
                + " as decided by an earlier run.");
  }

  private static String decided(Totals totals) {
    List<String> others = new ArrayList<>();
    add(others, totals.of(Disposition.RETURNED), " returned to the sender");
    add(others, totals.of(Disposition.HELD), " held for the board's staff");
    add(
        others,
        totals.of(Disposition.DUPLICATE),
        totals.duplicate() == 1 ? " duplicate" : " duplicates");
    add(others, totals.of(Disposition.QUARANTINED), " quarantined");
    return "%s of %s approved, %s payable%s."
        .formatted(
            totals.approved(),
            Print.count(totals.submissions(), "submission", "submissions"),
            Print.dollars(totals.reimbursement()),
            others.isEmpty() ? "" : "; " + String.join(", ", others));
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + what);
    }
  }
}
