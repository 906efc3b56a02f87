package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.YearBooks.Booked;
import org.ojtpay.units.Money;

/** Makes the report on a fiscal year of what was on file at the cut-off, and of nothing else. */
public final class YearEndReview {

  private YearEndReview() {}

  /**
   * The report.
   *
   * @param before the report of the run before; absent where this is the first
   */
  public static YearEndReport of(ReadMe readMe, YearBooks books, @Nullable YearEndReport before) {
    Names names = new Names(books.agreements());
    List<RolledAgreement> rolled = RollForward.of(books.booked(), names);
    List<Receivable> receivables = receivables(books, names);
    List<Accrual> accruals = Accruals.of(books, names);
    List<FundSummary> funds = new FundSums(books, rolled, receivables, accruals).byFund();
    LedgerMatch match =
        Optional.ofNullable(books.ledger())
            .map(lines -> LedgerMatching.of(books.fiscalYear(), books.payments(), lines))
            .orElseGet(LedgerMatch::notSupplied);
    List<ControlTotal> controls = ControlTotals.of(books, names);
    List<Blocker> blockers = Blockers.of(books, receivables, match, controls);
    YearEndReport report =
        new YearEndReport(
            readMe,
            FundSums.all(funds, books.booked()),
            blockers,
            SignOffs.of(blockers),
            funds,
            rolled,
            register(books, match),
            match,
            accruals,
            books.open().stream().map(YearBooks.Open::item).toList(),
            receivables,
            adjustments(books, names),
            exceptions(books, names),
            books.rules(),
            controls,
            List.of());
    return before == null ? report : report.with(Changes.between(before, report));
  }

  /** The parts of the year, and those of other years that Finance's ledger has. */
  private static List<RegisteredPayment> register(YearBooks books, LedgerMatch match) {
    Set<String> others =
        match.others().stream()
            .map(each -> each.payment().payment())
            .collect(Collectors.toUnmodifiableSet());
    return books.payments().stream()
        .filter(each -> each.fiscalYear() == books.fiscalYear() || others.contains(each.payment()))
        .toList();
  }

  /** What stands as owed by the year's end; earlier years are carried into this one. */
  private static List<Receivable> receivables(YearBooks books, Names names) {
    Map<List<String>, Money> owed = new LinkedHashMap<>();
    Map<List<String>, String> why = new LinkedHashMap<>();
    for (Booked each : books.booked()) {
      if (each.account().equals("RECEIVABLE")) {
        List<String> key = List.of(each.agreement(), each.fund());
        owed.merge(key, each.amount(), Money::plus);
        why.merge(key, each.word(), (one, two) -> one.contains(two) ? one : one + ", " + two);
      }
    }
    List<Receivable> receivables = new ArrayList<>();
    owed.forEach(
        (key, amount) -> {
          if (amount.isPositive()) {
            receivables.add(
                new Receivable(
                    names.of(key.get(0)),
                    key.get(1),
                    books.fiscalYear(),
                    amount,
                    "booked as "
                        + Objects.requireNonNull(why.get(key))
                            .replace("true-up", "true-up of verified hours")));
          }
        });
    return receivables;
  }

  /** What was recorded about an agreement bears its key on file. */
  private static List<Adjustment> adjustments(YearBooks books, Names names) {
    return books.adjustments().stream()
        .map(
            each ->
                names
                    .find(each.subject())
                    .map(about -> each.about(Names.of(about).words()))
                    .orElse(each))
        .toList();
  }

  private static List<CapException> exceptions(YearBooks books, Names names) {
    return books.exceptions().stream()
        .map(
            each ->
                new CapException(
                    names.of(each.agreement()),
                    each.submission(),
                    each.invoice(),
                    each.code(),
                    each.found(),
                    each.approved()))
        .toList();
  }
}
