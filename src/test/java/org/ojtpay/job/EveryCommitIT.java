package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.store.ConnectionInfo;
import org.ojtpay.store.RowCounts;
import org.ojtpay.store.TestDatabase;
import org.springframework.batch.core.repository.dao.DefaultExecutionContextSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small night, its payment file and a deadline watch are killed, or lose their connection, at a
 * commit that is done while nobody knows; or the database is silent from then on. Given again, each
 * command goes on and ends as if nothing had happened.
 *
 * <p>A build tries one commit, {@code -Dcuts=20} so many, {@code -Dcuts=0} every one, {@code
 * -Dcut.at=7} that one alone; {@code -Dcut.kind=} counts all statements in place of commits.
 */
class EveryCommitIT {

  private static final String KIND = System.getProperty("cut.kind", "COMMIT");
  private static final int CUTS = Integer.getInteger("cuts", 1);
  private static final int AT = Integer.getInteger("cut.at", 0);
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int MOST_SECONDS = 180;

  /** An agreement, an invoice to pay, one that waits for its agreement, and one to return. */
  private static final List<String> SMALL_NIGHT =
      List.of(
          "2026-02-05 OJT packet Tellez - Anchor Point",
          "2026-04-10 Invoice 1042 Anchor Point",
          "2026-05-01 Cholla completion invoice",
          "2026-05-19 new OJT Raman");

  // The same for all: it is run once.
  private static @Nullable Came undisturbed;
  private static int commits;

  @TempDir Path folder;
  private Path inbox;

  private record Came(
      SortedMap<String, SortedMap<String, String>> outputs, SortedMap<String, Long> rows) {}

  private interface Disturbed {
    void run(TestDatabase database, Path outbox, int at) throws IOException, InterruptedException;
  }

  @BeforeEach
  void runUndisturbed() throws IOException {
    inbox = smallInbox();
    if (undisturbed != null) {
      return;
    }
    try (TestDatabase database = TestDatabase.fresh();
        CutConnections none = CutConnections.counting(port(database), KIND)) {
      Path outbox = folder.resolve("undisturbed");
      jobs(database, none.port(), outbox).run();
      undisturbed = came(database, outbox);
      commits = none.completed();
    }
    System.out.printf("%d commits, seed %d%n", commits, SEED);
  }

  @Test
  void endsTheSameAfterItWasKilledAtACommit() throws Exception {
    assertThat(trials(this::killed)).isEmpty();
  }

  @Test
  void endsTheSameAfterItWasKilledAgainWhileItWentOn() throws Exception {
    assertThat(
            trials(
                (database, outbox, at) -> {
                  killed(database, outbox, at);
                  killed(database, outbox, 1 + new Random(at).nextInt(60));
                }))
        .isEmpty();
  }

  @Test
  void endsTheSameAfterItLostTheConnectionOfACommit() throws Exception {
    assertThat(trials(this::disconnected)).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(
      named = "cuts",
      matches = ".+",
      disabledReason = "waits half a minute for each cut: -Dcuts=3 runs it")
  void endsTheSameAfterTheDatabaseFellSilent() throws Exception {
    assertThat(trials(this::silenced)).isEmpty();
  }

  @Test
  void goesOnWithTheInboxAndTheReferenceThatItBeganWith() throws Exception {
    Path outbox = folder.resolve("changed");
    try (TestDatabase database = TestDatabase.fresh()) {
      killed(database, outbox, commits / 4);
      assertThat(RowCounts.of(database.app())).containsEntry("receipt", 4L);
      assertThat(RowCounts.of(database.app())).containsEntry("verdict", 0L);

      Files.move(inbox.resolve(SMALL_NIGHT.get(3)), inbox.resolve("2026-05-20 another name"));
      Files.writeString(inbox.resolve(SMALL_NIGHT.get(1)).resolve("more.csv"), "a,b\n1,2\n");
      Path vendors = folder.resolve("reference/vendors.csv");
      Files.writeString(vendors, Files.readString(vendors).replace("@", "@changed."));
      jobs(database, port(database), outbox).run();

      SortedMap<String, SortedMap<String, String>> night = Outputs.ofOutbox(outbox);
      String first = night.firstKey();
      assertThat(night.get(first))
          .isEqualTo(Objects.requireNonNull(undisturbed).outputs().get(first));
    }
  }

  /** The engine puts a partition in one commit, and its list in the next. */
  @Test
  void readsPartitionsWhoseListsWereNotPut() throws Exception {
    Path outbox = folder.resolve("without-lists");
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcClient jdbc = JdbcClient.create(database.owner());
      int at = commits / 5;
      do {
        assertThat(at).as("a commit while partitions are read").isLessThan(commits / 2);
        killed(database, outbox, at++);
      } while (partitionsWithoutLists(jdbc) == 0);

      jobs(database, port(database), outbox).run();

      assertThat(came(database, outbox)).isEqualTo(undisturbed);
    }
  }

