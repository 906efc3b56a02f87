package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.reconcile.Accrual.Basis;
import org.ojtpay.reconcile.YearBooks.Reported;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

/**
 * Estimates what was worked by the year's end and no invoice covers: by the hours that the employer
 * has reported of the month, else by the agreed hours a week, at the agreed wage and share, and
 * never over what is left of the agreement's maximum.
 *
 * @param invoiced the days of each agreement's invoices, approved or not
 * @param used what these come to
 */
record Estimates(
    YearBooks books,
    Names names,
    Workdays workdays,
    Map<String, List<DateRange>> invoiced,
    Map<String, Money> used) {

  private static final BigDecimal DAYS_A_WEEK = new BigDecimal(5);
  private static final int PLACES = 4;

  Stream<Accrual> all() {
    Map<String, Map<YearMonth, Hours>> reports =
        books.reports().stream()
            .collect(
                Collectors.groupingBy(
                    Reported::agreement,
                    Collectors.toMap(
                        each -> YearMonth.from(each.month()), Reported::hours, Hours::max)));
    return names.known().stream()
        .filter(each -> each.state() == State.APPROVED)
        .flatMap(
            each ->
                estimated(each, reports.getOrDefault(each.key().toString(), Map.of())).stream());
  }

  private List<Accrual> estimated(AgreementOnFile agreement, Map<YearMonth, Hours> reports) {
    List<LocalDate> days = uncovered(agreement);
    Money left =
        agreement
            .terms()
            .amountCap()
            .minus(used.getOrDefault(agreement.key().toString(), Money.ZERO));
    List<Accrual> estimates = new ArrayList<>();
    Map<Boolean, List<LocalDate>> parted =
        days.stream()
            .collect(Collectors.partitioningBy(day -> reports.containsKey(YearMonth.from(day))));
    for (boolean reported : List.of(true, false)) {
      List<LocalDate> own = Objects.requireNonNull(parted.get(reported));
      if (!own.isEmpty() && left.isPositive()) {
        Accrual estimate = estimate(agreement, own, reported ? reports : Map.of(), left);
        left = left.minus(estimate.amount());
        estimates.add(estimate);
      }
    }
    return estimates;
  }

  /** Working days of training inside the year, by the day of the run, that no invoice covers. */
  private List<LocalDate> uncovered(AgreementOnFile agreement) {
    LocalDate last =
        Stream.of(
                agreement.terms().end(),
                agreement.terms().lastDay().orElse(agreement.terms().end()),
                books.days().to(),
                books.asOf())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate first =
        agreement.terms().start().isBefore(books.days().from())
            ? books.days().from()
            : agreement.terms().start();
    List<DateRange> covered = new ArrayList<>(agreement.terms().pauses());
    covered.addAll(invoiced.getOrDefault(agreement.key().toString(), List.of()));
    return DateRange.between(first, last).stream()
        .flatMap(days -> days.from().datesUntil(days.to().plusDays(1)))
        .filter(workdays::contains)
        .filter(day -> covered.stream().noneMatch(each -> each.contains(day)))
        .toList();
  }

  private Accrual estimate(
      AgreementOnFile agreement, List<LocalDate> days, Map<YearMonth, Hours> reports, Money left) {
    Hours hours = Hours.ZERO;
    for (LocalDate day : days) {
      hours = hours.plus(aDay(agreement, reports.get(YearMonth.from(day)), YearMonth.from(day)));
    }
    LocalDate last = days.get(days.size() - 1);
    WageRate wage = agreement.terms().agreedOn(last);
    ReimbursementRate share = agreement.terms().reimbursementRate();
    Money amount = share.of(wage.times(hours)).min(left);
    boolean reported = !reports.isEmpty();
    return new Accrual(
        Names.of(agreement),
        names.fund(agreement.key().toString()),
        reported ? Basis.PROGRESS_REPORT : Basis.AGREEMENT,
        new DateRange(days.get(0), last),
        days.size(),
        hours,
        wage,
        share,
        amount,
        reported
            ? "progress reports of " + months(days)
            : agreement.hoursPerWeek() + " hours a week agreed");
  }

  /** An hour more or less is no matter here: a day's hours have four places. */
  private Hours aDay(AgreementOnFile agreement, @Nullable Hours reported, YearMonth month) {
    if (reported == null) {
      return over(agreement.hoursPerWeek(), DAYS_A_WEEK);
    }
    int days = workdays.count(new DateRange(month.atDay(1), month.atEndOfMonth()));
    return days == 0 ? Hours.ZERO : over(reported, new BigDecimal(days));
  }

  private static Hours over(Hours hours, BigDecimal days) {
    return new Hours(hours.value().divide(days, PLACES, RoundingMode.HALF_UP));
  }

  private static String months(List<LocalDate> days) {
    return days.stream()
        .map(day -> YearMonth.from(day).toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
