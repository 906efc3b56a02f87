package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A payroll register printed by the employer's system, a few pages in small type. */
final class RegisterPrint {
  private static final int[] WIDTHS = {40, 130, 70, 44, 80, 40, 50, 50};

  static byte[] of(Register register, String saved) throws IOException {
    Stationery paper =
        new Stationery(
            List.of(register.employerName(), "PAYROLL REGISTER", "Confidential"),
            "",
            "Run " + saved + "  Payroll Partner 9.4  Time zone PT",
            "Payroll Partner 9.4 Report Writer");
    try (Pen pen = new Pen(Face.helvetica(9), paper)) {
      Layout layout = new Layout(pen);
      for (PayPeriod period : register.periods()) {
        pen.heading(
            "Pay Period: "
                + Wording.BOARD.date(period.from())
                + " - "
                + Wording.BOARD.date(period.to())
                + "    Check Date: "
                + Wording.BOARD.date(period.payDate()));
        layout.table(WIDTHS, head(), body(register.of(period)));
      }
      pen.paragraph("*** End of report ***");
      return pen.finish("Payroll Register", saved);
    }
  }

  private static List<String> head() {
    return List.of("Emp ID", "Employee", "SSN", "Code", "Description", "Hours", "Rate", "Amount");
  }

  private static List<List<String>> body(List<Register.Line> lines) {
    List<List<String>> body = new ArrayList<>();
    BigDecimal hours = BigDecimal.ZERO;
    BigDecimal amount = BigDecimal.ZERO;
    for (Register.Line line : lines) {
      body.add(
          List.of(
              line.id(),
              line.name(),
              "***-**-" + line.id(),
              line.code(),
              Codes.words(line.code()),
              line.hours().toPlainString(),
              line.rate().toPlainString(),
              Wording.money(line.amount()).substring(1)));
      hours = hours.add(line.hours());
      amount = amount.add(line.amount());
    }
    String sum = Wording.money(amount).substring(1);
    body.add(List.of("", "Period Total", "", "", "", hours.toPlainString(), "", sum));
    return body;
  }

  private RegisterPrint() {}
}
