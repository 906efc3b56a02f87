package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.ojtpay.packet.FieldKind;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;

/** From a cell to the value of a field. What the file itself says goes before what is printed. */
final class CellValues {

  private static final LocalDate SERIALS_BEGIN = LocalDate.of(1899, 12, 30);
  private static final BigDecimal FIRST_SERIAL = new BigDecimal("36526");
  private static final BigDecimal LAST_SERIAL = new BigDecimal("73050");

  /** A month is kept in a sheet as one of its days. */
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  /** Most cells of a table are asked for their number more than once. */
  private static final Remembered<Optional<BigDecimal>> NUMBERS =
      new Remembered<>(text -> Canonical.text(FieldKind.NUMBER, text).map(BigDecimal::new));

  private CellValues() {}

  static Value of(FieldName name, Cell cell) {
    LocalDate day = cell.date();
    return name == FieldName.MONTH && day != null
        ? new Value(MONTH.format(day), cell.source(), cell.confidence(), cell.text())
        : of(name.kind(), cell);
  }

  static Value of(FieldKind kind, Cell cell) {
    if (cell.missing()) {
      return Value.notUnderstood(cell.text(), cell.source());
    }
    if (kind == FieldKind.DATE) {
      return date(cell);
    }
    BigDecimal number = cell.number();
    boolean takesNumber = kind != FieldKind.TEXT && kind != FieldKind.CHOICE;
    if (number != null && takesNumber) {
      Value value = Canonical.value(kind, number.toPlainString(), cell.source(), cell.confidence());
      return seenAs(value, cell.text());
    }
    return Canonical.value(kind, cell.text(), cell.source(), cell.confidence());
  }

  /** The number that stands there, however the cell shows it. */
  static Optional<BigDecimal> number(Cell cell) {
    if (cell.missing() || cell.date() != null) {
      return Optional.empty();
    }
    if (cell.number() != null) {
      return Optional.of(cell.number());
    }
    return NUMBERS.of(cell.text());
  }

  static Optional<LocalDate> day(Cell cell) {
    Value value = date(cell);
    return value.text().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value.text()));
  }

  private static Value date(Cell cell) {
    LocalDate day = cell.date();
    if (day != null) {
      return seenAs(new Value(day.toString(), cell.source(), cell.confidence(), null), cell.text());
    }
    BigDecimal serial = cell.number();
    boolean isSerial =
        serial != null
            && serial.compareTo(FIRST_SERIAL) >= 0
            && serial.compareTo(LAST_SERIAL) <= 0
            && serial.stripTrailingZeros().scale() <= 0;
    if (serial != null && isSerial) {
      String text = SERIALS_BEGIN.plusDays(serial.longValueExact()).toString();
      return new Value(text, cell.source(), cell.confidence(), cell.text());
    }
    return Canonical.value(FieldKind.DATE, cell.text(), cell.source(), cell.confidence());
  }

  private static Value seenAs(Value value, String printed) {
    return value.text().equals(printed)
        ? new Value(value.text(), value.source(), value.confidence(), null)
        : new Value(value.text(), value.source(), value.confidence(), printed);
  }

  /** The same value for a person to look at. */
  static Value doubted(Value value) {
    return new Value(
        value.text(), value.source(), value.confidence().min(Printed.DOUBTFUL), value.asPrinted());
  }
}
