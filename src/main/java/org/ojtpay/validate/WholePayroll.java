package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.packet.FieldName;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.EarningLine;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.Hours;

/**
 * Whether the payroll proves what it shows of verified days. A page that is missing looks like days
 * without work, and a difference is made once: so each day stands in a line, or in a printed total
 * to which the days come.
 */
record WholePayroll(InvoiceCase shown, Worksheet worksheet) {

  /** The verified days of which it may show less than there is. */
  List<LocalDate> unproven(Set<LocalDate> verified) {
    return verified.stream()
        .sorted()
        .filter(
            day ->
                shown.papers().payroll().periods().stream()
                    .filter(each -> each.period().contains(day))
                    .noneMatch(each -> proves(each, day)))
        .toList();
  }

  private boolean proves(PayPeriod period, LocalDate day) {
    if (!period.days().isEmpty()) {
      return hasLine(period, day) || (hasTotal(period) && !has("PAY-TOTALS-MISMATCH"));
    }
    List<DayRow> form =
        shown.papers().clarification().rows().stream()
            .filter(row -> period.period().contains(row.date()))
            .toList();
    Hours onForm = sum(form.stream().map(DayRow::hours).toList());
    Hours inTotals = sum(period.lines().stream().map(EarningLine::hours).toList());
    return form.isEmpty()
        || form.stream().anyMatch(row -> row.date().equals(day))
        || onForm.printsAs(inTotals);
  }

  private boolean hasLine(PayPeriod period, LocalDate day) {
    return rows(period)
        .anyMatch(row -> row.fields().date(FieldName.DATE_WORKED).filter(day::equals).isPresent());
  }

  private boolean hasTotal(PayPeriod period) {
    return rows(period)
        .anyMatch(row -> !row.fields().has(FieldName.DATE_WORKED) && row.line().isPresent());
  }

  private Stream<PayrollRows.Row> rows(PayPeriod period) {
    return shown.payroll().rows().stream()
        .filter(row -> row.period().filter(period.period()::equals).isPresent());
  }

  private boolean has(String code) {
    return worksheet.findings().stream().anyMatch(each -> each.code().equals(code));
  }

  private static Hours sum(List<Hours> hours) {
    return hours.stream().reduce(Hours.ZERO, Hours::plus);
  }
}
