package org.ojtpay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.units.Money;

/**
 * What is booked when an approval does not stand any more. Its own booking is turned round. What
 * the employer has of it already is owed by them, and is set off against the correction that takes
 * its place: in all they get what the correction comes to, no more.
 */
public final class Replacements {

  private static final Set<Account> PROMISED = Set.of(Account.ENCUMBERED, Account.OBLIGATION);

  /** The lines of one agreement in one fund add up by fiscal year. */
  private record Pot(AgreementKey agreement, String fund) {}

  private Replacements() {}

  /**
   * The approval's own booking, turned round.
   *
   * @param approved its lines; none where it came to nothing
   * @param open whether the agreement is: of a closed one nothing is promised again
   */
  public static List<Journal> undone(long verdict, List<Posting> approved, boolean open) {
    List<Posting> lines =
        approved.stream()
            .filter(line -> open || !PROMISED.contains(line.account()))
            .map(line -> on(line.account(), line, line.amount().negated()))
            .toList();
    return journal("replaced " + verdict, "Approval " + verdict + " does not stand", lines);
  }

  /**
   * What was paid of an approval that does not stand is owed by the employer: where nothing is
   * payable any more, what went out over it stands as a debit. What is still payable of another
   * fiscal year, after a payment that came back, takes of that first: by what is under way, so that
   * the sum stays.
   *
   * @param owed what stands on PAYABLE because of the approval, by fund and fiscal year
   */
  public static List<Journal> overpaid(long verdict, List<Posting> owed) {
    List<Posting> lines = new ArrayList<>();
    pots(owed).forEach(pot -> lines.addAll(overpaid(pot, owed)));
    return journal("overpaid " + verdict, "Paid on approval " + verdict, lines);
  }

  private static List<Posting> overpaid(Pot pot, List<Posting> owed) {
    SortedMap<Integer, Money> open = positive(years(pot, Account.PAYABLE, -1, owed));
    SortedMap<Integer, Money> over = positive(years(pot, Account.PAYABLE, 1, owed));
    SortedMap<Integer, Money> none = new TreeMap<>();
    Money across = SetOff.left(open, none).min(SetOff.left(over, none));
    SortedMap<Integer, Money> given = SetOff.taken(open, none, across);
    SortedMap<Integer, Money> taken = SetOff.taken(over, none, across);
    SortedSet<Integer> years = new TreeSet<>(given.keySet());
    years.addAll(taken.keySet());
    List<Posting> lines = new ArrayList<>();
    for (Integer year : years) {
      Money gone = SetOff.of(over, year);
      Money covered = SetOff.of(taken, year);
      Money gave = SetOff.of(given, year);
      SetOff.add(lines, pot, year, Account.RECEIVABLE, gone.minus(covered));
      SetOff.add(lines, pot, year, Account.PAYABLE, gave.minus(gone));
      SetOff.add(lines, pot, year, Account.IN_TRANSIT, covered.minus(gave));
    }
    return lines;
  }

  private static Stream<Pot> pots(List<Posting> lines) {
    return lines.stream().map(line -> new Pot(line.agreement(), line.fund())).distinct();
  }

  private static SortedMap<Integer, Money> positive(SortedMap<Integer, Money> years) {
    years.values().removeIf(amount -> !amount.isPositive());
    return years;
  }

  /**
   * What the employer owes is set off against what the correction comes to, at most its amount:
   * within a fiscal year as far as that goes, and the rest from one year to another, by what is
   * under way: of that, the other year bears so much, and the sum stays.
   *
   * @param approved the correction's own booking
   * @param owed what stands on PAYABLE and RECEIVABLE because of what it replaced
   */
  public static List<Journal> setOff(long correction, List<Posting> approved, List<Posting> owed) {
    List<Posting> lines = new ArrayList<>();
    pots(approved)
        .forEach(
            pot ->
                lines.addAll(
                    new SetOff(
                            years(pot, Account.PAYABLE, -1, approved),
                            years(pot, Account.RECEIVABLE, 1, owed),
                            most(pot, owed))
                        .lines(pot)));
    return journal("set off " + correction, "Set off against approval " + correction, lines);
  }

