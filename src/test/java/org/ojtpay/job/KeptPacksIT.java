package org.ojtpay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ojtpay.onfile.Run;
import org.ojtpay.policy.PackSet;
import org.ojtpay.policy.Packs;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.store.Database;
import org.ojtpay.store.PackShelf.Kept;
import org.ojtpay.store.Shelves;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run keeps the packs that it goes by, and goes on under the same alone. */
class KeptPacksIT {

  @TempDir Path folder;

  private RunResult run(String job, String policy) throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    return new JobRunner(SampleNight.board(), SampleNight.CLOCK).run(settings(job, policy));
  }

  private JobSettings settings(String job, String policy) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(job);
    return new JobSettings(
        at.job(),
        at.asOf(),
        at.inbox(),
        at.outbox(),
        at.reference(),
        at.data(),
        null,
        null,
        policy,
        at.bankProfile(),
        at.atOnce());
  }

  /** The outbox cannot be written to: a file lies in its place. */
  private void breakOff(String job, String policy) throws IOException {
    Path outbox = Files.createFile(folder.resolve("outbox"));
    assertThatThrownBy(() -> run(job, policy)).isInstanceOf(RuntimeException.class);
    Files.delete(outbox);
  }

  @ParameterizedTest
  @ValueSource(strings = {JobRunner.NIGHTLY, JobRunner.PAYMENT_FILE})
  void goesOnUnderTheSamePackAndSaysWhatIsOtherwiseInAChangedOne(String job) throws IOException {
    Path mine = Packs.copy(folder);
    breakOff(job, mine.toString());
    Path parameters = mine.resolve("parameters.yaml");
    String asItWas = Files.readString(parameters);

    Files.writeString(
        parameters, asItWas.replace("2018-08-01, value: 26}", "2018-08-01, value: 52}"));
    assertThatThrownBy(() -> run(job, mine.toString()))
        .isInstanceOf(RunRefused.class)
        .hasMessageEndingWith(
            "What differs, as it was and as it is:\n"
                + "  sdwp-ojt: parameter agreement.max-weeks: 26 -> 52 (SDWP OJT Policy, II.C.3)");

    Files.writeString(parameters, asItWas + "# a remark\n");
    assertThatThrownBy(() -> run(job, mine.toString()))
        .isInstanceOf(RunRefused.class)
        .hasMessageEndingWith("  sdwp-ojt: the file sdwp-ojt/parameters.yaml is another");

    Files.writeString(parameters, asItWas);
    assertThat(run(job, mine.toString()).run().status()).isEqualTo("DONE");
  }

  @Test
  void refusesAnotherOfThePacksThatAProgrammeMayChoose() throws IOException {
    PolicyPack own = PolicyPack.load("sdwp-ojt");
    PolicyPack trade = PolicyPack.load(changedTrade());
    JobSettings settings = settings(JobRunner.NIGHTLY, "sdwp-ojt");
    Run begun = NewRun.of(settings, own, 1, SampleNight.CLOCK);
    try (Database database = JobRunner.open(settings)) {
      Shelves shelves = Shelves.of(database.app());
      shelves.runs().start(begun);
      shelves.packs().put(begun.id(), List.of(own, trade));
    }

    assertThatThrownBy(() -> run(JobRunner.NIGHTLY, "sdwp-ojt"))
        .isInstanceOf(RunRefused.class)
        .hasMessageStartingWith("Run " + begun.id() + " began under other policy packs.")
        .hasMessageEndingWith(
            "  mo-ojt-trade: parameter agreement.max-weeks: 52 -> 104 (19 USC 2296(c))");
    assertThatThrownBy(() -> run(JobRunner.NIGHTLY, "mo-ojt-wioa"))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("  the board's own pack: sdwp-ojt -> mo-ojt-wioa\n")
        .hasMessageContaining(
            "  mo-ojt-wioa: parameter agreement.approval-working-days: 3 -> NONE");
  }

  @Test
  void keepsEveryPackToTheByteAndOnceForAllRuns() throws IOException {
    RunResult first = run(JobRunner.NIGHTLY, "sdwp-ojt");
    RunResult second = run(JobRunner.PAYMENT_FILE, "sdwp-ojt");

    try (Database database = JobRunner.open(settings(JobRunner.NIGHTLY, "sdwp-ojt"))) {
      Shelves shelves = Shelves.of(database.app());
      for (RunResult each : List.of(first, second)) {
        List<Kept> kept = shelves.packs().of(each.run().id());
        assertThat(kept).extracting(Kept::name).containsExactlyElementsOf(PackSet.SHIPPED);
        assertThat(kept)
            .extracting(one -> PolicyPack.ofKept(one.name(), one.files()).hash())
            .containsExactlyElementsOf(
                PackSet.SHIPPED.stream().map(PolicyPack::load).map(PolicyPack::hash).toList());
      }
      assertThat(
              JdbcClient.create(database.app())
                  .sql("SELECT count(*) FROM pack_version")
                  .query(Integer.class)
                  .single())
          .isEqualTo(PackSet.SHIPPED.size());
    }
  }

  private Path changedTrade() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("mo-ojt-trade"));
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/policies/mo-ojt-trade"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    Path parameters = copy.resolve("parameters.yaml");
    Files.writeString(parameters, Files.readString(parameters).replace("value: 104", "value: 52"));
    return copy;
  }
}
