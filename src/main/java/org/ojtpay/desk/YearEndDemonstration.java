package org.ojtpay.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ojtpay.job.BoardFile.Person;
import org.ojtpay.job.JobFiles;
import org.ojtpay.job.JobRunner;
import org.ojtpay.job.JobSettings;
import org.ojtpay.job.RunResult;
import org.ojtpay.job.RunWatch;
import org.ojtpay.job.StopSign;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.reconcile.Blocker;
import org.ojtpay.store.EmbeddedServer;

/**
 * The end of a fiscal year in five weeks: what was paid in June on verified hours, the payroll of
 * July, what was left, two looks at the year, and its closing by a second person. Each evening is
 * played as if it were that day.
 */
public final class YearEndDemonstration {

  private static final int YEAR = 2026;
  private static final String FINANCE = "finance";
  private static final String CARRIED = "Small, and the training goes on: carried into next year";

  /** Is told each step when it is done. */
  public interface Told extends Demonstration.Told {

    /** What follows happens in the evening of that day. */
    void evening(LocalDate day);

    /** The bank's statement shows the payments of the file. */
    void settled(FiledPaymentFile file, LocalDate on, Person by);

    /**
     * Somebody has run the year's end.
     *
     * @param ledger Finance's export that was laid beside it
     */
    void looked(RunResult run, Path ledger, Person by);

    void passed(Blocker blocker, String reason, Person by);

    /** This is still in the way, or nobody may close; the year stays open. */
    void open(int year, List<Blocker> inTheWay);

    void closed(int year, Person by);
  }

  private final Stage stage;

  /**
   * A demonstration.
   *
   * @param files the configuration of its jobs
   */
  public YearEndDemonstration(JobFiles files, Clock clock, RunWatch watch) {
    this.stage = new Stage(files, clock, watch);
  }

  /**
   * Plays it all.
   *
   * @throws org.ojtpay.store.DataDirectoryRefused where its database is in use; nothing was touched
   */
  public void run(Told told) throws IOException {
    JobSettings night = stage.settings(JobRunner.NIGHTLY, Map.of());
    told.emptied(stage.empty());
    // One server for all of it.
    try (StopSign.Hold hold = stage.watch().stop().hold();
        EmbeddedServer server = EmbeddedServer.open(night.data())) {
      Objects.requireNonNull(hold);
      Objects.requireNonNull(server);
      night("1", "2026-06-30", told).ifPresent(file -> settle(file, told));
      Optional<FiledPaymentFile> july = night("2", "2026-07-16", told);
      look("2026-07-17", told);
      july.ifPresent(file -> settle(file, told));
      night("3", "2026-07-28", told).ifPresent(file -> settle(file, told));
      end("2026-07-31", told);
    }
  }

  private Optional<FiledPaymentFile> night(String inbox, String day, Told told) {
    Stage evening = evening(day, told);
    Map<String, String> given = Map.of("as-of", day, "inbox", sample(inbox).toString());
    told.night(evening.run(evening.settings(JobRunner.NIGHTLY, given)));
    return evening.pay(given, told);
  }

  private Stage evening(String day, Told told) {
    LocalDate date = LocalDate.parse(day);
    told.evening(date);
    return stage.on(date);
  }

  private Path sample(String name) {
    return stage.settings(JobRunner.NIGHTLY, Map.of()).inbox().resolve(name);
  }

  /** On the day of its effect, as the bank's statement would show it. */
  private void settle(FiledPaymentFile file, Told told) {
    LocalDate day = file.effectiveEntryDate();
    Stage then = stage.on(day);
    Person by = stage.approver();
    try (Office office = then.office(then.settings(JobRunner.NIGHTLY, Map.of()))) {
      office.settling().settle(file.name(), day, by.user());
    }
    told.settled(file, day, by);
  }

  /** Runs the year's end, with Finance's ledger of that day. */
  private JobSettings look(String day, Told told) {
    Stage evening = evening(day, told);
    Person by = stage.approver();
    Path ledger = sample("ledger").resolve(day + ".csv");
    JobSettings settings =
        evening.settings(
            JobRunner.FISCAL_YEAR_END,
            Map.of(
                "as-of", day,
                "fiscal-year", Integer.toString(YEAR),
                "ledger", ledger.toString(),
                "user", by.user()));
    told.looked(evening.run(settings), ledger, by);
    return settings;
  }

  /** Whoever has run it lets pass what may be; another person closes. */
  private void end(String day, Told told) {
    JobSettings settings = look(day, told);
    Stage evening = stage.on(LocalDate.parse(day));
    try (Office office = evening.office(settings)) {
      YearEnds ends = office.yearEnds(evening.board());
      Person first = stage.approver();
      for (Blocker each : ends.standing(YEAR).inTheWay()) {
        if (each.kind() == Blocker.Kind.RECEIVABLE) {
          ends.accept(YEAR, each.kind(), each.subject(), Ruling.of(first.user(), CARRIED));
          told.passed(each, CARRIED, first);
        }
      }
      List<Blocker> left = ends.standing(YEAR).inTheWay();
      Optional<Person> second = another(first);
      if (!left.isEmpty() || second.isEmpty()) {
        told.open(YEAR, left);
        return;
      }
      ends.close(YEAR, Ruling.of(second.get().user(), "Agrees with the trial balance of July 31"));
      told.closed(YEAR, second.get());
    }
  }

  private Optional<Person> another(Person than) {
    return stage.board().people().stream()
        .filter(each -> each.is(FINANCE) && !each.user().equals(than.user()))
        .findFirst();
  }
}
