package org.ojtpay.extract;

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

/**
 * Registers that print two rows for each employee in the same columns, "Hours" and under it
 * "Dollars". Each pair becomes one row, and each kind two columns: its hours and its amount.
 */
final class MeasureRows {

  /** A figure of the column to the left may stand close to the word. */
  private static final Pattern LABEL =
      Pattern.compile("(?:(\\$?[\\d,]*\\d(?:\\.\\d+)?)\\s+)?(\\D+)");

  private static final int LEAST_KINDS = 2;

  private final Vocabulary words;
  private final Remembered<Role> measures = new Remembered<>(this::measured);
  private @Nullable List<Integer> places;
  private @Nullable List<Cell> headings;
  private @Nullable SortedMap<Integer, Cell> hours;

  MeasureRows(Vocabulary words) {
    this.words = words;
  }

  /** The pages with these rows in pairs; as they are where no such rows are found. */
  List<Grid> paired(List<Grid> pages) {
    boolean both = says(pages, Role.HOURS) && says(pages, Role.AMOUNT);
    if (!both) {
      return pages;
    }
    List<Grid> paired = new ArrayList<>(pages.stream().map(this::paired).toList());
    alone(paired.get(paired.size() - 1).rows());
    return paired;
  }

  private boolean says(List<Grid> pages, Role role) {
    return pages.stream()
        .flatMap(page -> page.rows().stream())
        .anyMatch(row -> label(row, role).isPresent() && RowShape.isOfFigures(row));
  }

  private Grid paired(Grid page) {
    List<SortedMap<Integer, Cell>> rows = new ArrayList<>();
    for (SortedMap<Integer, Cell> row : page.rows()) {
      if (isHeading(row)) {
        places = List.copyOf(row.keySet());
        headings = List.copyOf(row.values());
        rows.add(doubled());
      } else if (places == null) {
        rows.add(row);
      } else {
        row(row, rows);
      }
    }
    return new Grid(page.file(), page.page(), rows);
  }

  /** Kinds of pay, and no word of what their columns measure. */
  private boolean isHeading(SortedMap<Integer, Cell> row) {
    List<Column> said = row.values().stream().map(cell -> words.column(cell.text())).toList();
    return said.stream().filter(column -> column.role() == Role.BARE_KIND).count() >= LEAST_KINDS
        && said.stream().noneMatch(column -> column.role() == Role.HOURS)
        && said.stream().noneMatch(column -> column.role() == Role.TOTAL_HOURS)
        && !said.contains(Column.of(Role.AMOUNT))
        && row.values().stream().noneMatch(cell -> CellValues.number(cell).isPresent());
  }

  private Role role(Cell heading) {
    return words.column(heading.text()).role();
  }

  private SortedMap<Integer, Cell> doubled() {
    SortedMap<Integer, Cell> row = new TreeMap<>();
    List<Cell> printed = Objects.requireNonNull(headings);
    for (int i = 0; i < printed.size(); i++) {
      Cell heading = printed.get(i);
      switch (role(heading)) {
        case BARE_KIND, AMOUNT -> {
          row.put(2 * i, heading.saying(heading.text() + " Hours"));
          row.put(2 * i + 1, heading.saying(heading.text() + " Amount"));
        }
        case TOTAL_AMOUNT -> {
          row.put(2 * i, heading.saying("Total Hours"));
          row.put(2 * i + 1, heading);
        }
        default -> row.put(2 * i, heading);
      }
    }
    return row;
  }

  private void row(SortedMap<Integer, Cell> row, List<SortedMap<Integer, Cell>> rows) {
    boolean ofHours = label(row, Role.HOURS).isPresent();
    boolean ofDollars = !ofHours && label(row, Role.AMOUNT).isPresent();
    if (ofHours) {
      alone(rows);
      hours = placed(row, Role.HOURS);
    } else if (ofDollars && hours != null) {
      SortedMap<Integer, Cell> pair = new TreeMap<>(placed(row, Role.AMOUNT));
      pair.putAll(hours);
      rows.add(pair);
      hours = null;
    } else if (ofDollars || RowShape.isOfFigures(row)) {
      alone(rows);
      rows.add(beside(row));
    } else {
      // What a page prints at its foot and head may stand between the two.
      rows.add(row);
    }
  }

  /** Hours without their dollars. */
  private void alone(List<SortedMap<Integer, Cell>> rows) {
    if (hours != null) {
      rows.add(hours);
      hours = null;
    }
  }

  /** Figures of neither kind stand under no heading, and are said to. */
  private SortedMap<Integer, Cell> beside(SortedMap<Integer, Cell> row) {
    int free = 2 * Objects.requireNonNull(places).size();
    SortedMap<Integer, Cell> moved = new TreeMap<>();
    row.forEach((place, cell) -> moved.put(free + place, cell));
    return moved;
  }

  /** The cells of a row of hours, or of dollars, by the doubled columns. */
  private SortedMap<Integer, Cell> placed(SortedMap<Integer, Cell> row, Role measure) {
    int label = label(row, measure).orElseThrow();
    List<Integer> columns = Objects.requireNonNull(places);
    SortedMap<Integer, Cell> placed = new TreeMap<>();
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      int place = entry.getKey();
      if (place == label) {
        Matcher parts = LABEL.matcher(cell.text());
        if (!parts.matches() || parts.group(1) == null) {
          continue;
        }
        cell = cell.saying(parts.group(1));
        place = columns.contains(place) ? place : before(place);
      }
      int column = columns.indexOf(place);
      int free = 2 * columns.size() + entry.getKey();
      placed.put(column < 0 ? free : 2 * column + shift(column, measure), cell);
    }
    return placed;
  }

  private int shift(int column, Role measure) {
    Role role = role(Objects.requireNonNull(headings).get(column));
    boolean two = role == Role.BARE_KIND || role == Role.AMOUNT || role == Role.TOTAL_AMOUNT;
    return two && measure == Role.AMOUNT ? 1 : 0;
  }

  private int before(int place) {
    return Objects.requireNonNull(places).stream()
        .filter(each -> each < place)
        .reduce((left, right) -> right)
        .orElse(place);
  }

  /** Where the row says, left of its figures, which of the two it is. */
  private Optional<Integer> label(SortedMap<Integer, Cell> row, Role measure) {
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      String text = entry.getValue().text();
      boolean figure = text.isEmpty() || Character.isDigit(text.charAt(text.length() - 1));
      Role said = figure ? Role.UNKNOWN : measures.of(text);
      if (said == measure || (said == Role.EARNINGS && measure == Role.AMOUNT)) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private Role measured(String text) {
    Matcher parts = LABEL.matcher(text);
    return parts.matches() ? words.column(parts.group(2)).role() : Role.UNKNOWN;
  }
}
