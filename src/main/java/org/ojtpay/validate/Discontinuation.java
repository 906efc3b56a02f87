package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.Fact;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;

/** Part II G: trainings that end early. */
final class Discontinuation {

  private Discontinuation() {}

  /** Part II G: "Discontinuations will be evaluated on a case-by case basis by SDWP." */
  static List<Finding> check(InvoiceCase of) {
    if (of.kind() != Kind.DISCONTINUATION) {
      return List.of();
    }
    Optional<LocalDate> last = of.fields().date(FieldName.LAST_DAY_WORKED);
    List<Finding> found = new ArrayList<>();
    found.add(
        of.finding(
            "INV-DISCONTINUED",
            FieldName.LAST_DAY_WORKED,
            "lastDay",
            last.map(LocalDate::toString).orElse("not stated")));
    last.flatMap(day -> late(of, day)).ifPresent(found::add);
    last.flatMap(day -> perhapsVoid(of, day)).ifPresent(found::add);
    return found;
  }

  /** Part II G 2: the section is in within 30 days of the last day worked. */
  private static Optional<Finding> late(InvoiceCase of, LocalDate lastDay) {
    LocalDate received = of.moment().received();
    int days = of.moment().pack().integer("discontinuation.section-days", received);
    return received.isAfter(lastDay.plusDays(days))
            && of.moment().fact(Fact.What.LATENESS_EXCUSED).isEmpty()
        ? Optional.of(
            of.finding(
                "DISC-LATE",
                FieldName.LAST_DAY_WORKED,
                "received",
                received.toString(),
                "lastDay",
                lastDay.toString()))
        : Optional.empty();
  }

  /** Part II G 1: a training that ends within five days of its start may be void. */
  private static Optional<Finding> perhapsVoid(InvoiceCase of, LocalDate lastDay) {
    return of.agreement()
        .map(each -> each.terms().start())
        .filter(
            start ->
                !lastDay.isAfter(start.plusDays(of.moment().pack().integer("void.days", start))))
        .map(
            start ->
                of.finding(
                    "VOID-OR-DISCONTINUED",
                    FieldName.LAST_DAY_WORKED,
                    "start",
                    start.toString(),
                    "lastDay",
                    lastDay.toString()));
  }
}
