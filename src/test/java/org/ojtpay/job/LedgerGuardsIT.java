package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.ledger.BrokenInvariant;
import org.ojtpay.notice.Papers;
import org.ojtpay.onfile.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the books stop a run, a release and an approval over the limits. */
class LedgerGuardsIT {

  private static final String LIMITS =
      "nothing was approved over the rates, hours and days of its agreement and policy";

  private static final String ONE_HOUR_USED =
      "UPDATE agreement_cap SET hours_used = hours_used + 1";
  private static final String NONE_USED = "UPDATE agreement_cap SET hours_used = hours_used - 1";

  @TempDir Path folder;

  private MoneyWorld approved() {
    MoneyWorld world = new MoneyWorld(folder, "2026-03-31");
    world.arrives(anAgreement().arrival());
    world.arrives(anInvoice().arrival());
    world.night();
    return world;
  }

  @Test
  void aRunWhoseBooksBreakAfterTheCheckStaysUnfinished() {
    try (MoneyWorld world = approved()) {
      RunContext run = world.context(world.unfinished(JobRunner.NIGHTLY));
      new BalanceStep().run(run);
      world.sql(ONE_HOUR_USED);
      Papers papers = new Papers(new TreeMap<>(), List.of(), "");

      assertThatThrownBy(() -> Finish.run(run, run.clock().instant(), papers))
          .isInstanceOf(RunFailed.class)
          .hasMessageContaining("The books do not balance: the run is not done");
      assertThat(status(world, run)).isEqualTo("STARTED");

      world.sql(NONE_USED);
      Finish.run(run, run.clock().instant(), papers);
      assertThat(status(world, run)).isEqualTo("DONE");
    }
  }

  private static String status(MoneyWorld world, RunContext run) {
    return world.shelves().runs().find(run.runId()).map(Run::status).orElseThrow();
  }

  @Test
  void nothingIsReleasedFromBooksThatDoNotBalance() {
    try (MoneyWorld world = approved()) {
      world.payments();
      String file = world.files("PROOFED").get(0);
      world.approve(file, "hvandermeer");
      world.sql(ONE_HOUR_USED);

      assertThatThrownBy(() -> world.release(file, "izuberi"))
          .isInstanceOf(RunFailed.class)
          .hasMessageContaining("The books do not balance");
      assertThat(world.files("APPROVED")).containsExactly(file);
      assertThat(world.balances(agreement(world))).doesNotContainKey("IN_TRANSIT");

      world.sql(NONE_USED);
      world.release(file, "izuberi");
      assertThat(world.balances(agreement(world)).get("IN_TRANSIT")).hasToString("-880.00");
    }
  }

  private static String agreement(MoneyWorld world) {
    return JdbcClient.create(world.database().app())
        .sql("SELECT agreement_key FROM agreement_cap")
        .query(String.class)
        .single();
  }

