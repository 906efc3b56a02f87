package org.ojtpay.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.Problem;

/** Holds printed sums against the lines above them. */
final class PrintedTotals {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /**
   * The numbers of one line by column; a number that the file does not hold is null.
   *
   * @param code its earning code
   * @param rows of how many lines the numbers are the sums
   * @param onTop whether its hours are those of another line, paid something more
   */
  record Line(Map<Column, @Nullable BigDecimal> numbers, String code, int rows, boolean onTop) {
    Line {
      code = Vocabulary.normal(code);
    }

    /** Whether a sum of hours may leave the line out. */
    boolean isOnTop(Column column) {
      return onTop && (column.role() == Role.HOURS || column.role() == Role.TOTAL_HOURS);
    }
  }

  /** What a comparison found. */
  enum Match {
    /** The sum of one employee's lines and of nobody else's. */
    OWN,
    /** The sum of more lines than one employee's. */
    WIDER,
    /** A sum that could be either, or cannot be checked. */
    UNCLEAR,
    NONE
  }

  private final Tally tally;
  private final List<Line> lines = new ArrayList<>();
  private int sinceTotal;
  private int ofEmployee;

  /** Where the lines of the employee begin, over all periods. */
  private int ofPerson;

  private int ofBlock;
  private int sinceWide;
  private int lastTotal;

  /**
   * @param tally counts the sums that are held against their lines
   */
  PrintedTotals(Tally tally) {
    this.tally = tally;
  }

  /**
   * Takes over a line.
   *
   * @return whether each of its numbers, two at least, is the sum of the employee's lines above
   */
  boolean line(Map<Column, @Nullable BigDecimal> numbers, String code, boolean onTop) {
    boolean repeats = numbers.size() > 1 && ofEmployee < lines.size();
    for (Map.Entry<Column, @Nullable BigDecimal> entry : numbers.entrySet()) {
      BigDecimal number = entry.getValue();
      repeats =
          repeats
              && number != null
              && number.signum() != 0
              && isExactly(ofEmployee, entry.getKey(), number);
    }
    lines.add(new Line(new HashMap<>(numbers), code, 1, onTop));
    return repeats;
  }

  /**
   * Takes over lines of other employees that were not kept, if there are any here.
   *
   * @param table the one that is being read: the lines must be of no other
   */
  void others(@Nullable LeftOut others, @Nullable TableHeader table, Consumer<Problem> problems) {
    if (others == null) {
      return;
    }
    if (!others.table().equals(table)) {
      Cell heading = Grid.first(others.table().headings());
      String detail = others.rows() + " lines of other employees may be of another table";
      problems.accept(new Problem("DOC-UNREADABLE", detail, heading.source()));
    }
    lines.addAll(others.lines());
    newEmployee();
  }

  /** A line of labels begins another period, or another employee. */
  void labelled(Set<Role> said) {
    if (said.contains(Role.PERIOD_FROM) || said.contains(Role.PERIOD_TO)) {
      newBlock();
    }
    if (said.contains(Role.EMPLOYEE)) {
      newEmployee();
    }
  }

  void newEmployee() {
    ofPerson = lines.size();
    newLines();
  }

  void newBlock() {
    ofBlock = lines.size();
    newLines();
  }

  private void newLines() {
    ofEmployee = lines.size();
    sinceTotal = lines.size();
  }

  void totalRead(boolean wide) {
    sinceTotal = lines.size();
    lastTotal = lines.size();
    if (wide) {
      sinceWide = lines.size();
    }
  }

  /** Which of the possible spans this sum is the sum of. */
  Match match(Column column, BigDecimal printed, Optional<String> ofCode) {
    Match match = matched(column, printed, ofCode);
    if (match == Match.UNCLEAR && isUnknown(column)) {
      tally.notChecked();
    } else {
      tally.checked(match != Match.NONE);
    }
    return match;
  }

  private Match matched(Column column, BigDecimal printed, Optional<String> ofCode) {
    boolean own =
        sums(sinceTotal, column, printed)
            || sums(ofEmployee, column, printed)
            || sums(ofPerson, column, printed);
    boolean wider =
        sums(ofBlock, column, printed)
            || sums(sinceWide, column, printed)
            || (coversSeveral() && sums(lastTotal, column, printed))
            || sums(0, column, printed);
    if (own) {
      return wider ? Match.UNCLEAR : Match.OWN;
    }
    if (wider || ofCode.filter(code -> sumsOfCode(code, column, printed)).isPresent()) {
      return Match.WIDER;
    }
    return isUnknown(column) ? Match.UNCLEAR : Match.NONE;
  }

  /** Whether lines of others than the last employee stand between the last row of sums and here. */
  boolean coversSeveral() {
    return lastTotal < ofEmployee;
  }

  /** The sum since the employee's first line, for the message. */
  BigDecimal ofEmployee(Column column) {
    return sum(lines.subList(ofEmployee, lines.size()), column).orElse(BigDecimal.ZERO);
  }

  /** A line is taken for a sum of lines only where it is it to the cent. */
  private boolean isExactly(int from, Column column, BigDecimal number) {
    return sum(lines.subList(from, lines.size()), column)
        .filter(sum -> isClose(sum, number, 1))
        .isPresent();
  }

  private boolean sums(int from, Column column, BigDecimal printed) {
    List<Line> of = lines.subList(from, lines.size());
    return isSum(of, column, printed)
        || isSum(of.stream().filter(line -> !line.isOnTop(column)).toList(), column, printed);
  }

  private static boolean isSum(List<Line> of, Column column, BigDecimal printed) {
    int numbers =
        of.stream().filter(line -> line.numbers().containsKey(column)).mapToInt(Line::rows).sum();
    return sum(of, column).filter(sum -> isClose(sum, printed, numbers)).isPresent();
  }

  private boolean sumsOfCode(String code, Column column, BigDecimal printed) {
    List<Line> ofCode = lines.stream().filter(line -> line.code().equals(code)).toList();
    return !ofCode.isEmpty() && isSum(ofCode, column, printed);
  }

  /** Whether a number is exactly the sum of this employee's lines of such codes. */
  boolean isSumOfEmployee(Predicate<String> code, Column column, BigDecimal number) {
    List<Line> ofCode =
        lines.subList(ofEmployee, lines.size()).stream()
            .filter(line -> code.test(line.code()))
            .toList();
    return !ofCode.isEmpty()
        && sum(ofCode, column).filter(sum -> sum.compareTo(number) == 0).isPresent();
  }

  private boolean isUnknown(Column column) {
    return lines.stream()
        .anyMatch(line -> line.numbers().containsKey(column) && line.numbers().get(column) == null);
  }

  private static Optional<BigDecimal> sum(List<Line> lines, Column column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : lines) {
      if (!line.numbers().containsKey(column)) {
        continue;
      }
      BigDecimal number = line.numbers().get(column);
      if (number == null) {
        return Optional.empty();
      }
      sum = sum.add(number);
    }
    return Optional.of(sum);
  }

  /** Whether a printed sum is this one: each of the numbers in it may be rounded by a cent. */
  static boolean isClose(BigDecimal sum, BigDecimal printed, int numbers) {
    BigDecimal slack = CENT.multiply(BigDecimal.valueOf(Math.max(1, numbers)));
    return sum.subtract(printed).abs().compareTo(slack) <= 0;
  }
}