  /** What they owe on balance: less what is payable to them after a payment that came back. */
  private static Money most(Pot pot, List<Posting> owed) {
    Money balance =
        owed.stream()
            .filter(line -> new Pot(line.agreement(), line.fund()).equals(pot))
            .map(Posting::amount)
            .reduce(Money.ZERO, Money::plus);
    return balance.isPositive() ? balance : Money.ZERO;
  }

  private static SortedMap<Integer, Money> years(
      Pot pot, Account account, int sign, List<Posting> lines) {
    SortedMap<Integer, Money> years = new TreeMap<>();
    for (Posting line : lines) {
      if (line.account() == account && new Pot(line.agreement(), line.fund()).equals(pot)) {
        Money amount = sign < 0 ? line.amount().negated() : line.amount();
        years.merge(line.fiscalYear(), amount, Money::plus);
      }
    }
    return years;
  }

  /** The amounts of one pot: what is payable, what is receivable, and how much goes together. */
  private record SetOff(
      SortedMap<Integer, Money> payable, SortedMap<Integer, Money> receivable, Money most) {

    List<Posting> lines(Pot pot) {
      SortedMap<Integer, Money> both = new TreeMap<>();
      Money rest = most;
      for (Integer year : payable.keySet()) {
        Money here = payable.get(year).min(of(receivable, year)).min(rest);
        both.put(year, here);
        rest = rest.minus(here);
      }
      Money across = rest.min(left(payable, both)).min(left(receivable, both));
      SortedMap<Integer, Money> paid = taken(payable, both, across);
      SortedMap<Integer, Money> owed = taken(receivable, both, across);
      SortedSet<Integer> years = new TreeSet<>(paid.keySet());
      years.addAll(owed.keySet());
      List<Posting> lines = new ArrayList<>();
      for (Integer year : years) {
        Money borne = of(owed, year).minus(of(paid, year));
        add(lines, pot, year, Account.PAYABLE, of(paid, year));
        add(lines, pot, year, Account.RECEIVABLE, of(owed, year).negated());
        add(lines, pot, year, Account.IN_TRANSIT, borne);
      }
      return lines;
    }

    private static Money of(SortedMap<Integer, Money> amounts, int year) {
      return amounts.getOrDefault(year, Money.ZERO);
    }

    private static Money left(SortedMap<Integer, Money> all, SortedMap<Integer, Money> both) {
      Money left = Money.ZERO;
      for (Integer year : all.keySet()) {
        left = left.plus(of(all, year).minus(of(both, year)));
      }
      return left;
    }

    /** What goes together within each year, and the rest from the first years that have any. */
    private static SortedMap<Integer, Money> taken(
        SortedMap<Integer, Money> all, SortedMap<Integer, Money> both, Money across) {
      SortedMap<Integer, Money> taken = new TreeMap<>();
      Money rest = across;
      for (Integer year : all.keySet()) {
        Money more = of(all, year).minus(of(both, year)).min(rest);
        taken.put(year, of(both, year).plus(more));
        rest = rest.minus(more);
      }
      return taken;
    }

    private static void add(List<Posting> lines, Pot pot, int year, Account account, Money amount) {
      if (!amount.isZero()) {
        lines.add(new Posting(account, pot.agreement(), pot.fund(), year, amount));
      }
    }
  }

  private static Posting on(Account account, Posting line, Money amount) {
    return new Posting(account, line.agreement(), line.fund(), line.fiscalYear(), amount);
  }

  private static List<Journal> journal(String key, String what, List<Posting> lines) {
    return lines.isEmpty() ? List.of() : List.of(new Journal(key, what, lines));
  }
}
