package org.ojtpay.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;

/** What a year-end workbook shows, and what its formulas come to when they are counted anew. */
public final class WorkbookReading {

  private WorkbookReading() {}

  private static Stream<Cell> cells(Workbook workbook) {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false));
  }

  public static List<Cell> formulas(Workbook workbook) {
    return cells(workbook).filter(cell -> cell.getCellType() == CellType.FORMULA).toList();
  }

  public static String shown(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> new BigDecimal(Double.toString(cell.getNumericCellValue())).toPlainString();
      default -> "";
    };
  }

  /** What the checklist says of each check, by its words. */
  public static List<String> checklist(Workbook workbook) {
    return StreamSupport.stream(workbook.getSheetAt(1).spliterator(), false)
        .filter(row -> row.getCell(2) != null && row.getCell(2).getCellType() == CellType.FORMULA)
        .map(row -> row.getCell(0).getStringCellValue() + ": " + shown(row.getCell(2)))
        .toList();
  }

  /** The value beside each formula is what it comes to. */
  public static void assertEveryFormulaHolds(Workbook workbook) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    assertThat(formulas(workbook)).hasSizeGreaterThan(60);
    for (Cell cell : formulas(workbook)) {
      assertHolds(cell, evaluator.evaluate(cell));
    }
  }

  private static void assertHolds(Cell cell, CellValue evaluated) {
    String where = cell.getSheet().getSheetName() + " " + cell.getAddress();
    assertThat(cell.getCachedFormulaResultType()).as(where).isEqualTo(evaluated.getCellType());
    if (evaluated.getCellType() == CellType.NUMERIC) {
      assertThat(cell.getNumericCellValue()).as(where).isEqualTo(evaluated.getNumberValue());
    } else {
      assertThat(cell.getStringCellValue()).as(where).isEqualTo(evaluated.getStringValue());
    }
  }
}