  private static int partitionsWithoutLists(JdbcClient jdbc) throws IOException {
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    new DefaultExecutionContextSerializer().serialize(Map.of(), nothing);
    return jdbc.sql(
            "UPDATE batch_step_execution_context c SET short_context = ?, serialized_context = NULL"
                + " FROM batch_step_execution s WHERE s.step_execution_id = c.step_execution_id"
                + " AND s.step_name LIKE 'read.part:%' AND s.status <> 'COMPLETED'")
        .param(nothing.toString(StandardCharsets.ISO_8859_1))
        .update();
  }

  private void killed(TestDatabase database, Path outbox, int at)
      throws IOException, InterruptedException {
    CompletableFuture<Process> child = new CompletableFuture<>();
    try (CutConnections cut =
        new CutConnections(
            port(database), KIND, at, () -> child.join().destroyForcibly().onExit().join())) {
      child.complete(jobs(database, cut.port(), outbox).start(folder.resolve("child.log")));
      assertThat(child.join().waitFor(MOST_SECONDS, TimeUnit.SECONDS))
          .as("ends within %d seconds", MOST_SECONDS)
          .isTrue();
    }
  }

  private void disconnected(TestDatabase database, Path outbox, int at) throws IOException {
    try (CutConnections cut = new CutConnections(port(database), KIND, at, () -> {})) {
      jobs(database, cut.port(), outbox).run();
    } catch (RuntimeException lost) {
      // What it says is not asked here.
    }
  }

  private void silenced(TestDatabase database, Path outbox, int at) throws IOException {
    long start = System.nanoTime();
    try (CutConnections silent = CutConnections.silent(port(database), KIND, at)) {
      assertThatThrownBy(() -> jobs(database, silent.port(), outbox, "?socketTimeout=3").run())
          .satisfies(
              lost ->
                  assertThat(ExitStatus.of(lost).map(ExitStatus.Known::status))
                      .hasValue(ExitStatus.UNREACHABLE));
    }
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("silent from commit %d on: ended after %d s%n", at, waited.toSeconds());
    assertThat(waited).isLessThan(Duration.ofSeconds(MOST_SECONDS));
  }

  /** The moments after which it did not end the same, and what came in its place. */
  private List<String> trials(Disturbed disturbed) throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (int at : moments()) {
      Path outbox = folder.resolve("cut-" + at);
      try (TestDatabase database = TestDatabase.fresh()) {
        disturbed.run(database, outbox, at);
        jobs(database, port(database), outbox).run();
        assertThat(came(database, outbox)).isEqualTo(undisturbed);
      } catch (RuntimeException | AssertionError e) {
        wrong.add(at + ": " + e);
      }
      System.out.printf("commit %d: %d wrong so far%n", at, wrong.size());
    }
    return wrong;
  }

  private List<Integer> moments() {
    if (AT > 0) {
      return List.of(AT);
    }
    if (CUTS == 0) {
      return IntStream.rangeClosed(1, commits).boxed().toList();
    }
    Random random = new Random(SEED);
    return IntStream.range(0, CUTS)
        .map(i -> 1 + (int) ((i + random.nextDouble()) * commits / CUTS))
        .boxed()
        .toList();
  }

  private AllJobs jobs(TestDatabase database, int port, Path outbox) throws IOException {
    return jobs(database, port, outbox, "");
  }

  private AllJobs jobs(TestDatabase database, int port, Path outbox, String options)
      throws IOException {
    String url =
        database
            .appInfo()
            .url()
            .replaceFirst("\\?.*", "")
            .replace(":" + port(database) + "/", ":" + port + "/");
    return new AllJobs(inbox, outbox, url + options, credentials(database));
  }

  private static Came came(TestDatabase database, Path outbox) throws IOException {
    return new Came(Outputs.ofOutbox(outbox), RowCounts.of(database.app()));
  }

  private Path credentials(TestDatabase database) throws IOException {
    ConnectionInfo owner = database.ownerInfo();
    ConnectionInfo app = database.appInfo();
    Path file = folder.resolve("credentials");
    Files.writeString(
        file,
        "ownerUser=%s\nownerPassword=%s\nappUser=%s\nappPassword=%s\n"
            .formatted(owner.user(), owner.password(), app.user(), app.password()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static int port(TestDatabase database) {
    return URI.create(database.appInfo().url().substring("jdbc:".length())).getPort();
  }

  private Path smallInbox() throws IOException {
    Path small = Files.createDirectory(folder.resolve("inbox"));
    for (String name : SMALL_NIGHT) {
      copy(Path.of("inbox-samples/night").resolve(name), small.resolve(name));
    }
    copy(Path.of("jobs/reference"), folder.resolve("reference"));
    return small;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
