package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.notice.NightPage.Row;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** What was noted and stops nothing. */
final class NotedTable {

  private final Html html;

  NotedTable(Html html) {
    this.html = html;
  }

  void add(List<Row> rows) {
    boolean any =
        rows.stream().anyMatch(row -> !row.reported().verdict().findings(Severity.WARN).isEmpty());
    if (!any) {
      return;
    }
    html.element("h2", "Noted, stopping nothing").open("table", "noted");
    html.raw("<thead><tr><th>No.</th><th>What was seen</th><th>Where</th><th>Rule</th></tr>");
    html.raw("</thead><tbody>");
    for (Row row : rows) {
      row.reported().verdict().findings(Severity.WARN).forEach(finding -> add(row, finding));
    }
    html.raw("</tbody></table>");
  }

  private void add(Row row, Finding finding) {
    SourceRef source = finding.source();
    html.open("tr", "").element("td", "place", SubmissionTable.number(row));
    html.element("td", finding.message());
    html.element("td", source == null ? Wording.nowhere(finding) : source.describe());
    html.element("td", finding.code() + ", " + finding.citation()).close("tr");
  }
}
