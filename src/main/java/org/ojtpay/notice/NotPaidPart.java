package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.notice.NotPaid.Told;
import org.ojtpay.notice.NotPaid.Waiting;
import org.ojtpay.units.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a payment-file run did not pay, withdrew or has not handed over, in its reports. */
record NotPaidPart(NotPaid told) {

  /** One sentence; empty where nothing waits. */
  String sentence() {
    List<Waiting> waiting = told.waiting();
    Money sum = waiting.stream().map(Waiting::amount).reduce(Money.ZERO, Money::plus);
    return waiting.isEmpty()
        ? ""
        : " %s, %s, %s to be paid: see below."
            .formatted(
                Print.count(waiting.size(), "approved invoice", "approved invoices"),
                Print.dollars(sum),
                waiting.size() == 1 ? "waits" : "wait");
  }

  void addTo(Html html) {
    addWaiting(html);
    add(html, "Published, and not handed over", "File", told.notHandedOver());
    add(html, "Withdrawn", "File", told.withdrawn());
    add(html, "To be taken back", "Payment", told.takenBack());
    add(html, "Asked back, and not taken back", "Payment", told.notTakenBack());
  }

  private void addWaiting(Html html) {
    if (told.waiting().isEmpty()) {
      return;
    }
    html.element("h2", "Held from payment");
    html.open("table", "submissions").raw("<thead><tr><th>Employer</th><th>Submission</th>");
    html.raw("<th class=\"figure\">Amount</th><th>Reason</th><th>Since</th>");
    html.raw("<th>Who ends it, and how</th></tr></thead><tbody>");
    for (Waiting each : told.waiting()) {
      html.open("tr", "").element("td", "payee", each.employer()).element("td", each.submission());
      html.figure(Print.dollars(each.amount()));
      html.element("td", each.reason() + ": " + each.why());
      html.element("td", each.since() == null ? "" : each.since().toString());
      html.element("td", each.ends()).close("tr");
    }
    html.raw("</tbody></table>");
  }

  private static void add(Html html, String heading, String what, List<Told> all) {
    if (all.isEmpty()) {
      return;
    }
    html.element("h2", heading).open("table", "submissions");
    html.raw("<thead><tr>").element("th", what).element("th", "Why").raw("</tr></thead><tbody>");
    all.forEach(
        each ->
            html.open("tr", "").element("td", each.what()).element("td", each.why()).close("tr"));
    html.raw("</tbody></table>");
  }

  void putInto(ObjectNode report) {
    ArrayNode waiting = report.putArray("waiting");
    for (Waiting each : told.waiting()) {
      waiting
          .addObject()
          .put("employer", each.employer())
          .put("submission", each.submission())
          .put("amount", each.amount().toString())
          .put("reason", each.reason())
          .put("why", each.why())
          .put("since", Json.text(each.since()))
          .put("ends", each.ends());
    }
    put(report.putArray("notHandedOver"), told.notHandedOver());
    put(report.putArray("withdrawn"), told.withdrawn());
    put(report.putArray("takenBack"), told.takenBack());
    put(report.putArray("notTakenBack"), told.notTakenBack());
  }

  private static void put(ArrayNode into, List<Told> all) {
    all.forEach(each -> into.addObject().put("what", each.what()).put("why", each.why()));
  }
}
