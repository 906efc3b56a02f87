package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.NotPossible;
import org.ojtpay.desk.Returns;
import org.ojtpay.desk.Ruling;
import org.ojtpay.job.MoneyModel.Claimed;
import org.ojtpay.job.MoneyPapers.Trainee;
import org.ojtpay.ledger.Account;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Journal.Posting;
import org.ojtpay.pay.AskedReversal;
import org.ojtpay.pay.ReversalCause;
import org.ojtpay.reconcile.RegisteredPayment;
import org.ojtpay.reconcile.RegisteredPayment.State;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Money;
import org.ojtpay.validate.Arrival;

/** What becomes of a payment that was to be taken back, and was not. */
class ReversalEndsIT {

  private static final Trainee TRAINEE = MoneyPapers.TRAINEES.get(0);
  private static final String FIRST = "P00000001";
  private static final String SECOND = "P00000002";
  private static final Ruling IZUBERI = Ruling.of("izuberi", "called the employer");

  @TempDir Path folder;

  private final MoneyPapers papers = new MoneyPapers();
  private MoneyWorld world;

  @BeforeEach
  void oneInvoiceIsPaid() {
    world = new MoneyWorld(folder, MoneyPapers.DAY);
    world.arrives(papers.agreement(TRAINEE));
    Claimed claim = new Claimed(TRAINEE.key(), "2001", 0, 0, 80, Money.of("803.88"));
    world.arrives(papers.invoice(TRAINEE, claim, ""));
    world.night();
    goesOut();
    settles();
    assertThat(standing()).containsExactlyEntriesOf(Map.of(FIRST, "SETTLED"));
  }

  @AfterEach
  void allHolds() {
    assertThat(world.broken()).isEmpty();
    world.close();
  }

