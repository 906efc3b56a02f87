package org.ojtpay.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * What should become of a board's money, told without the program: plain maps, and rules in few
 * words. It shares no class with it but {@link Money}. What becomes of payments stands in {@link
 * MoneyPayments}.
 *
 * <p>An operation that another part of the program brings is a method here or there, and one in
 * {@link MoneySequencesIT}.
 */
final class MoneyModel {

  static final String OVERLAP = "INV-PERIOD-OVERLAP";
  static final String EARLIER = "INV-EARLIER-OPEN";

  /** The figures of one agreement, all as positive amounts. */
  record Figures(
      Money approved,
      Money payable,
      Money inTransit,
      Money paid,
      Money receivable,
      Money used,
      Money encumbered) {}

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

  /** An invoice as it was sent: of one pay period, for the hours of some of its days. */
  record Claimed(String agreement, String number, int period, int skip, int hours, Money amount) {}

  /** A submission of an invoice, and how it stands. */
  static final class Submission {
    final String name;
    final String contents;
    final Claimed claim;
    final @Nullable Submission answers;
    String state = "NEW";
    final Set<String> holds = new TreeSet<>();
    private final Map<String, Integer> cleared = new HashMap<>();
    private int decided;
    private int heldAt;
    private boolean sentBack;
    private boolean isAnswered;

    Submission(String name, String contents, Claimed claim, @Nullable Submission answers) {
      this.name = name;
      this.contents = contents;
      this.claim = claim;
      this.answers = answers;
    }

    boolean is(String standing) {
      return state.equals(standing);
    }

    /** An answer names the contents, which may have come more than once. */
    boolean isAnswerTo(Submission other) {
      return answers != null && answers.contents.equals(other.contents);
    }

    /** What was sent back, and came once more as it was, may be held: that is what it answers. */
    boolean takesThePlaceOf(Submission other) {
      return is("NEW") && other.is("HELD") && isAnswerTo(other);
    }

