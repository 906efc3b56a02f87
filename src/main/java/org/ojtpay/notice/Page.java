package org.ojtpay.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import org.ojtpay.notice.Papers.Written;
import org.ojtpay.validate.Disposition;

/** What the printable pages have in common: one file, no script, nothing fetched from elsewhere. */
final class Page {

  private final Html html = new Html();

  /**
   * @param kicker the small line over the title
   */
  Page(Board board, String title, String kicker) {
    html.raw("<!DOCTYPE html>").raw("<html lang=\"en-US\">").raw("<head>");
    html.raw("<meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.element("title", title + " - " + board.name());
    html.raw("<style>").raw(resource("page.css")).raw("</style>").raw("</head>").raw("<body>");
    html.raw(resource("icons.svg"));
    html.open("header", "").open("div", "kicker");
    html.element("span", board.name()).element("span", kicker).close("div");
    html.element("h1", title).close("header").open("main", "");
  }

  static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream("/notice/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file notice/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Html html() {
    return html;
  }

  static String badge(Disposition disposition) {
    String name = disposition.name().toLowerCase(Locale.ROOT);
    return badge(name, name, Wording.disposition(disposition));
  }

  /** Icon and word: colour alone says nothing. */
  static String badge(String style, String icon, String word) {
    return "<span class=\"badge " + style + "\">" + icon(icon) + Html.escape(word) + "</span>";
  }

  private static String icon(String name) {
    return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-" + name + "\"/></svg>";
  }

  /** The last cell of a control: whether it holds. */
  static String check(boolean holds) {
    return holds
        ? "<span class=\"badge approved\">" + icon("approved") + "adds up</span>"
        : "<span class=\"badge returned\">" + icon("quarantined") + "does not add up</span>";
  }

  /**
   * A link to a file of the same run.
   *
   * @param path of letters that a link bears as they are
   */
  static String link(String path, String text) {
    return "<a href=\"" + Html.escape(path) + "\">" + Html.escape(text) + "</a>";
  }

  /** What was written beside this page, so that a change or a loss shows. */
  void addFiles(SortedMap<String, Written> files) {
    html.element("h2", "Files written");
    html.element(
        "p",
        "hint",
        "With this page they are listed in manifest.json, whose own sha256 stands in report.json.");
    html.open("table", "files").raw("<thead><tr><th>File</th><th class=\"figure\">Bytes</th>");
    html.raw("<th>sha256</th></tr></thead><tbody>");
    files.forEach(
        (path, written) -> {
          html.open("tr", "").raw("<td>" + link(path, path) + "</td>");
          html.figure(String.format(Locale.US, "%,d", written.bytes()));
          html.element("td", "hash", written.sha256()).close("tr");
        });
    html.raw("</tbody></table>");
  }

  /** Which run this was. */
  void addRun(ReportedRun run, Board board) {
    html.element("h2", "This run").open("dl", "facts");
    fact("Run", run.id() + ", " + run.job() + ", number " + run.sequence() + " of its day");
    fact("As of", Print.day(run.asOf()));
    fact("Status", run.status());
    fact("Policy", run.policy() + ", sha256 " + run.policyHash());
    fact("Started", Print.time(run.startedAt(), board.zone()));
    fact("Finished", Print.time(run.finishedAt(), board.zone()));
    html.close("dl");
  }

  private void fact(String name, String value) {
    html.element("dt", name).element("dd", value);
  }

  byte[] bytes() {
    html.raw("</main>").raw("</body>").raw("</html>");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }
}
