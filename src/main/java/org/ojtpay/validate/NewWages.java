package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.AgreementTerms.AgreedWage;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.units.WageRate;

/**
 * The wages of an agreement after an amendment. A wage that is raised counts from the day on which
 * the amendment takes effect, a step raise from its own day; what was agreed before stays.
 *
 * @param wages as they stand then
 * @param changed whether any is new
 * @param unclear why it is not certain what they are, in words; empty where it is
 */
record NewWages(List<AgreedWage> wages, boolean changed, String unclear) {

  static NewWages of(
      AgreementTerms before, Fields form, List<Fields> rows, Optional<LocalDate> effective) {
    Optional<WageRate> raised =
        form.wage(FieldName.WAGE)
            .filter(wage -> !wage.equals(before.wages().get(0).rate()))
            .filter(wage -> effective.filter(day -> before.agreedOn(day).equals(wage)).isEmpty());
    List<AgreedWage> printed = printed(rows);
    List<AgreedWage> steps =
        printed.stream().filter(each -> !before.wages().contains(each)).toList();
    if (raised.isEmpty() && steps.isEmpty()) {
      return new NewWages(before.wages(), false, "");
    }
    if (raised.isPresent() && effective.isEmpty()) {
      return unclear(before, "from which day on the wage of $" + raised.get() + " is agreed");
    }
    List<AgreedWage> all = new ArrayList<>(printed);
    raised.ifPresent(wage -> all.add(0, new AgreedWage(effective.orElseThrow(), wage)));
    return from(before, all, raised.isPresent() ? effective.orElseThrow() : first(steps), steps);
  }

  private static NewWages from(
      AgreementTerms before, List<AgreedWage> all, LocalDate from, List<AgreedWage> steps) {
    if (first(steps).isBefore(from)) {
      return unclear(before, "a raise on " + first(steps) + ", before the amendment takes effect");
    }
    List<AgreedWage> left =
        before.wages().stream()
            .filter(each -> each.from().isAfter(from) && !all.contains(each))
            .toList();
    if (!left.isEmpty()) {
      return unclear(before, "whether the raise agreed for " + left.get(0).from() + " stays");
    }
    List<AgreedWage> wages =
        new ArrayList<>(
            before.wages().stream().filter(each -> each.from().isBefore(from)).toList());
    all.stream().filter(each -> !each.from().isBefore(from)).forEach(wages::add);
    return new NewWages(wages, true, "");
  }

  private static NewWages unclear(AgreementTerms before, String what) {
    return new NewWages(before.wages(), true, what);
  }

  private static LocalDate first(List<AgreedWage> wages) {
    return wages.stream().map(AgreedWage::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
  }

  private static List<AgreedWage> printed(List<Fields> rows) {
    List<AgreedWage> printed = new ArrayList<>();
    for (Fields row : rows) {
      Optional<LocalDate> from = row.date(FieldName.FROM);
      Optional<WageRate> wage = row.wage(FieldName.WAGE);
      if (from.isPresent() && wage.isPresent()) {
        printed.add(new AgreedWage(from.get(), wage.get()));
      }
    }
    return printed;
  }
}
