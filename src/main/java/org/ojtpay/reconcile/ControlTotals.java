package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.reconcile.YearBooks.Approved;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.reconcile.YearBooks.Part;
import org.ojtpay.units.Money;

/**
 * Counts the year from its documents and from its ledger, each by itself, fund by fund. A payment
 * of a year that was closed before is left out on both sides: its bookings stand in two years.
 */
final class ControlTotals {

  private final YearBooks books;
  private final Names names;
  private final Set<String> funds;

  private ControlTotals(YearBooks books, Names names) {
    this.books = books;
    this.names = names;
    this.funds = new TreeSet<>();
    books.booked().stream().filter(each -> !each.earlier()).map(Booked::fund).forEach(funds::add);
  }

  static List<ControlTotal> of(YearBooks books, Names names) {
    ControlTotals totals = new ControlTotals(books, names);
    List<ControlTotal> all = new ArrayList<>();
    for (String fund : totals.funds) {
      all.add(totals.approved(fund));
      all.add(totals.paid(fund, "payments in transit", "IN_TRANSIT", State.IN_TRANSIT));
      all.add(
          totals.paid(fund, "settled payments", "CASH", State.SETTLED, State.REVERSED, State.OWED));
    }
    return all;
  }

  /** Expenses, of which those on hours that no payroll confirms may stand apart. */
  private ControlTotal approved(String fund) {
    Money counted = Money.ZERO;
    for (Approved each : books.approved()) {
      if (names.fund(each.agreement()).equals(fund)) {
        counted = counted.plus(ofTheYear(each.parts()));
      }
    }
    Money booked =
        booked(fund, each -> each.account().equals("EXPENSE") || each.account().equals("ACCRUED"));
    return total("approved invoices", fund, "EXPENSE", counted, booked);
  }

  private Money ofTheYear(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.fiscalYear() == books.fiscalYear())
        .map(Part::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private ControlTotal paid(String fund, String what, String account, State... states) {
    Set<State> wanted = new HashSet<>(List.of(states));
    Money counted =
        books.payments().stream()
            .filter(each -> each.fiscalYear() == books.fiscalYear())
            .filter(each -> each.fund().equals(fund) && wanted.contains(each.state()))
            .map(RegisteredPayment::amount)
            .reduce(Money.ZERO, Money::plus);
    // What is set off from one year to another passes through transit, and is no payment.
    Money booked =
        booked(fund, each -> each.account().equals(account) && !each.word().equals("set"));
    return total(what, fund, account, counted, booked.negated());
  }

  private Money booked(String fund, Predicate<Booked> which) {
    return books.booked().stream()
        .filter(each -> !each.earlier() && !each.shifted() && each.fund().equals(fund))
        .filter(which)
        .map(Booked::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private ControlTotal total(
      String what, String fund, String account, Money counted, Money booked) {
    return new ControlTotal(
        what, fund, books.fiscalYear(), account, counted, booked, booked.minus(counted));
  }
}
