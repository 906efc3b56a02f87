package org.ojtpay.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.desk.Office;
import org.ojtpay.policy.Packs;
import org.ojtpay.store.Database;
import org.ojtpay.store.RowCounts;
import org.ojtpay.store.Shelves;
import org.ojtpay.validate.Disposition;

/**
 * Past nights decided again. The first decides an agreement, a late invoice under it and a packet
 * that goes back; by the second the invoice is cleared, and another agreement arrives with its
 * invoice.
 */
class WhatIfIT {

  private static final String PACKET = "2026-03-04 OJT packet - OB Bicycle Works";
  private static final String LATE = "2026-05-12 OB Bicycle invoice (sorry for delay)";
  private static final String FAULTY = "2026-05-19 new OJT Raman";
  private static final String OTHER = "2026-02-05 OJT packet Tellez - Anchor Point";
  private static final String INVOICE = "2026-04-10 Invoice 1042 Anchor Point";

  @TempDir static Path folder;

  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void runTwoNights() throws IOException {
    arrive(PACKET, LATE, FAULTY);
    first = night("2026-05-20");
    try (Office office =
        Office.open(settings("2026-05-20", "sdwp-ojt"), at("2026-05-21T18:00:00Z"))) {
      office.review().clear(LATE, "INV-LATE", "rcastellane", "the mail was down", null);
    }
    arrive(OTHER, INVOICE);
    second = night("2026-05-21");
  }

