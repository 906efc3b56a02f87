package org.ojtpay.exhibit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ojtpay.packet.Exhibit;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Party;
import org.ojtpay.packet.SignaturePart;

/** A workbook with every open cell filled in, and what has to be read from it. */
final class FilledWorkbook {

  private final Layout layout;
  private final Words words;
  private final Answers answers;
  private final int used;
  private final Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
  private final List<Map<FieldName, String>> rows = new ArrayList<>();

  /**
   * @param used so many rows of the table are filled in
   */
  FilledWorkbook(Layout layout, Words words, Answers answers, int used) {
    this.layout = layout;
    this.words = words;
    this.answers = answers;
    this.used = used;
  }

  Map<FieldName, String> fields() {
    return fields;
  }

  List<Map<FieldName, String>> rows() {
    return rows;
  }

  byte[] of(byte[] blank) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      for (Layout.Part part : layout.parts()) {
        if (part instanceof Layout.Row row) {
          row.spots().forEach(spot -> field(sheet, spot.field()));
        } else if (part instanceof Layout.Rows table) {
          table(sheet, Words.columns(layout.exhibit(), table));
        } else if (part instanceof Layout.Signatures) {
          layout.exhibit().signers().stream()
              .filter(Exhibit.Signer::required)
              .forEach(signer -> sign(sheet, signer.party()));
        }
      }
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void field(XSSFSheet sheet, Exhibit.Field field) {
    Cell label = cell(sheet, words.label(field));
    Cell value = label.getRow().getCell(label.getColumnIndex() + 1);
    if (value.getCellType() == CellType.FORMULA) {
      return;
    }
    fields.put(field.name(), put(value, field.name().key(), field));
  }

  private void sign(XSSFSheet sheet, Party party) {
    for (SignaturePart part : Words.parts(party)) {
      String text = words.signing(party, part) + ":";
      boolean needed = part == SignaturePart.SIGNATURE || part == SignaturePart.DATE;
      Cell label = cell(sheet, (needed ? "* " : "") + text);
      Cell value = label.getRow().getCell(label.getColumnIndex() + 1);
      FieldName name = party.field(part);
      Answers.Answer answer = answers.to(name.key(), name, List.of());
      write(value, name, answer);
      fields.put(name, answer.canonical());
    }
  }

  private void table(XSSFSheet sheet, List<Exhibit.Field> columns) {
    int first = cell(sheet, words.heading(columns.get(0))).getRowIndex() + 1;
    for (int i = 0; i < used; i++) {
      Map<FieldName, String> row = new EnumMap<>(FieldName.class);
      for (int column = 0; column < columns.size(); column++) {
        Cell cell = sheet.getRow(first + i).getCell(column);
        Exhibit.Field field = columns.get(column);
        if (cell.getCellType() != CellType.FORMULA) {
          row.put(field.name(), put(cell, field.name().key() + "_" + i, field));
        }
      }
      rows.add(row);
    }
  }

  /** What the workbook has to work out: wages by the line, and the share of them. */
  void workOut() {
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal wages = BigDecimal.ZERO;
    for (Map<FieldName, String> row : rows) {
      BigDecimal worked = number(row, FieldName.HOURS);
      BigDecimal amount =
          worked.multiply(number(row, FieldName.WAGE)).setScale(2, RoundingMode.HALF_UP);
      row.put(FieldName.AMOUNT, amount.toPlainString());
      hours = hours.add(worked);
      wages = wages.add(amount);
    }
    BigDecimal share = wages.multiply(number(fields, FieldName.REIMBURSEMENT_RATE));
    fields.put(FieldName.HOURS_CLAIMED, hours.toPlainString());
    fields.put(FieldName.AMOUNT_CLAIMED, share.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  private static BigDecimal number(Map<FieldName, String> fields, FieldName name) {
    return new BigDecimal(Objects.requireNonNull(fields.get(name)));
  }

  private String put(Cell cell, String question, Exhibit.Field field) {
    Answers.Answer answer = answers.to(question, field.name(), Words.options(field));
    write(cell, field.name(), answer);
    return answer.canonical();
  }

  /** As a spreadsheet program stores what is typed: dates and numbers are numbers. */
  private static void write(Cell cell, FieldName name, Answers.Answer answer) {
    if (cell.getCellStyle().getLocked()) {
      throw new AssertionError(cell.getAddress() + " is locked");
    }
    if (name.kind() == FieldKind.DATE) {
      cell.setCellValue(LocalDate.parse(answer.canonical()));
    } else if (cell.getCellStyle().getDataFormatString().equals("@")) {
      cell.setCellValue(answer.typed());
    } else {
      cell.setCellValue(Double.parseDouble(answer.canonical()));
    }
  }

  private static Cell cell(XSSFSheet sheet, String text) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError("the sheet has no \"" + text + "\"");
  }
}
