package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ojtpay.job.Schedule.CatchUp;
import org.ojtpay.job.ServeEvent.Kind;
import org.ojtpay.onfile.Run;

/** Jobs by their times, under a clock that the test moves. */
class ServeTest {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final List<ServeEvent> said = new ArrayList<>();
  private final Map<String, Instant> asleep = new HashMap<>();
  private final Board board = new Board();
  private StopSign stop = new StopSign();
  private Instant now = Instant.EPOCH;
  private Instant end = Instant.EPOCH;

  /** The runs that the test knows, and how long and how well each goes. */
  private final class Board implements RunsAtHand {

    private final List<Run> runs = new ArrayList<>();
    private final List<String> started = new ArrayList<>();
    private final Map<String, RuntimeException> trouble = new HashMap<>();
    private Duration takes = Duration.ofMinutes(10);

    void has(String job, String day, String status) {
      runs.removeIf(run -> run.job().equals(job) && run.asOf().toString().equals(day));
      runs.add(run(job, LocalDate.parse(day), status));
    }

    @Override
    public List<Run> of(String job) {
      return runs.stream().filter(run -> run.job().equals(job)).toList();
    }

    @Override
    public RunResult run(String job, LocalDate asOf) {
      started.add("%s %s at %s".formatted(job, asOf, now.atZone(PACIFIC).toLocalDateTime()));
      RuntimeException wrong = trouble.get(job + " " + asOf);
      if (wrong instanceof RunAlive) {
        throw wrong;
      }
      now = now.plus(takes);
      has(job, asOf.toString(), wrong == null ? "DONE" : "FAILED");
      if (wrong != null) {
        throw wrong;
      }
      Run done = run(job, asOf, "DONE");
      return new RunResult(done, Path.of(done.outbox()), List.of(), List.of());
    }

    private static Run run(String job, LocalDate asOf, String status) {
      return new Run("00000000", job, asOf, 1, "p", "h", "out", status, Instant.EPOCH, null, null);
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private static Schedule schedule(String job, String time, @Nullable String after) {
    return schedule(job, time, after, CatchUp.LATEST);
  }

  private static Schedule schedule(
      String job, String time, @Nullable String after, CatchUp catchUp) {
    return new Schedule(job, LocalTime.parse(time), WEEKDAYS, PACIFIC, catchUp, after);
  }

  private static Instant local(String text) {
    return LocalDateTime.parse(text).atZone(PACIFIC).toInstant();
  }

  private static final Schedule NIGHT = schedule("night", "21:30", null);
  private static final Schedule PAY = schedule("pay", "05:30", "night");

  /** Lets it serve from one local time to another. */
  private List<String> serve(String from, String to, Schedule... schedules) {
    now = local(from);
    end = local(to);
    board.started.clear();
    Alarm alarm =
        moment -> {
          now = asleep.getOrDefault(moment.toString(), moment);
          if (now.isAfter(end)) {
            stop.ask();
          }
        };
    new Serve(List.of(schedules), board, clock(), alarm, stop, said::add).run();
    stop = new StopSign();
    return board.started;
  }

  private List<String> said(Kind kind) {
    return said.stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.job() + " " + each.asOf() + ": " + each.message())
        .toList();
  }

  @Test
  void startsEachJobAtItsTimeForThatDay() {
    assertThat(serve("2026-05-20T12:00", "2026-05-22T12:00", NIGHT, PAY))
        .containsExactly(
            "night 2026-05-20 at 2026-05-20T21:30",
            "pay 2026-05-21 at 2026-05-21T05:30",
            "night 2026-05-21 at 2026-05-21T21:30",
            "pay 2026-05-22 at 2026-05-22T05:30");
  }

  @Test
  void saysFirstWhichJobComesNextAndWhen() {
    serve("2026-05-20T12:00", "2026-05-20T13:00", NIGHT, PAY);
    assertThat(said(Kind.NEXT))
        .first()
        .isEqualTo("night 2026-05-20: next on Wednesday 2026-05-20 21:30 America/Los_Angeles.");
  }

  @Test
  void waitsForTheNextTimeWhereNothingHasEverRun() {
    assertThat(serve("2026-05-20T22:00", "2026-05-21T12:00", NIGHT, PAY))
        .containsExactly("pay 2026-05-21 at 2026-05-21T05:30");
  }

  @Test
  void makesUpForTheLatestMissedNightOnceAndForTheDayOnWhichItWasDue() {
    board.has("night", "2026-05-14", "DONE");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T22:00", NIGHT))
        .containsExactly(
            "night 2026-05-19 at 2026-05-20T09:00", "night 2026-05-20 at 2026-05-20T21:30");
    assertThat(serve("2026-05-21T09:00", "2026-05-21T10:00", NIGHT)).isEmpty();
  }

  @Test
  void makesUpForMissedJobsInTheOrderOfTheirTimes() {
    board.has("night", "2026-05-14", "DONE");
    board.has("pay", "2026-05-15", "DONE");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", PAY, NIGHT))
        .containsExactly(
            "night 2026-05-19 at 2026-05-20T09:00", "pay 2026-05-20 at 2026-05-20T09:10");
  }