    /** Whether its sender may be asked for another in its place. */
    boolean isOpen() {
      return (is("HELD") || is("RETURNED")) && !isAnswered;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * What an invoice, and whatever has taken its place since, has come to: what is still to be paid,
   * and what the employer has too much.
   */
  static final class Pot {
    Money payable = Money.ZERO;
    Money receivable = Money.ZERO;
  }

  /** An approved invoice. */
  static final class Approval {
    final Submission of;
    final Money amount;
    final Money setOff;
    final Pot pot;
    final @Nullable Approval replaces;
    final int at;
    boolean isVoid;
    @Nullable String voidAskedBy;

    Approval(Submission of, Money amount, Money setOff, @Nullable Approval replaces, int at) {
      this.of = of;
      this.amount = amount;
      this.setOff = setOff;
      this.replaces = replaces;
      this.pot = replaces == null ? new Pot() : replaces.pot;
      this.at = at;
    }

    String agreement() {
      return of.claim.agreement();
    }

    Money toPay() {
      return amount.minus(setOff);
    }

    /** Itself and all that it has replaced. */
    List<Approval> chain() {
      List<Approval> chain = new ArrayList<>();
      for (Approval each = this; each != null; each = each.replaces) {
        chain.add(each);
      }
      return chain;
    }
  }

  private final Map<String, Agreed> agreements = new LinkedHashMap<>();
  private final List<Agreed> arrived = new ArrayList<>();
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final List<Approval> approvals = new ArrayList<>();
  private final MoneyPayments payments = new MoneyPayments(approvals);
  private int moment;

  MoneyPayments payments() {
    return payments;
  }

  /** Everything about an agreement that anybody has ever heard of. */
  Figures of(String agreement) {
    Money approved = sum(agreement, each -> !each.isVoid, each -> each.amount);
    Set<Pot> pots = new LinkedHashSet<>();
    approvals.stream()
        .filter(each -> each.agreement().equals(agreement))
        .forEach(each -> pots.add(each.pot));
    Agreed agreed = agreements.get(agreement);
    return new Figures(
        approved,
        pots.stream().map(each -> each.payable).reduce(Money.ZERO, Money::plus),
        payments.inState(agreement, Set.of("IN_TRANSIT")),
        payments.inState(agreement, Set.of("SETTLED", "REVERSED")),
        pots.stream()
            .map(each -> each.receivable)
            .reduce(payments.inState(agreement, Set.of("REVERSED")), Money::plus),
        approved,
        agreed == null ? Money.ZERO : agreed.maximum().minus(approved));
  }

  private Money sum(
      String agreement,
      Predicate<Approval> which,
      java.util.function.Function<Approval, Money> what) {
    return approvals.stream()
        .filter(each -> each.agreement().equals(agreement))
        .filter(which)
        .map(what)
        .reduce(Money.ZERO, Money::plus);
  }

  /** Lies in the inbox. */
  void agreed(Agreed agreement) {
    arrived.add(agreement);
  }

  /** Whether it is approved. */
  boolean isAgreed(String agreement) {
    return agreements.containsKey(agreement);
  }

  /** Lies in the inbox. */
  void claimed(Submission submission) {
    submissions.put(submission.name, submission);
  }

  /** How each invoice stands that a night has seen, by name. */
  Map<String, String> standing() {
    Map<String, String> standing = new TreeMap<>();
    submissions.values().stream()
        .filter(each -> !each.is("NEW"))
        .forEach(
            each -> standing.put(each.name, each.is("HELD") ? "HELD " + each.holds : each.state));
    return standing;
  }

  List<Submission> submissions() {
    return List.copyOf(submissions.values());
  }

  List<Approval> approvals() {
    return List.copyOf(approvals);
  }

  /** Whether the next night has anything to decide. */
  boolean awaitsNight() {
    return submissions.values().stream()
        .anyMatch(each -> each.is("NEW") || (each.is("HELD") && each.decided > each.heldAt));
  }

  /**
   * An agreement is approved unless it is on file already. Then what arrived is decided, and what
   * is held once more, in the order of the periods.
   */
  void night() {
    moment++;
    for (Agreed each : arrived) {
      agreements.putIfAbsent(each.key(), each);
    }
    arrived.clear();
    List<Submission> turns =
        submissions.values().stream()
            .filter(each -> each.is("NEW") || isDecidedAgain(each))
            .filter(each -> submissions.values().stream().noneMatch(o -> o.takesThePlaceOf(each)))
            .sorted(
                Comparator.comparing((Submission each) -> each.claim.period())
                    .thenComparing(each -> each.name))
            .toList();
    Map<Submission, List<Submission>> answered = new HashMap<>();
    turns.forEach(each -> answered.put(each, answered(each)));
    for (Submission each : turns) {
      answered.getOrDefault(each, List.of()).forEach(old -> old.state = "ANSWERED");
      decide(each);
    }
  }

  /** What an arrival takes the place of when its turn comes, as it was before the night. */
  private List<Submission> answered(Submission by) {
    return submissions.values().stream().filter(by::takesThePlaceOf).toList();
  }

  /**
   * Where a person has decided since, where it waits for an earlier one, and where something was in
   * the way of what a person has cleared.
   */
  private static boolean isDecidedAgain(Submission of) {
    return of.is("HELD")
        && (of.decided > of.heldAt
            || of.holds.contains(EARLIER)
            || of.holds.stream().anyMatch(of.cleared::containsKey));
  }

  private void decide(Submission of) {
    boolean isNew = of.is("NEW");
    if (isNew && of.answers != null) {
      of.answers.isAnswered = true;
    }
    if (isNew && isThereAlready(of)) {
      of.state = "DUPLICATE";
      return;
    }
    Set<String> before = Set.copyOf(of.holds);
    of.holds.clear();
    Agreed agreement = agreements.get(of.claim.agreement());
    if (agreement == null) {
      of.state = "RETURNED";
      return;
    }
    Approval standing = standing(of).orElse(null);
    if (!isWorthIt(of, agreement, standing) || of.sentBack) {
      of.state = "RETURNED";
      return;
    }
    of.state = "NEW";
    hold(of, standing);
    of.state = of.holds.isEmpty() ? "APPROVED" : "HELD";
    of.heldAt = before.equals(of.holds) ? of.heldAt : moment;
    if (of.is("APPROVED")) {
      approve(of, standing);
    }
  }

  /** The same contents, of a submission whose approval stands or that is held. */
  private boolean isThereAlready(Submission of) {
    return submissions.values().stream()
        .filter(each -> each != of && each.contents.equals(of.contents))
        .anyMatch(each -> approval(each).isPresent() || each.is("HELD"));
  }

  /** The approved invoice of the same days. */
  private Optional<Approval> standing(Submission of) {
    return approvals.stream()
        .filter(each -> !each.isVoid && isOfThePeriod(each.of, of))
        .findFirst();
  }

  private static boolean isOfThePeriod(Submission one, Submission other) {
    return one.claim.agreement().equals(other.claim.agreement())
        && one.claim.period() == other.claim.period();
  }

  /** No more is claimed than the hours come to that are left of the agreement. */
  private boolean isWorthIt(Submission of, Agreed agreement, @Nullable Approval instead) {
    int used =
        approvals.stream()
            .filter(each -> !each.isVoid && each != instead)
            .filter(each -> each.agreement().equals(agreement.key()))
            .mapToInt(each -> each.of.claim.hours())
            .sum();
    return used + of.claim.hours() <= agreement.hours()
        && of.claim.amount().compareTo(agreement.worth(of.claim.hours())) <= 0;
  }

  private void hold(Submission of, @Nullable Approval standing) {
    boolean twice =
        standing != null || held().anyMatch(each -> each != of && isOfThePeriod(each, of));
    if (twice && !isClearedToReplace(of, standing)) {
      of.holds.add(OVERLAP);
    }
    boolean open =
        held()
            .filter(each -> each != of)
            .filter(each -> each.claim.agreement().equals(of.claim.agreement()))
            .anyMatch(each -> each.claim.period() <= of.claim.period());
    if (open && !of.cleared.containsKey(EARLIER)) {
      of.holds.add(EARLIER);
    }
  }

  private java.util.stream.Stream<Submission> held() {
    return submissions.values().stream().filter(each -> each.is("HELD"));
  }

  /** Whoever clears it has to know what it replaces, and what that paid has to be certain. */
  private boolean isClearedToReplace(Submission of, @Nullable Approval standing) {
    Integer cleared = of.cleared.get(OVERLAP);
    return cleared != null
        && (standing == null || (cleared > standing.at && !payments.isUnderWay(standing)));
  }

  /** In all, the employer gets what the correction comes to. */
  private void approve(Submission of, @Nullable Approval replaced) {
    Money amount = of.claim.amount();
    Money has = replaced == null ? Money.ZERO : payments.has(replaced);
    if (replaced != null) {
      end(replaced);
    }
    Approval approval = new Approval(of, amount, amount.min(has), replaced, moment);
    approval.pot.payable = approval.pot.payable.plus(approval.toPay());
    approval.pot.receivable = approval.pot.receivable.minus(approval.setOff);
    approvals.add(approval);
  }

  /** What is not payable any more comes off it, and what has been paid too much is owed. */
  private static void end(Approval approval) {
    approval.isVoid = true;
    Pot pot = approval.pot;
    Money left = pot.payable.minus(approval.amount);
    boolean isOverpaid = left.compareTo(Money.ZERO) < 0;
    if (isOverpaid) {
      pot.receivable = pot.receivable.minus(left);
    }
    pot.payable = isOverpaid ? Money.ZERO : left;
  }

  // People.

  /** Whether that reason holds it. */
  boolean isHeldFor(Submission of, String code) {
    return of.is("HELD") && of.holds.contains(code);
  }

  void cleared(Submission of, String code) {
    moment++;
    of.cleared.put(code, moment);
    of.decided = moment;
  }

  void sentBack(Submission of) {
    moment++;
    of.sentBack = true;
    of.decided = moment;
  }

  /** The approval that stands of that submission. */
  Optional<Approval> approval(Submission of) {
    return approvals.stream().filter(each -> each.of == of && !each.isVoid).findFirst();
  }

  /** Whether two people may withdraw it: nothing is paid on it, nor on what it replaced. */
  boolean mayBeVoided(Approval approval) {
    return !approval.isVoid && approval.chain().stream().noneMatch(payments::isPaid);
  }

  void voidAsked(Approval approval, String person) {
    moment++;
    approval.voidAskedBy = person;
  }

  void voided(Approval approval) {
    moment++;
    end(Objects.requireNonNull(approval));
  }

  /** What has been approved of all agreements. */
  Money approved() {
    return agreements.keySet().stream()
        .map(each -> of(each).approved())
        .reduce(Money.ZERO, Money::plus);
  }
}
