package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.onfile.AgreementKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses about approvals that do not stand any more, as the program's role. */
class VoidsIT {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static TestDatabase database;
  private static Approvals board;
  private static int payments;

  private AgreementKey agreement;
  private long approved;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    board = new Approvals(database.app()).night();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void approve() {
    agreement = board.agreement("10000.00");
    approved = board.approved(agreement, "1042", DAY, "900.00");
    board.used(agreement, "900.00");
  }

  private static VoidShelf.Said said(String person) {
    return new VoidShelf.Said(person, "Approved by mistake.", null);
  }

  private void withdrawn(long verdict, String asked, String confirmed) {
    VoidShelf voids = board.shelves().voids();
    voids.ask(verdict, said("m.ortiz"), Instant.EPOCH);
    voids.withdraw(
        verdict,
        new VoidShelf.Request(asked, "Approved by mistake.", Instant.EPOCH),
        said(confirmed),
        Instant.EPOCH);
  }

  private String payment() {
    String id = "P9%04d".formatted(++payments);
    board.payment(id, approved, "900.00");
    return id;
  }

  @Test
  void withdrawsByTwoPeopleAlone() {
    assertThatThrownBy(() -> withdrawn(approved, "m.ortiz", "m.ortiz"))
        .isInstanceOf(RefusedByDatabase.class);
    assertThatThrownBy(() -> withdrawn(approved, "m.ortiz", " M.Ortiz "))
        .isInstanceOf(RefusedByDatabase.class);
    assertThatThrownBy(() -> withdrawn(approved, "a.stranger", "r.cole"))
        .isInstanceOf(RefusedByDatabase.class);

    assertThatThrownBy(() -> withdrawn(approved, "m.ortiz", "OJTpay "))
        .isInstanceOf(RefusedByDatabase.class);

    withdrawn(approved, "m.ortiz", "r.cole");

    assertThat(board.shelves().voids().isVoid(approved)).isTrue();
    assertThatThrownBy(() -> withdrawn(approved, "m.ortiz", "r.cole"))
        .isInstanceOf(RefusedByDatabase.class);
  }

  @Test
  void neverWithdrawsWhatWasAskedAndCancelledUntilItIsAskedAnew() {
    VoidShelf voids = board.shelves().voids();
    VoidShelf.Request asked =
        new VoidShelf.Request("m.ortiz", "Approved by mistake.", Instant.EPOCH);
    voids.ask(approved, said("m.ortiz"), Instant.EPOCH);
    voids.ask(approved, said("a.okada"), Instant.EPOCH);
    voids.cancel(approved, said("m.ortiz"), Instant.EPOCH);

    assertThat(voids.request(approved)).isEmpty();
    assertThatThrownBy(() -> voids.withdraw(approved, asked, said("r.cole"), Instant.EPOCH))
        .isInstanceOf(RefusedByDatabase.class);
    assertThat(voids.isVoid(approved)).isFalse();

    withdrawn(approved, "m.ortiz", "r.cole");
    assertThat(voids.isVoid(approved)).isTrue();
  }

  @Test
  void neverCancelsWhatAnotherHasConfirmed() {
    withdrawn(approved, "m.ortiz", "r.cole");

    assertThatThrownBy(
            () -> board.shelves().voids().cancel(approved, said("m.ortiz"), Instant.EPOCH))
        .isInstanceOf(RefusedByDatabase.class);
  }

  @Test
  void neverWithdrawsWhatIsPaid() {
    payment();

    assertThatThrownBy(() -> withdrawn(approved, "m.ortiz", "r.cole"))
        .isInstanceOf(RefusedByDatabase.class);
  }

  @Test
  void neverPaysWhatDoesNotStand() {
    withdrawn(approved, "m.ortiz", "r.cole");

    assertThatThrownBy(this::payment).hasMessageContaining("is void");
  }

  @Test
  void neverSetsOffWhatIsNotBooked() {
    assertThatThrownBy(
            () ->
                board
                    .jdbc()
                    .sql(
                        "INSERT INTO payment (id, run_id, verdict_id, gross, set_off, amount,"
                            + " employer_id, body) VALUES ('P80000', '0000000a', ?, 900, 100, 800,"
                            + " '0412003', '{}')")
                    .param(approved)
                    .update())
        .hasMessageContaining("another amount than is booked");
  }

