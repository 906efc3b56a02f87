package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.job.ServeEvent.Kind;
import org.ojtpay.onfile.Run;
import org.ojtpay.store.DataDirectoryRefused;

/** Serving and stopping over real data. */
class ServingIT {

  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  private final StopSign stop = new StopSign();
  private final List<ServeEvent> said = new ArrayList<>();

  @BeforeEach
  void makeJobs() throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs"));
    Files.createDirectories(folder.resolve("inbox"));
    Files.copy(HOME.resolve("jobs/board.yaml"), jobs.resolve("board.yaml"));
    String job = Files.readString(HOME.resolve("jobs/nightly-invoice-run.yaml"));
    Files.writeString(
        jobs.resolve("nightly-invoice-run.yaml"),
        job.replace("inbox: inbox", "inbox: " + folder.resolve("inbox"))
            .replace("outbox: outbox", "outbox: " + folder.resolve("outbox"))
            .replace(".ojtpay/data", folder.resolve("data").toString()));
  }

  private JobFiles files() {
    return new JobFiles(HOME, folder.resolve("jobs"));
  }

  private Serving serving(Clock clock, Progress progress) {
    return new Serving(files(), clock, new RunWatch(progress, stop));
  }

  /** A clock that goes, and shows this moment now. */
  private static Clock showing(String local) {
    Instant wanted =
        LocalDateTime.parse(local).atZone(ZoneId.of("America/Los_Angeles")).toInstant();
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), wanted));
  }

  @Test
  void runsTheJobAtItsTimeAndLetsPeopleWorkMeanwhile() {
    Clock clock = showing("2026-05-20T21:29:59");
    serving(clock, Progress.NONE)
        .run(
            event -> {
              said.add(event);
              if (event.kind() == Kind.NEXT) {
                peopleWork(clock);
                assertThatThrownBy(() -> serving(clock, Progress.NONE).run(said::add))
                    .isInstanceOf(DataDirectoryRefused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
              } else if (event.kind() == Kind.DONE) {
                stop.ask();
              }
            });

    assertThat(said)
        .extracting(ServeEvent::kind)
        .containsExactly(Kind.NEXT, Kind.STARTED, Kind.DONE);
    assertThat(said).allMatch(event -> event.asOf().toString().equals("2026-05-20"));
    assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  private void peopleWork(Clock clock) {
    JobSettings settings = files().settings(JobRunner.NIGHTLY, Map.of(), clock);
    try (Office office = Office.open(settings, clock)) {
      assertThat(office.runs()).isEmpty();
    }
    assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aRunThatIsStoppedGoesOnWithTheNextStart() throws IOException {
    Files.writeString(folder.resolve("inbox").resolve("2026-05-20 note.csv"), "a,b\n1,2\n");
    Clock clock = Clock.fixed(Instant.parse("2026-05-21T04:30:00Z"), ZoneOffset.UTC);
    JobSettings settings = files().settings(JobRunner.NIGHTLY, Map.of(), clock);
    Progress stopsAtReading =
        new Progress() {
          @Override
          public void start(String item) {
            stop.ask();
          }
        };
    RunWatch watch = new RunWatch(stopsAtReading, stop);

    assertThatThrownBy(() -> new JobRunner(files().board(), clock, watch).run(settings))
        .isInstanceOf(RunInterrupted.class);
    Run stopped;
    try (Office office = Office.open(settings, clock)) {
      stopped = office.runs().get(0);
    }
    RunResult result = new JobRunner(files().board(), clock).run(settings);

    assertThat(stopped.status()).isEqualTo("FAILED");
    assertThat(result.run().id()).isEqualTo(stopped.id());
    assertThat(result.run().status()).isEqualTo("DONE");
    assertThat(result.verdicts()).hasSize(1);
  }
}
