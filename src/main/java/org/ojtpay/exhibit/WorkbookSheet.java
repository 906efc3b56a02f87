package org.ojtpay.exhibit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.ojtpay.exhibit.Layout.Part;
import org.ojtpay.exhibit.Layout.Spot;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.SignaturePart;

/** One form on one sheet: labels and open cells in pairs, the table under its headings. */
final class WorkbookSheet {

  /** Widths of the columns in letters: label, value, a short one, label, value. */
  private static final List<Integer> WIDTHS = List.of(26, 26, 12, 26, 28);

  private static final int LAST = WIDTHS.size() - 1;
  private static final int SECOND = 3;
  private static final int ALL = 12;
  private static final int LINE = 14;
  private static final int LETTERS_IN_A_LINE = 115;

  private final XSSFSheet sheet;
  private final WorkbookStyles styles;
  private final Words words;
  private final WorkbookChecks checks;
  private final WorkbookFormulas formulas = new WorkbookFormulas();
  private int next;

  WorkbookSheet(XSSFSheet sheet, WorkbookStyles styles, Words words) {
    this.sheet = sheet;
    this.styles = styles;
    this.words = words;
    this.checks = new WorkbookChecks(sheet, words);
  }

  void write(Layout layout, Letterhead board) {
    text(board.name(), styles.label());
    text("Send filled forms to " + board.returnAddress(), styles.label());
    text(layout.exhibit().title(), styles.title());
    if (layout.parts().stream().anyMatch(part -> part instanceof Layout.Rows r && r.codes())) {
      // up here: under a label whose field stays blank they would be read as its value
      paragraph("Codes: " + words.codeList() + ".");
    }
    for (Part part : layout.parts()) {
      part(layout, part);
    }
    formulas.fillIn(layout.computed());
    WorkbookPrint.setUp(sheet, layout.exhibit().title(), WIDTHS);
  }

  private void part(Layout layout, Part part) {
    if (part instanceof Layout.Heading heading) {
      next++;
      text(heading.text(), styles.heading());
    } else if (part instanceof Layout.Text text) {
      paragraph(text.text());
    } else if (part instanceof Layout.Row row) {
      fields(layout, row.spots());
    } else if (part instanceof Layout.Rows rows) {
      table(layout, rows);
    } else if (part instanceof Layout.Signatures) {
      signatures(layout.exhibit());
    }
  }

  private void text(String text, CellStyle style) {
    cell(sheet.createRow(next++), 0, style).setCellValue(text);
  }

  /** Over all columns, as high as its lines. */
  private void paragraph(String text) {
    Row row = sheet.createRow(next++);
    cell(row, 0, styles.text()).setCellValue(text);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, LAST));
    row.setHeightInPoints(LINE * (1 + text.length() / LETTERS_IN_A_LINE));
  }

  private static Cell cell(Row row, int column, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }

  /** Two fields to a row; one that takes the width of the form has a row of its own. */
  private void fields(Layout layout, List<Spot> spots) {
    int column = 0;
    Row row = sheet.createRow(next++);
    for (Spot spot : spots) {
      if (column > SECOND) {
        row = sheet.createRow(next++);
        column = 0;
      }
      Exhibit.Field field = spot.field();
      cell(row, column, styles.label()).setCellValue(words.label(field));
      boolean computed = layout.computed().containsKey(field.name());
      Cell value = value(row, column + 1, field.name().kind(), computed);
      formulas.isAt(field.name(), value);
      if (!computed) {
        checks.field(field, value, formulas.cell(FieldName.PERIOD_FROM));
      }
      if (spot.width() == ALL) {
        widen(row, spot.lines());
      }
      column += SECOND;
    }
  }

  private Cell value(Row row, int column, FieldKind kind, boolean computed) {
    return cell(row, column, computed ? styles.computed(kind) : styles.open(kind));
  }

  private void widen(Row row, int lines) {
    for (int column = 2; column <= LAST; column++) {
      cell(row, column, row.getCell(1).getCellStyle());
    }
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, LAST));
    row.setHeightInPoints(LINE * Math.max(lines, 1) + 2);
  }

  private void table(Layout layout, Layout.Rows rows) {
    List<Exhibit.Field> columns = Words.columns(layout.exhibit(), rows);
    Row headings = sheet.createRow(next++);
    for (int i = 0; i < columns.size(); i++) {
      cell(headings, i, styles.column()).setCellValue(words.heading(columns.get(i)));
    }
    sheet.setRepeatingRows(
        new CellRangeAddress(headings.getRowNum(), headings.getRowNum(), -1, -1));
    int first = next;
    for (int i = 0; i < rows.workbookRows(); i++) {
      Row row = sheet.createRow(next++);
      for (int column = 0; column < columns.size(); column++) {
        FieldName name = columns.get(column).name();
        value(row, column, name.kind(), layout.computed().containsKey(name));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      CellRangeAddress range = new CellRangeAddress(first, next - 1, i, i);
      formulas.isIn(columns.get(i).name(), sheet, range);
      if (!layout.computed().containsKey(columns.get(i).name())) {
        checks.column(columns.get(i), range, formulas);
      }
    }
    total(columns, first);
  }

  private void total(List<Exhibit.Field> columns, int first) {
    Row row = sheet.createRow(next++);
    cell(row, 0, styles.column()).setCellValue("Total");
    for (int i = 1; i < columns.size(); i++) {
      FieldName name = columns.get(i).name();
      if (name == FieldName.HOURS || name == FieldName.AMOUNT) {
        CellRangeAddress range = new CellRangeAddress(first, next - 2, i, i);
        String sum = "SUM(" + range.formatAsString() + ")";
        WorkbookFormulas.put(cell(row, i, styles.computed(name.kind())), range, sum);
      }
    }
  }

  private void signatures(Exhibit exhibit) {
    for (Exhibit.Signer signer : exhibit.signers()) {
      if (!signer.required()) {
        continue;
      }
      List<SignaturePart> parts = Words.parts(signer.party());
      for (int i = 0; i < parts.size(); i++) {
        SignaturePart part = parts.get(i);
        Row row = i % 2 == 0 ? sheet.createRow(next++) : sheet.getRow(next - 1);
        int column = i % 2 * SECOND;
        FieldName name = signer.party().field(part);
        boolean needed = part == SignaturePart.SIGNATURE || part == SignaturePart.DATE;
        String label =
            (signer.required() && needed ? "* " : "") + words.signing(signer.party(), part);
        cell(row, column, styles.label()).setCellValue(label + ":");
        Cell value = value(row, column + 1, name.kind(), false);
        if (name.kind() == FieldKind.DATE) {
          checks.date(value);
        }
      }
    }
  }

  /** Where a field stands, for a formula. */
  static String address(Cell cell) {
    return new CellReference(cell.getRowIndex(), cell.getColumnIndex(), true, true)
        .formatAsString();
  }

  static <K, V> V known(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), () -> "the form has no " + key);
  }
}
