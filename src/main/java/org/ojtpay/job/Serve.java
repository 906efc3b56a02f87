package org.ojtpay.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ojtpay.job.Schedule.CatchUp;
import org.ojtpay.job.ServeEvent.Kind;
import org.ojtpay.onfile.Run;

/**
 * Starts jobs by their times, one after the other, until the program is to end. The runs on file
 * are all that it remembers: it may be killed at any moment and started again.
 *
 * <p>A job decides for the day on which it was due, however late it starts. Where nobody attended
 * the due time, the latest one is made up for once, unless the job has run for that day or a later
 * one; a job that has never run waits for its next time. A run that was broken off goes on.
 */
final class Serve {

  /** A run that was broken off longer ago is a person's to continue. */
  private static final int DAYS_BACK = 7;

  /** Who wakes up so much later than wanted has slept: the machine was off meanwhile. */
  private static final Duration SLEPT = Duration.ofMinutes(5);

  /** So often is asked whether another program's run has ended. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final List<Schedule> schedules;
  private final Clock clock;
  private final Alarm alarm;
  private final StopSign stop;
  private final RunsAtHand runs;
  private final Consumer<ServeEvent> told;
  private final Map<String, LocalDate> attended = new HashMap<>();
  private final Set<Due> waiting = new HashSet<>();
  private final Set<Due> saidToWait = new HashSet<>();
  private Instant awakeSince;
  private @Nullable Due toldNext;

  /** How a run that was asked for went. */
  private enum Outcome {
    DONE,
    FAILED,
    ALIVE
  }

  Serve(
      List<Schedule> schedules,
      RunsAtHand runs,
      Clock clock,
      Alarm alarm,
      StopSign stop,
      Consumer<ServeEvent> told) {
    this.schedules = schedules;
    this.runs = runs;
    this.clock = clock;
    this.alarm = alarm;
    this.stop = stop;
    this.told = told;
    this.awakeSince = clock.instant();
  }

  void run() {
    tellNext();
    while (!stop.isAsked()) {
      Optional<Due> due =
          schedules.stream()
              .map(each -> each.latest(clock.instant()))
              .filter(each -> !isAttended(each))
              .filter(each -> !waiting.contains(each))
              .min(Due.ORDER);
      if (due.isPresent()) {
        attend(due.get());
      } else {
        sleep();
      }
    }
  }

  private boolean isAttended(Due due) {
    LocalDate last = attended.get(due.job());
    return last != null && !last.isBefore(due.day());
  }

  private void sleep() {
    Instant before = clock.instant();
    Due next = next(before);
    Instant until = next.at();
    if (waiting.isEmpty()) {
      tellNext();
    } else if (before.plus(AGAIN).isBefore(until)) {
      until = before.plus(AGAIN);
    }
    alarm.await(until);
    waiting.clear();
    if (clock.instant().isAfter(until.plus(SLEPT))) {
      awakeSince = clock.instant();
    }
  }

  private Due next(Instant moment) {
    return schedules.stream().map(each -> each.next(moment)).min(Due.ORDER).orElseThrow();
  }

  private void tellNext() {
    Due next = next(clock.instant());
    if (!next.equals(toldNext)) {
      toldNext = next;
      told.accept(
          ServeEvent.of(Kind.NEXT, next.job(), next.day(), "next on " + next.shown() + "."));
    }
  }

  private void attend(Due due) {
    try {
      SortedSet<LocalDate> days = days(due);
      if (days.isEmpty() || isClear(due)) {
        attended.put(due.job(), due.day());
        days.stream().filter(day -> !stop.isAsked()).forEach(day -> start(due.job(), day));
      }
    } catch (RuntimeException trouble) {
      attended.put(due.job(), due.day());
      failed(due.job(), due.day(), trouble);
    }
  }

  private void start(String job, LocalDate day) {
    told.accept(ServeEvent.of(Kind.STARTED, job, day, "starts."));
    if (go(job, day) == Outcome.ALIVE) {
      told.accept(ServeEvent.of(Kind.LEFT, job, day, "is run by another program already."));
    }
  }

  /** The days of runs that were broken off, and the one that is due unless it has been made up. */
  private SortedSet<LocalDate> days(Due due) {
    List<Run> known = runs.of(due.job());
    SortedSet<LocalDate> days = new TreeSet<>();
    brokenOff(known, due.day()).forEach(run -> days.add(run.asOf()));
    boolean missed = !due.at().isAfter(awakeSince);
    boolean madeUp =
        known.isEmpty()
            || due.schedule().catchUp() == CatchUp.NONE
            || known.stream().anyMatch(run -> !run.asOf().isBefore(due.day()));
    if (!missed || !madeUp) {
      days.add(due.day());
    }
    return days;
  }

  /** Unfinished runs of the last week that no later run of the job has done the work of. */
  private static List<Run> brokenOff(List<Run> known, LocalDate day) {
    LocalDate done =
        known.stream()
            .filter(run -> run.status().equals("DONE"))
            .map(Run::asOf)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return known.stream()
        .filter(run -> !run.status().equals("DONE"))
        .filter(run -> !run.asOf().isBefore(done) && !run.asOf().isAfter(day))
        .filter(run -> run.asOf().isAfter(day.minusDays(DAYS_BACK)))
        .sorted(Comparator.comparing(Run::asOf))
        .toList();
  }

  /** Whether the job that comes before this one has ended well, so that this one may start. */
  private boolean isClear(Due due) {
    String before = due.schedule().after();
    if (before == null) {
      return true;
    }
    for (Run open : brokenOff(runs.of(before), due.day())) {
      Outcome outcome = go(before, open.asOf());
      if (outcome == Outcome.ALIVE) {
        waiting.add(due);
        if (saidToWait.add(due)) {
          left(due, "waits until the run of " + before + " for " + open.asOf() + " has ended.");
        }
        return false;
      }
      if (outcome == Outcome.FAILED) {
        attended.put(due.job(), due.day());
        left(
            due,
            "is not started, since the run of %s for %s has not ended well. When it has: %s"
                .formatted(before, open.asOf(), command(due.job(), due.day())));
        return false;
      }
    }
    return true;
  }

  private Outcome go(String job, LocalDate day) {
    try {
      RunResult result = runs.run(job, day);
      told.accept(new ServeEvent(Kind.DONE, job, day, "done.", ExitStatus.DONE, result));
      return Outcome.DONE;
    } catch (RunAlive alive) {
      return Outcome.ALIVE;
    } catch (RuntimeException trouble) {
      failed(job, day, trouble);
      return Outcome.FAILED;
    }
  }

  private void left(Due due, String why) {
    told.accept(ServeEvent.of(Kind.LEFT, due.job(), due.day(), why));
  }

  private void failed(String job, LocalDate day, RuntimeException trouble) {
    ExitStatus.Known known =
        ExitStatus.of(trouble)
            .orElseGet(() -> new ExitStatus.Known(trouble.toString(), ExitStatus.UNEXPECTED));
    String message =
        "exit status %d: %s To go on: %s"
            .formatted(known.status(), known.message(), command(job, day));
    told.accept(new ServeEvent(Kind.FAILED, job, day, message, known.status(), null));
  }

  private static String command(String job, LocalDate day) {
    return "./ojtpay run " + job + " --as-of " + day;
  }
}
