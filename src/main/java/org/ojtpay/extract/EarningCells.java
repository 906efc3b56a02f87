package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Value;
import org.ojtpay.units.Hours;

/**
 * The cells of one row that belong to one kind of earning.
 *
 * @param kind as a column of codes: empty where the table has one column for all kinds
 */
record EarningCells(
    TableHeader header, SortedMap<Integer, Cell> row, Column kind, Vocabulary words) {

  /** The hours, or the sum of the weeks where the row does not print it. */
  Optional<Cell> hours() {
    Column wanted = new Column(Role.HOURS, kind.kind());
    Optional<Cell> printed = header.cell(row, wanted);
    if (printed.isPresent() || header.heading(wanted).isPresent()) {
      return printed;
    }
    List<Cell> weeks = header.weeks(row, kind.kind());
    return weeks.isEmpty() ? Optional.empty() : Optional.of(sum(weeks));
  }

  /** One cell that is not understood makes a sum of it that is not. */
  private static Cell sum(List<Cell> weeks) {
    Cell first = weeks.get(0);
    String text = weeks.stream().map(Cell::text).collect(Collectors.joining(" + "));
    Hours sum = Hours.ZERO;
    boolean missing = false;
    for (Cell week : weeks) {
      Optional<Hours> hours = CellValues.number(week).map(Hours::new);
      sum = sum.plus(hours.orElse(Hours.ZERO));
      missing |= hours.isEmpty();
    }
    BigDecimal least = weeks.stream().map(Cell::confidence).reduce(BigDecimal.ONE, BigDecimal::min);
    return new Cell(text, missing ? null : sum.value(), null, missing, first.source(), least);
  }

  /** Whether the row holds an earning of this kind; a zero in a column of one kind is none. */
  boolean isThere() {
    if (hours().isEmpty() && amount().isEmpty()) {
      return false;
    }
    return !EarningKinds.isAlone(kind)
        || !EarningKinds.isZeroOrBlank(hours())
        || !EarningKinds.isZeroOrBlank(amount());
  }

  Optional<Cell> amount() {
    return header.cell(row, new Column(Role.AMOUNT, kind.kind()));
  }

  /**
   * Code and note.
   *
   * @param at where the earning stands, for a code that is said by a heading
   */
  Map<FieldName, Value> code(Cell at) {
    Map<FieldName, Value> code = new EnumMap<>(FieldName.class);
    if (EarningKinds.isAlone(kind)) {
      String heading =
          header.heading(new Column(Role.HOURS, kind.kind())).map(Cell::text).orElse(kind.kind());
      code.put(FieldName.CODE, new Value(kind.kind(), at.source(), at.confidence(), heading));
      return code;
    }
    Optional<Cell> own = header.cell(row, kind);
    Optional<Cell> description =
        kind.isOfPair() ? Optional.empty() : header.cell(row, Role.DESCRIPTION);
    own.or(() -> description)
        .or(() -> kind.isOfPair() ? Optional.empty() : leave())
        .ifPresent(cell -> code.put(FieldName.CODE, CellValues.of(FieldName.CODE, cell)));
    header
        .cell(row, Role.NOTE)
        .or(() -> own.isPresent() ? description : Optional.empty())
        .ifPresent(cell -> code.put(FieldName.NOTE, CellValues.of(FieldName.NOTE, cell)));
    return code;
  }

  /** Time clocks book leave as a job: then the one that is called so stands for the code. */
  private Optional<Cell> leave() {
    List<Cell> found =
        header.columns().entrySet().stream()
            .filter(
                entry ->
                    entry.getValue().role() == Role.OTHER
                        || entry.getValue().role() == Role.UNKNOWN)
            .map(entry -> Optional.ofNullable(row.get(entry.getKey())))
            .flatMap(Optional::stream)
            .filter(cell -> words.isLeave(cell.text()))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** A kind that nobody has named and whose dollars have a column: its rate is its own. */
  private boolean isPaidByItself() {
    return EarningKinds.isAlone(kind)
        && !words.isKind(kind.kind())
        && header.heading(new Column(Role.AMOUNT, kind.kind())).isPresent();
  }

  /** Beside several kinds of hours the one rate is that of straight time; tips have none. */
  Optional<Cell> rate(String code) {
    Optional<Cell> own = header.cell(row, new Column(Role.RATE, kind.kind()));
    if (own.isPresent() || !kind.isOfOneKind()) {
      return own;
    }
    return words.isPremium(code) || hours().isEmpty() || isPaidByItself()
        ? Optional.empty()
        : header.cell(row, Role.RATE);
  }
}
