package org.ojtpay.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Rows of a web page that are no rows of a table: boxes with the same number of boxes in each, as
 * apps lay out time cards; and a name with its number and rate beside it as badges.
 */
final class PageRows {

  private static final int LEAST_CELLS = 3;

  /** Fewer rows of one shape are no table. */
  private static final int LEAST_ROWS = 3;

  private static final String TABLES = "table, dl, dt, dd, tr, td, th, form, p, select, button";
  private static final String BLOCKS =
      "div, p, ul, ol, li, section, article, table, dl, h1, h2, h3";

  private static final Pattern LABELLED = Pattern.compile(".*\\p{L}\\s?:(?:\\s.*)?");
  private static final Pattern BADGE = Pattern.compile("#\\s?[A-Za-z]{0,3}-?\\d{2,10}");

  private final Map<String, Integer> shapes = new HashMap<>();

  private PageRows() {}

  /** Counts the boxes of each shape once for the whole page. */
  static PageRows of(Element body) {
    PageRows rows = new PageRows();
    for (Element element : body.getAllElements()) {
      if (mayBeRow(element)) {
        rows.shapes.merge(shape(element), 1, Integer::sum);
      }
    }
    return rows;
  }

  boolean isRow(Element element) {
    return mayBeRow(element)
        && (shapes.getOrDefault(shape(element), 0) >= LEAST_ROWS || hasBadge(element));
  }

  private static String shape(Element element) {
    return element.normalName() + " " + element.childrenSize();
  }

  private static boolean mayBeRow(Element element) {
    boolean cells = element.childrenSize() >= LEAST_CELLS || hasBadge(element);
    return cells
        && element.isBlock()
        && !element.is(TABLES)
        && element.ownText().isBlank()
        && element.children().stream().allMatch(PageRows::mayBeCell);
  }

  /** No box with boxes in it, and no label with what it says. */
  private static boolean mayBeCell(Element child) {
    return !child.is(TABLES + ", br")
        && child.select(BLOCKS).size() == (child.is(BLOCKS) ? 1 : 0)
        && !LABELLED.matcher(child.text()).matches();
  }

  private static boolean hasBadge(Element element) {
    List<Element> parts = element.children();
    return parts.size() > 1
        && parts.subList(1, parts.size()).stream()
            .anyMatch(part -> BADGE.matcher(part.text()).matches());
  }
}
