package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ojtpay.validate.AgreementPacketBuilder.anAgreement;
import static org.ojtpay.validate.InvoiceBuilder.anInvoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.reconcile.ControlTotal;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.LargeYear;
import org.ojtpay.store.PaymentLife;

/** The end of a fiscal year with as many agreements as a large board has. */
class LargeYearIT {

  private static final int AGREEMENTS = Integer.getInteger("agreements", 200);
  private static final AgreementKey KEY =
      AgreementKey.of("MA-0412-003", "Dana Reyes", LocalDate.parse("2026-02-02"));

  @TempDir private Path folder;

  @Test
  void isReportedInTimeAndFoots() throws Exception {
    try (Year year = new Year(KEY)) {
      year.night("2026-01-23", anAgreement().arrival());
      year.night("2026-03-18", anInvoice().arrival());
      Paying paying = new Paying(year).proposed("2026-03-19").released().published();
      settle(year);
      String amount = paying.amounts().get(0);
      LargeYear.copy(year.database(), AGREEMENTS);

      Path ledger = folder.resolve("ledger.csv");
      StringBuilder rows = new StringBuilder("Payment,Date,Voucher,Amount\n");
      year.shelves().paymentLife().numbers().stream()
          .map(each -> each + ",2026-03-23,V," + amount + "\n")
          .forEach(rows::append);
      Files.writeString(ledger, rows);

      RunContext run = year.ending("2026-07-20", 2026, ledger, "hvandermeer");
      long began = System.nanoTime();
      for (Step step : List.of(new FreezeStep(), new YearReportStep())) {
        year.shelves().inOneTransaction(() -> step.run(run));
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      YearEndReport report = TellYearEndStep.report(run);
      System.out.printf(
          "%d agreements, %d payments: %s, heap %d MB%n",
          report.agreements().size(),
          report.payments().size(),
          took,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);

      assertThat(report.agreements()).hasSize(AGREEMENTS + 1);
      assertThat(report.payments()).hasSize(2 * AGREEMENTS + 1);
      assertThat(report.match().pairs()).hasSize(2 * AGREEMENTS + 1);
      assertThat(report.controls()).isNotEmpty().allMatch(ControlTotal::agrees);
      assertThat(took).isLessThan(Duration.ofSeconds(60));
    }
  }

  private static void settle(Year year) {
    String payment = year.shelves().paymentLife().numbers().get(0);
    year.shelves()
        .paymentLife()
        .put(
            payment,
            new PaymentLife.Event(
                "SETTLED",
                LocalDate.parse("2026-03-23"),
                "izuberi",
                Instant.EPOCH,
                null,
                "said the bank"));
    year.shelves()
        .inOneTransaction(
            () ->
                year.shelves()
                    .journals()
                    .put(
                        year.shelves().paymentFiles().files().get(0).runId(),
                        null,
                        List.of(
                            Settlements.paid(
                                payment, year.shelves().payments().payable(payment)))));
  }
}