  @Test
  void aRunTakesTheInboxOnceEvenWhereNothingLayInIt() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    try (MoneyWorld world = approved()) {
      RunContext run = world.context(world.unfinished(JobRunner.NIGHTLY));
      new TakeStep().run(run);
      Files.writeString(inbox.resolve("2026-03-31 note.txt"), "Later.");
      new TakeStep().run(run);
      assertThat(world.shelves().receipts().entries(run.runId())).isEmpty();
      assertThat(world.broken()).isEmpty();

      world.sql(
          "UPDATE run SET status = 'FAILED', finished_at = now() WHERE id = '" + run.runId() + "'");
      world.sql("UPDATE run SET as_of = as_of - 1 WHERE id = '" + run.runId() + "'");
      RunContext next = world.context(world.unfinished(JobRunner.NIGHTLY));
      new TakeStep().run(next);
      assertThat(world.shelves().receipts().entries(next.runId())).hasSize(1);
      assertThat(world.broken()).isEmpty();
    }
  }

  /** The agreement: 640 hours at $22.00 from 2 February to 31 July 2026, half of it reimbursed. */
  @Test
  void nothingIsApprovedOverTheLimitsOfItsPack() {
    try (MoneyWorld world = approved()) {
      assertWithin(world, "INVOICE", "{worksheet,rate}", "0.50");
      assertOver(world, "INVOICE", "{worksheet,rate}", "0.51");
      assertWithin(world, "INVOICE", "{worksheet,eligibleWages}", "1760.00");
      assertOver(world, "INVOICE", "{worksheet,eligibleWages}", "1759.98");
      assertWithin(world, "INVOICE", "{worksheet,prior,hours}", "960.00");
      assertOver(world, "INVOICE", "{worksheet,prior,hours}", "960.01");
      assertWithin(world, "INVOICE", "{worksheet,hourLines,0,rate}", "22.00");
      assertOver(world, "INVOICE", "{worksheet,hourLines,0,rate}", "22.01");
      assertOver(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-02-01");
      assertWithin(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-02-02");
      assertWithin(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-07-31");
      assertOver(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-08-01");
      assertWithin(world, "AGREEMENT", "{agreement,terms,reimbursementRate}", "0.50");
      assertOver(world, "AGREEMENT", "{agreement,terms,reimbursementRate}", "0.51");
    }
  }

  /** 26 weeks from 2 February end on 2 August; a day that the training paused uses up none. */
  @Test
  void noDayIsPaidAfterTheWeeksOfItsPack() {
    try (MoneyWorld world = approved()) {
      world.sql("ALTER TABLE verdict DISABLE TRIGGER USER");
      world.sql(set("INVOICE", "{agreement,terms,end}", "\"2026-12-31\""));
      assertWithin(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-08-02");
      assertOver(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-08-03");
      world.sql(
          set(
              "INVOICE",
              "{agreement,terms,pauses}",
              "[{\"from\": \"2026-05-01\", \"to\": \"2026-05-01\"}]"));
      assertWithin(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-08-03");
      assertOver(world, "INVOICE", "{worksheet,hourLines,0,date}", "2026-08-04");
    }
  }

  @Test
  void aShareThatWasFoundAndLetPassIsNotFoundAgain() {
    try (MoneyWorld world = approved()) {
      world.sql("ALTER TABLE verdict DISABLE TRIGGER USER");
      world.sql(set("AGREEMENT", "{findings}", "[{\"code\": \"AGR-RATE-OVER-CAP\"}]"));
      assertWithin(world, "AGREEMENT", "{agreement,terms,reimbursementRate}", "0.51");
    }
  }

  private static String set(String kind, String path, String json) {
    return "UPDATE verdict SET body = jsonb_set(body::jsonb, '"
        + path
        + "', '"
        + json
        + "')::json WHERE kind = '"
        + kind
        + "'";
  }

  private static void assertWithin(MoneyWorld world, String kind, String path, String value) {
    assertThat(with(world, set(kind, path, "\"" + value + "\""))).as(path).doesNotContain(LIMITS);
  }

  private static void assertOver(MoneyWorld world, String kind, String path, String value) {
    assertThat(with(world, set(kind, path, "\"" + value + "\""))).as(path).contains(LIMITS);
  }

  /** What would be broken; nothing of it stays. */
  private static List<String> with(MoneyWorld world, String change) {
    javax.sql.DataSource owner = world.database().owner();
    JdbcClient jdbc = JdbcClient.create(owner);
    return new TransactionTemplate(new JdbcTransactionManager(owner))
        .execute(
            status -> {
              status.setRollbackOnly();
              jdbc.sql("ALTER TABLE verdict DISABLE TRIGGER USER").update();
              assertThat(jdbc.sql(change).update()).isEqualTo(1);
              return new org.ojtpay.store.Invariants(jdbc)
                  .check().stream().map(BrokenInvariant::invariant).toList();
            });
  }
}
