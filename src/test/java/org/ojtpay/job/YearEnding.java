package org.ojtpay.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ojtpay.ledger.Journal;
import org.ojtpay.ledger.Settlements;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.reconcile.Blocker.Kind;
import org.ojtpay.reconcile.ReadMe;
import org.ojtpay.reconcile.YearEndReport;
import org.ojtpay.store.PaymentLife;

/** What the bank and Finance do with the payments of a {@link Year}, up to its closing. */
record YearEnding(Year year) {

  private static final Instant NOON = Instant.parse("2026-07-21T12:00:00Z");

  /** The payments by their numbers, the first first. */
  List<String> payments() {
    return year.shelves().paymentLife().numbers().stream().sorted().toList();
  }

  String last() {
    return payments().get(payments().size() - 1);
  }

  void settled(String payment, String on) {
    happened(payment, "SETTLED", on);
    book(() -> Settlements.paid(payment, year.shelves().payments().payable(payment)));
  }

  void returned(String payment, String on, boolean settled) {
    happened(payment, "RETURNED", on);
    book(() -> Settlements.returned(payment, settled, year.shelves().payments().payable(payment)));
  }

  private void happened(String payment, String event, String on) {
    year.shelves()
        .paymentLife()
        .put(
            payment,
            new PaymentLife.Event(
                event, LocalDate.parse(on), "izuberi", NOON, null, "said the bank"));
  }

  /** In a transaction of its own; what is to be booked is asked in it. */
  void book(Supplier<Journal> journal) {
    String run = year.shelves().paymentFiles().files().get(0).runId();
    year.shelves()
        .inOneTransaction(() -> year.shelves().journals().put(run, null, List.of(journal.get())));
  }

  /** The report of a run that is done. */
  YearEndReport ended(String asOf, @Nullable Path ledger) {
    return ended(asOf, 2026, ledger);
  }

  YearEndReport ended(String asOf, int fiscalYear, @Nullable Path ledger) {
    RunContext run = year.ending(asOf, fiscalYear, ledger, "hvandermeer");
    for (Step step : List.of(new FreezeStep(), new YearReportStep(), new BalanceStep())) {
      year.shelves().inOneTransaction(() -> step.run(run));
    }
    year.shelves().runs().finish(run.runId(), run.clock().instant(), "");
    return TellYearEndStep.report(run);
  }

  /** Finance's export of these rows: payment, date, voucher, amount. */
  static Path ledger(Path folder, String... rows) {
    try {
      return Files.writeString(
          folder.resolve("ledger.csv"), "Payment,Date,Voucher,Amount\n" + String.join("\n", rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another person closes than the one who ran it. */
  void closed(YearEndReport report) {
    closed(report, "mlindqvist");
  }

  void closed(YearEndReport report, String by) {
    Instant at = NOON.plus(1, ChronoUnit.DAYS);
    year.shelves()
        .yearEnds()
        .close(2026, new ReadMe.Closing(by, at, report.readMe().run(), "agreed"));
  }

  static List<Kind> kinds(YearEndReport report) {
    return report.blockers().stream().map(Blocker::kind).distinct().toList();
  }
}
