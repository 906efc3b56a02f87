package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that come with the program, how they extend each other, and which one is chosen. */
class PackSetTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final PackSet packs = PackSet.of(PolicyPack.load("sdwp-ojt"));

  static Stream<String> shipped() {
    return PackSet.SHIPPED.stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void isSound(String pack) {
    assertThat(PolicyCheck.check(pack)).isEmpty();
  }

  @Test
  void shipsEveryPackThatLiesWithTheProgram() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/resources/policies"))) {
      assertThat(folders.filter(Files::isDirectory).map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(PackSet.SHIPPED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mo-ojt-wioa, 26, 1040, 0.50, NONE, NONE",
    "mo-ojt-trade, 104, NONE, 0.50, NONE, 1",
    "mo-work-experience, 26, 999, 1.00, 160, NONE"
  })
  void saysWhatDiffers(
      String name, String weeks, String hours, String rate, String typical, String monthly) {
    PolicyPack pack = packs.named(name);

    assertThat(pack.text("agreement.max-weeks", DAY)).isEqualTo(weeks);
    assertThat(pack.text("agreement.max-hours", DAY)).isEqualTo(hours);
    assertThat(pack.text("agreement.reimbursement-rate-cap", DAY)).isEqualTo(rate);
    assertThat(pack.text("agreement.typical-hours", DAY)).isEqualTo(typical);
    assertThat(pack.text("invoice.most-per-month", DAY)).isEqualTo(monthly);
    assertThat(pack.payRules(DAY).overtime()).isEqualTo(OvertimeRule.FLSA);
    assertThat(pack.payRules(DAY).clarificationForm()).isEqualTo(ClarificationForm.WHEN_NEEDED);
    assertThat(pack.selfSufficiencyWage(DAY)).isEmpty();
    assertThat(pack.agreementNumbers(DAY).accepts("2026/17")).isTrue();
    assertThat(pack.agreementNumbers(DAY).accepts(" - ")).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2025-12-31, 13.75", "2026-01-01, 15.00", "2026-01-02, 15.00", "2025-01-01, 13.75"})
  void asksForTheMinimumWageOfMissouri(LocalDate start, String wage) {
    for (String name : PackSet.SHIPPED.subList(1, 4)) {
      MinimumWages.MinimumWage minimum =
          packs
              .named(name)
              .minimumWages()
              .highest(start, "210 Main St, Rolla, MO 65401", OptionalInt.empty());
      assertThat(minimum.wage()).hasToString(wage);
      assertThat(minimum.which()).isEqualTo("Missouri");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Work Experience, mo-work-experience",
    "WORK EXPERIENCE PROGRAM, mo-work-experience",
    "Internships/Work Experience, mo-work-experience",
    "TAA On-the-Job Training, mo-ojt-trade",
    "TAA/TRA OJT, mo-ojt-trade",
    "Missouri OJT, mo-ojt-wioa",
    "WIOA On-the-Job Training, sdwp-ojt",
    "On-the-Job Training, sdwp-ojt",
    "Work Experience waived, sdwp-ojt",
    ", sdwp-ojt"
  })
  void choosesThePackByTheProgramme(String printed, String pack) {
    assertThat(packs.ofProgramme(Optional.ofNullable(printed)).name()).isEqualTo(pack);
  }

  @Test
  void staysWithTheBoardsOwnPackWhereNoneIsOfThatName() {
    assertThat(packs.named("").name()).isEqualTo("sdwp-ojt");
    assertThat(packs.named("of-yesterday").name()).isEqualTo("sdwp-ojt");
    assertThat(packs.has("")).isTrue();
    assertThat(packs.has("mo-ojt-trade")).isTrue();
    assertThat(packs.has("of-yesterday")).isFalse();
  }

  @Test
  void letsAPackStandInForTheBoardsOwnAndForNoOther() {
    PackSet standIn = packs.standIn(PolicyPack.load("mo-ojt-wioa"));

    assertThat(standIn.has("sdwp-ojt")).isTrue();
    assertThat(standIn.named("sdwp-ojt").name()).isEqualTo("mo-ojt-wioa");
    assertThat(standIn.named("mo-ojt-trade").name()).isEqualTo("mo-ojt-trade");
    assertThat(standIn.ofProgramme(Optional.of("TAA On-the-Job Training")).name())
        .isEqualTo("mo-ojt-trade");
    assertThat(standIn.ofProgramme(Optional.of("WIOA On-the-Job Training")).name())
        .isEqualTo("mo-ojt-wioa");
  }

  @Test
  void letsAPackStandInForTheProgrammesOfTheBoardsOwn() {
    PackSet standIn =
        PackSet.of(PolicyPack.load("mo-ojt-trade")).standIn(PolicyPack.load("sdwp-ojt"));
    Optional<String> trade = Optional.of("TAA On-the-Job Training");

    assertThat(standIn.ofProgramme(trade).name()).isEqualTo("sdwp-ojt");
    assertThat(standIn.isUnclear(trade, DAY)).isFalse();
  }

  @Test
  void saysOnEveryDayWhatAPackSaysOnOne() {
    PolicyPack then = PolicyPack.load("sdwp-ojt").asOn(LocalDate.of(2025, 12, 31));

    assertThat(PolicyText.lines(then, LocalDate.of(2026, 1, 1)))
        .anyMatch(line -> line.startsWith("minimum-wage.city-of-san-diego = 17.25 "))
        .noneMatch(line -> line.startsWith("minimum-wage.city-of-san-diego = 17.75 "));
    assertThat(then.hash()).isEqualTo(PolicyPack.load("sdwp-ojt").hash());
  }

  // Extending.

  @Test
  void citesNoClauseOfAnotherBoardsPolicy() {
    for (String name : PackSet.SHIPPED.subList(1, 4)) {
      assertThat(PolicyText.lines(packs.named(name), DAY))
          .noneMatch(line -> line.contains("SDWP") || line.contains("California"));
      assertThat(packs.named(name).reasons().all())
          .noneMatch(reason -> reason.citation().contains("SDWP"))
          .noneMatch(reason -> reason.citation().contains("California"));
    }
    assertThat(packs.named("mo-work-experience").reasons().all())
        .noneMatch(reason -> reason.citation().contains("On-the-Job"));
  }

  @Test
  void keepsTheLawThatIsTheSameEverywhere() {
    assertThat(packs.named("mo-ojt-wioa").parameter("records.keep-years").basis()).isEqualTo("law");
    assertThat(packs.named("mo-ojt-wioa").parameter("records.keep-years").citation())
        .isEqualTo("2 CFR 200.334");
  }

  @Test
  void hashesWhatItExtendsToo(@TempDir Path temp) throws IOException {
    Path base = Packs.copy(temp);
    Path mine = Files.createDirectory(temp.resolve("mine"));
    Files.writeString(
        mine.resolve("pack.yaml"),
        """
        name: mine
        title: A board's own
        version: "1"
        from: 2026-01-01
        source: The board's minutes
        purpose: Differs in one figure.
        extends: sdwp-ojt
        """);
    Files.writeString(
        mine.resolve("parameters.yaml"),
        "agreement.max-weeks:\n  values:\n    - {from: 2026-01-01, value: 20}\n");
    PolicyPack before = PolicyPack.load(mine);
    assertThat(before.integer("agreement.max-weeks", DAY)).isEqualTo(20);
    assertThat(before.files().keySet())
        .startsWith("sdwp-ojt/checklists.yaml")
        .endsWith("mine/pack.yaml", "mine/parameters.yaml");
    assertThat(PolicyPack.ofKept("mine", before.files()).hash()).isEqualTo(before.hash());

    Packs.replace(base.resolve("parameters.yaml"), "value: \"1040\"}", "value: \"1000\"}");

    PolicyPack after = PolicyPack.load(mine);
    assertThat(after.hash()).isNotEqualTo(before.hash());
    assertThat(after.text("agreement.max-hours", DAY)).isEqualTo("1000");
  }

  @ParameterizedTest
  @CsvSource({"sdwp, the name of a pack", "sdwp-ojt, a pack that does not extend this one"})
  void namesAPackThatCannotBeExtended(String other, String expected, @TempDir Path temp)
      throws IOException {
    Path pack = Packs.copy(temp);
    Files.writeString(
        pack.resolve("pack.yaml"),
        Files.readString(pack.resolve("pack.yaml")) + "extends: " + other + "\n");
    assertThat(PolicyCheck.check(pack))
        .anySatisfy(
            problem -> {
              assertThat(problem.key()).isEqualTo("extends");
              assertThat(problem.expected()).isEqualTo(expected);
            });
  }
}
