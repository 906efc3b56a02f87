package org.ojtpay.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.ojtpay.packet.SourceRef;

/**
 * A web page as a grid: the rows of its tables, and the lines of text between them. Many systems
 * export a register so, and call it {@code .xls}.
 */
final class WebPage {

  private static final long MAX_BYTES = 32L * 1024 * 1024;
  private static final int MOST_COLUMNS = 500;

  /** Where a cell begins a new line. */
  private static final String LINE = "\u000b";

  private static final String INVISIBLE =
      "script, style, head, template, noscript, [hidden], [style~=(?i)display\\s*:\\s*none],"
          + " [style~=(?i)mso-hide\\s*:\\s*all]";

  /** A label and what it says, one under the other or beside each other. */
  private static final String TERMS = "dt, dd";

  private final String file;
  private final CellCount count = new CellCount();
  private final List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final PageRows boxes;
  private int tables;
  private int paragraphs;

  private WebPage(String file, Element body) {
    this.file = file;
    this.boxes = PageRows.of(body);
  }

  /** The tables and lines of the page in their order; what a browser does not show is not there. */
  static Grid read(Path bytes, String file) throws IOException, UnreadableFile {
    if (Files.size(bytes) > MAX_BYTES) {
      throw new UnreadableFile("DOC-LIMIT", "a web page of over " + MAX_BYTES + " bytes");
    }
    try (InputStream in = Files.newInputStream(bytes)) {
      Element body = Jsoup.parse(in, null, "").body();
      body.select(INVISIBLE).remove();
      PageFurniture.remove(body);
      WebPage page = new WebPage(file, body);
      page.block(body);
      page.endLine();
      return new Grid(file, 1, page.rows);
    }
  }

  private void block(Element parent) throws UnreadableFile {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) throws UnreadableFile {
    boolean table = element.normalName().equals("table");
    if (table && element.select("table").size() == 1) {
      endLine();
      table(element);
    } else if (element.normalName().equals("dl") && element.select("table, dl").size() == 1) {
      endLine();
      terms(element);
    } else if (boxes.isRow(element)) {
      endLine();
      boxes(element);
    } else if (table || element.isBlock() || element.normalName().equals("br")) {
      endLine();
      block(element);
      endLine();
    } else {
      block(element);
      line.append(' ');
    }
  }

  /** One row for each label, with what it says in the next cell. */
  private void terms(Element list) throws UnreadableFile {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    for (Element term : list.select(TERMS)) {
      if (term.normalName().equals("dt") && !row.isEmpty()) {
        keep(row);
        row = new TreeMap<>();
      }
      paragraphs++;
      cell(term, paragraph(), row.size() + 1, row);
    }
    keep(row);
  }

  /** One row for the boxes beside each other in this one. */
  private void boxes(Element parent) throws UnreadableFile {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    paragraphs++;
    for (Element box : parent.children()) {
      cell(box, paragraph(), box.elementSiblingIndex() + 1, row);
    }
    keep(row);
  }

  private SourceRef paragraph() {
    return new SourceRef.InCell(file, "text", "paragraph " + paragraphs);
  }

  private void endLine() throws UnreadableFile {
    String text = plain(line.toString());
    line.setLength(0);
    if (!text.isEmpty()) {
      paragraphs++;
      SortedMap<Integer, Cell> row = new TreeMap<>();
      row.put(1, Cell.printed(text, paragraph()));
      keep(row);
    }
  }

  /** A cell that spans rows stands in the first of them; the others are pushed aside by it. */
  private void table(Element table) throws UnreadableFile {
    tables++;
    Map<Integer, Integer> spanned = new HashMap<>();
    int number = 0;
    for (Element tr : table.select("tr")) {
      number++;
      SortedMap<Integer, Cell> row = new TreeMap<>();
      Map<Integer, Integer> opened = new HashMap<>();
      int column = 1;
      for (Element td : cells(tr)) {
        while (spanned.getOrDefault(column, 0) > 0) {
          column++;
        }
        int width = span(td, "colspan");
        cell(td, place(number, column), column, row);
        for (int i = column; i < column + width; i++) {
          opened.put(i, span(td, "rowspan") - 1);
        }
        column += width;
        if (column > MOST_COLUMNS) {
          throw new UnreadableFile("DOC-LIMIT", "a table of over " + MOST_COLUMNS + " columns");
        }
      }
      spanned.replaceAll((at, left) -> left - 1);
      spanned.putAll(opened);
      keep(row);
    }
  }

  private static void cell(Element td, SourceRef place, int column, SortedMap<Integer, Cell> row) {
    td.select("br, p, div, li").forEach(each -> each.before(new TextNode(LINE)));
    String text = td.wholeText();
    if (!plain(text).isEmpty()) {
      List<Cell> lines =
          List.of(text.split(LINE, -1)).stream()
              .map(WebPage::plain)
              .filter(each -> !each.isEmpty())
              .map(each -> Cell.printed(each, place))
              .toList();
      row.put(column, Cell.printed(plain(text), place).with(lines));
    }
  }

  private static Elements cells(Element row) {
    return row.select("> td, > th");
  }

  private SourceRef place(int row, int column) {
    return new SourceRef.InCell(
        file, "table " + tables, CellReference.convertNumToColString(column - 1) + row);
  }

  private static int span(Element cell, String name) {
    String given = cell.attr(name).strip();
    return given.matches("[1-9]\\d{0,3}") ? Integer.parseInt(given) : 1;
  }

  private static String plain(String text) {
    return Canonical.oneLine(text.replace('\u00a0', ' '));
  }

  private void keep(SortedMap<Integer, Cell> row) throws UnreadableFile {
    count.add(row.size());
    rows.add(row);
  }
}
