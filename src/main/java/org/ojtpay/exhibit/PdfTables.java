package org.ojtpay.exhibit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.ojtpay.exhibit.PdfFields.Question;
import org.ojtpay.packet.Exhibit;

/** Tables to fill in: rows of fields, and sentences to be answered with yes or no. */
final class PdfTables {

  private static final int SHARES = 12;
  private static final int HEADING = 15;
  private static final int ROW = 15;
  private static final int ANSWER = 40;
  private static final int MARGIN = 4;

  private final PdfPages pages;
  private final PdfFields fields;
  private final Words words;
  private @Nullable Exhibit exhibit;
  private @Nullable PDStructureElement section;
  private int rows;

  PdfTables(PdfPages pages, PdfFields fields, Words words) {
    this.pages = pages;
    this.fields = fields;
    this.words = words;
  }

  void begin(Exhibit exhibit, PDStructureElement section) {
    this.exhibit = exhibit;
    this.section = section;
    rows = 0;
  }

  /** Rows are counted through the whole exhibit: "hours_32" opens its second table. */
  void rows(Layout.Rows table) throws IOException {
    List<Exhibit.Field> columns = Words.columns(Objects.requireNonNull(exhibit), table);
    if (table.codes()) {
      pages.down(MARGIN);
      PDStructureElement codes = pages.tags().element(Objects.requireNonNull(section), "P");
      pages.paragraph(codes, Face.LABEL, "Codes: " + words.codeList() + ".");
    }
    pages.need(HEADING + ROW * Math.min(table.rows(), 3));
    PDStructureElement tag = pages.tags().element(Objects.requireNonNull(section), "Table");
    headings(tag, widths(columns, table), columns.stream().map(words::heading).toList());
    for (int row = 0; row < table.rows(); row++) {
      pages.need(ROW);
      rows++;
      row(pages.tags().element(tag, "TR"), columns, widths(columns, table));
      pages.down(ROW);
    }
  }

  private static List<Integer> widths(List<Exhibit.Field> columns, Layout.Rows table) {
    List<Integer> widths = new ArrayList<>();
    int share = 0;
    int left = 0;
    for (Exhibit.Field column : columns) {
      share += Objects.requireNonNull(table.widths().get(column.name()));
      int right = share * PdfPages.WIDTH / SHARES;
      widths.add(right - left);
      left = right;
    }
    return widths;
  }

  private void headings(PDStructureElement table, List<Integer> widths, List<String> headings)
      throws IOException {
    PDStructureElement row = pages.tags().element(table, "TR");
    int x = PdfPages.LEFT;
    for (int i = 0; i < headings.size(); i++) {
      Area cell = new Area(x, pages.y(), widths.get(i), HEADING);
      pages.frame(cell);
      Area text = new Area(x + MARGIN, pages.y() + MARGIN - 1, 0, 0);
      PDStructureElement heading = pages.tags().heading(row, "Column");
      pages.write(heading, Face.STRONG, text, List.of(headings.get(i)));
      x += widths.get(i);
    }
    pages.down(HEADING);
  }

  private void row(PDStructureElement row, List<Exhibit.Field> columns, List<Integer> widths)
      throws IOException {
    int x = PdfPages.LEFT;
    for (int i = 0; i < columns.size(); i++) {
      Exhibit.Field column = columns.get(i);
      Area cell = new Area(x, pages.y(), widths.get(i), ROW);
      pages.frame(cell);
      String spoken = words.spoken(column) + ", row " + rows;
      Question question = new Question(column.name().key() + "_" + rows, spoken, false);
      fields.text(pages.tags().element(row, "TD"), question, cell.within(1), 1);
      x += widths.get(i);
    }
  }

  void statements(Layout.Statements statements) throws IOException {
    Exhibit.Table table = Objects.requireNonNull(exhibit).tables().get(0);
    List<Integer> widths = List.of(PdfPages.WIDTH - 2 * ANSWER, ANSWER, ANSWER);
    PDStructureElement tag = pages.tags().element(Objects.requireNonNull(section), "Table");
    pages.down(MARGIN);
    headings(tag, widths, List.of(table.columns().get(0).label(), "Yes", "No"));
    for (String sentence : statements.sentences()) {
      statement(pages.tags().element(tag, "TR"), sentence, widths);
    }
  }

  private void statement(PDStructureElement row, String sentence, List<Integer> widths)
      throws IOException {
    rows++;
    List<String> lines = pages.wrap(Face.BODY, widths.get(0) - 2 * MARGIN, sentence);
    int height = lines.size() * Face.BODY.leading() + 2 * MARGIN;
    pages.need(height);
    Area cell = new Area(PdfPages.LEFT, pages.y(), widths.get(0), height);
    pages.frame(cell);
    PDStructureElement text = pages.tags().heading(row, "Row");
    pages.write(text, Face.BODY, new Area(cell.x() + MARGIN, cell.top() + MARGIN, 0, 0), lines);
    String name = FormPlans.called(Objects.requireNonNull(exhibit)) + "_" + rows;
    fields.choice(new Question(name, sentence, true));
    int x = PdfPages.LEFT + widths.get(0);
    for (String answer : List.of("Yes", "No")) {
      pages.frame(new Area(x, pages.y(), ANSWER, height));
      int left = x + (ANSWER - PdfFields.BOX) / 2;
      int top = pages.y() + (height - PdfFields.BOX) / 2;
      Area box = new Area(left, top, PdfFields.BOX, PdfFields.BOX);
      fields.option(pages.tags().element(row, "TD"), name, answer, box);
      x += ANSWER;
    }
    pages.down(height);
  }
}
