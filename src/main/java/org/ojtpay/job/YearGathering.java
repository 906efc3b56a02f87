package org.ojtpay.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.ledger.FiscalYears;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.policy.FiscalYear;
import org.ojtpay.policy.Parameter;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.reconcile.LedgerLine;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.reconcile.RuleInForce;
import org.ojtpay.reconcile.YearBooks;
import org.ojtpay.reconcile.YearBooks.Approved;
import org.ojtpay.reconcile.YearBooks.Open;
import org.ojtpay.reconcile.YearBooks.Part;
import org.ojtpay.store.Shelves;
import org.ojtpay.store.YearBooksShelf.Invoice;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;

/**
 * Gathers what is on file about a fiscal year: each shelf is asked once, whatever the number of
 * agreements.
 *
 * @param days of the fiscal year
 */
record YearGathering(RunContext run, int fiscalYear, DateRange days) {

  static YearGathering of(RunContext run, int fiscalYear) {
    return new YearGathering(run, fiscalYear, days(run.pack(), fiscalYear));
  }

  /** A fiscal year holds the first of January of the year by which it is named. */
  private static DateRange days(PolicyPack pack, int fiscalYear) {
    LocalDate inside = LocalDate.of(fiscalYear, 1, 1);
    FiscalYear year = pack.fiscalYear(inside);
    LocalDate last = year.endOf(inside);
    return new DateRange(last.minusYears(1).plusDays(1), last);
  }

  /**
   * What is on file now.
   *
   * @param ledger Finance's lines; absent where they were not supplied
   */
  YearBooks books(@Nullable List<LedgerLine> ledger) {
    Shelves shelves = run.shelves();
    LocalDate asOf = run.settings().asOf();
    return new YearBooks(
        fiscalYear,
        days,
        asOf,
        workingDays(),
        shelves.onFile().agreements(),
        shelves.yearBooks().booked(fiscalYear),
        approved(),
        shelves.yearEndItems().payments(fiscalYear, exported(asOf), named(ledger)),
        shelves.yearBooks().provisional(fiscalYear),
        shelves.yearEndItems().open(asOf).stream().filter(this::isOfTheYear).toList(),
        shelves.yearEndItems().files(),
        shelves.yearBooks().reported(days),
        shelves.yearBooks().exceptions(days),
        shelves.yearAdjustments().since(days.from().atStartOfDay(run.board().zone()).toInstant()),
        rules(),
        shelves.yearEndItems().unfinished(JobRunner.FISCAL_YEAR_END),
        shelves.invariants().check().stream().map(BrokenInvariant::invariant).distinct().toList(),
        ledger,
        shelves.yearEnds().accepted(fiscalYear));
  }

  /** Finance looks for weeks after the year's end, and its export may hold what it paid in them. */
  private DateRange exported(LocalDate asOf) {
    return asOf.isAfter(days.to()) ? new DateRange(days.from(), asOf) : days;
  }

  /** Payments that the export names, of whatever year they are. */
  private static Set<String> named(@Nullable List<LedgerLine> ledger) {
    return Stream.ofNullable(ledger)
        .flatMap(List::stream)
        .map(LedgerLine::paymentNumber)
        .collect(Collectors.toSet());
  }

  private List<LocalDate> workingDays() {
    return days.from()
        .datesUntil(days.to().plusDays(1))
        .filter(run.reference().workingDays()::isWorkingDay)
        .toList();
  }

  /** By its days; what nobody could read the days of may be of the year, if it claims money. */
  private boolean isOfTheYear(Open open) {
    if (open.period() != null) {
      return !open.period().from().isAfter(days.to());
    }
    if (open.start() != null) {
      return !open.start().isAfter(days.to());
    }
    return switch (open.item().kind()) {
      case "VENDOR_REQUEST", "AMENDMENT", "REINSTATEMENT", "VOID", "PROGRESS_REPORT" ->
          !open.item().received().isAfter(days.to());
      default -> true;
    };
  }

