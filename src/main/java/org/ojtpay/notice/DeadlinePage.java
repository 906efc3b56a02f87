package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.notice.WatchPapers.Drafted;
import org.ojtpay.onfile.Deadline;
import org.ojtpay.onfile.Deadline.Stage;
import org.ojtpay.onfile.Deadline.Term;

/** The file {@code deadlines.html}: what is due and late, for people. */
final class DeadlinePage {

  private final ReportedRun run;
  private final List<Deadline> deadlines;
  private final List<Drafted> drafted;
  private final Board board;
  private final SortedMap<String, Written> files;
  private final Page page;
  private final Html html;

  DeadlinePage(
      ReportedRun run,
      List<Deadline> deadlines,
      List<Drafted> drafted,
      Board board,
      SortedMap<String, Written> files) {
    this.run = run;
    this.deadlines = deadlines;
    this.drafted = drafted;
    this.board = board;
    this.files = files;
    this.page = new Page(board, "Deadlines", Print.day(run.asOf()));
    this.html = page.html();
  }

  byte[] bytes() {
    boolean late = !with(Stage.LATE).isEmpty();
    html.element(
        "p", run.isDone() && !late ? "verdict" : "verdict alarm", run.caution() + sentence());
    for (Stage stage : Stage.values()) {
      add(stage);
    }
    addAges();
    page.addFiles(files);
    page.addRun(run, board);
    return page.bytes();
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(with(Stage.LATE).size() + " late");
    parts.add(with(Stage.SOON).size() + " due soon");
    parts.add(with(Stage.OPEN).size() + " waiting");
    return String.join(", ", parts)
        + "; "
        + Print.count(drafted.size(), "reminder", "reminders")
        + " drafted in "
        + Print.count((int) drafted.stream().map(Drafted::mail).distinct().count(), "mail", "mails")
        + ".";
  }

  private List<Deadline> with(Stage stage) {
    return deadlines.stream().filter(each -> each.stage() == stage).toList();
  }

  /** Nothing where there is none of the stage. */
  private void add(Stage stage) {
    List<Deadline> all = with(stage);
    if (all.isEmpty()) {
      return;
    }
    html.element("h2", DeadlineWords.stage(stage) + " (" + all.size() + ")");
    html.element("p", "hint", hint(stage)).open("table", "submissions");
    html.raw("<thead><tr><th scope=\"col\">Due</th><th scope=\"col\">What</th>");
    html.raw("<th scope=\"col\">Agreement</th><th scope=\"col\">Participant</th>");
    html.raw("<th scope=\"col\">Who</th><th scope=\"col\">Reminder</th>");
    html.raw("<th scope=\"col\">How it was counted</th></tr></thead>");
    html.open("tbody", "");
    all.forEach(this::add);
    html.raw("</tbody></table>");
  }

  private static String hint(Stage stage) {
    return switch (stage) {
      case LATE -> "The day is past, and nothing on file says that it was done.";
      case SOON -> "The day is near.";
      case OPEN -> "Submissions that wait, and still have time.";
      case WARNING -> "Nobody is reminded of these.";
    };
  }

  private void add(Deadline each) {
    html.open("tr", "");
    html.raw(
        "<td class=\"period\">"
            + badge(each.stage())
            + "<br>"
            + Html.escape(Print.day(each.due()))
            + "<br><span class=\"hint\">"
            + Html.escape(DeadlineWords.distance(each, run.asOf()))
            + "</span></td>");
    html.raw("<td class=\"name\">" + Html.escape(each.what()) + submission(each) + "</td>");
    html.element("td", "number", each.subject().agreementNumber());
    html.element("td", each.subject().participant());
    html.element("td", DeadlineWords.party(each.party()));
    html.raw("<td>" + reminder(each) + "</td>");
    html.raw(
        "<td>"
            + Html.escape(each.counted())
            + " <span class=\"hint\">"
            + Html.escape(each.clause())
            + "</span></td>");
    html.close("tr");
  }

  private static String submission(Deadline each) {
    String name = each.subject().submission();
    return name.isEmpty() ? "" : "<br><span class=\"hint\">" + Html.escape(name) + "</span>";
  }

  private String reminder(Deadline each) {
    return drafted.stream()
        .filter(one -> one.reminder().deadline().equals(each))
        .map(
            one ->
                Page.link(
                    one.mail().file(),
                    one.reminder().number() == 1
                        ? "drafted"
                        : "drafted, number " + one.reminder().number()))
        .findFirst()
        .orElse(each.stage().isReminded() ? "went out before" : "");
  }

  private static String badge(Stage stage) {
    String style =
        switch (stage) {
          case LATE -> "returned";
          case SOON -> "held";
          case OPEN -> "duplicate";
          case WARNING -> "quarantined";
        };
    String icon = stage == Stage.LATE ? "quarantined" : "held";
    return Page.badge(style, icon, DeadlineWords.stage(stage));
  }

  /** Invoices by their age: the board has so many days to pay, whatever holds them. */
  private void addAges() {
    List<Deadline> unpaid =
        deadlines.stream()
            .filter(each -> each.term() == Term.PAYMENT || each.term() == Term.INVOICE_DECISION)
            .toList();
    if (unpaid.isEmpty()) {
      return;
    }
    html.element("h2", "Invoices that are not paid, by age (" + unpaid.size() + ")");
    html.open("table", "submissions");
    html.raw("<thead><tr><th scope=\"col\">Invoice</th><th scope=\"col\">Agreement</th>");
    html.raw("<th scope=\"col\">Received</th><th scope=\"col\" class=\"figure\">Age, days</th>");
    html.raw("<th scope=\"col\" class=\"figure\">Days left</th></tr></thead>");
    html.open("tbody", "");
    for (Deadline each : unpaid) {
      html.open("tr", "");
      html.raw("<td class=\"name\">" + Html.escape(each.what()) + submission(each) + "</td>");
      html.element("td", "number", each.subject().agreementNumber());
      html.element("td", "period", Print.day(each.from()));
      html.figure(Long.toString(each.age(run.asOf())));
      html.figure(Long.toString(each.daysLeft(run.asOf()))).close("tr");
    }
    html.raw("</tbody></table>");
  }
}
