package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bookkeeper's sheet: "Hrs, OT, Vac, Gross" under a rate that is stated once. Whether "Hrs" holds
 * the other kinds no heading says; the gross does. Where every line of the sheet comes out as
 * straight time beside them, its headings are made to say so, and the rate becomes a column.
 */
final class StraightHours {

  private static final BigDecimal HALF = new BigDecimal("1.5");
  private static final BigDecimal DOUBLE = new BigDecimal("2");

  /** The hours, each of the kinds, and what the gross is rounded by. */
  private static final int ROUNDED = 2;

  private final Vocabulary words;

  StraightHours(Vocabulary words) {
    this.words = words;
  }

  /** Where the figures of the table stand. */
  private record Places(int hours, int gross, SortedMap<Integer, String> kinds) {}

  /** The same grid, or one whose headings say what its figures prove. */
  Grid settled(Grid grid) {
    List<SortedMap<Integer, Cell>> rows = grid.rows();
    Cell rate = null;
    for (int i = 0; i < rows.size(); i++) {
      Optional<Cell> stated = rate(rows.get(i));
      rate = stated.orElse(rate);
      Optional<Places> places = rate == null ? Optional.empty() : places(rows.get(i));
      if (places.isPresent() && rate != null) {
        return isProven(rows.subList(i + 1, rows.size()), places.get(), rate)
            ? new Grid(grid.file(), grid.page(), said(rows, i, places.get(), rate))
            : grid;
      }
    }
    return grid;
  }

  /** "Rate/hr" and the figure beside it, alone in the row. */
  private Optional<Cell> rate(SortedMap<Integer, Cell> row) {
    if (row.size() != 2) {
      return Optional.empty();
    }
    Role role = words.column(Grid.first(row).text()).role();
    Cell figure = Objects.requireNonNull(row.get(row.lastKey()));
    boolean stated = role == Role.RATE || role == Role.BASE_RATE;
    return Optional.of(figure).filter(cell -> stated && CellValues.number(cell).isPresent());
  }

  /** One column of hours, one of the gross, and kinds of hours without a word for what they are. */
  private Optional<Places> places(SortedMap<Integer, Cell> row) {
    SortedMap<Integer, String> kinds = new TreeMap<>();
    List<Integer> hours = new ArrayList<>();
    List<Integer> gross = new ArrayList<>();
    for (Map.Entry<Integer, Cell> heading : row.entrySet()) {
      Column column = words.column(heading.getValue().text());
      switch (column.role()) {
        case BARE_KIND -> kinds.put(heading.getKey(), column.kind());
        case HOURS, TOTAL_HOURS, RATE -> hours.add(heading.getKey());
        case AMOUNT, TOTAL_AMOUNT -> gross.add(heading.getKey());
        default -> {}
      }
    }
    boolean known = kinds.values().stream().allMatch(kind -> isOneOf(kind, words));
    boolean single = hours.size() == 1 && gross.size() == 1;
    boolean bare =
        single
            && words
                .column(Objects.requireNonNull(row.get(hours.get(0))).text())
                .equals(Column.of(Role.HOURS));
    return known && bare && !kinds.isEmpty()
        ? Optional.of(new Places(hours.get(0), gross.get(0), kinds))
        : Optional.empty();
  }

  private static boolean isOneOf(String kind, Vocabulary words) {
    return kind.equals("OT") || kind.equals("DT") || words.list("leave").contains(kind);
  }

  /** Whether each line with a gross is straight time and the kinds beside it. */
  private boolean isProven(List<SortedMap<Integer, Cell>> rows, Places places, Cell rate) {
    BigDecimal price = CellValues.number(rate).orElseThrow();
    boolean any = false;
    for (SortedMap<Integer, Cell> row : rows) {
      Optional<BigDecimal> gross = number(row, places.gross());
      if (gross.isEmpty() || isSum(row)) {
        continue;
      }
      BigDecimal paid = number(row, places.hours()).orElse(BigDecimal.ZERO);
      for (Map.Entry<Integer, String> kind : places.kinds().entrySet()) {
        BigDecimal hours = number(row, kind.getKey()).orElse(BigDecimal.ZERO);
        paid = paid.add(hours.multiply(factor(kind.getValue())));
      }
      if (!PrintedTotals.isClose(paid.multiply(price), gross.get(), ROUNDED)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static BigDecimal factor(String kind) {
    return switch (kind) {
      case "OT" -> HALF;
      case "DT" -> DOUBLE;
      default -> BigDecimal.ONE;
    };
  }

  private boolean isSum(SortedMap<Integer, Cell> row) {
    return row.values().stream()
        .anyMatch(cell -> cell.number() == null && words.isTotal(cell.text()));
  }

  private static Optional<BigDecimal> number(SortedMap<Integer, Cell> row, int place) {
    return Optional.ofNullable(row.get(place)).flatMap(CellValues::number);
  }

  private List<SortedMap<Integer, Cell>> said(
      List<SortedMap<Integer, Cell>> rows, int header, Places places, Cell rate) {
    int priced = 0;
    for (SortedMap<Integer, Cell> row : rows) {
      priced = row.isEmpty() ? priced : Math.max(priced, row.lastKey() + 1);
    }
    List<SortedMap<Integer, Cell>> said = new ArrayList<>(rows.subList(0, header));
    List<SortedMap<Integer, Cell>> lines = rows.subList(header + 1, rows.size());
    SortedMap<Integer, Cell> headings = new TreeMap<>(rows.get(header));
    headings.computeIfPresent(places.hours(), (place, cell) -> cell.saying("Regular Hours"));
    places
        .kinds()
        .forEach((place, kind) -> headings.computeIfPresent(place, (at, cell) -> hours(cell)));
    headings.replaceAll(
        (place, cell) -> arePaydays(place, cell, lines) ? cell.saying("Pay Date") : cell);
    headings.put(priced, rate.saying("Rate"));
    said.add(headings);
    for (SortedMap<Integer, Cell> row : lines) {
      SortedMap<Integer, Cell> line = new TreeMap<>(row);
      if (number(row, places.gross()).isPresent() && !isSum(row)) {
        line.put(priced, rate);
      }
      said.add(line);
    }
    return said;
  }

  private static Cell hours(@Nullable Cell heading) {
    Cell cell = Objects.requireNonNull(heading);
    return cell.saying(cell.text() + " Hours");
  }

  /** "Paid" over dates, not over dollars. */
  private boolean arePaydays(int place, Cell heading, List<SortedMap<Integer, Cell>> lines) {
    List<Cell> under =
        lines.stream()
            .map(row -> row.get(place))
            .filter(Objects::nonNull)
            .collect(Collectors.toList());
    return words.dateLabel(heading.text()).equals(Optional.of(Role.PAY_DATE))
        && !under.isEmpty()
        && under.stream()
            .allMatch(cell -> cell.date() != null || Canonical.date(cell.text()).isPresent());
  }
}
