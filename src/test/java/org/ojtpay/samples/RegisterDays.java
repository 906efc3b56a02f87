package org.ojtpay.samples;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A payroll detail as a time clock exports it: one row for each day, semicolons between. */
final class RegisterDays {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  static byte[] of(Claim claim, String employeeId) {
    StringBuilder text = new StringBuilder();
    Placement placement = claim.placement();
    text.append("Employer;Emp ID;Employee;Period Begin;Period End;Check Date;")
        .append("Work Date;Earning Code;Hours;Rate\n");
    for (PayPeriod period : claim.periods()) {
      for (Day day : period.days()) {
        text.append(placement.employer().legalName()).append(';').append(employeeId).append(';');
        text.append(placement.lastName()).append(", ").append(placement.firstName()).append(';');
        text.append(DATE.format(period.from())).append(';');
        text.append(DATE.format(period.to())).append(';');
        text.append(DATE.format(period.payDate())).append(';');
        text.append(DATE.format(day.date())).append(';').append(day.code()).append(';');
        text.append(day.hours()).append(';');
        text.append(placement.terms().wageOn(day.date())).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private RegisterDays() {}
}
