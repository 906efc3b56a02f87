package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ojtpay.extract.WordBlock.Table;
import org.ojtpay.extract.WordBlock.TableCell;
import org.ojtpay.packet.SourceRef;
import org.w3c.dom.Element;

/** One table of a text document, with its cells at the columns of its grid. */
final class WordTable {

  private static final int MOST_COLUMNS = 500;

  private final WordBody body;
  private final Element table;
  private final WordBorders.OfTable borders;
  private final int number;
  private final Map<Integer, TableCell> opened = new HashMap<>();

  /**
   * @param number of the table in the document, counted from one
   */
  WordTable(WordBody body, WordStyles styles, Element table, int number) {
    this.body = body;
    this.table = table;
    this.number = number;
    this.borders = Xml.child(table, "tblPr").map(styles::ofTable).orElse(WordBorders.OfTable.NONE);
  }

  Table read() throws UnreadableFile {
    List<Element> rows = Xml.children(table).stream().flatMap(each -> within(each, "tr")).toList();
    List<List<TableCell>> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isThere(rows.get(i), i + 1)) {
        read.add(row(rows, i));
      }
    }
    return new Table(read);
  }

  /** Rows and cells may stand in content controls and in marks of other programs. */
  private static Stream<Element> within(Element child, String wanted) {
    String name = Xml.name(child);
    if (name.equals(wanted)) {
      return Stream.of(child);
    }
    return switch (name) {
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" ->
          Xml.children(child).stream().flatMap(each -> within(each, wanted));
      default -> Stream.empty();
    };
  }

  private boolean isThere(Element row, int number) {
    boolean deleted = Xml.child(row, "trPr", "del").isPresent();
    if ((deleted || Xml.child(row, "trPr", "ins").isPresent()) && !row.getTextContent().isBlank()) {
      body.report(
          "a tracked change of a row that nobody accepted or rejected",
          body.place(this.number, number, 0));
    }
    return !deleted;
  }

  private List<TableCell> row(List<Element> rows, int index) throws UnreadableFile {
    Element row = rows.get(index);
    WordBorders.OfTable own = borders.with(Xml.child(row, "tblPrEx", "tblBorders").orElse(null));
    List<Element> cells = Xml.children(row).stream().flatMap(each -> within(each, "tc")).toList();
    int column =
        Xml.child(row, "trPr", "gridBefore").flatMap(each -> Xml.number(each, "val")).orElse(0);
    List<TableCell> read = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      WordBorders sides =
          own.of(index == 0, index + 1 == rows.size(), i == 0, i + 1 == cells.size());
      TableCell cell = cell(cells.get(i), index + 1, column, sides);
      read.add(cell);
      column = cell.end();
      if (column > MOST_COLUMNS) {
        throw new UnreadableFile("DOC-LIMIT", "a table of over " + MOST_COLUMNS + " columns");
      }
    }
    read.replaceAll(this::dated);
    return read;
  }

  /** A day that runs over several rows is the day of each of them. */
  private TableCell dated(TableCell cell) {
    TableCell above = opened.get(cell.column());
    if (!cell.goesOn()) {
      opened.put(cell.column(), cell);
      return cell;
    }
    return above == null || Canonical.date(above.text()).isEmpty()
        ? cell
        : new TableCell(
            above.place(), cell.column(), cell.span(), false, cell.borders(), above.blocks());
  }

  private TableCell cell(Element cell, int row, int column, WordBorders sides)
      throws UnreadableFile {
    SourceRef place = body.place(number, row, column);
    int span =
        Xml.child(cell, "tcPr", "gridSpan").flatMap(each -> Xml.number(each, "val")).orElse(1);
    boolean goesOn =
        Xml.child(cell, "tcPr", "vMerge")
            .filter(merge -> !Xml.attribute(merge, "val").orElse("continue").equals("restart"))
            .isPresent();
    return new TableCell(
        place,
        Math.max(0, column),
        Math.max(1, span),
        goesOn,
        sides.with(Xml.child(cell, "tcPr", "tcBorders").orElse(null)),
        body.read(cell, place));
  }
}