  @Test
  void neverReplacesWhatAFileOnTheWayPays() {
    String payment = payment();
    long correction = board.approved(agreement, "1042", DAY.plusDays(1), "950.00", approved);

    assertThatThrownBy(() -> board.replaced(approved, correction))
        .hasMessageContaining("is under way");

    long file = board.file(payment, "ON-THE-WAY", "900.00");
    for (String[] step : new String[][] {{"APPROVED", "hvandermeer"}, {"RELEASED", "izuberi"}}) {
      board.event(file, step[0], step[1]);
      assertThatThrownBy(() -> board.replaced(approved, correction))
          .hasMessageContaining("is under way");
    }
    board.event(file, "PUBLISHED", "ojtpay");
    board.replaced(approved, correction);
    assertThat(board.shelves().voids().isPaid(correction)).isTrue();
  }

  @Test
  void replacesOnlyByAVerdictThatSaysSo() {
    long other = board.approved(agreement, "1043", DAY.plusDays(1), "900.00");
    AgreementKey another = board.agreement("10000.00");
    long elsewhere = board.approved(another, "1042", DAY, "900.00", approved);

    assertThatThrownBy(() -> board.replaced(approved, other))
        .hasMessageContaining("does not replace");
    assertThatThrownBy(() -> board.replaced(approved, elsewhere))
        .hasMessageContaining("does not replace");
  }

  /** Duplicate rule 1: agreement, period and number are taken while the approval stands. */
  @Test
  void numberAndPeriodReturnAfterAVoidAndNoSooner() {
    assertThatThrownBy(() -> board.approved(agreement, "1042", DAY.plusDays(9), "900.00"))
        .hasMessageContaining("invoice_approved_once");
    assertThatThrownBy(() -> board.approved(agreement, "1043", DAY, "900.00"))
        .hasMessageContaining("invoice_period_once");

    withdrawn(approved, "m.ortiz", "r.cole");
    long again = board.approved(agreement, "1042", DAY, "900.00");

    assertThat(again).isGreaterThan(approved);
    assertThatThrownBy(() -> board.approved(agreement, "1042", DAY, "900.00"))
        .hasMessageContaining("_once");
  }

  @Test
  void aDayReturnsAfterAVoidAndNoSooner() {
    board.paidFor(approved, "id 7000001", DAY);
    long next = board.approved(agreement, "1043", DAY.plusDays(1), "900.00");
    assertThatThrownBy(() -> board.paidFor(next, "id 7000001", DAY))
        .hasMessageContaining("no_day_paid_twice");

    withdrawn(approved, "m.ortiz", "r.cole");
    board.paidFor(next, "id 7000001", DAY);

    assertThatThrownBy(() -> board.paidFor(next, "id 7000001", DAY))
        .hasMessageContaining("no_day_paid_twice");
  }

  @Test
  void noDayIsFreedByHandAndOneOfAVoidApprovalIsFound() {
    board.paidFor(approved, "id 7000002", DAY);
    assertThatThrownBy(
            () ->
                board
                    .jdbc()
                    .sql(
                        "INSERT INTO paid_day_void SELECT id, verdict_id FROM paid_day WHERE"
                            + " verdict_id = ?")
                    .param(approved)
                    .update())
        .isNotNull();

    withdrawn(approved, "m.ortiz", "r.cole");
    board.paidFor(approved, "id 7000003", DAY);
    assertThat(board.shelves().invariants().check())
        .extracting(BrokenInvariant::invariant)
        .contains("a worked day counts as paid as long as its invoice stands");
    JdbcClient owner = JdbcClient.create(database.owner());
    owner.sql("ALTER TABLE paid_day DISABLE TRIGGER append_only").update();
    owner.sql("DELETE FROM paid_day WHERE participant_key = 'id 7000003'").update();
    owner.sql("ALTER TABLE paid_day ENABLE TRIGGER append_only").update();
  }
}
