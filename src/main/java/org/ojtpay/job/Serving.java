package org.ojtpay.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ojtpay.onfile.Run;
import org.ojtpay.store.Database;
import org.ojtpay.store.Runs;
import org.ojtpay.store.ServeLock;
import org.ojtpay.store.Shelves;

/**
 * Starts the jobs of a folder by their times, over real data. The database is open only while a run
 * goes or the runs on file are looked at, so that people can work with it and stop it at any time.
 */
public final class Serving {

  private final JobFiles files;
  private final Clock clock;
  private final RunWatch watch;

  public Serving(JobFiles files, Clock clock, RunWatch watch) {
    this.files = files;
    this.clock = clock;
    this.watch = watch;
  }

  /**
   * Returns when the program is to end.
   *
   * @throws BadConfiguration where the jobs' files cannot be used
   * @throws org.ojtpay.store.DataDirectoryRefused where another program serves the same data
   */
  public void run(Consumer<ServeEvent> told) {
    JobsCheck.Result check = JobsCheck.check(files, clock);
    if (!check.faults().isEmpty()) {
      throw new BadConfiguration(
          String.join(System.lineSeparator(), check.faults())
              + System.lineSeparator()
              + "\"ojtpay jobs check\" shows this list again.");
    }
    if (check.schedules().isEmpty()) {
      throw new BadConfiguration("No job has a time. Give one of the files the key \"time\".");
    }
    Deque<ServeLock> locks = new ArrayDeque<>();
    try (StopSign.Hold hold = watch.stop().hold()) {
      directories(check.schedules()).forEach(data -> locks.push(ServeLock.take(data, holder())));
      Alarm alarm = Alarm.of(clock, watch.stop());
      new Serve(check.schedules(), new OnDisk(), clock, alarm, watch.stop(), told).run();
      java.util.Objects.requireNonNull(hold);
    } finally {
      locks.forEach(ServeLock::close);
    }
  }

  private String holder() {
    return "process " + ProcessHandle.current().pid() + ", since " + clock.instant();
  }

  private Set<Path> directories(List<Schedule> schedules) {
    Set<Path> directories = new LinkedHashSet<>();
    schedules.forEach(each -> directories.add(files.served(each.job()).normalize()));
    return directories;
  }

  /** The files are read anew for every run: a board may change while it is served. */
  private final class OnDisk implements RunsAtHand {

    @Override
    public List<Run> of(String job) {
      try (Database database = JobRunner.open(files.settings(job, Map.of(), clock))) {
        Runs runs = Shelves.of(database.app()).runs();
        return runs.all().stream().filter(run -> run.job().equals(job)).toList();
      }
    }

    @Override
    public RunResult run(String job, LocalDate asOf) {
      JobSettings settings = files.settings(job, Map.of("as-of", asOf.toString()), clock);
      return new JobRunner(files.board(), clock, watch).run(settings);
    }
  }
}
