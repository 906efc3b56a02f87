package org.ojtpay.exhibit;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.FieldName;

/** Where the fields of a sheet stand, and the formulas that take them. */
final class WorkbookFormulas {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final Map<FieldName, Cell> cells = new EnumMap<>(FieldName.class);
  private final Map<FieldName, CellRangeAddress> columns = new EnumMap<>(FieldName.class);
  private @Nullable XSSFSheet sheet;

  void isAt(FieldName name, Cell cell) {
    cells.put(name, cell);
  }

  void isIn(FieldName name, XSSFSheet table, CellRangeAddress range) {
    sheet = table;
    columns.put(name, range);
  }

  @Nullable Cell cell(FieldName name) {
    return cells.get(name);
  }

  /** Whether the table has a row for each day. */
  boolean isDaily() {
    return columns.containsKey(FieldName.DATE_WORKED);
  }

  /** Writes each formula into its field, or into every row of its column. */
  void fillIn(Map<FieldName, String> computed) {
    computed.forEach(
        (name, formula) -> {
          CellRangeAddress column = columns.get(name);
          Cell cell = cells.get(name);
          if (column != null && sheet != null) {
            for (int row = column.getFirstRow(); row <= column.getLastRow(); row++) {
              Cell each = sheet.getRow(row).getCell(column.getFirstColumn());
              put(each, hours(row), resolved(formula, row));
            }
          } else if (cell != null) {
            put(cell, hours(-1), resolved(formula, -1));
          }
        });
  }

  /** Nothing is shown until there is a number among those that it is worked out from. */
  static void put(Cell cell, CellRangeAddress numbers, String formula) {
    cell.setCellFormula("IF(COUNT(" + numbers.formatAsString() + ")=0,\"\"," + formula + ")");
    cell.setCellValue("");
  }

  private CellRangeAddress hours(int row) {
    CellRangeAddress all = WorkbookSheet.known(columns, FieldName.HOURS);
    return row < 0
        ? all
        : new CellRangeAddress(row, row, all.getFirstColumn(), all.getFirstColumn());
  }

  /**
   * The formula with places for names.
   *
   * @param row of the table; negative for a field outside of it, which takes whole columns
   */
  private String resolved(String formula, int row) {
    Matcher names = NAME.matcher(formula);
    StringBuilder resolved = new StringBuilder();
    while (names.find()) {
      FieldName name = FieldName.ofKey(names.group(1)).orElseThrow();
      names.appendReplacement(resolved, Matcher.quoteReplacement(place(name, row)));
    }
    return names.appendTail(resolved).toString();
  }

  private String place(FieldName name, int row) {
    CellRangeAddress column = columns.get(name);
    if (column == null) {
      return WorkbookSheet.address(WorkbookSheet.known(cells, name));
    }
    return row < 0
        ? column.formatAsString()
        : new CellReference(row, column.getFirstColumn()).formatAsString();
  }
}
