package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a web site puts around the content of each of its pages: menus, and a head and a foot. No
 * name in it is anybody's; a date may be that of the page.
 */
final class PageFurniture {

  private static final String MENUS =
      "nav, menu, button, select, [role=navigation], [role=menu], [role=menubar],"
          + " [role=tablist], [role=search]";

  /** The head and foot of the site; those of an article or section are its own. */
  private static final String ENDS = "header, footer, [role=banner], [role=contentinfo]";

  private static final String CONTENT = "main, article, section, [role=main], table";

  /** Where what the page says has begun. */
  private static final String BEGIN = "h1, h2, h3, h4, table, dl";

  private static final String BLOCKS = "div, p, ul, ol, li, section, h1, h2, h3, h4, table, dl";

  private PageFurniture() {}

  static void remove(Element body) {
    body.select(MENUS).remove();
    for (Element end : body.select(ENDS)) {
      if (end.closest(CONTENT) == null && end.select("table").isEmpty()) {
        withoutNames(end);
      }
    }
    Element first = body.selectFirst(BEGIN);
    for (Element block : new ArrayList<>(body.select("ul, ol, div, p"))) {
      if (isMenu(block) && (first == null || isBefore(block, first, body))) {
        block.empty();
      }
    }
  }

  /** Further down links may be names over the lines of pay. */
  private static boolean isBefore(Element block, Element first, Element body) {
    List<Element> all = body.getAllElements();
    return all.indexOf(block) < all.indexOf(first);
  }

  /** A line with several links; beside them stands the name of the site, if anything. */
  private static boolean isMenu(Element block) {
    String said = String.join("", block.select("a").stream().map(Element::text).toList());
    boolean line = block.select(BLOCKS).size() == (block.is(BLOCKS) ? 1 : 0);
    return block.select("a").size() > 1
        && block.closest("table") == null
        && (bare(block.text()).equals(bare(said)) || (line && !block.text().matches(".*\\d.*")));
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Of the head of a site only the lines with a figure stay: they may be the period. */
  private static void withoutNames(Element end) {
    end.select("a").remove();
    for (Element block : new ArrayList<>(end.select("*"))) {
      if (block.select("*").size() == 1 && !block.text().matches(".*\\d.*")) {
        block.remove();
      }
    }
    if (!end.text().matches(".*\\d.*")) {
      end.remove();
    }
  }
}