  private List<Approved> approved() {
    List<Approved> all = new ArrayList<>();
    for (Invoice each : run.shelves().yearBooks().approved()) {
      boolean later = each.approved().period().from().isAfter(days.to());
      if (!later || each.truedUp() != null) {
        all.add(each.approved().in(parts(each)));
      }
    }
    Stream.of(run.shelves().imports().paidElsewhere())
        .flatMap(List::stream)
        .map(YearGathering::elsewhere)
        .forEach(all::add);
    return all;
  }

  /** What was paid elsewhere covers its days, and is no approval of this board's. */
  private static Approved elsewhere(InvoiceOnFile opening) {
    return new Approved(
        0,
        opening.submission(),
        opening.number(),
        opening.agreement().toString(),
        opening.period(),
        opening.eligibleHours(),
        opening.reimbursement(),
        List.of(),
        true,
        Money.ZERO,
        "",
        State.SETTLED,
        0);
  }

  /**
   * Where each part is booked: what is of a closed year stands in the one that was open then. What
   * payroll takes back of verified days is a part below nothing, since it is not approved.
   */
  private List<Part> parts(Invoice invoice) {
    SortedMap<Integer, Money> parts = new TreeMap<>();
    split(invoice)
        .forEach(
            (year, amount) -> {
              int booked = Math.max(year, invoice.payableClosed() + 1);
              parts.merge(booked, amount, Money::plus);
              if (!invoice.approved().stands()) {
                int undone = Math.max(booked, invoice.undoneClosed() + 1);
                parts.merge(undone, amount.negated(), Money::plus);
              }
            });
    Optional<Part> truedUp = Optional.ofNullable(invoice.truedUp());
    truedUp
        .filter(more -> more.amount().isPositive())
        .ifPresent(more -> parts.merge(more.fiscalYear(), more.amount(), Money::plus));
    return Stream.concat(
            parts.entrySet().stream().map(each -> new Part(each.getKey(), each.getValue())),
            truedUp.filter(less -> !less.amount().isPositive()).stream())
        .filter(each -> !each.amount().isZero())
        .toList();
  }

  /** What the invoice itself comes to; of payroll that came alone, nothing. */
  private static Money own(Invoice invoice) {
    Money amount = invoice.approved().amount();
    return Optional.ofNullable(invoice.truedUp())
        .map(Part::amount)
        .filter(Money::isPositive)
        .map(amount::minus)
        .orElse(amount);
  }

  private Map<Integer, Money> split(Invoice invoice) {
    if (own(invoice).isZero()) {
      return Map.of();
    }
    Approved approved = invoice.approved();
    FiscalYears years = new FiscalYears(run.pack());
    int first = years.of(approved.period().from());
    return first == years.of(approved.period().to())
        ? Map.of(first, own(invoice))
        : years.split(run.shelves().yearBooks().worksheet(approved.verdict()));
  }

  private List<RuleInForce> rules() {
    return run.packs().all().stream()
        .flatMap(pack -> pack.parameters().stream().flatMap(each -> rules(pack.name(), each)))
        .toList();
  }

  private Stream<RuleInForce> rules(String pack, Parameter parameter) {
    List<Parameter.Dated> values = parameter.values();
    return IntStream.range(0, values.size())
        .mapToObj(
            place -> {
              Optional<LocalDate> until =
                  place + 1 < values.size()
                      ? Optional.of(values.get(place + 1).from().minusDays(1))
                      : Optional.empty();
              return new RuleInForce(
                  pack,
                  parameter.key(),
                  values.get(place).text(),
                  parameter.unit(),
                  values.get(place).from(),
                  until.orElse(null),
                  parameter.basis(),
                  parameter.citation());
            })
        .filter(each -> !each.from().isAfter(days.to()))
        .filter(each -> each.until() == null || !each.until().isBefore(days.from()));
  }
}
