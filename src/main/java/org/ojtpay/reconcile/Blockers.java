package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojtpay.reconcile.Blocker.Accepted;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.reconcile.YearBooks.Acceptance;
import org.ojtpay.reconcile.YearBooks.Approved;
import org.ojtpay.reconcile.YearBooks.Open;
import org.ojtpay.reconcile.YearBooks.Provisional;
import org.ojtpay.reconcile.YearBooks.UnsentFile;
import org.ojtpay.units.Money;

/** Lists what stands in the way of closing: what, where, what to do, and who does it. */
final class Blockers {

  private final YearBooks books;
  private final Map<List<String>, Acceptance> accepted = new HashMap<>();
  private final List<Blocker> found = new ArrayList<>();

  private Blockers(YearBooks books) {
    this.books = books;
    books
        .accepted()
        .forEach(each -> accepted.put(key(each.kind(), each.subject(), each.what()), each));
  }

  static List<Blocker> of(
      YearBooks books,
      List<Receivable> receivables,
      LedgerMatch match,
      List<ControlTotal> controls) {
    Blockers blockers = new Blockers(books);
    blockers.year();
    blockers.submissions();
    blockers.unpaid();
    blockers.files();
    blockers.inTransit();
    receivables.forEach(blockers::owed);
    books.provisional().forEach(blockers::provisional);
    blockers.books(controls);
    LedgerBlockers.of(match, books.fiscalYear()).forEach(blockers::add);
    return List.copyOf(blockers.found);
  }

  private static List<String> key(Kind kind, String subject, String what) {
    return List.of(kind.name(), subject, what);
  }

  /** What is in the way, before it is known whether a person lets it pass. */
  record Found(Kind kind, String subject, Owner owner, String what) {}

  private void add(Found one) {
    add(one.kind(), one.subject(), one.owner(), one.what());
  }

  private void add(Kind kind, String subject, Owner owner, String what) {
    Acceptance passing = kind.isAcceptable() ? accepted.get(key(kind, subject, what)) : null;
    Accepted by = passing == null ? null : new Accepted(passing.by(), passing.at(), passing.why());
    found.add(new Blocker(kind, subject, what, owner, by));
  }

  private void year() {
    LocalDate last = books.days().to();
    if (!books.asOf().isAfter(last)) {
      add(
          Kind.YEAR_NOT_OVER,
          "",
          Owner.FINANCE,
          "The fiscal year goes on until %s. Run it again after that day.".formatted(last));
    }
    for (String run : books.runs()) {
      add(
          Kind.RUN_UNFINISHED,
          run,
          Owner.FINANCE,
          "%s has not ended. Start it again; it goes on where it stopped.".formatted(run));
    }
  }

  private void submissions() {
    for (Open each : books.open()) {
      OpenItem item = each.item();
      String codes = item.codes().isEmpty() ? "" : ": " + String.join(", ", item.codes());
      switch (item.state()) {
        case HELD ->
            add(
                Kind.HELD,
                item.submission(),
                item.owner(),
                item.submission()
                    + " is held since "
                    + item.since()
                    + codes
                    + ". Decide it with \"ojtpay review\".");
        case QUARANTINED ->
            add(
                Kind.QUARANTINED,
                item.submission(),
                item.owner(),
                item.submission()
                    + " could not be opened"
                    + codes
                    + ". Ask its sender for it again, or return it with \"ojtpay review return\".");
        case RETURNED ->
            add(
                Kind.RETURN_OPEN,
                item.submission(),
                item.owner(),
                item.submission()
                    + " went back on "
                    + item.since()
                    + codes
                    + ", and nothing has come in its place. Ask for it, or let it pass with"
                    + " \"ojtpay year-end accept\".");
      }
    }
  }

