package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojtpay.policy.OvertimeRule;
import org.ojtpay.policy.PayRules;
import org.ojtpay.units.Hours;

/**
 * R5: how many of each day's straight-coded hours are straight time by law, workweek by workweek
 * (29 USC 207; California Labor Code 510 and 511). Paid is the lower of what the law and what the
 * register calls straight, so overtime that the employer coded is not taken a second time.
 */
final class StraightTime {

  private final PayRules rules;
  private final OvertimeRule law;
  private final SortedMap<LocalDate, Hours> worked = new TreeMap<>();
  private final SortedMap<LocalDate, Hours> coded = new TreeMap<>();
  private final Map<LocalDate, Hours> straight = new HashMap<>();

  /**
   * @param known rows of the claim, inside its window or not
   * @param earlier rows stored from earlier invoices; each counts only where the claim does not
   *     itself know that day, for then it is the same day's work
   */
  static StraightTime of(List<Row> known, List<Row> earlier, PayRules rules) {
    Set<LocalDate> days = known.stream().map(Row::day).collect(Collectors.toSet());
    Stream<Row> others = earlier.stream().filter(row -> !days.contains(row.day()));
    return new StraightTime(Stream.concat(known.stream(), others), rules);
  }

  private StraightTime(Stream<Row> days, PayRules rules) {
    this.rules = rules;
    this.law = rules.overtime();
    days.filter(Row::isWorked).forEach(this::add);
    worked.replaceAll((day, hours) -> hours.max(Hours.ZERO));
    coded.replaceAll((day, hours) -> hours.max(Hours.ZERO));
    Set<LocalDate> weeks =
        worked.keySet().stream()
            .map(day -> day.with(TemporalAdjusters.previousOrSame(rules.weekStarts())))
            .collect(Collectors.toCollection(TreeSet::new));
    weeks.forEach(this::settle);
  }

  private void add(Row row) {
    worked.merge(row.day(), row.hours(), Hours::plus);
    coded.merge(row.day(), row.isStraight() ? row.hours() : Hours.ZERO, Hours::plus);
  }

  /** The hours of that day, of those coded straight, that stay straight. */
  Hours on(LocalDate day) {
    return straight.getOrDefault(day, Hours.ZERO);
  }

  /** The hours worked that day, of any kind. */
  Hours workedOn(LocalDate day) {
    return worked.getOrDefault(day, Hours.ZERO);
  }

  /** First day by day, then from what the law's straight hours leave unused in the same week. */
  private void settle(LocalDate weekStart) {
    SortedMap<LocalDate, Hours> codedDays = coded.subMap(weekStart, weekStart.plusDays(7));
    Map<LocalDate, Hours> lawful = lawful(worked.subMap(weekStart, weekStart.plusDays(7)));
    Hours unused = Hours.ZERO;
    for (Map.Entry<LocalDate, Hours> day : codedDays.entrySet()) {
      Hours limit = lawful.getOrDefault(day.getKey(), Hours.ZERO);
      Hours taken = day.getValue().min(limit);
      straight.put(day.getKey(), taken);
      unused = unused.plus(limit.minus(taken));
    }
    for (Map.Entry<LocalDate, Hours> day : codedDays.entrySet()) {
      Hours more = day.getValue().minus(on(day.getKey())).min(unused);
      straight.merge(day.getKey(), more, Hours::plus);
      unused = unused.minus(more);
    }
  }

  /** What the law calls straight on each day of a week, whatever the register calls it. */
  private Map<LocalDate, Hours> lawful(SortedMap<LocalDate, Hours> week) {
    Map<LocalDate, Hours> lawful = new HashMap<>();
    Hours soFar = Hours.ZERO;
    for (Map.Entry<LocalDate, Hours> day : week.entrySet()) {
      Hours hours = day.getValue();
      hours = rules.dailyStraight(day.getKey().getDayOfWeek()).map(hours::min).orElse(hours);
      Hours left = law.weeklyLimit().orElse(soFar.plus(hours)).minus(soFar);
      hours = isSeventhDay(week, day.getKey()) ? Hours.ZERO : hours.min(left);
      lawful.put(day.getKey(), hours);
      soFar = soFar.plus(hours);
    }
    return lawful;
  }

  private boolean isSeventhDay(SortedMap<LocalDate, Hours> week, LocalDate day) {
    return law.seventhDayIsOvertime()
        && day.equals(week.lastKey())
        && week.values().stream().filter(Hours::isPositive).count() == 7;
  }
}
