package org.ojtpay.notice;

import java.util.List;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;

/** A letter as HTML that any mail program shows: no style sheet, nothing from elsewhere. */
final class LetterHtml {

  private static final String FONT = "font-family:Arial,Helvetica,sans-serif;";
  private static final String CELL = "padding:3px 14px 3px 0;vertical-align:top;";

  private final Html html = new Html();

  private LetterHtml() {}

  static String of(Letter letter) {
    LetterHtml page = new LetterHtml();
    page.html.raw("<!DOCTYPE html>");
    page.html.raw("<html lang=\"en-US\"><head><meta charset=\"utf-8\">");
    page.html.element("title", letter.title());
    page.html.raw("</head><body style=\"" + FONT + "font-size:15px;line-height:1.45;");
    page.html.raw("color:#1b1b1b;max-width:720px;margin:16px\">");
    page.html.raw("<div style=\"color:#1a3a5c;font-weight:bold\">" + esc(letter.sender()));
    page.html.raw("</div><h1 style=\"font-size:21px;margin:2px 0 14px\">" + esc(letter.title()));
    page.html.raw("</h1>");
    letter.blocks().forEach(page::add);
    page.html.raw("</body></html>");
    return page.html.toString();
  }

  private static String esc(String text) {
    return Html.escape(text);
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      html.raw("<h2 style=\"font-size:16px;color:#1a3a5c;margin:22px 0 6px\">");
      html.raw(esc(heading.text()) + "</h2>");
    } else if (block instanceof Block.Paragraph paragraph) {
      html.element("p", paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      html.open("ul", "");
      bullets.items().forEach(item -> html.element("li", item));
      html.close("ul");
    } else if (block instanceof Block.Facts facts) {
      addFacts(facts.facts());
    } else if (block instanceof Block.Point point) {
      addPoint(point);
    } else if (block instanceof Block.Table table) {
      addTable(table);
    }
  }

  private void addPoint(Block.Point point) {
    html.raw("<div style=\"border-left:4px solid #8a1c1c;padding:2px 0 2px 12px;");
    html.raw("margin:0 0 16px\"><strong>" + point.number() + ".</strong>");
    addFacts(point.facts());
    html.close("div");
  }

  private void addFacts(List<Fact> facts) {
    html.raw("<table role=\"presentation\" style=\"border-collapse:collapse\">");
    for (Fact fact : facts) {
      html.raw("<tr><td style=\"" + CELL + "color:#4a4a4a;white-space:nowrap\">");
      html.raw(esc(fact.label()) + "</td><td style=\"" + CELL + "\">" + esc(fact.text()));
      html.raw("</td></tr>");
    }
    html.close("table");
  }

  private void addTable(Block.Table table) {
    html.raw("<table style=\"border-collapse:collapse;margin:6px 0 12px\"><tr>");
    table.columns().forEach(column -> html.raw(cell("th", column, column.title())));
    html.close("tr");
    for (List<String> row : table.rows()) {
      html.open("tr", "");
      for (int i = 0; i < row.size(); i++) {
        html.raw(cell("td", table.columns().get(i), row.get(i)));
      }
      html.close("tr");
    }
    html.close("table");
  }

  private static String cell(String tag, Column column, String text) {
    String side = "text-align:" + (column.figures() ? "right" : "left");
    String border = ";border-bottom:1px solid #c9ced6";
    return "<" + tag + " style=\"" + CELL + side + border + "\">" + esc(text) + "</" + tag + ">";
  }
}
