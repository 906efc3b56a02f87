package org.ojtpay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.cli.NightCommand.Victim;
import org.ojtpay.job.Outputs;
import org.ojtpay.store.Database;
import org.ojtpay.store.RowCounts;
import org.ojtpay.store.Shelves;

/**
 * The sample night and its payment file, killed with -9 at random moments and given again: the
 * outcome is that of an undisturbed night, to the byte and to the row.
 *
 * <p>{@code -Dkills=10} kills so often for each victim and each job, {@code -Dvictims=MACHINE} that
 * one alone; {@code -Dseed=} repeats the moments of an earlier sweep.
 */
class KillSweepIT {

  private static final int KILLS = Integer.getInteger("kills", 1);

  /** In a sweep all; in a build the mildest and the worst. */
  private static final List<Victim> VICTIMS =
      Stream.of(
              System.getProperty("victims", KILLS > 1 ? "PROGRAM,GROUP,MACHINE" : "PROGRAM,MACHINE")
                  .split(",", -1))
          .map(Victim::valueOf)
          .toList();

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Path INBOX = Path.of("inbox-samples/night").toAbsolutePath();
  private static final String NIGHT = "nightly-invoice-run";
  private static final String PAYMENT_FILE = "payment-file";

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final List<String> wrong = new ArrayList<>();

  private record Came(
      SortedMap<String, SortedMap<String, String>> outputs, SortedMap<String, Long> rows) {}

  @Test
  void endsAsIfNothingHadHappened() throws Exception {
    Path night = NightCommand.home(folder.resolve("undisturbed"));
    long nightMillis = millis(night, NIGHT);
    Path before = folder.resolve("before-payment");
    NightCommand.copy(night, before);
    Came decided = came(night);
    long paymentMillis = millis(night, PAYMENT_FILE);
    Came paid = came(night);
    System.out.printf(
        "night %d ms, payment file %d ms, seed %d%n", nightMillis, paymentMillis, SEED);

    for (Victim victim : VICTIMS) {
      for (int i = 0; i < KILLS; i++) {
        Path home = folder.resolve(NIGHT + "-" + victim + "-" + i);
        trial(NightCommand.home(home), NIGHT, victim, moment(nightMillis, i), decided);
      }
      for (int i = 0; i < KILLS; i++) {
        Path home = folder.resolve(PAYMENT_FILE + "-" + victim + "-" + i);
        NightCommand.copy(before, home);
        trial(home, PAYMENT_FILE, victim, moment(paymentMillis, i), paid);
      }
    }

    assertThat(wrong).isEmpty();
  }

  private long millis(Path home, String job) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = NightCommand.start(home, job, INBOX).ended();
    assertThat(status).as(NightCommand.said(home)).isZero();
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A random moment of the i-th of equal parts of the whole. */
  private long moment(long whole, int i) {
    return (long) ((i + random.nextDouble()) * whole / KILLS);
  }

  private void trial(Path home, String job, Victim victim, long moment, Came undisturbed)
      throws IOException, InterruptedException {
    NightCommand command = NightCommand.start(home, job, INBOX);
    String found = "killed";
    if (command.hasEndedWithin(moment)) {
      found = "had ended";
    } else {
      command.kill(victim);
    }
    int status = NightCommand.start(home, job, INBOX).ended();
    String outcome = status == 0 ? outcome(home, job, undisturbed) : "exit " + status;
    System.out.printf("%s, %s at %d ms: %s, %s%n", job, victim, moment, found, outcome);
    if (!outcome.equals("the same")) {
      wrong.add("%s, %s at %d ms: %s".formatted(job, victim, moment, outcome));
      System.out.println(NightCommand.said(home));
    }
  }

  private static String outcome(Path home, String job, Came undisturbed)
      throws IOException, InterruptedException {
    List<String> left = NightCommand.leftovers(home);
    if (!left.isEmpty()) {
      return "left behind: " + left;
    }
    Came came = came(home);
    // Killed after its last commit, a run is done, and the next one finds nothing new.
    boolean again = came.outputs().remove(job + " 2026-05-20 #2") != null;
    if (again) {
      came.rows().putAll(of(undisturbed.rows(), "run", "run_entry", "reference_version"));
    }
    return came.equals(undisturbed)
        ? "the same"
        : Outputs.differences(undisturbed.outputs(), came.outputs())
            + " "
            + Outputs.differences(undisturbed.rows(), came.rows());
  }

  private static SortedMap<String, Long> of(SortedMap<String, Long> rows, String... tables) {
    SortedMap<String, Long> some = new TreeMap<>(rows);
    some.keySet().retainAll(List.of(tables));
    return some;
  }

  private static Came came(Path home) throws IOException {
    try (Database database = Database.embedded(home.resolve(".ojtpay/demo"))) {
      assertThat(Shelves.of(database.app()).invariants().check()).isEmpty();
      return new Came(Outputs.ofOutbox(home.resolve("outbox/demo")), RowCounts.of(database.app()));
    }
  }

  /** A night of two submissions, which is long enough to be disturbed. */
  private Path small() throws IOException {
    Path inbox = folder.resolve("inbox");
    for (String name :
        List.of("2026-02-05 OJT packet Tellez - Anchor Point", "2026-05-19 new OJT Raman")) {
      NightCommand.copy(INBOX.resolve(name), inbox.resolve(name));
    }
    return inbox;
  }

  @Test
  void refusesTheSecondOfTwoThatStartAtOnce() throws Exception {
    Path home = NightCommand.home(folder.resolve("twice"));
    Path small = small();
    NightCommand one = NightCommand.start(home, NIGHT, small);
    NightCommand other = NightCommand.start(home, NIGHT, small);

    assertThat(List.of(one.ended(), other.ended()))
        .as(NightCommand.said(home))
        .containsExactlyInAnyOrder(0, 5);
    assertThat(Outputs.ofOutbox(home.resolve("outbox/demo"))).hasSize(1);
    assertThat(NightCommand.leftovers(home)).isEmpty();
  }

  @Test
  void goesOnAfterASignal() throws Exception {
    Path home = NightCommand.home(folder.resolve("signal"));
    Path small = small();
    for (String signal : List.of("INT", "TERM")) {
      NightCommand command = NightCommand.start(home, NIGHT, small);
      command.awaitServer();
      assertThat(command.hasEndedWithin(700)).isFalse();
      command.signal(signal);
      assertThat(command.ended()).as(signal).isEqualTo(130);
      assertThat(NightCommand.leftovers(home)).as("after " + signal).isEmpty();
    }

    assertThat(NightCommand.start(home, NIGHT, small).ended()).isZero();
    assertThat(came(home).outputs()).hasSize(1);
  }
}
