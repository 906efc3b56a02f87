package org.ojtpay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Summaries with the earnings down the side and the employees across: a row of names over repeated
 * columns of hours, rate and amount. Turned into rows of one earning each, every cell keeping its
 * place in the file.
 */
final class PeopleAcross {

  private static final int EMPLOYEE = 1;
  private static final int CODE = 2;
  private static final int FIRST_MEASURE = 3;

  private final Vocabulary words;

  PeopleAcross(Vocabulary words) {
    this.words = words;
  }

  /** The same grid, or one with the people down the side. */
  Grid turned(Grid grid) {
    for (int i = 1; i < grid.rows().size(); i++) {
      List<Integer> starts = groups(grid.rows().get(i - 1), grid.rows().get(i));
      if (!starts.isEmpty() && hasLabels(grid.rows(), i, starts.get(0))) {
        List<SortedMap<Integer, Cell>> rows = new ArrayList<>(grid.rows().subList(0, i - 1));
        rows.addAll(turned(grid.rows(), i, starts));
        return new Grid(grid.file(), grid.page(), rows);
      }
    }
    return grid;
  }

  /**
   * Where each person's columns begin: this row repeats the same headings, hours among them, and
   * the row above has a name for each repetition, wherever over it the name stands.
   */
  private List<Integer> groups(SortedMap<Integer, Cell> names, SortedMap<Integer, Cell> headings) {
    int people = names.size();
    boolean mayBe =
        people > 1
            && headings.size() % people == 0
            && headings.size() > people
            && names.values().stream().allMatch(PeopleAcross::isName);
    if (!mayBe) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>(headings.keySet());
    int width = headings.size() / people;
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < places.size(); at += width) {
      starts.add(places.get(at));
    }
    List<String> first = group(starts, 0, headings);
    boolean same = first.stream().anyMatch(this::isHours);
    for (int i = 1; i < people; i++) {
      same &= group(starts, i, headings).equals(first);
    }
    return same && areOver(names, starts) ? starts : List.of();
  }

  /** Whether names of earnings stand before the first person's columns. */
  private static boolean hasLabels(List<SortedMap<Integer, Cell>> rows, int header, int first) {
    return rows.subList(header + 1, rows.size()).stream()
        .anyMatch(row -> row.size() > 1 && row.firstKey() < first);
  }

  /** Each name over its own columns, or at least before those of the next. */
  private static boolean areOver(SortedMap<Integer, Cell> names, List<Integer> starts) {
    int i = 0;
    for (int place : names.keySet()) {
      boolean over =
          place >= starts.get(i) - 1 && (i + 1 == starts.size() || place < starts.get(i + 1));
      if (!over) {
        return false;
      }
      i++;
    }
    return true;
  }

  private static boolean isName(Cell cell) {
    return cell.number() == null && cell.date() == null && cell.text().matches(".*\\p{L}{2}.*");
  }

  private boolean isHours(String heading) {
    return words.column(heading).equals(Column.of(Role.HOURS));
  }

  private static List<String> group(
      List<Integer> starts, int index, SortedMap<Integer, Cell> headings) {
    return columns(starts, index, headings).values().stream().map(Cell::text).toList();
  }

  private static SortedMap<Integer, Cell> columns(
      List<Integer> starts, int index, SortedMap<Integer, Cell> row) {
    return index + 1 < starts.size()
        ? row.subMap(starts.get(index), starts.get(index + 1))
        : row.tailMap(starts.get(index));
  }

  private List<SortedMap<Integer, Cell>> turned(
      List<SortedMap<Integer, Cell>> rows, int header, List<Integer> starts) {
    List<SortedMap<Integer, Cell>> turned = new ArrayList<>();
    SortedMap<Integer, Cell> headings = rows.get(header);
    turned.add(header(columns(starts, 0, headings)));
    for (int person = 0; person < starts.size(); person++) {
      Optional<Cell> name =
          Optional.of(new ArrayList<>(rows.get(header - 1).values()).get(person))
              .filter(cell -> !words.isTotal(cell.text()));
      if (name.isPresent()) {
        for (SortedMap<Integer, Cell> row : earnings(rows, header, starts)) {
          line(name.get(), row, starts, person, headings).ifPresent(turned::add);
        }
      }
    }
    return turned;
  }

  /** After the sum of the earnings follow taxes and deductions, all without hours. */
  private List<SortedMap<Integer, Cell>> earnings(
      List<SortedMap<Integer, Cell>> rows, int header, List<Integer> starts) {
    List<SortedMap<Integer, Cell>> earnings = new ArrayList<>();
    SortedMap<Integer, Cell> headings = rows.get(header);
    boolean summed = false;
    for (SortedMap<Integer, Cell> row : rows.subList(header + 1, rows.size())) {
      boolean hours =
          row.entrySet().stream()
              .filter(entry -> headings.containsKey(entry.getKey()))
              .filter(entry -> isHours(Objects.requireNonNull(headings.get(entry.getKey())).text()))
              .anyMatch(entry -> CellValues.number(entry.getValue()).isPresent());
      if (!summed || hours) {
        earnings.add(row);
      }
      boolean figures = row.lastKey() >= starts.get(0);
      summed |= figures && words.isTotal(Grid.first(row).text());
    }
    return earnings;
  }

  /** The column that is neither hours nor rate is the amount, whatever period stands over it. */
  private SortedMap<Integer, Cell> header(SortedMap<Integer, Cell> group) {
    SortedMap<Integer, Cell> header = new TreeMap<>();
    Cell any = Grid.first(group);
    header.put(EMPLOYEE, Cell.printed("Employee", any.source()));
    header.put(CODE, Cell.printed("Code", any.source()));
    int column = FIRST_MEASURE;
    for (Cell cell : group.values()) {
      Role role = words.column(cell.text()).role();
      boolean known = role == Role.HOURS || role == Role.RATE || role == Role.OTHER;
      header.put(column++, known ? cell : Cell.printed("Amount", cell.source()));
    }
    return header;
  }

  private static Optional<SortedMap<Integer, Cell>> line(
      Cell name,
      SortedMap<Integer, Cell> row,
      List<Integer> starts,
      int person,
      SortedMap<Integer, Cell> headings) {
    SortedMap<Integer, Cell> labels = row.headMap(starts.get(0));
    SortedMap<Integer, Cell> values = columns(starts, person, row);
    if (labels.isEmpty() || values.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<Integer, Cell> line = new TreeMap<>();
    line.put(EMPLOYEE, name);
    line.put(CODE, Grid.first(labels));
    List<Integer> places = new ArrayList<>(columns(starts, person, headings).keySet());
    for (Map.Entry<Integer, Cell> value : values.entrySet()) {
      int place = places.indexOf(value.getKey());
      line.put(
          place < 0 ? FIRST_MEASURE + places.size() + value.getKey() : FIRST_MEASURE + place,
          value.getValue());
    }
    return Optional.of(line);
  }
}
