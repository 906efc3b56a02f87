package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementKey;
import org.springframework.dao.DataAccessException;

/**
 * Sixteen connections want the same at the same moment. The database lets as many through as may,
 * whatever the program thinks.
 */
class RaceIT {

  private static final int RUNNERS = 16;
  private static final int ROUNDS = 5;
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private static TestDatabase database;
  private static Approvals board;
  private static ExecutorService threads;

  @FunctionalInterface
  private interface Attempt {
    void make(Approvals own, int runner);
  }

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
    board = new Approvals(database.app()).night();
    threads = Executors.newFixedThreadPool(RUNNERS);
  }

  @AfterAll
  static void close() {
    threads.shutdownNow();
    database.close();
  }

  /** How many got through, each in one transaction on a connection of its own. */
  private static int through(Attempt attempt) throws Exception {
    CyclicBarrier start = new CyclicBarrier(RUNNERS);
    List<Future<Boolean>> runners = new ArrayList<>();
    for (int i = 0; i < RUNNERS; i++) {
      int runner = i;
      runners.add(threads.submit(() -> succeeds(attempt, runner, start)));
    }
    int through = 0;
    for (Future<Boolean> each : runners) {
      through += result(each) ? 1 : 0;
    }
    return through;
  }

  private static boolean succeeds(Attempt attempt, int runner, CyclicBarrier start)
      throws Exception {
    Approvals own = new Approvals(database.app());
    start.await();
    try {
      own.shelves().inOneTransaction(() -> attempt.make(own, runner));
      return true;
    } catch (DataAccessException | RefusedByDatabase refused) {
      return false;
    }
  }

  private static boolean result(Future<Boolean> runner) throws InterruptedException {
    try {
      return runner.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static int count(String sql, Object parameter) {
    return board.jdbc().sql(sql).param(parameter).query(Integer.class).single();
  }

  @Test
  void elevenOf900StandUnderACapOf10000() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("10000.00");

      assertThat(
              through(
                  (own, runner) -> {
                    own.approved(agreement, "n" + runner, DAY.plusDays(runner), "900.00");
                    own.used(agreement, "900.00");
                  }))
          .isEqualTo(11);
      assertThat(
              count(
                  "SELECT amount_used::int FROM agreement_cap WHERE agreement_key = ?",
                  agreement.toString()))
          .isEqualTo(9900);
    }
  }

  @Test
  void oneIsPaidForADay() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String participant = "id 500000" + round;

      assertThat(
              through(
                  (own, runner) -> {
                    AgreementKey agreement = own.agreement("10000.00");
                    long verdict = own.approved(agreement, "1", DAY, "900.00");
                    own.used(agreement, "900.00");
                    own.paidFor(verdict, participant, DAY);
                  }))
          .isEqualTo(1);
      assertThat(count("SELECT count(*) FROM paid_day WHERE participant_key = ?", participant))
          .isEqualTo(1);
    }
  }

  @Test
  void oneIsApprovedForAPeriod() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("100000.00");

      assertThat(through((own, runner) -> own.approved(agreement, "n" + runner, DAY, "900.00")))
          .isEqualTo(1);
    }
  }

  @Test
  void oneCorrectionTakesThePlace() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("1000.00");
      String participant = "id 600000" + round;
      long original = board.approved(agreement, "1042", DAY, "900.00");
      board.used(agreement, "900.00");
      board.paidFor(original, participant, DAY);

      assertThat(
              through(
                  (own, runner) -> {
                    long correction = own.approved(agreement, "1042", DAY, "950.00", original);
                    own.replaced(original, correction);
                    own.used(agreement, "950.00");
                    own.paidFor(correction, participant, DAY);
                  }))
          .isEqualTo(1);
      assertThat(
              count(
                  "SELECT amount_used::int FROM agreement_cap WHERE agreement_key = ?",
                  agreement.toString()))
          .isEqualTo(950);
      assertThat(
              count(
                  "SELECT count(*) FROM paid_day d WHERE participant_key = ? AND NOT EXISTS (SELECT"
                      + " FROM paid_day_void o WHERE o.paid_day_id = d.id)",
                  participant))
          .isEqualTo(1);
    }
  }

  @Test
  void onePaymentLivesOnAnApproval() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("10000.00");
      long approved = board.approved(agreement, "1042", DAY, "900.00");
      String first = "P1" + round;

      assertThat(
              through(
                  (own, runner) -> {
                    own.shelves().payments().lockNumbers();
                    own.payment(first + "%02d".formatted(runner), approved, "900.00");
                  }))
          .isEqualTo(1);
      assertThat(count("SELECT count(*) FROM live_payment WHERE verdict_id = ?", approved))
          .isEqualTo(1);
    }
  }

  /** Whoever is first: the approval is paid and stands, or it is replaced and not paid. */
  @Test
  void anApprovalIsProposedForPaymentOrReplacedAndNeverBoth() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("10000.00");
      long original = board.approved(agreement, "1042", DAY, "900.00");
      board.used(agreement, "900.00");
      String first = "P2" + round;

      assertThat(
              through(
                  (own, runner) -> {
                    if (runner % 2 == 0) {
                      own.payment(first + "%02d".formatted(runner), original, "900.00");
                    } else {
                      own.replaced(
                          original, own.approved(agreement, "1042", DAY, "950.00", original));
                    }
                  }))
          .isEqualTo(1);
    }
  }

  /** Whoever is first: what was asked is confirmed, or it is cancelled. */
  @Test
  void aVoidIsConfirmedOrCancelledAndNeverBoth() throws Exception {
    VoidShelf.Said by = new VoidShelf.Said("r.cole", "I have looked.", null);
    VoidShelf.Request asked = new VoidShelf.Request("m.ortiz", "By mistake.", Instant.EPOCH);
    for (int round = 0; round < ROUNDS; round++) {
      AgreementKey agreement = board.agreement("10000.00");
      long approved = board.approved(agreement, "1042", DAY, "900.00");
      board.used(agreement, "900.00");
      VoidShelf voids = board.shelves().voids();
      voids.ask(approved, new VoidShelf.Said("m.ortiz", "By mistake.", null), Instant.EPOCH);

      through(
          (own, runner) -> {
            if (runner % 2 == 0) {
              own.shelves().voids().withdraw(approved, asked, by, Instant.EPOCH);
            } else {
              own.shelves().voids().cancel(approved, by, Instant.EPOCH);
            }
          });
      assertThat(voids.request(approved).isPresent()).isEqualTo(voids.isVoid(approved));
    }
  }

  @Test
  void oneReleasesAFile() throws Exception {
    // A run makes one file.
    AgreementKey agreement = board.agreement("10000.00");
    board.payment("P30000", board.approved(agreement, "1042", DAY, "900.00"), "900.00");
    long file = board.file("P30000", "RACE", "900.00");
    board.event(file, "APPROVED", "hvandermeer");

    assertThat(through((own, runner) -> own.event(file, "RELEASED", "person " + runner)))
        .isEqualTo(1);
  }
}
