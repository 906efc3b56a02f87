package org.ojtpay.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ojtpay.units.Money;

/**
 * What should become of a board's money, told without the program: plain maps, and rules in few
 * words. It shares no class with it but {@link Money}.
 *
 * <p>An operation that another part of the program brings is a method here, and one in {@link
 * MoneySequencesIT}.
 */
final class MoneyModel {

  /** The figures of one agreement, all as positive amounts. */
  record Figures(
      Money approved,
      Money payable,
      Money inTransit,
      Money paid,
      Money receivable,
      Money used,
      Money encumbered) {

    static final Figures NONE =
        new Figures(
            Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    private Figures encumbering(Money maximum) {
      return new Figures(approved, payable, inTransit, paid, receivable, used, maximum);
    }

    private Figures approving(Money amount) {
      return new Figures(
          approved.plus(amount),
          payable.plus(amount),
          inTransit,
          paid,
          receivable,
          used.plus(amount),
          encumbered.minus(amount));
    }

    private Figures releasing(Money amount) {
      return new Figures(
          approved,
          payable.minus(amount),
          inTransit.plus(amount),
          paid,
          receivable,
          used,
          encumbered);
    }
  }

  /** An agreement as it was agreed. */
  record Agreed(String key, BigDecimal wage, BigDecimal share, int hours) {

    Money maximum() {
      return worth(hours);
    }

    /** Hours at the agreed wage, the share of them rounded to the cent. */
    Money worth(int of) {
      BigDecimal exact = wage.multiply(BigDecimal.valueOf(of)).multiply(share);
      return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }
  }

  /** An invoice as it was sent. */
  record Claimed(String agreement, String number, int period, int hours, Money amount) {}

  private record Due(String agreement, Money amount) {}

  private final Map<String, Agreed> agreements = new LinkedHashMap<>();
  private final Map<String, Figures> figures = new LinkedHashMap<>();
  private final Map<String, Integer> hours = new LinkedHashMap<>();
  private final Set<String> days = new HashSet<>();
  private final List<Agreed> arrived = new ArrayList<>();
  private final List<Claimed> claims = new ArrayList<>();
  private final List<Due> payable = new ArrayList<>();
  private final Map<String, List<Due>> files = new LinkedHashMap<>();
  private final Map<String, String> states = new LinkedHashMap<>();

  /** Everything about an agreement that anybody has ever heard of. */
  Figures of(String agreement) {
    return figures.getOrDefault(agreement, Figures.NONE);
  }

  /** Lies in the inbox. */
  void agreed(Agreed agreement) {
    arrived.add(agreement);
  }

  /** Lies in the inbox. */
  void claimed(Claimed invoice) {
    claims.add(invoice);
  }

  /**
   * An agreement is approved unless it is on file already. Of the invoices, in the order in which
   * they came, what can be approved is: no day twice, no hour over those that were agreed. Nothing
   * waits for an agreement that nobody has heard of.
   */
  void night() {
    for (Agreed each : arrived) {
      if (agreements.putIfAbsent(each.key(), each) == null) {
        figures.put(each.key(), Figures.NONE.encumbering(each.maximum()));
      }
    }
    arrived.clear();
    for (Claimed each : claims) {
      Agreed agreement = agreements.get(each.agreement());
      if (agreement != null) {
        decide(each, agreement);
      }
    }
    claims.clear();
  }

  private void decide(Claimed invoice, Agreed agreement) {
    int used = hours.getOrDefault(agreement.key(), 0);
    Money worth = agreement.worth(invoice.hours());
    boolean sound =
        invoice.amount().compareTo(worth) <= 0 && used + invoice.hours() <= agreement.hours();
    if (sound && days.add(agreement.key() + " " + invoice.period())) {
      hours.put(agreement.key(), used + invoice.hours());
      figures.merge(agreement.key(), Figures.NONE, (now, none) -> now.approving(invoice.amount()));
      if (!invoice.amount().isZero()) {
        payable.add(new Due(agreement.key(), invoice.amount()));
      }
    }
  }

  /** Released files go out; then what is payable stands in one more file. */
  void payments(String nameOfTheNext) {
    states.replaceAll((file, state) -> state.equals("RELEASED") ? "PUBLISHED" : state);
    if (!payable.isEmpty()) {
      files.put(nameOfTheNext, List.copyOf(payable));
      states.put(nameOfTheNext, "PROPOSED");
      payable.clear();
    }
  }

  /** Whether the next payment run makes a file. */
  boolean hasPayable() {
    return !payable.isEmpty();
  }

  void approved(String file) {
    states.put(file, "APPROVED");
  }

  void released(String file) {
    states.put(file, "RELEASED");
    for (Due due : files.getOrDefault(file, List.of())) {
      figures.merge(due.agreement(), Figures.NONE, (now, none) -> now.releasing(due.amount()));
    }
  }

  /** The state of each file, by name. */
  Map<String, String> states() {
    return Map.copyOf(states);
  }

  /** What has been approved of all agreements. */
  Money approved() {
    return figures.values().stream().map(Figures::approved).reduce(Money.ZERO, Money::plus);
  }

  Money total(String file) {
    return files.getOrDefault(file, List.of()).stream()
        .map(Due::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
