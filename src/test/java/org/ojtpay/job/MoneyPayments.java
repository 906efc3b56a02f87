package org.ojtpay.job;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.MoneyModel.Approval;
import org.ojtpay.units.Money;

/** What should become of payments, files and holds, told without the program. */
final class MoneyPayments {

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-09-07"),
          LocalDate.parse("2026-10-12"),
          LocalDate.parse("2026-11-11"),
          LocalDate.parse("2026-11-26"),
          LocalDate.parse("2026-12-25"));

  private static final Set<String> ENDED = Set.of("VOIDED", "RETURNED", "RECOVERED");
  private static final Set<String> OUT = Set.of("PUBLISHED", "HANDED_OVER", "ACKNOWLEDGED");
  private static final int DAYS_TO_TAKE_BACK = 5;

  /** A payment of an approved invoice. */
  static final class Payment {
    final String id;
    final Approval of;
    final Money amount;
    String state = "IN_FILE";
    @Nullable LocalDate settledOn;
    @Nullable LocalDate returnedOn;
    @Nullable String code;
    @Nullable String askedBy;
    @Nullable LocalDate reversalBackOn;
    @Nullable String reversalCode;
    boolean isKept;

    Payment(String id, Approval of) {
      this.id = id;
      this.of = of;
      this.amount = of.toPay();
    }

    boolean is(String standing) {
      return state.equals(standing);
    }

    boolean hasEnded() {
      return ENDED.contains(state);
    }

    /** Whether somebody wants it back, and nobody has said since that it stands. */
    boolean isAskedBack() {
      return askedBy != null && !isKept;
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** A file that pays, or one that takes back. */
  static final class File {
    final String name;
    final boolean takesBack;
    final LocalDate made;
    final LocalDate effective;
    final List<Payment> payments;
    String state = "PROOFED";
    boolean hasComeToBank;
    @Nullable String approver;
    @Nullable String releaser;

    File(String name, boolean takesBack, LocalDate made, List<Payment> payments) {
      this.name = name;
      this.takesBack = takesBack;
      this.made = made;
      this.effective = bankingDay(made, 1);
      this.payments = payments;
    }

    boolean is(String standing) {
      return state.equals(standing);
    }

    boolean isOut() {
      return OUT.contains(state);
    }

    /** A bank that pays of it, or sends back, has it: nobody takes it there any more. */
    boolean mayBeHandedOver() {
      return is("PUBLISHED") && !hasComeToBank;
    }

    boolean mayBeWithdrawn() {
      return !isOut() && !is("VOIDED") && !(takesBack && is("RELEASED"));
    }

    @Override
    public String toString() {
      return name + " (" + state + (takesBack ? ", takes back)" : ")");
    }
  }

  /** What a person, or a return, holds. */
  record Hold(String scope, String key, String reason, String person, @Nullable LocalDate until) {

    boolean endsByAnother() {
      return reason.equals("FRAUD_REVIEW");
    }

    /** What was said of an invoice, or of its payment, holds what has taken its place as well. */
    boolean holds(Approval approval, LocalDate on, List<Payment> all) {
      if (until != null && until.isBefore(on)) {
        return false;
      }
      return switch (scope) {
        case "SUBMISSION" -> approval.chain().stream().anyMatch(each -> key.equals(each.of.name));
        case "AGREEMENT" -> key.equals(approval.agreement());
        case "PAYMENT" ->
            all.stream().anyMatch(p -> p.id.equals(key) && approval.chain().contains(p.of));
        default -> true; // One employer and one fund.
      };
    }
  }

  private final List<Approval> approvals;
  private final List<Payment> payments = new ArrayList<>();
  private final Map<String, File> files = new LinkedHashMap<>();
  private final List<Hold> holds = new ArrayList<>();
  private LocalDate today = LocalDate.parse(MoneyPapers.DAY);

  MoneyPayments(List<Approval> approvals) {
    this.approvals = approvals;
  }

  LocalDate today() {
    return today;
  }

  void daysPass(int days) {
    today = today.plusDays(days);
  }

  private static LocalDate bankingDay(LocalDate from, int days) {
    LocalDate day = from;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      boolean open =
          day.getDayOfWeek() != DayOfWeek.SATURDAY
              && day.getDayOfWeek() != DayOfWeek.SUNDAY
              && !HOLIDAYS.contains(day);
      left -= open ? 1 : 0;
    }
    return day;
  }

  List<Payment> payments() {
    return List.copyOf(payments);
  }

  List<File> files() {
    return List.copyOf(files.values());
  }

  List<Hold> holds() {
    return List.copyOf(holds);
  }

  /** The state of each file, by name. */
  Map<String, String> states() {
    Map<String, String> states = new TreeMap<>();
    files.forEach((name, file) -> states.put(name, file.state));
    return states;
  }

  /** The state of each payment, by number. */
  Map<String, String> standing() {
    Map<String, String> states = new TreeMap<>();
    payments.forEach(each -> states.put(each.id, each.state));
    return states;
  }

  /** What a file pays, or takes back. */
  Money total(File file) {
    return file.payments.stream().map(each -> each.amount).reduce(Money.ZERO, Money::plus);
  }

  Money inState(String agreement, Set<String> states) {
    return payments.stream()
        .filter(each -> each.of.agreement().equals(agreement) && states.contains(each.state))
        .map(each -> each.amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private Optional<File> payer(Payment payment) {
    return files.values().stream()
        .filter(each -> !each.takesBack && each.payments.contains(payment))
        .findFirst();
  }

  File fileOf(Payment payment) {
    return payer(payment).orElseThrow();
  }

  private List<Payment> living(Approval approval) {
    return payments.stream().filter(each -> each.of == approval && lives(each)).toList();
  }

  /** What is owed of an invoice that is paid again, or void, is no payment of it any more. */
  private boolean lives(Payment payment) {
    boolean isPaidAgain =
        payments.stream()
            .filter(each -> each.of == payment.of && each.id.compareTo(payment.id) > 0)
            .anyMatch(each -> !each.hasEnded());
    return !payment.hasEnded() && !(payment.is("REVERSED") && (isPaidAgain || payment.of.isVoid));
  }

  boolean isPaid(Approval approval) {
    return !living(approval).isEmpty();
  }

  /** Whether it is not known yet what becomes of what was paid on it. */
  boolean isUnderWay(Approval approval) {
    return living(approval).stream()
        .anyMatch(
            each ->
                !fileOf(each).isOut()
                    || each.isAskedBack()
                    || !(each.is("IN_TRANSIT") || each.is("SETTLED")));
  }

  /** What the employer has of an invoice and of what it has replaced. */
  Money has(Approval approval) {
    return approval.chain().stream()
        .flatMap(each -> living(each).stream())
        .filter(each -> !each.is("IN_FILE"))
        .map(each -> each.amount)
        .reduce(Money.ZERO, Money::plus);
  }

  // Runs.

  /** Files that went stale are withdrawn, and what has been released goes out. */
  void run() {
    files.values().stream()
        .filter(each -> each.mayBeWithdrawn() && isStale(each))
        .forEach(this::withdrawn);
    files.values().stream().filter(each -> each.is("RELEASED")).forEach(f -> f.state = "PUBLISHED");
  }

  /** Something was decided since it was proposed, or it comes too late. */
  boolean isStale(File file) {
    if (file.effective.isBefore(today)) {
      return true;
    }
    return file.takesBack
        ? file.payments.stream().anyMatch(each -> !each.is("SETTLED") || isTooLate(each))
        : file.payments.stream().anyMatch(each -> isHeld(each.of));
  }

  private boolean isHeld(Approval approval) {
    return holds.stream().anyMatch(each -> each.holds(approval, today, payments));
  }

  /** What the next file would pay; after {@link #run()}. */
  List<Approval> toPay() {
    return approvals.stream()
        .filter(each -> !each.isVoid && each.toPay().isPositive())
        .filter(each -> !isPaid(each) && !isHeld(each))
        .toList();
  }

  /** What the next file would take back; after {@link #run()}. */
  List<Payment> toTakeBack() {
    return payments.stream()
        .filter(each -> each.is("SETTLED") && each.isAskedBack() && !isTooLate(each))
        .filter(each -> reversal(each).isEmpty())
        .toList();
  }

  /** The file that takes it back. */
  private Optional<File> reversal(Payment payment) {
    return files.values().stream()
        .filter(each -> each.takesBack && !each.is("VOIDED") && each.payments.contains(payment))
        .findFirst();
  }

  /** All that is payable stands in one more file. */
  void proposed(String file) {
    List<Payment> made = new ArrayList<>();
    for (Approval each : toPay()) {
      int number = payments.size() + 1;
      Payment payment = new Payment(String.format(Locale.ROOT, "P%08d", number), each);
      payments.add(payment);
      made.add(payment);
    }
    files.put(file, new File(file, false, today, List.copyOf(made)));
  }

  void proposedBack(String file) {
    files.put(file, new File(file, true, today, toTakeBack()));
  }

  // Two people let a file go.

  boolean mayApprove(File file, String person) {
    return file.is("PROOFED")
        && (!file.takesBack || file.payments.stream().noneMatch(p -> person.equals(p.askedBy)));
  }

  void approved(File file, String person) {
    file.state = "APPROVED";
    file.approver = person;
  }

  boolean mayRelease(File file, String person) {
    return file.is("APPROVED") && !person.equals(file.approver) && !isStale(file);
  }

  void released(File file, String person) {
    file.state = "RELEASED";
    file.releaser = person;
    for (Payment each : file.payments) {
      each.state = file.takesBack ? "REVERSED" : "IN_TRANSIT";
      add(each, file.takesBack ? each.amount : each.amount.negated());
    }
  }

  private static void add(Payment payment, Money payable) {
    payment.of.pot.payable = payment.of.pot.payable.plus(payable);
  }

  void withdrawn(File file) {
    for (Payment each : file.takesBack ? List.<Payment>of() : file.payments) {
      each.state = "VOIDED";
      if (file.is("RELEASED")) {
        add(each, each.amount);
      }
    }
    file.state = "VOIDED";
  }

  // The bank.

  boolean maySettle(File file) {
    return file.isOut() && !file.effective.isAfter(today);
  }

  void settled(File file) {
    for (Payment each : file.payments) {
      if (file.takesBack && each.is("REVERSED") && each.reversalCode == null) {
        each.state = "RECOVERED";
        file.hasComeToBank = true;
      } else if (!file.takesBack && each.is("IN_TRANSIT")) {
        each.state = "SETTLED";
        file.hasComeToBank = true;
        each.settledOn = today;
      }
    }
  }

  boolean mayReturn(Payment payment) {
    return fileOf(payment).isOut() && (payment.is("IN_TRANSIT") || payment.is("SETTLED"));
  }

  /** The same said twice changes nothing. */
  boolean isReturned(Payment payment, String code) {
    return payment.is("RETURNED") && code.equals(payment.code) && today.equals(payment.returnedOn);
  }

  void returned(Payment payment, String code, String person) {
    payment.state = "RETURNED";
    payment.code = code;
    payment.returnedOn = today;
    fileOf(payment).hasComeToBank = true;
    add(payment, payment.amount);
    doubted(payment, code, person);
  }

  private void doubted(Payment payment, String code, String person) {
    if (code.equals("R23")) {
      place(new Hold("SUBMISSION", payment.of.of.name, "DUPLICATE_SUSPECT", person, null));
    } else {
      String reason = code.equals("R17") ? "FRAUD_REVIEW" : "RETURNED_PAYMENT";
      place(new Hold("EMPLOYER", "", reason, person, null));
    }
  }

  boolean mayReversalReturn(Payment payment) {
    return (payment.is("REVERSED") || payment.is("RECOVERED"))
        && payment.reversalCode == null
        && reversal(payment).filter(File::isOut).isPresent();
  }

  /** The same said twice changes nothing. */
  boolean isReversalReturned(Payment payment, String code) {
    return code.equals(payment.reversalCode) && today.equals(payment.reversalBackOn);
  }

  /** The employer owes it, also where it had come. */
  void reversalReturned(Payment payment, String code, String person) {
    payment.state = "REVERSED";
    payment.reversalCode = code;
    payment.reversalBackOn = today;
    reversal(payment).orElseThrow().hasComeToBank = true;
    doubted(payment, code, person);
  }

  boolean mayRepay(Payment payment) {
    return payment.is("REVERSED") && payment.reversalCode != null;
  }

  void repaid(Payment payment) {
    payment.state = "RECOVERED";
  }

  // People.

  boolean mayKeep(Payment payment) {
    return payment.is("SETTLED")
        ? payment.isAskedBack() && reversal(payment).isEmpty()
        : mayRepay(payment) && lives(payment);
  }

  void kept(Payment payment) {
    if (payment.is("REVERSED")) {
      add(payment, payment.amount.negated());
    }
    payment.state = "SETTLED";
    payment.isKept = true;
  }

  boolean isTooLate(Payment payment) {
    LocalDate settled = payment.settledOn;
    return settled == null || today.isAfter(bankingDay(settled, DAYS_TO_TAKE_BACK));
  }

  boolean mayAskBack(Payment payment) {
    return payment.is("SETTLED")
        && !isTooLate(payment)
        && !payment.isKept
        && (payment.askedBy != null || !payment.of.isVoid);
  }

  void askedBack(Payment payment, String person) {
    if (payment.askedBy == null) {
      payment.askedBy = person;
      place(new Hold("SUBMISSION", payment.of.of.name, "SUBMISSION", person, null));
    }
  }

  /** A hold of a submission without a last day is not placed a second time by a void. */
  void heldByVoid(Payment payment, String person) {
    boolean isHeld =
        holds.stream()
            .anyMatch(
                each ->
                    each.reason().equals("SUBMISSION")
                        && each.key().equals(payment.of.of.name)
                        && each.until() == null);
    if (!isHeld) {
      place(new Hold("SUBMISSION", payment.of.of.name, "SUBMISSION", person, null));
    }
  }

  void place(Hold hold) {
    holds.add(hold);
  }

  /** The one of that number, counted from zero in the order in which they were placed. */
  void lifted(int number) {
    holds.remove(number);
  }
}
