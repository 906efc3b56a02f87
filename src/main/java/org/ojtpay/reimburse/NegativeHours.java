package org.ojtpay.reimburse;

import java.util.stream.Stream;
import org.ojtpay.units.Hours;

/**
 * R3: negative hours are netted within their own period and category, or held, before this room.
 */
final class NegativeHours {

  private NegativeHours() {}

  static void refuse(Claim claim) {
    Stream<EarningLine> lines = claim.payroll().stream().flatMap(each -> each.lines().stream());
    Stream<DayRow> days = claim.payroll().stream().flatMap(each -> each.days().stream());
    Stream<DayRow> forms =
        Stream.concat(claim.clarification().stream(), claim.verification().stream());
    Stream<Hours> dated = Stream.concat(days, forms).map(DayRow::hours);
    if (Stream.concat(lines.map(EarningLine::hours), dated).anyMatch(Hours::isNegative)) {
      throw new IllegalArgumentException("negative hours are netted before a claim is computed");
    }
  }
}
