package org.ojtpay.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payroll workbook with one employee a row and a column for each kind of hours. */
final class RegisterBook {
  private static final List<String> KINDS = List.of("REG", "OT", "HOL", "VAC", "SICK");

  static byte[] of(Register register, String saved) throws IOException {
    try (Book book = new Book("Payroll Summary")) {
      book.widths(10, 24, 13, 13, 13, 10, 10, 10, 10, 10, 10, 12);
      book.heading(register.employerName());
      book.row("Payroll Summary by Employee");
      book.row("Report run " + saved + " by office manager");
      book.skip();
      book.heading(
          "Emp #",
          "Employee",
          "Period Start",
          "Period End",
          "Check Date",
          "Rate",
          "Regular Hrs",
          "OT Hrs",
          "Holiday Hrs",
          "Vacation Hrs",
          "Sick Hrs",
          "Gross Pay");
      int first = book.next();
      for (PayPeriod period : register.periods()) {
        period(book, register.of(period));
      }
      book.skip();
      book.heading(
          "Report Total", "", "", "", "", "", sums(book, first, 'G'), sums(book, first, 'H'));
      return book.finish("Payroll", saved);
    }
  }

  private static String sums(Book book, int first, char column) {
    return "=SUBTOTAL(9," + column + first + ":" + column + (book.next() - 2) + ")";
  }

  private static void period(Book book, List<Register.Line> lines) {
    int first = book.next();
    Map<String, List<Register.Line>> byEmployee = new LinkedHashMap<>();
    lines.forEach(line -> byEmployee.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
    byEmployee.values().forEach(own -> book.row(cells(own)));
    List<Object> total = new ArrayList<>(List.of("", "Subtotal", "", "", "", ""));
    for (char column = 'G'; column <= 'L'; column++) {
      total.add("=SUBTOTAL(9," + column + first + ":" + column + (book.next() - 1) + ")");
    }
    book.heading(total.toArray());
  }

  private static Object[] cells(List<Register.Line> own) {
    Register.Line any = own.get(0);
    PayPeriod period = any.period();
    List<Object> cells = new ArrayList<>();
    cells.addAll(List.of(any.id(), any.name(), period.from(), period.to(), period.payDate()));
    cells.add(rate(own));
    BigDecimal gross = BigDecimal.ZERO;
    for (String kind : KINDS) {
      BigDecimal hours = BigDecimal.ZERO;
      for (Register.Line line : own) {
        if (!KINDS.contains(line.code())) {
          throw new IllegalArgumentException("no column for " + line.code());
        }
        if (line.code().equals(kind)) {
          hours = hours.add(line.hours());
          gross = gross.add(line.amount());
        }
      }
      cells.add(hours.signum() == 0 ? "" : hours);
    }
    cells.add(gross);
    return cells.toArray();
  }

  private static BigDecimal rate(List<Register.Line> own) {
    return own.stream().filter(line -> !line.code().equals("OT")).findFirst().orElseThrow().rate();
  }

  private RegisterBook() {}
}
