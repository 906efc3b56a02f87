package org.ojtpay.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Value;

/**
 * Decides what a column means that is called no more than "Date": the days worked, unless more than
 * 24 hours would stand on a day of one person, or no date lies in its pay period. What is no day is
 * left out.
 */
final class BareDates {

  private static final BigDecimal DAY = new BigDecimal("24");

  private BareDates() {}

  static List<Fields> settle(List<Fields> lines, IdentityHashMap<Fields, Value> dates) {
    if (dates.isEmpty() || !areDays(lines, dates)) {
      return lines;
    }
    List<Fields> settled = new ArrayList<>();
    for (Fields line : lines) {
      Value date = dates.get(line);
      Map<FieldName, Value> values = new EnumMap<>(FieldName.class);
      values.putAll(line.values());
      if (date != null) {
        values.put(FieldName.DATE_WORKED, date);
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

  private static boolean isOutside(LocalDate day, Fields line) {
    Optional<LocalDate> from = line.date(FieldName.PERIOD_FROM);
    Optional<LocalDate> to = line.date(FieldName.PERIOD_TO);
    return from.filter(day::isBefore).isPresent() || to.filter(day::isAfter).isPresent();
  }
}