  private void unpaid() {
    for (Approved each : books.approved()) {
      if (each.isUnpaid() && each.state() == null && each.isOf(books.fiscalYear())) {
        boolean again = each.attempts() > 0;
        add(
            again ? Kind.PAYMENT_RETURNED : Kind.NOT_PAID,
            each.submission(),
            Owner.FINANCE,
            "%s, $%s, is approved and %s. Run payment-file; \"ojtpay payments holds\" shows what holds it."
                .formatted(
                    each.submission(),
                    each.amount().minus(each.setOff()),
                    again
                        ? "its payment came back or was withdrawn; none was made again"
                        : "stands in no payment file"));
      }
    }
  }

  private void files() {
    for (UnsentFile each : books.files()) {
      boolean unknown = each.state().equals("HANDOVER_UNKNOWN");
      String size = "%s, %d payments, $%s, ".formatted(each.name(), each.payments(), each.total());
      if (unknown) {
        add(
            Kind.HANDOVER_UNKNOWN,
            each.name(),
            Owner.RELEASER,
            size
                + "was sent, and nobody knows whether the bank has it. \"ojtpay payments hand-over "
                + each.name()
                + "\" says what to do.");
      } else {
        add(
            Kind.FILE_NOT_RELEASED,
            each.name(),
            each.state().equals("PROPOSED") || each.state().equals("PROOFED")
                ? Owner.APPROVER
                : Owner.RELEASER,
            size
                + "is "
                + each.state()
                + " and not published. Approve and release it, or withdraw it, with \"ojtpay"
                + " payments\".");
      }
    }
  }

  private void inTransit() {
    Map<String, List<RegisteredPayment>> files = new TreeMap<>();
    for (RegisteredPayment each : books.payments()) {
      boolean ours = each.fiscalYear() <= books.fiscalYear();
      if (ours && (each.state() == State.IN_TRANSIT || each.state() == State.REVERSED)) {
        files.computeIfAbsent(each.file(), none -> new ArrayList<>()).add(each);
      }
    }
    files.forEach(
        (file, parts) -> {
          Money total =
              parts.stream().map(RegisteredPayment::amount).reduce(Money.ZERO, Money::plus);
          long payments = parts.stream().map(RegisteredPayment::payment).distinct().count();
          add(
              Kind.NOT_SETTLED,
              file,
              Owner.FINANCE,
              "%s: %d of its payments, $%s, have not settled. Record what the bank says with \"ojtpay payments settle\" or \"return\"."
                  .formatted(file, payments, total));
        });
  }

  private void owed(Receivable owed) {
    add(
        Kind.RECEIVABLE,
        owed.agreement().words() + ", fund " + owed.fund(),
        Owner.FINANCE,
        "%s owes $%s under %s, fund %s. Recover it or set it off, or carry it into the next year with \"ojtpay year-end accept\"."
            .formatted(
                owed.agreement().employer(),
                owed.amount(),
                owed.agreement().number(),
                owed.fund()));
  }

  private void provisional(Provisional each) {
    add(
        Kind.PROVISIONAL,
        each.submission(),
        Owner.PROGRAMS,
        "%s: %s hours from %s to %s, $%s, were paid on a verification, and no payroll of them is approved. Clear the payroll that is held, or ask the employer for it."
            .formatted(
                each.submission(),
                each.hours(),
                each.days().from(),
                each.days().to(),
                each.amount()));
  }

  private void books(List<ControlTotal> controls) {
    for (String each : books.broken()) {
      add(
          Kind.BOOKS,
          each,
          Owner.FINANCE,
          "The books do not hold: %s. \"ojtpay ledger check\" lists every row.".formatted(each));
    }
    for (ControlTotal each : controls) {
      if (!each.agrees()) {
        add(
            Kind.CONTROL_TOTAL,
            each.what() + ", fund " + each.fund(),
            Owner.FINANCE,
            "Fund %s: %s come to $%s, and %s has $%s. Report this; it is no matter of yours."
                .formatted(
                    each.fund(), each.what(), each.counted(), each.account(), each.booked()));
      }
    }
  }
}
