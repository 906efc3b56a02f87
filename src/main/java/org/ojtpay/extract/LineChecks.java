package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;
import org.ojtpay.packet.Value;

/**
 * Whether everything in a row was read, and read rightly. Each problem is said at a value of the
 * row, so that it goes where the row goes.
 *
 * @param sound takes the lines whose hours and money agree, or cannot be held against each other
 */
record LineChecks(Vocabulary words, Tally coverage, Set<Fields> sound, Consumer<Problem> problems) {

  /**
   * @param repeats whether the row has the sums of the employee's lines above it
   */
  void check(
      TableHeader header, SortedMap<Integer, Cell> row, List<Fields> lines, boolean repeats) {
    String code = lines.get(0).text(FieldName.CODE).orElse("");
    boolean unpriced = header.has(Role.RATE) && header.cell(row, Role.RATE).isEmpty();
    if (repeats && unpriced && words.column(code).role() == Role.UNKNOWN) {
      report("what may be the sum of the lines above it: " + code, lines.get(0));
    }
    for (Fields line : lines) {
      notUnderstood(line);
      LineArithmetic.fault(line, words)
          .ifPresentOrElse(fault -> report(fault, line), () -> sound.add(line));
    }
    for (Fields line : lines) {
      mayBeElsewhere(header, row, line);
    }
    boolean totalled = totals(header, row, lines);
    boolean covered = true;
    weeks(header, row, lines.get(0));
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      Column column = header.columns().get(entry.getKey());
      boolean unknown =
          column == null
              ? !header.isOfOtherSection(entry.getKey())
              : column.role() == Role.UNKNOWN && header.hasKinds() && !totalled;
      if (unknown && CellValues.number(cell).filter(n -> n.signum() != 0).isPresent()) {
        covered = false;
        report(
            "the number " + cell.text() + " stands under no heading that is known", lines.get(0));
      }
    }
    coverage.checked(covered);
  }

  /** What a line lacks may stand under a heading that nobody has named yet. */
  private void mayBeElsewhere(TableHeader header, SortedMap<Integer, Cell> row, Fields line) {
    boolean undated = !line.has(FieldName.PERIOD_FROM) || !line.has(FieldName.PERIOD_TO);
    boolean unpriced =
        !header.hasKinds() && !line.has(FieldName.RATE_PAID) && !line.has(FieldName.AMOUNT);
    for (Map.Entry<Integer, Cell> entry : row.entrySet()) {
      Cell cell = entry.getValue();
      Column column = header.columns().get(entry.getKey());
      if (column != null && column.role() != Role.UNKNOWN && column.role() != Role.OTHER) {
        continue;
      }
      boolean known = column != null && column.role() == Role.OTHER;
      boolean headed = column != null;
      if (isSaid(line, cell)) {
        continue;
      }
      boolean date = Canonical.date(cell.text()).isPresent() || cell.date() != null;
      boolean number = !date && CellValues.number(cell).isPresent();
      boolean lacking =
          date
              ? undated
              : !known
                  && (number ? headed && unpriced : !line.has(FieldName.CODE) && !cell.isBlank());
      if (lacking) {
        report("what the line lacks may be " + cell.text() + ", whose heading is not known", line);
      }
    }
  }

  /** The employee's number may stand in the row twice. */
  private static boolean isSaid(Fields line, Cell cell) {
    return line.text(FieldName.PARTICIPANT_ID).filter(cell.text()::equals).isPresent();
  }

  private void notUnderstood(Fields line) {
    for (FieldName name :
        List.of(
            FieldName.HOURS,
            FieldName.RATE_PAID,
            FieldName.AMOUNT,
            FieldName.PERIOD_FROM,
            FieldName.PERIOD_TO,
            FieldName.DATE_WORKED)) {
      Optional<Value> bad = line.value(name).filter(value -> value.text().isEmpty());
      bad.filter(value -> !Canonical.isBlank(value.asPrinted()))
          .ifPresent(
              value -> report(name.words() + " is not understood: " + value.asPrinted(), line));
    }
  }

  /** Whether the row prints the sum of its hours and it is right. */
  private boolean totals(TableHeader header, SortedMap<Integer, Cell> row, List<Fields> lines) {
    Optional<BigDecimal> printed = header.cell(row, Role.TOTAL_HOURS).flatMap(CellValues::number);
    if (!header.hasKinds() || printed.isEmpty()) {
      if (header.has(Role.TOTAL_HOURS) && !saysHours(header)) {
        report("whether these are hours, only the sum would say, which is blank", lines.get(0));
      }
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Fields line : lines) {
      sum = sum.add(line.number(FieldName.HOURS).orElse(BigDecimal.ZERO));
    }
    boolean right = PrintedTotals.isClose(sum, printed.get(), lines.size());
    if (!right) {
      report(
          "the row prints "
              + printed.get().toPlainString()
              + " hours and holds "
              + sum.toPlainString(),
          lines.get(0));
    }
    return right;
  }

  /** Whether a heading calls the kinds hours; "Regular" alone may stand over dollars. */
  private boolean saysHours(TableHeader header) {
    return header.columns().entrySet().stream()
        .filter(entry -> entry.getValue().role() == Role.HOURS)
        .map(entry -> Objects.requireNonNull(header.headings().get(entry.getKey())))
        .anyMatch(heading -> words.column(heading.text()).role() != Role.BARE_KIND);
  }

  /** Whether the hours of the weeks are those that the row prints for all of them. */
  private void weeks(TableHeader header, SortedMap<Integer, Cell> row, Fields line) {
    header.columns().values().stream()
        .filter(column -> column.role() == Role.WEEK_HOURS)
        .distinct()
        .forEach(column -> weeks(header, row, column.kind(), line));
  }

  private void weeks(TableHeader header, SortedMap<Integer, Cell> row, String kind, Fields line) {
    Role total = kind.isEmpty() && header.hasKinds() ? Role.TOTAL_HOURS : Role.HOURS;
    Optional<BigDecimal> printed =
        header.cell(row, new Column(total, kind)).flatMap(CellValues::number);
    List<BigDecimal> weeks =
        header.weeks(row, kind).stream().flatMap(cell -> CellValues.number(cell).stream()).toList();
    BigDecimal sum = weeks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (printed.isPresent() && !PrintedTotals.isClose(sum, printed.get(), weeks.size())) {
      report(
          "the weeks come to "
              + sum.toPlainString()
              + " hours, and the row prints "
              + printed.get().toPlainString(),
          line);
    }
  }

  private void report(String detail, Fields line) {
    problems.accept(new Problem("DOC-UNREADABLE", detail, EarningLines.source(line)));
  }
}
