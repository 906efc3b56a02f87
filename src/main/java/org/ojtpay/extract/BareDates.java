package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Decides what a column means that is called no more than "Date": the days worked, unless more than
 * 24 hours would stand on a day of one person, or no date lies in its pay period. Then they are pay
 * dates where each lies soon after its period, and else left out.
 */
final class BareDates {

  private static final BigDecimal DAY = new BigDecimal("24");

  /** Wages are paid within so many days after the period in which they were earned. */
  private static final int SOON = 31;

  private BareDates() {}

  static List<Fields> settle(List<Fields> lines, IdentityHashMap<Fields, Value> dates) {
    boolean days = !dates.isEmpty() && areDays(lines, dates);
    if (!days && !arePaydays(lines, dates)) {
      return lines;
    }
    FieldName name = days ? FieldName.DATE_WORKED : FieldName.PAY_DATE;
    List<Fields> settled = new ArrayList<>();
    for (Fields line : lines) {
      Value date = dates.get(line);
      Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
      values.putAll(line.values());
      if (date != null) {
        values.put(name, date);
      }
      settled.add(new Fields(values));
    }
    return settled;
  }

  private static boolean areDays(List<Fields> lines, IdentityHashMap<Fields, Value> dates) {
    Map<String, BigDecimal> hours = new HashMap<>();
    boolean someInside = false;
    boolean someOutside = false;
    for (Fields line : lines) {
      Value date = dates.get(line);
      if (date == null || date.text().isEmpty()) {
        continue;
      }
      String who =
          line.text(FieldName.PARTICIPANT).or(() -> line.text(FieldName.PARTICIPANT_ID)).orElse("");
      hours.merge(
          who + "/" + date.text(),
          line.number(FieldName.HOURS).orElse(BigDecimal.ZERO),
          BigDecimal::add);
      boolean outside = isOutside(LocalDate.parse(date.text()), line);
      someOutside |= outside;
      someInside |= !outside;
    }
    boolean longDay = hours.values().stream().anyMatch(sum -> sum.compareTo(DAY) > 0);
    return !longDay && (someInside || !someOutside);
  }

  /** Dates soon after the end of the line's pay period, each of them, and no other pay date. */
  private static boolean arePaydays(List<Fields> lines, IdentityHashMap<Fields, Value> dates) {
    return !dates.isEmpty()
        && lines.stream()
            .filter(dates::containsKey)
            .allMatch(line -> isPayday(Objects.requireNonNull(dates.get(line)), line));
  }

  private static boolean isPayday(Value date, Fields line) {
    Optional<LocalDate> end = line.date(FieldName.PERIOD_TO);
    if (end.isEmpty() || date.text().isEmpty() || line.has(FieldName.PAY_DATE)) {
      return false;
    }
    LocalDate day = LocalDate.parse(date.text());
    return day.isAfter(end.get()) && !day.isAfter(end.get().plusDays(SOON));
  }

  private static boolean isOutside(LocalDate day, Fields line) {
    Optional<LocalDate> from = line.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = line.date(FieldName.PERIOD_TO);
    return from.filter(day::isBefore).isPresent() || to.filter(day::isAfter).isPresent();
  }
}
