package org.ojtpay.extract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ojtpay.packet.Check;
import org.ojtpay.packet.Check.Guard;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Problem;

/**
 * Which lines of a register confirm themselves, and which print too little to be checked. That
 * hours times rate is the amount was said line by line before; here it is counted.
 */
final class RegisterChecks {

  private final Vocabulary words;
  private final Consumer<Problem> problems;
  private final Tally products = new Tally(Guard.HOURS_TIMES_RATE);
  private final Tally ofDays = new Tally(Guard.HOURS_OF_A_DAY);
  private final Tally inPeriods = new Tally(Guard.DAYS_IN_PERIOD);
  private final Tally totals = new Tally(Guard.PRINTED_TOTALS);
  private final Tally coverage = new Tally(Guard.FIGURES_UNDER_HEADINGS);

  /** Lines in which nothing was wrong; one that was settled since is another line. */
  private final Set<Fields> sound = Collections.newSetFromMap(new IdentityHashMap<>());

  RegisterChecks(Vocabulary words, Consumer<Problem> problems) {
    this.words = words;
    this.problems = problems;
  }

  /** Counts the printed sums, while the register is read. */
  Tally totals() {
    return totals;
  }

  /** The checks of each line, while the register is read. */
  LineChecks ofLines() {
    return new LineChecks(words, coverage, sound, problems);
  }

  /** Looks at every line once its dates are settled. */
  List<Check> of(List<Fields> lines) {
    for (Fields line : lines) {
      product(line);
      ofDay(line);
      inPeriod(line);
    }
    return Stream.of(products, ofDays, inPeriods, totals, coverage).map(Tally::check).toList();
  }

  private void product(Fields line) {
    if (line.has(FieldName.HOURS) && line.has(FieldName.RATE_PAID) && line.has(FieldName.AMOUNT)) {
      products.checked(sound.contains(line) || LineArithmetic.fault(line, words).isEmpty());
    } else {
      products.notChecked();
    }
  }

  private void ofDay(Fields line) {
    if (line.has(FieldName.DATE_WORKED) && line.has(FieldName.HOURS)) {
      ofDays.checked(!LineArithmetic.isOverDay(line));
    } else {
      ofDays.notChecked();
    }
  }

  private void inPeriod(Fields line) {
    Optional<LocalDate> day = line.date(FieldName.DATE_WORKED);
    if (day.isEmpty()) {
      inPeriods.notChecked();
      return;
    }
    Optional<LocalDate> from = line.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = line.date(FieldName.PERIOD_TO);
    if (from.isEmpty() || to.isEmpty()) {
      inPeriods.notChecked();
      return;
    }
    boolean inside = !day.get().isBefore(from.get()) && !day.get().isAfter(to.get());
    inPeriods.checked(inside);
    if (!inside) {
      String detail =
          "the day "
              + day.get()
              + " lies outside its pay period, "
              + from.get()
              + " to "
              + to.get();
      problems.accept(new Problem("DOC-UNREADABLE", detail, EarningLines.source(line)));
    }
  }
}