  @Test
  void standsAfterAllWhereSomebodyGivesItUp() {
    ask();
    world.payments();
    String file = world.files("PROOFED").get(0);
    assertThatThrownBy(() -> world.reversalEnds().keep(FIRST, IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("takes P00000001 back, and is PROOFED. Withdraw it");
    world.voids().of(file, IZUBERI);
    assertThat(underWay()).as("nothing may take the place of its invoice").isEqualTo("true");

    assertThat(world.reversalEnds().keep(FIRST, IZUBERI)).contains("P00000001 stands: $803.88");

    assertThat(underWay()).isEmpty();
    assertThat(asked().state()).isEqualTo("KEPT");
    assertThat(standing()).containsEntry(FIRST, "SETTLED");
    assertThat(books()).isEqualTo("CASH -803.88");
    assertThatThrownBy(this::ask).isInstanceOf(NotPossible.class).hasMessageContaining("it stands");
    world.payments();
    assertThat(world.files("PROOFED")).as("files that would take it back, still in time").isEmpty();
    assertThatThrownBy(() -> world.reversalEnds().keep(FIRST, IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("P00000001 stands already, as izuberi has recorded on");
  }

  @Test
  void isOwedAndThenStandsWhereTheBankSendsTheReversalBack() {
    String file = takenBack();
    assertThatThrownBy(() -> world.returns().back(said("R02"), "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("--reversal");
    assertThat(world.reversalEnds().cameBack(said("R02"), "izuberi"))
        .contains("came back: R02, the account is closed", "owes $803.88", "payments keep");
    assertThat(world.reversalEnds().cameBack(said("R02"), "izuberi")).contains("Nothing was chan");
    assertThatThrownBy(() -> world.reversalEnds().cameBack(said("R03"), "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("R02");

    world.settling().settle(file, world.today(), "izuberi");

    assertThat(standing()).as("the rest of its file has come").containsEntry(FIRST, "REVERSED");
    assertThat(books()).isEqualTo("CASH -803.88, PAYABLE -803.88, RECEIVABLE 803.88");
    assertThat(holds()).contains("RETURNED_PAYMENT");

    assertThat(atYearEnd()).as("a debt, which may be let pass").containsExactly(State.OWED);

    world.reversalEnds().keep(FIRST, IZUBERI);
    assertThat(atYearEnd()).containsExactly(State.SETTLED);
    assertThat(standing()).containsEntry(FIRST, "SETTLED");
    assertThat(books()).isEqualTo("CASH -803.88");
    assertThat(underWay()).isEmpty();
    world.returns().back(said("R31"), "izuberi");
    assertThat(books()).as("the bank requested it back").isEqualTo("PAYABLE -803.88");
  }

  @Test
  void isPaidAgainWhereItCameAnotherWay() {
    settledBack();
    assertThat(books()).isEqualTo("PAYABLE -803.88");
    world.reversalEnds().cameBack(said("R02"), "izuberi");
    assertThat(books()).isEqualTo("CASH -803.88, PAYABLE -803.88, RECEIVABLE 803.88");
    liftAll();
    world.payments();
    assertThat(standing()).as("it is owed, and not paid again").hasSize(1);

    assertThat(world.reversalEnds().repaid(FIRST, world.today(), IZUBERI))
        .contains("$803.88 of P00000001 came back on");

    assertThat(books()).isEqualTo("PAYABLE -803.88");
    assertThatThrownBy(() -> world.reversalEnds().repaid(FIRST, world.today(), IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("P00000001 was repaid, as izuberi has recorded on");
    world.payments();
    assertThat(standing()).containsEntry(FIRST, "RECOVERED").containsEntry(SECOND, "IN_FILE");
  }

  @Test
  void isOwedBesidesWhereItsInvoiceWasPaidAgainBefore() {
    settledBack();
    liftAll();
    goesOut();
    settles();
    assertThat(standing()).containsEntry(FIRST, "RECOVERED").containsEntry(SECOND, "SETTLED");

    world.reversalEnds().cameBack(said("R02"), "izuberi");

    assertThat(standing()).containsEntry(FIRST, "REVERSED").containsEntry(SECOND, "SETTLED");
    assertThat(books()).isEqualTo("CASH -1607.76, RECEIVABLE 803.88");
    assertThatThrownBy(() -> world.reversalEnds().keep(FIRST, IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("its invoice was paid again");
    world.reversalEnds().repaid(FIRST, world.today(), IZUBERI);
    assertThat(books()).isEqualTo("CASH -803.88");
  }

  /** Who had it paid again has not, where that payment ended. */
  @Test
  void standsAfterAllWhereTheNextPaymentEnded() {
    settledBack();
    liftAll();
    world.payments();
    assertThat(standing()).containsEntry(SECOND, "IN_FILE");
    world.reversalEnds().cameBack(said("R02"), "izuberi");

    world.payments();

    assertThat(standing()).as("its employer is held").containsEntry(SECOND, "VOIDED");
    liftAll();
    world.payments();
    assertThat(standing()).as("payments of an invoice whose money is out").hasSize(2);
    world.reversalEnds().keep(FIRST, IZUBERI);
    assertThat(books()).isEqualTo("CASH -803.88");
    assertThat(standing()).containsEntry(FIRST, "SETTLED");
  }

  /** What verified hours had too much was set off against it while it was thought to have come. */
  @Test
  void isOwedAsItWasPaidWhateverWasSetOffSince() {
    settledBack();
    long verdict = Long.parseLong(world.text("SELECT verdict_id FROM payment"));
    Posting owed = world.shelves().payments().payable(FIRST).get(0);
    book(verdict, "true-up 9", Account.RECEIVABLE, Account.EXPENSE, owed);
    book(verdict, "set off 9 by true-up 9", Account.PAYABLE, Account.RECEIVABLE, owed);
    assertThat(world.shelves().payments().payable(FIRST))
        .extracting(Posting::amount)
        .containsExactly(Money.of("773.88").negated());

    world.reversalEnds().cameBack(said("R02"), "izuberi");

    assertThat(books()).isEqualTo("CASH -803.88, PAYABLE -773.88, RECEIVABLE 803.88");
    assertThatThrownBy(() -> world.reversalEnds().keep(FIRST, IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("something was set off against it");
    world.reversalEnds().repaid(FIRST, world.today(), IZUBERI);
    assertThat(books()).isEqualTo("PAYABLE -773.88");
    // No payroll has really come.
    book(verdict, "turned round", Account.EXPENSE, Account.PAYABLE, owed);
  }

  private void book(long verdict, String key, Account debited, Account credited, Posting like) {
    Money thirty = Money.of("30.00");
    Journal journal =
        new Journal(
            key, key, List.of(on(debited, like, thirty), on(credited, like, thirty.negated())));
    String run = world.text("SELECT max(id) FROM run");
    world
        .shelves()
        .inOneTransaction(() -> world.shelves().journals().put(run, verdict, List.of(journal)));
  }

  private static Posting on(Account account, Posting like, Money amount) {
    return new Posting(account, like.agreement(), like.fund(), like.fiscalYear(), amount);
  }

  @Test
  void isOwedTooWhereTheBankHasNotTakenItsFile() {
    takenBack();
    Returns.Said notTaken = new Returns.Said(FIRST, null, world.today(), null);
    assertThatThrownBy(() -> world.returns().back(notTaken, "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("--code");
    assertThat(world.reversalEnds().cameBack(notTaken, "izuberi"))
        .contains("the bank has not taken it", "owes $803.88");
    assertThat(world.reversalEnds().cameBack(notTaken, "izuberi")).contains("Nothing was changed");
    assertThat(world.text("SELECT DISTINCT state FROM delivery"))
        .as("files that are not sent any more")
        .isEqualTo("HANDED_OVER");
    world.reversalEnds().keep(FIRST, IZUBERI);
    assertThat(books()).isEqualTo("CASH -803.88");
  }

  @Test
  void isNotSetOffAgainstWhatACorrectionComesTo() {
    settledBack();
    corrected("723.48", 72);
    world.reversalEnds().cameBack(said("R02"), "izuberi");
    assertThat(books()).isEqualTo("CASH -803.88, PAYABLE -723.48, RECEIVABLE 803.88");

    corrected("643.10", 64);

    assertThat(books()).isEqualTo("CASH -803.88, PAYABLE -643.10, RECEIVABLE 803.88");
    world.reversalEnds().repaid(FIRST, world.today(), IZUBERI);
    assertThat(books()).isEqualTo("PAYABLE -643.10");
  }

  /** Another invoice of the same days takes its place, as a person clears it. */
  private void corrected(String amount, int hours) {
    Claimed claim = new Claimed(TRAINEE.key(), papers.number(), 0, 0, hours, Money.of(amount));
    Arrival correction = papers.invoice(TRAINEE, claim, "");
    world.arrives(correction);
    world.night();
    world
        .review()
        .clear(correction.submission(), MoneyModel.OVERLAP, "izuberi", "Called them.", null);
    world.night();
    assertThat(world.invoices()).containsEntry(correction.submission(), "APPROVED");
  }

  @Test
  void isTheReversalOfTheFileThatTookItBack() {
    assertThatThrownBy(() -> world.reversalEnds().cameBack(said("R02"), "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("Nobody has asked P00000001 back");
    ask();
    assertThatThrownBy(() -> world.reversalEnds().cameBack(said("R02"), "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("No payment file takes P00000001 back");
    world.payments();
    assertThatThrownBy(() -> world.reversalEnds().cameBack(said("R02"), "izuberi"))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("is PROOFED");
    goesOut();
    Returns.Said other = new Returns.Said(FIRST, "R02", world.today(), "091000010000001");
    assertThatThrownBy(() -> world.reversalEnds().cameBack(other, "izuberi"))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("ends with 0000002, not 0000001");
    assertThatThrownBy(() -> world.reversalEnds().repaid(FIRST, world.today().plusDays(1), IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("still to come");
    assertThatThrownBy(() -> world.reversalEnds().repaid(FIRST, world.today(), IZUBERI))
        .isInstanceOf(NotPossible.class)
        .hasMessageContaining("\"ojtpay payments return P00000001 --reversal\" records that first");
    Returns.Said right = new Returns.Said(FIRST, "R02", world.today(), "091000010000002");
    assertThat(world.reversalEnds().cameBack(right, "izuberi")).contains("came back");
  }

  private List<State> atYearEnd() {
    DateRange days = new DateRange(LocalDate.parse("2025-07-01"), LocalDate.parse("2026-06-30"));
    return world.shelves().yearEndItems().payments(2026, days, Set.of()).stream()
        .map(RegisteredPayment::state)
        .toList();
  }

  private void settledBack() {
    String file = takenBack();
    world.settling().settle(file, world.today(), "izuberi");
    assertThat(standing()).containsEntry(FIRST, "RECOVERED");
  }

  /** Answers with the file that does it. */
  private String takenBack() {
    ask();
    goesOut();
    world.daysPass(1);
    return Objects.requireNonNull(asked().file());
  }

  private void ask() {
    world.takeBack().ask(FIRST, ReversalCause.DUPLICATE, IZUBERI);
  }

  private AskedReversal asked() {
    return world.takeBack().asked().get(0);
  }

  /** Proposed or made anew, approved, released and published. */
  private void goesOut() {
    world.payments();
    String file = world.files("PROOFED").get(0);
    world.approve(file, "hvandermeer");
    world.release(file, "mlindqvist");
    world.payments();
  }

  private void settles() {
    world.daysPass(1);
    String file = world.files("PUBLISHED").get(world.files("PUBLISHED").size() - 1);
    world.settling().settle(file, world.today(), "izuberi");
  }

  private Returns.Said said(String code) {
    return new Returns.Said(FIRST, code, world.today(), null);
  }

  private void liftAll() {
    world.holds().forEach(each -> world.holding().lift(each.id(), Ruling.of("mlindqvist", "seen")));
  }

  private Map<String, String> standing() {
    return world.paymentStates();
  }

  private String holds() {
    return world.holds().toString();
  }

  private String underWay() {
    return world.text("SELECT taken_back::text FROM payment_under_way");
  }

  /** What stands on the accounts of payments. */
  private String books() {
    return world.text(
        "SELECT string_agg(account || ' ' || amount, ', ' ORDER BY account) FROM (SELECT account,"
            + " sum(amount) AS amount FROM posting WHERE account NOT IN ('OBLIGATION',"
            + " 'ENCUMBERED', 'EXPENSE') GROUP BY account HAVING sum(amount) <> 0) b");
  }
}
