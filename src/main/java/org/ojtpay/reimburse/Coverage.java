package org.ojtpay.reimburse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ojtpay.units.DateRange;

/**
 * R8: every Monday to Friday of the claim window lies in some pay period, or is spoken for by an
 * hours of verification at the fiscal year's end.
 */
final class Coverage {

  private Coverage() {}

  static void note(Window window, List<Register> registers, YearEnd yearEnd, Findings findings) {
    List<LocalDate> missing =
        window.stream()
            .filter(DateRange::isWeekday)
            .filter(day -> registers.stream().noneMatch(each -> each.period().contains(day)))
            .filter(day -> !yearEnd.covers(day, window))
            .toList();
    for (DateRange run : Texts.weekdayRuns(missing)) {
      findings.raise(
          "PAY-GAP",
          null,
          Map.of("days", Texts.range(run), "count", String.valueOf(run.weekdays())));
    }
  }
}
