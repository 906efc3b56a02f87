package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.ojtpay.extract.WordBlock.Paragraph;
import org.ojtpay.extract.WordBlock.Table;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.SourceRef;
import org.w3c.dom.Element;

/**
 * The blocks of a text document in their order. Paragraphs with text are counted from one, tables
 * in the order in which they begin; a place is said as a person would count it.
 */
final class WordBody {

  /** Tables in tables, and boxes in boxes, deeper than any form goes. */
  private static final int DEEPEST = 20;

  private static final int TWIP = 50;

  private final String file;
  private final WordStyles styles;
  private final Consumer<Problem> problems;
  private final CellCount count = new CellCount();
  private int paragraphs;
  private int tables;
  private int depth;

  WordBody(String file, WordStyles styles, Consumer<Problem> problems) {
    this.file = file;
    this.styles = styles;
    this.problems = problems;
  }

  /**
   * The blocks below an element.
   *
   * @param cell where they stand, if that is a cell of a table
   */
  List<WordBlock> read(Element parent, @Nullable SourceRef cell) throws UnreadableFile {
    if (++depth > DEEPEST) {
      throw new UnreadableFile("DOC-LIMIT", "tables within tables, over " + DEEPEST + " deep");
    }
    List<WordBlock> blocks = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      block(child, cell, blocks);
    }
    depth--;
    return blocks;
  }

  private void block(Element element, @Nullable SourceRef cell, List<WordBlock> blocks)
      throws UnreadableFile {
    switch (Xml.name(element)) {
      case "p" -> paragraph(element, cell, blocks);
      case "tbl" -> blocks.add(table(element));
      case "altChunk" -> report("a part in another format, which is not read", cell);
      case "sdt" -> {
        var content = Xml.child(element, "sdtContent");
        if (content.isPresent()) {
          blocks.addAll(read(content.get(), cell));
        }
      }
      case "del", "moveFrom" -> report("a tracked deletion that nobody accepted or rejected", cell);
      case "ins", "moveTo", "customXml", "smartTag" -> blocks.addAll(read(element, cell));
      default -> {}
    }
  }

  void report(String detail, @Nullable SourceRef cell) {
    SourceRef place = cell == null ? new SourceRef.InFile(file) : cell;
    problems.accept(new Problem("DOC-UNREADABLE", detail, place));
  }

  private void paragraph(Element paragraph, @Nullable SourceRef cell, List<WordBlock> blocks)
      throws UnreadableFile {
    int number = paragraphs + 1;
    SourceRef place =
        cell == null ? new SourceRef.InCell(file, "text", "paragraph " + number) : cell;
    WordRuns runs = new WordRuns(styles, detail -> report(detail, place));
    if (Xml.child(paragraph, "pPr").flatMap(p -> Xml.toggle(p, "pageBreakBefore")).orElse(false)) {
      blocks.add(newPage(place));
    }
    runs.read(paragraph, styles.ofParagraph(paragraph));
    boolean text = runs.tokens().stream().anyMatch(token -> !token.text().isBlank());
    paragraphs += cell == null && text ? 1 : 0;
    count.add(runs.tokens().size());
    blocks.add(new Paragraph(place, runs.tokens(), tabs(paragraph)));
    for (Element box : runs.textBoxes()) {
      blocks.addAll(read(box, cell));
    }
    boolean sectionEnds =
        Xml.child(paragraph, "pPr", "sectPr")
            .filter(
                section ->
                    Xml.child(section, "type")
                        .flatMap(type -> Xml.attribute(type, "val"))
                        .filter("continuous"::equals)
                        .isEmpty())
            .isPresent();
    if (sectionEnds) {
      blocks.add(newPage(place));
    }
  }

  private static Paragraph newPage(SourceRef place) {
    WordToken.Look look = new WordToken.Look(1_000, false, java.math.BigDecimal.ONE);
    return new Paragraph(
        place, List.of(WordToken.of(WordToken.Kind.NEW_PAGE, "", look)), List.of());
  }

  private static List<Integer> tabs(Element paragraph) {
    return Xml.child(paragraph, "pPr", "tabs").map(Xml::children).orElse(List.of()).stream()
        .filter(tab -> Xml.attribute(tab, "val").filter("clear"::equals).isEmpty())
        .flatMap(tab -> Xml.number(tab, "pos").stream())
        .map(twips -> twips * TWIP)
        .filter(place -> place > 0)
        .sorted()
        .toList();
  }

  private Table table(Element table) throws UnreadableFile {
    return new WordTable(this, styles, table, ++tables).read();
  }

  /** The place of a cell, as a workbook would name it. */
  SourceRef place(int table, int row, int column) {
    String cell = CellReference.convertNumToColString(column) + row;
    return new SourceRef.InCell(file, "table " + table, cell);
  }
}
