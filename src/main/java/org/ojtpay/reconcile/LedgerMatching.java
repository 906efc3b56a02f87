package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ojtpay.reconcile.LedgerMatch.By;
import org.ojtpay.reconcile.LedgerMatch.Ours;
import org.ojtpay.reconcile.LedgerMatch.Pair;
import org.ojtpay.units.Money;

/**
 * Finds the payment of each line of Finance's ledger, in steps, the surest first: the payment's
 * number, its trace number, vendor with amount and date, amount and date. A step that could mean
 * two payments finds none: a person looks. What one step has taken no later one sees.
 */
final class LedgerMatching {

  /** A ledger may book a payment some days before or after the bank pays it. */
  private static final long DAYS = 10;

  /** A payment with its parts added, and the lines that are it. */
  private static final class Candidate {
    private final RegisteredPayment payment;
    private Money part = Money.ZERO;
    private final List<LedgerLine> lines = new ArrayList<>();
    private @Nullable By by;

    Candidate(RegisteredPayment payment) {
      this.payment = payment;
    }

    Money theirs() {
      return lines.stream().map(LedgerLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Of one that came back nothing is left, whoever has booked it there and back. */
    Money ours() {
      if (!payment.state().isPaid()) {
        return Money.ZERO;
      }
      boolean whole = part.isZero() || theirs().compareTo(payment.whole()) == 0;
      return whole ? payment.whole() : part;
    }

    boolean isOfTheYear() {
      return !part.isZero();
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

  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private List<LedgerLine> left;

  private LedgerMatching(int fiscalYear, List<RegisteredPayment> payments, List<LedgerLine> lines) {
    for (RegisteredPayment each : payments) {
      if (each.state().isOut()) {
        Candidate candidate = candidates.computeIfAbsent(each.payment(), id -> new Candidate(each));
        if (each.fiscalYear() == fiscalYear) {
          candidate.part = candidate.part.plus(each.amount());
        }
      }
    }
    left = lines;
  }

  /**
   * The payments against the lines.
   *
   * @param payments the parts that belong to the year, and of other years those paid in it
   */
  static LedgerMatch of(int fiscalYear, List<RegisteredPayment> payments, List<LedgerLine> lines) {
    LedgerMatching matching = new LedgerMatching(fiscalYear, payments, lines);
    matching.byKey(By.PAYMENT_ID, line -> key(line.payment()), each -> key(each.payment()));
    matching.byKey(By.TRACE, line -> trace(line.trace()), each -> trace(each.trace()));
    matching.byLikeness(
        By.VENDOR_AMOUNT_DATE,
        (line, each) ->
            !each.vendorNumber().isEmpty() && line.vendorNumber().equals(each.vendorNumber()));
    matching.byLikeness(By.AMOUNT_DATE, (line, each) -> line.vendorNumber().isEmpty());
    return matching.found();
  }

  private static String key(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  /** Ours has seven digits; theirs may have the bank's eight before them. */
  private static String trace(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.length() < 7 ? "" : digits.substring(digits.length() - 7);
  }

  private void byKey(
      By by, Function<LedgerLine, String> ofLine, Function<RegisteredPayment, String> ofPayment) {
    Map<String, List<Candidate>> known = new LinkedHashMap<>();
    candidates
        .values()
        .forEach(
            each ->
                known
                    .computeIfAbsent(ofPayment.apply(each.payment), none -> new ArrayList<>())
                    .add(each));
    List<LedgerLine> rest = new ArrayList<>();
    for (LedgerLine line : left) {
      String key = ofLine.apply(line);
      List<Candidate> meant = key.isEmpty() ? List.of() : known.getOrDefault(key, List.of());
      if (meant.size() == 1 && isFree(meant.get(0), by)) {
        take(meant.get(0), line, by);
      } else {
        rest.add(line);
      }
    }
    left = rest;
  }

  /** Several lines of one key are one payment, but a later step adds none to an earlier one's. */
  private static boolean isFree(Candidate candidate, By by) {
    return candidate.by == null || candidate.by == by;
  }

  private void byLikeness(By by, BiPredicate<LedgerLine, RegisteredPayment> alike) {
    Map<Money, List<Candidate>> free = new LinkedHashMap<>();
    for (Candidate each : candidates.values()) {
      if (each.by == null && each.payment.state().isPaid()) {
        free.computeIfAbsent(each.payment.whole(), none -> new ArrayList<>()).add(each);
      }
    }
    Map<LedgerLine, List<Candidate>> meant = new LinkedHashMap<>();
    for (LedgerLine line : left) {
      meant.put(
          line,
          free.getOrDefault(line.amount(), List.of()).stream()
              .filter(each -> isNear(line.date(), each.payment.date()))
              .filter(each -> alike.test(line, each.payment))
              .toList());
    }
    IdentityHashMap<Candidate, Integer> claims = new IdentityHashMap<>();
    meant.values().forEach(those -> those.forEach(each -> claims.merge(each, 1, Integer::sum)));
    List<LedgerLine> rest = new ArrayList<>();
    meant.forEach(
        (line, those) -> {
          if (those.size() == 1 && claims.getOrDefault(those.get(0), 0) == 1) {
            take(those.get(0), line, by);
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

  private static void take(Candidate candidate, LedgerLine line, By by) {
    candidate.lines.add(line);
    candidate.by = by;
  }

  private LedgerMatch found() {
    List<Pair> pairs = new ArrayList<>();
    List<Ours> ours = new ArrayList<>();
    Money total = Money.ZERO;
    Money theirs = Money.ZERO;
    for (Candidate each : candidates.values()) {
      By by = each.by;
      if (by != null) {
        Money difference = each.theirs().minus(each.ours());
        pairs.add(new Pair(each.named(), each.ours(), each.lines, each.theirs(), difference, by));
        total = total.plus(each.ours());
        theirs = theirs.plus(each.theirs());
      } else if (each.isOfTheYear() && !each.ours().isZero()) {
        ours.add(new Ours(each.named(), each.ours()));
        total = total.plus(each.ours());
      }
    }
    for (LedgerLine line : left) {
      theirs = theirs.plus(line.amount());
    }
    return new LedgerMatch(true, pairs, ours, left, total, theirs);
  }
}
