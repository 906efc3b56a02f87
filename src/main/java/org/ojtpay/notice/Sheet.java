package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ojtpay.notice.Block.Column;
import org.ojtpay.notice.Block.Fact;

/**
 * A paper before it becomes a PDF: XHTML in the layout's words, with headings as bookmarks, the
 * paper's name at the head of each page, its date and "Page n of m" at the foot.
 */
final class Sheet {

  /** What stands where the fonts lack a sign. */
  static final String NOT_IN_THE_FONT = "\u25a1";

  /** How the address of a picture begins that is part of the text. */
  static final String PICTURE = "data:image/png;base64,";

  private static final String CSS = Page.resource("sheet.css");

  private final String sender;
  private String name;
  private final String subject;
  private final boolean wide;
  private final List<String> bookmarks = new ArrayList<>();
  private final Html html = new Html();

  /**
   * An empty one.
   *
   * @param name of the paper, at the head of each page
   * @param subject what it is about, in a line
   */
  private Sheet(Board board, String name, String subject, boolean wide) {
    this.sender = Print.line(board.name());
    this.name = Print.line(name);
    this.subject = Print.line(subject);
    this.wide = wide;
  }

  static Sheet upright(Board board, String name, String subject) {
    return new Sheet(board, name, subject, false);
  }

  /** For tables with many columns. */
  static Sheet wide(Board board, String name, String subject) {
    return new Sheet(board, name, subject, true);
  }

  /** Says so at the head of each page. */
  Sheet stamped(String stamp) {
    name = stamp + name;
    return this;
  }

  Html html() {
    return html;
  }

  /** A heading, which the bookmarks list. */
  Sheet heading(String tag, String cssClass, String text) {
    bookmarks.add(text);
    String id = " id=\"h" + bookmarks.size() + "\">";
    html.raw("<" + tag + " class=\"" + cssClass + "\"" + id + Html.escape(text) + close(tag));
    return this;
  }

  private static String close(String tag) {
    return "</" + tag + ">";
  }

  Sheet add(List<Block> blocks) {
    blocks.forEach(this::add);
    return this;
  }

  Sheet add(Block block) {
    if (block instanceof Block.Heading heading) {
      heading("h2", "", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      html.element("p", paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      html.open("ul", "");
      bullets.items().forEach(item -> html.element("li", item));
      html.close("ul");
    } else if (block instanceof Block.Facts facts) {
      addFacts(facts.facts());
    } else if (block instanceof Block.Point point) {
      html.open("div", "point").element("h3", point.number() + ". " + point.title());
      addFacts(point.facts());
      point.pictures().forEach(this::addPicture);
      html.close("div");
    } else if (block instanceof Block.Picture picture) {
      addPicture(picture);
    } else if (block instanceof Block.Table table) {
      addTable(table);
    }
    return this;
  }

  private void addFacts(List<Fact> facts) {
    html.open("table", "facts").open("tbody", "");
    for (Fact fact : facts) {
      html.open("tr", "").raw("<th scope=\"row\">" + Html.escape(fact.label()) + "</th>");
      html.element("td", fact.text()).close("tr");
    }
    html.close("tbody").close("table");
  }

  /** As part of the text itself: nothing is fetched from anywhere. */
  private void addPicture(Block.Picture picture) {
    html.raw("<p class=\"picture\"><img alt=\"" + Html.escape(picture.alt()) + "\"");
    html.raw(" style=\"width:" + picture.points() + "pt\"");
    html.raw(" src=\"" + PICTURE + picture.png() + "\"/></p>");
  }

  private void addTable(Block.Table table) {
    html.open("table", "list").open("thead", "").open("tr", "");
    for (Column column : table.columns()) {
      String width = " style=\"width:" + column.share() + "%\"";
      html.raw("<th scope=\"col\"" + side(column) + width + ">");
      html.raw(Html.escape(column.title()) + close("th"));
    }
    html.close("tr").close("thead").open("tbody", "");
    table.rows().forEach(row -> addRow(table.columns(), row, ""));
    if (!table.sums().isEmpty()) {
      addRow(table.columns(), table.sums(), "sum");
    }
    html.close("tbody").close("table");
  }

  private void addRow(List<Column> columns, List<String> cells, String cssClass) {
    html.open("tr", cssClass);
    for (int i = 0; i < cells.size(); i++) {
      html.raw("<td" + side(columns.get(i)) + ">" + Html.escape(cells.get(i)) + close("td"));
    }
    html.close("tr");
  }

  private static String side(Column column) {
    return column.figures() ? " class=\"figure\"" : "";
  }

  /**
   * The whole paper.
   *
   * @param date that it bears at the foot of each page
   */
  String xhtml(LocalDate date) {
    Html page = new Html().raw("<html lang=\"en-US\"><head>");
    page.element("title", name + ": " + subject);
    page.raw("<meta name=\"subject\" content=\"" + Html.escape(subject) + "\"/>");
    page.open("style", "").raw(Html.escape(css(date))).close("style");
    page.open("bookmarks", "");
    for (int i = 0; i < bookmarks.size(); i++) {
      String text = Html.escape(bookmarks.get(i));
      page.raw("<bookmark name=\"" + text + "\" href=\"#h" + (i + 1) + "\"/>");
    }
    page.close("bookmarks").close("head").open("body", "").raw(html.toString());
    return page.close("body").close("html").toString();
  }

  /** With what stands on every page outside of the text. */
  private String css(LocalDate date) {
    return CSS.replace("SIZE", wide ? "letter landscape" : "letter")
        .replace("SENDER", quoted(sender))
        .replace("NAME", quoted(name))
        .replace("DATE", quoted(Print.day(date)));
  }

  /** A text as style sheets quote it: everything that could end it is written by its number. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            sign -> {
              if (Character.isLetterOrDigit(sign) || sign == ' ') {
                out.appendCodePoint(sign);
              } else {
                out.append('\\').append(Integer.toHexString(sign)).append(' ');
              }
            });
    return out.append('"').toString();
  }
}
