package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojtpay.policy.Category;
import org.ojtpay.units.Hours;

/**
 * R2, R3 and R5 applied to each row: eligible, or why not. Straight hours outside the claim window
 * are shown as such, other kinds outside it are no part of the claim at all.
 */
final class Settlement {

  private final Window window;
  private final StraightTime straightTime;
  private final Findings findings;
  private final Map<LocalDate, Hours> taken = new LinkedHashMap<>();
  private final List<Portion> portions = new ArrayList<>();

  Settlement(Window window, StraightTime straightTime, Findings findings) {
    this.window = window;
    this.straightTime = straightTime;
    this.findings = findings;
  }

  /**
   * @param entries in the order in which a day's straight hours are used up
   */
  List<Portion> of(List<Entry> entries) {
    entries.forEach(this::settle);
    return List.copyOf(portions);
  }

  private void settle(Entry entry) {
    Row row = entry.row();
    if (!window.contains(row.day())) {
      if (row.isStraight()) {
        add(entry, row.hours(), Category.OUTSIDE_PERIOD, "R2");
      }
    } else if (!row.isStraight()) {
      add(entry, row.hours(), row.category(), "R3");
    } else if (!row.dated()) {
      add(entry, row.hours(), row.category(), "R4");
    } else {
      settleByLaw(entry);
    }
  }

  private void settleByLaw(Entry entry) {
    Row row = entry.row();
    Hours used = taken.getOrDefault(row.day(), Hours.ZERO);
    Hours straight = row.hours().min(straightTime.on(row.day()).minus(used));
    Hours beyond = row.hours().minus(straight);
    taken.put(row.day(), used.plus(straight));
    add(entry, straight, row.category(), entry.register() == null ? "R8" : "R5");
    add(entry, beyond, Category.OVERTIME, "R5");
    if (beyond.isPositive()) {
      findings.raise(
          "PAY-OVERTIME-UNCODED",
          row.source(),
          Map.of(
              "date", row.day().toString(),
              "code", row.code(),
              "hours", beyond.toString(),
              "straight", straight.toString(),
              "worked", straightTime.workedOn(row.day()).toString()));
    }
  }

  private void add(Entry entry, Hours hours, Category countedAs, String rule) {
    if (!hours.isZero()) {
      portions.add(new Portion(entry, hours, countedAs, null, rule));
    }
  }
}
