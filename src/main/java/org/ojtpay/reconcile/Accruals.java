package org.ojtpay.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.reconcile.Accrual.Basis;
import org.ojtpay.reconcile.YearBooks.Approved;
import org.ojtpay.reconcile.YearBooks.Open;
import org.ojtpay.reconcile.YearBooks.Part;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;

/**
 * What was worked by the year's end and is not paid: what was approved, what waits to be, and an
 * estimate of what no invoice covers.
 */
final class Accruals {

  private static final int PLACES = 4;
  private static final ReimbursementRate NO_SHARE = ReimbursementRate.of("0");

  private final YearBooks books;
  private final Names names;
  private final Workdays workdays;
  private final Map<String, List<DateRange>> invoiced = new HashMap<>();
  private final Map<String, Money> used = new HashMap<>();

  private Accruals(YearBooks books, Names names) {
    this.books = books;
    this.names = names;
    this.workdays = new Workdays(books.days(), Set.copyOf(books.workingDays()));
    for (Approved each : books.approved()) {
      if (each.stands()) {
        covered(each.agreement(), each.period(), each.used());
      }
    }
    openInvoices()
        .forEach(
            each ->
                covered(
                    each.agreement(), Objects.requireNonNull(each.period()), beyondApproved(each)));
  }

  private void covered(String agreement, DateRange period, Money amount) {
    invoiced.computeIfAbsent(agreement, none -> new ArrayList<>()).add(period);
    used.merge(agreement, amount, Money::plus);
  }

  private Stream<Open> openInvoices() {
    return books.open().stream()
        .filter(each -> each.period() != null && !each.agreement().isEmpty());
  }

  /** What came again, or corrects, says days that are approved already: only more is not booked. */
  private Money beyondApproved(Open open) {
    DateRange period = Objects.requireNonNull(open.period());
    Money approved =
        books.approved().stream()
            .filter(each -> each.stands() && each.agreement().equals(open.agreement()))
            .filter(each -> each.period().touches(period))
            .map(Approved::used)
            .reduce(Money.ZERO, Money::plus);
    Money more = open.item().wouldBe().minus(approved);
    return more.isPositive() ? more : Money.ZERO;
  }

  static List<Accrual> of(YearBooks books, Names names) {
    Accruals accruals = new Accruals(books, names);
    return Stream.of(
            accruals.provisional(),
            accruals.unpaid(),
            accruals.open(),
            new Estimates(books, names, accruals.workdays, accruals.invoiced, accruals.used).all())
        .flatMap(each -> each)
        .sorted(
            Comparator.comparing(Accrual::basis)
                .thenComparing(each -> each.agreement().number())
                .thenComparing(each -> each.agreement().key())
                .thenComparing(Accrual::source))
        .toList();
  }

  private Stream<Accrual> provisional() {
    return books.provisional().stream()
        .map(
            each ->
                new Accrual(
                    names.of(each.agreement()),
                    each.fund(),
                    Basis.PROVISIONAL,
                    each.days(),
                    each.count(),
                    each.hours(),
                    null,
                    share(each.agreement()),
                    each.amount(),
                    each.submission()));
  }

  private Stream<Accrual> unpaid() {
    return books.approved().stream()
        .filter(Approved::isUnpaid)
        .flatMap(
            each ->
                partOfTheYear(each)
                    .map(
                        amount ->
                            invoice(
                                each.agreement(),
                                Basis.APPROVED_UNPAID,
                                each.period(),
                                each.hours(),
                                amount.min(each.amount().minus(each.setOff())),
                                each.submission()))
                    .stream());
  }

  private Optional<Money> partOfTheYear(Approved approved) {
    return approved.parts().stream()
        .filter(part -> part.fiscalYear() == books.fiscalYear())
        .map(Part::amount)
        .filter(Money::isPositive)
        .findFirst();
  }

  /** Would-be figures of an invoice over the year's end are split by its days. */
  private Stream<Accrual> open() {
    return openInvoices()
        .flatMap(
            each -> {
              DateRange period = Objects.requireNonNull(each.period());
              return inside(period)
                  .filter(days -> beyondApproved(each).isPositive())
                  .map(
                      days ->
                          invoice(
                              each.agreement(),
                              Basis.INVOICE_NOT_APPROVED,
                              days,
                              Hours.ZERO,
                              part(
                                  beyondApproved(each),
                                  workdays.count(days),
                                  workdays.count(period)),
                              each.item().submission()))
                  .stream();
            });
  }

  private Optional<DateRange> inside(DateRange period) {
    return period.intersect(books.days());
  }

  private static Money part(Money whole, int days, int of) {
    return days == of || of == 0
        ? whole
        : Money.round(
            whole
                .amount()
                .multiply(new BigDecimal(days))
                .divide(new BigDecimal(of), PLACES, RoundingMode.HALF_UP));
  }

  private Accrual invoice(
      String agreement, Basis basis, DateRange days, Hours hours, Money amount, String source) {
    return new Accrual(
        names.of(agreement),
        names.fund(agreement),
        basis,
        days,
        workdays.count(days),
        hours,
        null,
        share(agreement),
        amount,
        source);
  }

  private ReimbursementRate share(String agreement) {
    return names.find(agreement).map(each -> each.terms().reimbursementRate()).orElse(NO_SHARE);
  }
}
