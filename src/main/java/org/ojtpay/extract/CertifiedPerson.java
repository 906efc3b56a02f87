package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of one person on a certified payroll. */
final class CertifiedPerson {

  /**
   * The hours of one kind.
   *
   * @param mark where the line says its kind
   * @param hours those of each day that has any, by column
   */
  record Line(
      Cell mark, String kind, SortedMap<Integer, Cell> hours, SortedMap<Integer, Cell> row) {

    Optional<BigDecimal> sum() {
      BigDecimal sum = BigDecimal.ZERO;
      for (Cell cell : hours.values()) {
        Optional<BigDecimal> number = CellValues.number(cell);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(number.get());
      }
      return Optional.of(sum);
    }

    /** Whether its total is that of its days; a line that prints none says nothing else. */
    boolean isTotal(int place) {
      Optional<BigDecimal> total = Optional.ofNullable(row.get(place)).flatMap(CellValues::number);
      return total.isEmpty()
          || sum().filter(sum -> PrintedTotals.isClose(sum, total.get(), 1)).isPresent();
    }
  }

  private static final Map<String, BigDecimal> PARTS =
      Map.of(
          "1/4", new BigDecimal("0.25"),
          "1/2", new BigDecimal("0.5"),
          "3/4", new BigDecimal("0.75"),
          "\u00bc", new BigDecimal("0.25"),
          "\u00bd", new BigDecimal("0.5"),
          "\u00be", new BigDecimal("0.75"));

  private static final Pattern FRACTION =
      Pattern.compile("(?:(\\d{1,2})(?:[\\s-]+|(?=[\u00bc-\u00be])))?(1/[24]|3/4|[\u00bc-\u00be])");

  private @Nullable Cell name;
  private boolean continued;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cell> gross = new ArrayList<>();

  Optional<Cell> name() {
    return Optional.ofNullable(name);
  }

  void name(Cell said) {
    name = said;
  }

  /** In a second classification, of which the first said the name. */
  void goesOn(Cell said) {
    name = said;
    continued = true;
  }

  boolean isContinued() {
    return continued;
  }

  List<Line> lines() {
    return lines;
  }

  boolean has(String kind) {
    return lines.stream().anyMatch(line -> line.kind().equals(kind));
  }

  List<String> kinds() {
    return lines.stream().map(Line::kind).toList();
  }

  boolean hasHours() {
    return lines.stream().anyMatch(line -> !line.hours().isEmpty());
  }

  void add(Cell mark, String kind, SortedMap<Integer, Cell> row, CertifiedHeading heading) {
    SortedMap<Integer, Cell> hours = new TreeMap<>();
    for (int place : heading.days().keySet()) {
      Optional.ofNullable(row.get(place))
          .map(CertifiedPerson::decimal)
          .filter(cell -> !EarningKinds.isZeroOrBlank(Optional.of(cell)))
          .ifPresent(cell -> hours.put(place, cell));
    }
    lines.add(new Line(mark, kind, hours, row));
    heading.gross().forEach(place -> Optional.ofNullable(row.get(place)).ifPresent(gross::add));
  }

  /** "7 1/2" and "7\u00bd" as a number, shown as they are printed. */
  private static Cell decimal(Cell cell) {
    Matcher parts = FRACTION.matcher(cell.text().strip());
    if (cell.number() != null || !parts.matches()) {
      return cell;
    }
    BigDecimal whole =
        parts.group(1) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(1).strip());
    BigDecimal part = Objects.requireNonNull(PARTS.get(parts.group(2)));
    return new Cell(
        cell.text(), whole.add(part), null, false, cell.source(), cell.confidence(), cell.lines());
  }

  /** Whether a gross is printed: one or, for this project and for all, two in a cell. */
  boolean isPriced() {
    return !grosses().isEmpty();
  }

  private List<BigDecimal> grosses() {
    return gross.stream()
        .flatMap(cell -> List.of(cell.text().split("[/\\s]+", -1)).stream())
        .flatMap(text -> Canonical.number(text).stream())
        .filter(number -> number.signum() != 0)
        .toList();
  }

  /** Whether one of the printed grosses is what the hours come to at their rates. */
  boolean isProven(int rate) {
    BigDecimal earned = BigDecimal.ZERO;
    for (Line line : lines) {
      Optional<BigDecimal> sum = line.sum();
      Optional<BigDecimal> price =
          Optional.ofNullable(line.row().get(rate)).flatMap(CellValues::number);
      boolean known = sum.isPresent() && (sum.get().signum() == 0 || price.isPresent());
      if (!known) {
        return false;
      }
      earned = earned.add(sum.get().multiply(price.orElse(BigDecimal.ZERO)));
    }
    BigDecimal all = earned;
    return grosses().stream().anyMatch(sum -> PrintedTotals.isClose(all, sum, lines.size()));
  }

  /** A line a day, each with who, when, which kind, how long and at what rate. */
  List<SortedMap<Integer, Cell>> turned(
      CertifiedWeek week, CertifiedHeading heading, Optional<Cell> paid) {
    List<SortedMap<Integer, Cell>> turned = new ArrayList<>();
    for (Line line : lines) {
      for (Map.Entry<Integer, Cell> hours : line.hours().entrySet()) {
        Cell day = week.days().get(hours.getKey());
        Cell price = line.row().get(heading.rate());
        if (name != null && day != null) {
          turned.add(
              CertifiedPayroll.row(
                  name,
                  week.from(),
                  week.to(),
                  day,
                  line.mark().saying(line.kind()),
                  hours.getValue(),
                  price,
                  paid.orElse(null)));
        }
      }
    }
    return turned;
  }
}
