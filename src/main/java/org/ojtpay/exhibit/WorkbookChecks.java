package org.ojtpay.exhibit;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;

/** What a workbook refuses while it is typed, and what it only asks about. */
final class WorkbookChecks {

  private static final String EARLIEST = "DATE(2000,1,1)";
  private static final String LATEST = "DATE(2099,12,31)";

  private final XSSFSheet sheet;
  private final XSSFDataValidationHelper rules;
  private final Words words;

  WorkbookChecks(XSSFSheet sheet, Words words) {
    this.sheet = sheet;
    this.rules = new XSSFDataValidationHelper(sheet);
    this.words = words;
  }

  /**
   * The check of one field.
   *
   * @param from where the period begins, for the field in which it ends
   */
  void field(Exhibit.Field field, Cell cell, @Nullable Cell from) {
    List<String> options = Words.options(field);
    if (!options.isEmpty()) {
      DataValidationConstraint list =
          rules.createExplicitListConstraint(options.toArray(String[]::new));
      add(list, at(cell), ErrorStyle.STOP, "One of: " + String.join(", ", options));
    } else if (field.name() == FieldName.PERIOD_TO && from != null) {
      String to = WorkbookSheet.address(cell);
      String rule = "AND(ISNUMBER(" + to + ")," + to + ">=" + WorkbookSheet.address(from) + ")";
      add(
          rules.createCustomConstraint(rule),
          at(cell),
          ErrorStyle.STOP,
          "A date, not before the period begins");
    } else {
      number(field.name().kind(), at(cell));
    }
  }

  void date(Cell cell) {
    number(FieldKind.DATE, at(cell));
  }

  /** The check of a column of the table. */
  void column(Exhibit.Field column, CellRangeAddress range, WorkbookFormulas places) {
    CellRangeAddressList cells = new CellRangeAddressList();
    cells.addCellRangeAddress(range);
    Cell from = places.cell(FieldName.PERIOD_FROM);
    Cell to = places.cell(FieldName.PERIOD_TO);
    if (column.name() == FieldName.CODE) {
      String[] codes = words.codes().keySet().toArray(String[]::new);
      add(
          rules.createExplicitListConstraint(codes),
          cells,
          ErrorStyle.WARNING,
          "Not one of the board's codes. Is it the code of the payroll?");
    } else if (column.name().kind() == FieldKind.DATE && from != null && to != null) {
      String cell = new CellReference(range.getFirstRow(), range.getFirstColumn()).formatAsString();
      add(
          rules.createCustomConstraint(within(cell, from, to)),
          cells,
          ErrorStyle.STOP,
          "A date inside the period above");
    } else if (column.name() == FieldName.HOURS && places.isDaily()) {
      decimal("0", "24", cells, "Hours of one day: a number from 0 to 24");
    } else {
      number(column.name().kind(), cells);
    }
  }

  private static String within(String cell, Cell from, Cell to) {
    String first = WorkbookSheet.address(from);
    String last = WorkbookSheet.address(to);
    return "AND(ISNUMBER(%1$s),OR(%2$s=\"\",%1$s>=%2$s),OR(%3$s=\"\",%1$s<=%3$s))"
        .formatted(cell, first, last);
  }

  private void number(FieldKind kind, CellRangeAddressList cells) {
    switch (kind) {
      case DATE ->
          add(
              rules.createDateConstraint(OperatorType.BETWEEN, EARLIEST, LATEST, "mm/dd/yyyy"),
              cells,
              ErrorStyle.STOP,
              "A date, written month/day/year");
      case NUMBER -> decimal("0", "99999", cells, "A number, not negative");
      case MONEY -> decimal("0", "9999999", cells, "An amount of dollars, not negative");
      case RATE -> decimal("0", "1", cells, "A percentage up to 100 %");
      default -> {}
    }
  }

  private void decimal(String least, String most, CellRangeAddressList cells, String message) {
    add(
        rules.createDecimalConstraint(OperatorType.BETWEEN, least, most),
        cells,
        ErrorStyle.STOP,
        message);
  }

  private static CellRangeAddressList at(Cell cell) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    return new CellRangeAddressList(row, row, column, column);
  }

  private void add(
      DataValidationConstraint rule, CellRangeAddressList cells, int style, String message) {
    DataValidation check = rules.createValidation(rule, cells);
    check.setErrorStyle(style);
    check.setShowErrorBox(true);
    check.createErrorBox("Please check", message);
    sheet.addValidationData(check);
  }
}