  @Test
  void makesUpForNothingThatRanForThatDayOrALaterOne() {
    board.has("night", "2026-05-19", "DONE");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT)).isEmpty();
    board.has("night", "2026-05-20", "DONE");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT)).isEmpty();
  }

  @Test
  void makesUpForNothingWhereTheJobSaysSo() {
    board.has("night", "2026-05-14", "DONE");
    Schedule never = schedule("night", "21:30", null, CatchUp.NONE);
    assertThat(serve("2026-05-20T09:00", "2026-05-20T22:00", never))
        .containsExactly("night 2026-05-20 at 2026-05-20T21:30");
  }

  @Test
  void makesUpForWhatTheMachineSleptThrough() {
    board.has("night", "2026-05-19", "DONE");
    asleep.put(local("2026-05-20T21:30").toString(), local("2026-05-22T08:00"));
    assertThat(serve("2026-05-20T12:00", "2026-05-22T12:00", NIGHT))
        .containsExactly("night 2026-05-21 at 2026-05-22T08:00");
  }

  @Test
  void keepsTheDayOfAJobThatWaitedForAnotherPastMidnight() {
    board.takes = Duration.ofHours(4);
    Schedule late = schedule("watch", "21:30", null);
    assertThat(serve("2026-05-20T12:00", "2026-05-21T12:00", late, NIGHT))
        .containsExactly(
            "night 2026-05-20 at 2026-05-20T21:30", "watch 2026-05-20 at 2026-05-21T01:30");
  }

  @Test
  void letsARunThatWasBrokenOffGoOn() {
    board.has("night", "2026-05-19", "STARTED");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT))
        .containsExactly("night 2026-05-19 at 2026-05-20T09:00");
  }

  @Test
  void leavesARunThatWasBrokenOffMoreThanAWeekAgo() {
    board.has("night", "2026-05-13", "FAILED");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT))
        .containsExactly(
            "night 2026-05-13 at 2026-05-20T09:00", "night 2026-05-19 at 2026-05-20T09:10");
    board.runs.clear();
    board.has("night", "2026-05-12", "FAILED");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT))
        .containsExactly("night 2026-05-19 at 2026-05-20T09:00");
  }

  @Test
  void leavesARunThatALaterOneHasDoneTheWorkOf() {
    board.has("night", "2026-05-18", "FAILED");
    board.has("night", "2026-05-19", "DONE");
    assertThat(serve("2026-05-20T09:00", "2026-05-20T12:00", NIGHT)).isEmpty();
  }

  @Test
  void saysWhyARunFailedAndServesOn() {
    board.trouble.put("night 2026-05-20", new InboxUnreachable("The inbox is gone."));
    assertThat(serve("2026-05-20T12:00", "2026-05-21T22:00", NIGHT))
        .containsExactly(
            "night 2026-05-20 at 2026-05-20T21:30",
            "night 2026-05-20 at 2026-05-21T21:30",
            "night 2026-05-21 at 2026-05-21T21:40");
    assertThat(said(Kind.FAILED))
        .first()
        .isEqualTo(
            "night 2026-05-20: exit status 6: The inbox is gone. To go on: ./ojtpay run night"
                + " --as-of 2026-05-20");
  }

  @Test
  void paysNothingAfterANightThatHasNotEndedWell() {
    board.trouble.put("night 2026-05-20", new RunFailed("The books do not balance.", null));
    assertThat(serve("2026-05-20T12:00", "2026-05-21T12:00", NIGHT, PAY))
        .containsExactly(
            "night 2026-05-20 at 2026-05-20T21:30", "night 2026-05-20 at 2026-05-21T05:30");
    assertThat(said(Kind.LEFT))
        .singleElement()
        .asString()
        .startsWith("pay 2026-05-21: is not started")
        .endsWith("./ojtpay run pay --as-of 2026-05-21");
  }

  @Test
  void letsPaymentsWaitForANightThatAnotherProgramRuns() {
    board.has("night", "2026-05-20", "STARTED");
    board.trouble.put("night 2026-05-20", new RunAlive("running already"));
    Alarm untilItEnds =
        moment -> {
          now = moment;
          if (now.equals(local("2026-05-21T05:33"))) {
            board.has("night", "2026-05-20", "DONE");
          } else if (now.isAfter(local("2026-05-21T12:00"))) {
            stop.ask();
          }
        };
    now = local("2026-05-21T05:00");
    new Serve(List.of(PAY), board, clock(), untilItEnds, stop, said::add).run();

    assertThat(board.started).last().isEqualTo("pay 2026-05-21 at 2026-05-21T05:33");
    assertThat(said(Kind.LEFT))
        .containsExactly("pay 2026-05-21: waits until the run of night for 2026-05-20 has ended.");
  }

  @Test
  void leavesARunThatSomebodyElseHasStarted() {
    board.trouble.put("night 2026-05-20", new RunAlive("running already"));
    assertThat(serve("2026-05-20T12:00", "2026-05-21T12:00", NIGHT)).hasSize(1);
    assertThat(said(Kind.LEFT))
        .containsExactly("night 2026-05-20: is run by another program already.");
  }

  @Test
  void startsOnceOnTheNightsOnWhichTheClocksChange() {
    Schedule nightly =
        new Schedule(
            "night",
            LocalTime.of(2, 30),
            EnumSet.allOf(DayOfWeek.class),
            PACIFIC,
            CatchUp.LATEST,
            null);
    assertThat(serve("2027-03-13T12:00", "2027-03-15T12:00", nightly))
        .containsExactly(
            "night 2027-03-14 at 2027-03-14T03:30", "night 2027-03-15 at 2027-03-15T02:30");
    assertThat(board.runs).hasSize(2);
  }

  @Test
  void startsNothingMoreOnceItIsToEnd() {
    board.has("night", "2026-05-14", "DONE");
    stop.ask();
    assertThat(serve("2026-05-20T09:00", "2026-05-20T22:00", NIGHT)).isEmpty();
  }
}