  private static String night(String asOf) {
    Clock clock = at(LocalDate.parse(asOf).plusDays(1) + "T04:30:00Z");
    return new JobRunner(SampleNight.board(), clock).run(settings(asOf, "sdwp-ojt")).run().id();
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private static JobSettings settings(String asOf, String policy) {
    JobSettings at = new SampleNight(folder, folder.resolve("inbox")).settings(JobRunner.NIGHTLY);
    return new JobSettings(
        at.job(),
        LocalDate.parse(asOf),
        at.inbox(),
        at.outbox(),
        at.reference(),
        at.data(),
        null,
        null,
        policy,
        null,
        null);
  }

  private static void arrive(String... entries) throws IOException {
    for (String entry : entries) {
      Path from = Path.of("inbox-samples/night").resolve(entry);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path each : files.filter(Files::isRegularFile).toList()) {
          Path to = folder.resolve("inbox").resolve(entry).resolve(from.relativize(each));
          Files.createDirectories(requireNonNull(to.getParent()));
          Files.copy(each, to);
        }
      }
    }
  }

  private static <T> T asking(Function<Shelves, T> question) {
    try (Database database = JobRunner.open(settings("2026-05-20", "sdwp-ojt"))) {
      return question.apply(Shelves.of(database.app()));
    }
  }

  private static Map<String, Long> rows() {
    try (Database database = JobRunner.open(settings("2026-05-20", "sdwp-ojt"))) {
      return RowCounts.of(database.app());
    }
  }

  private static List<Path> outbox() {
    try (Stream<Path> all = Files.walk(folder.resolve("outbox"))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing is put and nothing is written, whatever comes of it. */
  private static WhatIf.Answer ask(
      String asOf, @Nullable String run, String pack, @Nullable String on) {
    Map<String, Long> before = rows();
    List<Path> written = outbox();
    WhatIf.Answer answer =
        new WhatIf(SampleNight.board(), SampleNight.CLOCK, RunWatch.none())
            .ask(
                settings(asOf, "sdwp-ojt"),
                new WhatIf.Question(run, pack, on == null ? null : LocalDate.parse(on)));
    assertThat(rows()).isEqualTo(before).containsKeys("verdict", "pack_version", "audit");
    assertThat(outbox()).isEqualTo(written);
    return answer;
  }

  @Test
  void comesToTheSameUnderTheSamePackWhateverCameLater() {
    WhatIf.Answer night = ask("2026-05-20", null, "sdwp-ojt", null);
    assertThat(night.run().id()).isEqualTo(first);
    assertThat(night.decided()).isEqualTo(3);
    assertThat(night.differences()).isEmpty();

    // The cleared hold was decided again, beside what arrived.
    WhatIf.Answer next = ask("2026-05-20", second, "sdwp-ojt", null);
    assertThat(next.run().asOf()).isEqualTo(LocalDate.parse("2026-05-21"));
    assertThat(next.decided()).isEqualTo(3);
    assertThat(next.differences()).isEmpty();
  }

  @Test
  void listsWhatAnotherPackWouldHaveComeTo() {
    List<WhatIf.Difference> differences =
        ask("2026-05-20", first, "mo-ojt-wioa", null).differences();

    assertThat(differences)
        .filteredOn(each -> each.submission().equals(LATE))
        .singleElement()
        .satisfies(
            late -> {
              assertThat(late.before().disposition()).isEqualTo(Disposition.HELD);
              assertThat(late.before().reasons()).contains("HOLD INV-LATE");
              assertThat(late.after().disposition()).isEqualTo(Disposition.APPROVED);
              assertThat(late.after().reasons()).doesNotContain("HOLD INV-LATE");
              assertThat(late.after().amount()).isEqualTo(late.before().amount());
            });
  }

  @Test
  void letsADraftStandInForTheBoardsOwnPack(@TempDir Path temp) throws IOException {
    Path draft = Packs.with(temp, "agreement.reimbursement-rate-cap", "\"0.40\"");

    assertThat(ask("2026-05-21", null, draft.toString(), null).differences())
        .extracting(
            WhatIf.Difference::submission,
            each -> each.before().disposition(),
            each -> each.after().disposition())
        .contains(
            tuple(OTHER, Disposition.APPROVED, Disposition.RETURNED),
            tuple(INVOICE, Disposition.APPROVED, Disposition.RETURNED))
        .noneMatch(each -> each.toList().get(0).equals(PACKET));
  }

  @Test
  void asksWithTheFiguresOfAnotherDay(@TempDir Path temp) throws IOException {
    Path dated = Packs.with(temp, "agreement.signed-before-start-days", "5");
    Path parameters = dated.resolve("parameters.yaml");
    Files.writeString(
        parameters,
        Files.readString(parameters)
            .replace(
                "    - {from: 2018-08-01, value: 5}\n",
                "    - {from: 2018-08-01, value: 5}\n    - {from: 2027-07-01, value: 60}\n"));

    assertThat(ask("2026-05-20", null, dated.toString(), null).differences()).isEmpty();
    assertThat(ask("2026-05-20", null, dated.toString(), "2027-07-01").differences())
        .filteredOn(each -> each.submission().equals(PACKET))
        .singleElement()
        .satisfies(each -> assertThat(each.after().reasons()).contains("RETURN AGR-SIGNED-LATE"));
  }

  @Test
  void refusesToWriteMeanwhile() {
    assertThatThrownBy(
            () ->
                asking(
                    shelves ->
                        shelves.inSnapshotBefore(
                            first,
                            () -> {
                              shelves.papers().audit("me", "here", Instant.EPOCH);
                              return 1;
                            })))
        .hasRootCauseMessage("ERROR: cannot execute INSERT in a read-only transaction");
  }

  @Test
  void seesWhatWasOnFileWhenTheRunDecided() {
    int beforeTheFirst =
        asking(each -> each.inSnapshotBefore(first, () -> each.onFile().agreements().size()));
    int beforeTheSecond =
        asking(each -> each.inSnapshotBefore(second, () -> each.onFile().agreements().size()));
    int now = asking(each -> each.onFile().agreements().size());

    assertThat(List.of(beforeTheFirst, beforeTheSecond, now)).containsExactly(0, 2, 3);
  }

  @Test
  void saysThatThereIsNoSuchNight() {
    assertThatThrownBy(() -> ask("2026-01-02", null, "sdwp-ojt", null))
        .isInstanceOf(RunRefused.class)
        .hasMessage(
            "No run of nightly-invoice-run as of 2026-01-02 has ended. \"ojtpay runs\" lists them.");
    assertThatThrownBy(() -> ask("2026-05-20", "0badcafe", "sdwp-ojt", null))
        .isInstanceOf(RunRefused.class)
        .hasMessageStartingWith("There is no run 0badcafe of nightly-invoice-run that has ended.");
  }
}
