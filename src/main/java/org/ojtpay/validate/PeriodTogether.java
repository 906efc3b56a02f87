package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.Verified;
import org.ojtpay.policy.Category;
import org.ojtpay.reimburse.DayRow;
import org.ojtpay.reimburse.PayPeriod;
import org.ojtpay.units.Hours;

/**
 * R6: a pay period whose register shows totals alone, and the invoices that share it. What stands
 * on an hours of verification is not known from payroll, and is left out.
 */
record PeriodTogether(InvoiceCase of, PayPeriod period) {

  /** Where the form and the other invoices come to more than the totals, in words; empty if not. */
  String exceeding(List<DayRow> form) {
    Map<Category, Hours> others =
        elsewhere(form.stream().map(DayRow::date).collect(Collectors.toSet()));
    Map<Category, Hours> onForm = new EnumMap<>(Category.class);
    form.forEach(row -> onForm.merge(category(row.code()), row.hours(), Hours::plus));
    Map<Category, Hours> totals = new EnumMap<>(Category.class);
    period.lines().forEach(row -> totals.merge(category(row.code()), row.hours(), Hours::plus));
    List<String> differences = new ArrayList<>();
    others.forEach(
        (category, hours) -> {
          Hours mine = onForm.getOrDefault(category, Hours.ZERO);
          Hours most = totals.getOrDefault(category, Hours.ZERO);
          Hours all = hours.plus(mine);
          if (mine.isPositive() && all.compareTo(most) > 0 && !all.printsAs(most)) {
            differences.add(
                category.words()
                    + ": form "
                    + mine
                    + ", other days by earlier invoices "
                    + hours
                    + ", payroll "
                    + most);
          }
        });
    return String.join("; ", differences);
  }

  private Map<Category, Hours> elsewhere(Set<LocalDate> here) {
    Map<Category, Hours> hours = new EnumMap<>(Category.class);
    for (InvoiceOnFile invoice : of.moment().onFile().approved(of.knownAgreement().key())) {
      if (!of.corrected().contains(invoice)) {
        invoice
            .workedDays()
            .forEach(
                (day, codes) -> {
                  if (period.period().contains(day)
                      && invoice.paidDays().containsKey(day)
                      && !here.contains(day)
                      && !isVerified(invoice, day)) {
                    codes.forEach(
                        (code, worked) -> hours.merge(category(code), worked, Hours::plus));
                  }
                });
      }
    }
    return hours;
  }

  private static boolean isVerified(InvoiceOnFile invoice, LocalDate day) {
    Verified verified = invoice.verified();
    return verified != null && verified.days().containsKey(day);
  }

  private Category category(String code) {
    return of.moment().codes().category(code);
  }
}
