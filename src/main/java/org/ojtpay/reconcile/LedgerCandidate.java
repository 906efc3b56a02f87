package org.ojtpay.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/** A payment that lines of Finance's ledger may be, its parts added, with those that are it. */
final class LedgerCandidate {

  private final RegisteredPayment payment;
  private final SortedSet<Integer> otherYears = new TreeSet<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private Money part = Money.ZERO;
  private LedgerMatch.@Nullable By by;

  LedgerCandidate(RegisteredPayment payment) {
    this.payment = payment;
  }

  void add(RegisteredPayment one, int fiscalYear) {
    if (one.fiscalYear() == fiscalYear) {
      part = part.plus(one.amount());
    } else {
      otherYears.add(one.fiscalYear());
    }
  }

  RegisteredPayment payment() {
    return payment;
  }

  /** Several lines of one key are one payment, but a later step adds none to an earlier one's. */
  boolean isFree(LedgerMatch.By step) {
    return by == null || by == step;
  }

  boolean isUnmatched() {
    return by == null;
  }

  void take(LedgerLine line, LedgerMatch.By step) {
    lines.add(line);
    by = step;
  }

  boolean isOfTheYear() {
    return otherYears.isEmpty() || !part.isZero();
  }

  /** What of it belongs to other years. */
  private Money rest() {
    return otherYears.isEmpty() ? Money.ZERO : payment.whole().minus(part);
  }

  /** Its part of the year. Of one that came back nothing is left, whoever has booked it so. */
  Money ours() {
    return payment.state().isPaid() ? payment.whole().minus(rest()) : Money.ZERO;
  }

  private Money theirs() {
    return lines.stream().map(LedgerLine::amount).reduce(Money.ZERO, Money::plus);
  }

  /** Of a payment for work of several years, the rest where they have it in one sum. */
  private Money theirsOfOtherYears() {
    if (!isOfTheYear()) {
      return theirs();
    }
    return theirs().equals(payment.whole()) ? rest() : Money.ZERO;
  }

  /** An earlier export may have that it was paid, so that this one has only what came back. */
  private Money oursOfOtherYears() {
    if (payment.state().isPaid()) {
      return rest();
    }
    return theirsOfOtherYears().equals(rest().negated()) ? rest().negated() : Money.ZERO;
  }

  /** With its lines, so far as it is of the year; empty where none is it. */
  Optional<LedgerMatch.Pair> pair() {
    if (by == null || !isOfTheYear()) {
      return Optional.empty();
    }
    Money theirs = theirs().minus(theirsOfOtherYears());
    return Optional.of(
        new LedgerMatch.Pair(named(), ours(), lines, theirs, theirs.minus(ours()), by));
  }

  /** With its lines, so far as these have it for other years. */
  Optional<LedgerMatch.OfOtherYears> ofOtherYears() {
    if (by == null || (isOfTheYear() && theirsOfOtherYears().isZero())) {
      return Optional.empty();
    }
    return Optional.of(
        new LedgerMatch.OfOtherYears(
            named(), List.copyOf(otherYears), oursOfOtherYears(), lines, theirsOfOtherYears(), by));
  }

  LedgerMatch.Payment named() {
    return new LedgerMatch.Payment(
        payment.payment(),
        payment.payee(),
        payment.vendorNumber(),
        payment.trace(),
        payment.date(),
        payment.state(),
        payment.settledOn());
  }
}
