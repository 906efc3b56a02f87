package org.ojtpay.samples;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A payroll export with one earning a row, title lines above and a total below. */
final class RegisterCsv {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  static byte[] of(Register register) {
    StringBuilder text = new StringBuilder();
    text.append(quoted(register.employerName())).append("\r\n");
    text.append("Payroll Register - Earnings Detail\r\n\r\n");
    text.append("Company,Employee ID,Employee Name,Pay Begin,Pay End,Check Date,")
        .append("Earning Code,Description,Hours,Rate,Amount\r\n");
    BigDecimal total = BigDecimal.ZERO;
    for (Register.Line line : register.lines()) {
      PayPeriod period = line.period();
      text.append(quoted(register.employerName())).append(',');
      text.append(line.id()).append(',').append(quoted(line.name())).append(',');
      text.append(date(period.from())).append(',').append(date(period.to())).append(',');
      text.append(date(period.payDate())).append(',').append(line.code()).append(',');
      text.append(Codes.words(line.code())).append(',').append(line.hours()).append(',');
      text.append(line.rate()).append(',').append(line.amount()).append("\r\n");
      total = total.add(line.amount());
    }
    text.append("Grand Total,,,,,,,,,,").append(total).append("\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String date(LocalDate date) {
    return DATE.format(date);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private RegisterCsv() {}
}
