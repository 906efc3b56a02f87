package org.ojtpay.notice;

import java.util.ArrayList;
import java.util.List;
import org.ojtpay.reconcile.FundSummary;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.reconcile.YearTotals;
import org.ojtpay.units.Money;

/**
 * What became of each fund's obligations: a bar a fund, as long as every other, in the shares of
 * what was liquidated, de-obligated and is open; the same in figures beside it.
 */
final class ObligationChart {

  private static final int WIDTH = 122;
  private static final int HEIGHT = 11;
  private static final int KEY_WIDTH = 22;

  private ObligationChart() {}

  /** What became of one fund's, or of all. */
  private record Share(String name, Money all, Money liquidated, Money deobligated, Money open) {

    static Share of(FundSummary fund) {
      return new Share(
          fund.fund(),
          fund.opening().plus(fund.obligated()).plus(fund.amended()),
          fund.liquidated(),
          fund.deobligated(),
          fund.open());
    }

    static Share of(YearTotals totals) {
      return new Share(
          "All",
          totals.opening().plus(totals.obligated()),
          totals.liquidated(),
          totals.deobligated(),
          totals.open());
    }

    List<Money> parts() {
      return List.of(liquidated, deobligated, open);
    }
  }

  static void addTo(Sheet sheet, YearEndReport report) {
    Html html = sheet.html();
    html.raw("<p>" + Html.escape("Of what was open before and obligated in the year:"));
    key(html, "solid", List.of(1L, 0L, 0L), "liquidated (spent)");
    key(html, "striped", List.of(0L, 1L, 0L), "de-obligated");
    key(html, "white", List.of(0L, 0L, 1L), "open");
    html.raw("</p>");
    html.open("table", "list").open("thead", "").open("tr", "");
    heading(html, "Fund", "", 7);
    heading(html, "Shares", "", 25);
    for (String title : List.of("Obligations", "Liquidated", "De-obligated", "Open")) {
      heading(html, title, "figure", 17);
    }
    html.close("tr").close("thead").open("tbody", "");
    report.funds().forEach(fund -> row(html, Share.of(fund), ""));
    row(html, Share.of(report.totals()), "sum");
    html.close("tbody").close("table");
  }

  private static void key(Html html, String pattern, List<Long> parts, String words) {
    html.raw(ShareBar.element(pattern + ":", KEY_WIDTH, HEIGHT - 2, parts));
    html.raw(Html.escape(words));
  }

  private static void heading(Html html, String title, String side, int share) {
    html.raw(
        "<th scope=\"col\" class=\"%s\" style=\"width:%s%%\">%s</th>"
            .formatted(side, share, Html.escape(title)));
  }

  private static void row(Html html, Share share, String cssClass) {
    List<String> figures = figures(share);
    html.open("tr", cssClass).element("td", share.name());
    html.raw("<td>" + bar(share, figures) + "</td>").figure(Print.dollars(share.all()));
    figures.forEach(html::figure);
    html.close("tr");
  }

  private static String bar(Share share, List<String> figures) {
    String alt =
        "%s: of %s, liquidated %s, de-obligated %s, open %s"
            .formatted(
                share.name().equals("All") ? "All funds" : "Fund " + share.name(),
                Print.dollars(share.all()),
                figures.get(0),
                figures.get(1),
                figures.get(2));
    // A part below nothing, which corrections may leave, cannot be drawn; the figures show it.
    return ShareBar.element(
        alt, WIDTH, HEIGHT, share.parts().stream().map(each -> Math.max(0, each.cents())).toList());
  }

  /** Each part, such as {@code $2,600.00, 24%}; the shares come to a hundred. */
  private static List<String> figures(Share share) {
    List<Long> percents = Percents.of(share.parts());
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < share.parts().size(); i++) {
      String dollars = Print.dollars(share.parts().get(i));
      figures.add(percents.isEmpty() ? dollars : dollars + ", " + percents.get(i) + "%");
    }
    return figures;
  }
}
