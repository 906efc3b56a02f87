package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.LedgerMatch.By;
import org.ojtpay.reconcile.LedgerMatch.OfOtherYears;
import org.ojtpay.reconcile.LedgerMatch.Ours;
import org.ojtpay.reconcile.LedgerMatch.Pair;
import org.ojtpay.units.Money;

/**
 * Finds the payment of each line of Finance's ledger, in steps, the surest first: the payment's
 * number, its trace number, vendor with amount and date, amount and date. A step that could mean
 * two payments finds none: a person looks. What one step has taken no later one sees.
 *
 * <p>A payment of another year is found whatever has become of it, by its likeness too where it
 * came back: that is told when its own year ends. By likeness it takes no line that could be of one
 * of this year, also where that came back: Finance may have forgotten to book it.
 */
final class LedgerMatching {

  /** A ledger may book a payment some days before or after the bank pays it. */
  private static final long DAYS = 10;

  private final Map<String, LedgerCandidate> candidates = new LinkedHashMap<>();
  private final Money exported;
  private List<LedgerLine> left;

  private LedgerMatching(int fiscalYear, List<RegisteredPayment> payments, List<LedgerLine> lines) {
    for (RegisteredPayment each : payments) {
      candidates
          .computeIfAbsent(each.payment(), id -> new LedgerCandidate(each))
          .add(each, fiscalYear);
    }
    candidates.values().removeIf(each -> each.isOfTheYear() && !each.payment().state().isOut());
    left = lines;
    exported = lines.stream().map(LedgerLine::amount).reduce(Money.ZERO, Money::plus);
  }

  /**
   * The payments against the lines.
   *
   * @param payments the parts that belong to the year, and of other years those that the lines may
   *     mean
   */
  static LedgerMatch of(int fiscalYear, List<RegisteredPayment> payments, List<LedgerLine> lines) {
    LedgerMatching matching = new LedgerMatching(fiscalYear, payments, lines);
    matching.byKey(By.PAYMENT_ID, LedgerLine::paymentNumber, RegisteredPayment::payment);
    matching.byKey(By.TRACE, line -> trace(line.trace()), each -> trace(each.trace()));
    matching.byLikeness(each -> each.payment().state().isPaid(), LedgerCandidate::isOfTheYear);
    matching.byLikeness(each -> each.payment().state().isOut(), each -> !each.isOfTheYear());
    return matching.found();
  }

  /** Ours has seven digits; theirs may have the bank's eight before them. */
  private static String trace(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.length() < 7 ? "" : digits.substring(digits.length() - 7);
  }

  private void byKey(
      By by, Function<LedgerLine, String> ofLine, Function<RegisteredPayment, String> ofPayment) {
    Map<String, List<LedgerCandidate>> known = new LinkedHashMap<>();
    candidates
        .values()
        .forEach(
            each ->
                known
                    .computeIfAbsent(ofPayment.apply(each.payment()), none -> new ArrayList<>())
                    .add(each));
    List<LedgerLine> rest = new ArrayList<>();
    for (LedgerLine line : left) {
      String key = ofLine.apply(line);
      List<LedgerCandidate> meant = key.isEmpty() ? List.of() : known.getOrDefault(key, List.of());
      if (meant.size() == 1 && meant.get(0).isFree(by)) {
        meant.get(0).take(line, by);
      } else {
        rest.add(line);
      }
    }
    left = rest;
  }

  /**
   * By vendor, amount and date, then by amount and date.
   *
   * @param meant what a line may mean
   * @param taken what of it is taken where a line means nothing else
   */
  private void byLikeness(Predicate<LedgerCandidate> meant, Predicate<LedgerCandidate> taken) {
    byLikeness(
        By.VENDOR_AMOUNT_DATE,
        (line, each) ->
            !each.vendorNumber().isEmpty() && line.vendorNumber().equals(each.vendorNumber()),
        meant,
        taken);
    byLikeness(By.AMOUNT_DATE, (line, each) -> line.vendorNumber().isEmpty(), meant, taken);
  }

  private void byLikeness(
      By by,
      BiPredicate<LedgerLine, RegisteredPayment> alike,
      Predicate<LedgerCandidate> mayBe,
      Predicate<LedgerCandidate> taken) {
    Map<Money, List<LedgerCandidate>> free = new LinkedHashMap<>();
    for (LedgerCandidate each : candidates.values()) {
      if (each.isUnmatched() && mayBe.test(each)) {
        free.computeIfAbsent(each.payment().whole(), none -> new ArrayList<>()).add(each);
      }
    }
    Map<LedgerLine, List<LedgerCandidate>> meant = new LinkedHashMap<>();
    for (LedgerLine line : left) {
      meant.put(
          line,
          free.getOrDefault(line.amount(), List.of()).stream()
              .filter(each -> isNear(line.date(), each.payment().date()))
              .filter(each -> alike.test(line, each.payment()))
              .toList());
    }
    IdentityHashMap<LedgerCandidate, Integer> claims = new IdentityHashMap<>();
    meant.values().forEach(those -> those.forEach(each -> claims.merge(each, 1, Integer::sum)));
    List<LedgerLine> rest = new ArrayList<>();
    meant.forEach(
        (line, those) -> {
          if (those.size() == 1
              && claims.getOrDefault(those.get(0), 0) == 1
              && taken.test(those.get(0))) {
            those.get(0).take(line, by);
          } else {
            rest.add(line);
          }
        });
    left = rest;
  }

  private static boolean isNear(@Nullable LocalDate theirs, @Nullable LocalDate ours) {
    return theirs != null
        && ours != null
        && Math.abs(ChronoUnit.DAYS.between(ours, theirs)) <= DAYS;
  }

  private LedgerMatch found() {
    List<Ours> ours = new ArrayList<>();
    Money total = Money.ZERO;
    for (LedgerCandidate each : candidates.values()) {
      total = total.plus(each.ours());
      if (each.isUnmatched() && !each.ours().isZero()) {
        ours.add(new Ours(each.named(), each.ours()));
      }
    }
    List<Pair> pairs = candidates.values().stream().flatMap(each -> each.pair().stream()).toList();
    List<OfOtherYears> others =
        candidates.values().stream().flatMap(each -> each.ofOtherYears().stream()).toList();
    Money elsewhere = others.stream().map(OfOtherYears::theirs).reduce(Money.ZERO, Money::plus);
    return new LedgerMatch(true, pairs, ours, left, others, total, exported.minus(elsewhere));
  }
}
