package org.ojtpay.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ojtpay.notice.NightPage.Row;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.FixedBy;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.policy.Severity;
import org.ojtpay.validate.Disposition;
import org.ojtpay.validate.Verdict;

/** Submissions that wait for somebody: each with its reasons, their places, and what mends them. */
final class ReasonCards {

  private final Html html;
  private final PolicyPack pack;
  private final Map<Integer, NightPapers.Returned> notices;

  /**
   * @param notices by the place of their submission
   */
  ReasonCards(Html html, PolicyPack pack, Map<Integer, NightPapers.Returned> notices) {
    this.html = html;
    this.pack = pack;
    this.notices = notices;
  }

  /**
   * Nothing where there are no rows.
   *
   * @param severity of the reasons that made them wait
   */
  void add(String title, String hint, Severity severity, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.element("h2", title + " (" + rows.size() + ")").element("p", "hint", hint);
    rows.forEach(row -> add(row, severity));
  }

  private void add(Row row, Severity severity) {
    Verdict verdict = row.reported().verdict();
    html.open("article", "card " + verdict.disposition().name().toLowerCase(Locale.ROOT));
    html.raw("<h3>" + Page.badge(verdict.disposition()) + " " + place(row));
    html.raw(Html.escape(verdict.submission()) + "</h3>");
    html.element("p", "about", about(row.reported()));
    NightPapers.@Nullable Returned notice = notices.get(row.place());
    if (notice != null) {
      String paper = notice.file().paper();
      String link = Page.link(paper, paper);
      html.raw("<p class=\"about\">" + Html.escape(sent(notice)) + " · " + link + "</p>");
    }
    addReasons(verdict, severity);
    html.close("article");
  }

  /** What only the staff may know stands by itself where the rest went to the sender. */
  private void addReasons(Verdict verdict, Severity severity) {
    add(verdict.findings(severity));
    Severity other = severity == Severity.RETURN ? Severity.HOLD : Severity.RETURN;
    List<Finding> more = verdict.findings(other);
    if (!more.isEmpty()) {
      html.element(
          "p",
          "about",
          severity == Severity.RETURN
              ? "For the board's staff, not told to the sender:"
              : "For the sender, once something could be opened:");
      add(more);
    }
  }

  private void add(List<Finding> findings) {
    html.raw("<ol class=\"reasons\">");
    findings.forEach(this::add);
    html.raw("</ol>");
  }

  private static String place(Row row) {
    return "<span class=\"place\">" + Html.escape(SubmissionTable.number(row)) + "</span> ";
  }

  private static String about(Reported reported) {
    Verdict verdict = reported.verdict();
    StringBuilder about = new StringBuilder(Wording.kind(verdict.kind()));
    append(about, "", verdict.invoiceNumber());
    append(about, "agreement ", verdict.agreementNumber());
    append(about, "", verdict.participant());
    append(about, "", reported.submitted().employer());
    append(about, "received ", Print.day(verdict.received()));
    verdict
        .computed()
        .filter(worksheet -> verdict.disposition() != Disposition.APPROVED)
        .ifPresent(
            worksheet -> append(about, "computes to ", Print.dollars(worksheet.reimbursement())));
    return about.toString();
  }

  private static void append(StringBuilder about, String what, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      about.append(" · ").append(what).append(value);
    }
  }

  private static String sent(NightPapers.Returned notice) {
    return (notice.answered()
            ? "Answer due " + Print.day(notice.due().day())
            : "No answer asked for")
        + (notice.senderKnown()
            ? " · notice to " + notice.file().to()
            : " · no address of the sender is known: pass the notice on");
  }

  private void add(Finding finding) {
    html.raw("<li><p class=\"found\">" + Html.escape(finding.message()) + "</p>");
    html.open("dl", "facts");
    SourceRef source = finding.source();
    fact("Where", source == null ? Wording.nowhere(finding) : source.describe());
    fact("To do", finding.fix() + who(finding));
    fact("Rule", finding.citation() + " (" + finding.code() + ")");
    html.raw("</dl></li>");
  }

  private String who(Finding finding) {
    return pack.fixedBy(finding.code()) == FixedBy.BOARD
        ? " (the board's staff)"
        : " (" + Print.words(pack.fixedBy(finding.code())) + ")";
  }

  private void fact(String name, String value) {
    html.element("dt", name).element("dd", value);
  }
}
