package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

class PolicyPackTest {

  private static final Path FOLDER = Path.of("src/main/resources/policies/sdwp-ojt");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");

  @Test
  void givesTheThresholdsOfThePolicy() {
    assertThat(pack.integer("agreement.max-weeks", DAY)).isEqualTo(26);
    assertThat(pack.hours("agreement.max-hours", DAY)).isEqualTo(Hours.of(1040));
    assertThat(pack.hours("agreement.min-hours-per-week", DAY)).isEqualTo(Hours.of(32));
    assertThat(pack.integer("agreement.signed-before-start-days", DAY)).isEqualTo(5);
    assertThat(pack.integer("agreement.received-within-working-days", DAY)).isEqualTo(3);
    assertThat(pack.rate("agreement.reimbursement-rate-cap", DAY))
        .isEqualTo(ReimbursementRate.of("0.50"));
    assertThat(pack.integer("agreement.approval-working-days", DAY)).isEqualTo(3);
    assertThat(pack.integer("agreement.evidence-within-months", DAY)).isEqualTo(12);
    assertThat(pack.integer("invoice.received-within-working-days", DAY)).isEqualTo(5);
    assertThat(pack.integer("invoice.payment-days", DAY)).isEqualTo(30);
    assertThat(pack.money("amount.tolerance", DAY)).isEqualTo(Money.of("0.05"));
    assertThat(pack.hours("hours.week-short", DAY)).isEqualTo(Hours.of(32));
    assertThat(pack.hours("hours.totals-hours-per-weekday", DAY)).isEqualTo(Hours.of(8));
    assertThat(pack.integer("void.days", DAY)).isEqualTo(5);
    assertThat(pack.integer("discontinuation.section-days", DAY)).isEqualTo(30);
    assertThat(pack.integer("notice.agreement-due-working-days", DAY)).isEqualTo(3);
    assertThat(pack.integer("notice.past-due-answer-working-days", DAY)).isEqualTo(10);
    assertThat(pack.integer("progress-report.due-working-day", DAY)).isEqualTo(10);
    assertThat(pack.integer("absence.report-days", DAY)).isEqualTo(3);
    assertThat(pack.fiscalYear(DAY).starts()).isEqualTo(MonthDay.of(7, 1));
    assertThat(pack.text("caljobs.activity-code", DAY)).isEqualTo("301");
  }

  @Test
  void givesTheRulesThatDecideWhichHoursArePaid() {
    assertThat(pack.payRules(DAY))
        .isEqualTo(
            new PayRules(
                26,
                Hours.of(1040),
                OvertimeRule.CALIFORNIA,
                WorkSchedule.USUAL,
                DayOfWeek.SUNDAY,
                Hours.of(8),
                ClarificationForm.ALWAYS,
                FiscalYear.FROM_JULY));
  }

  @Test
  void recommendsHoursBySvpLevel() {
    assertThat(pack.recommendedHours(1, DAY)).contains(Hours.of(173));
    assertThat(pack.recommendedHours(2, DAY)).contains(Hours.of(173));
    assertThat(pack.recommendedHours(3, DAY)).contains(Hours.of(520));
    assertThat(pack.recommendedHours(4, DAY)).contains(Hours.of(1040));
    assertThat(pack.recommendedHours(9, DAY)).contains(Hours.of(1040));
    assertThat(pack.recommendedHours(10, DAY)).isEmpty();
    assertThat(pack.recommendedHours(0, DAY)).isEmpty();
  }

  @Test
  void raisesTheSelfSufficiencyWageOnItsDate() {
    LocalDate raise = LocalDate.of(2024, 7, 1);
    assertThat(pack.selfSufficiencyWage(raise.minusDays(1))).contains(WageRate.of("18.00"));
    assertThat(pack.selfSufficiencyWage(raise)).contains(WageRate.of("20.00"));
    assertThat(pack.selfSufficiencyWage(raise.plusDays(1))).contains(WageRate.of("20.00"));
  }

  @Test
  void takesTheFirstValueBeforeItsOwnDate() {
    LocalDate before = pack.about().from().minusYears(10);
    assertThat(pack.integer("agreement.max-weeks", before)).isEqualTo(26);
    assertThat(pack.about().from()).isEqualTo(LocalDate.of(2018, 8, 1));
  }

  @Test
  void takesTheNewValueOnItsDateAndNotBefore(@TempDir Path temp) throws IOException {
    Path copy = Packs.copy(temp);
    Packs.replace(
        copy.resolve("parameters.yaml"),
        "    - {from: 2018-08-01, value: 26}",
        "    - {from: 2018-08-01, value: 26}\n    - {from: 2026-07-01, value: 13}");
    PolicyPack changed = PolicyPack.load(copy);
    assertThat(changed.integer("agreement.max-weeks", LocalDate.of(2026, 6, 30))).isEqualTo(26);
    assertThat(changed.integer("agreement.max-weeks", LocalDate.of(2026, 7, 1))).isEqualTo(13);
    assertThat(changed.hash()).isNotEqualTo(pack.hash());
  }

  @Test
  void saysWhetherARuleApplies(@TempDir Path temp) throws IOException {
    Path copy = Packs.copy(temp);
    Packs.replace(copy.resolve("parameters.yaml"), "value: 30}", "value: NONE}", 2);
    PolicyPack changed = PolicyPack.load(copy);
    assertThat(pack.applies("discontinuation.section-days", DAY)).isTrue();
    assertThat(changed.applies("discontinuation.section-days", DAY)).isFalse();
  }

  @Test
  void hashesTheBytesOfItsFilesInNameOrder() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
    assertThat(pack.hash()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void readsTheSamePackFromAFolder() {
    PolicyPack fromFolder = PolicyPack.load(FOLDER);
    assertThat(fromFolder.hash()).isEqualTo(pack.hash());
    assertThat(fromFolder.name()).isEqualTo("sdwp-ojt");
    assertThat(fromFolder.parameters()).isEqualTo(pack.parameters());
  }

  @Test
  void refusesAPackThatIsNotThere() {
    assertThatThrownBy(() -> PolicyPack.load("no-such-pack"))
        .isInstanceOf(UnreadablePack.class)
        .hasMessage(
            "There is no policy pack \"no-such-pack\". With the program come sdwp-ojt, mo-ojt-wioa,"
                + " mo-ojt-trade, mo-work-experience; a pack of your own is named by the path of its"
                + " folder.");
    assertThatThrownBy(() -> PolicyPack.load("../policies/sdwp-ojt"))
        .isInstanceOf(UnreadablePack.class);
  }

  @Test
  void refusesAKeyThatNoPackHas() {
    assertThatThrownBy(() -> pack.integer("agreement.max-moons", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("agreement.max-moons");
  }

  @Test
  void readsAgreementNumbersAsRegionFundAndEmployer() {
    AgreementNumbers numbers = pack.agreementNumbers(DAY);
    assertThat(numbers.parts("MA-0234-001"))
        .contains(new AgreementNumbers.Parts("M", "A", "0234001"));
    assertThat(numbers.accepts("sd02345")).isTrue();
    assertThat(List.of("MA-0234", "MA-0234-00123", "XA-0234-001", "MB-0234-001", "MA0234O01", ""))
        .noneMatch(numbers::accepts);
    assertThat(List.of("MA-02345", "MA-0234-0012")).allMatch(numbers::accepts);
    assertThat(pack.regions(DAY))
        .isEqualTo(Map.of("E", "East", "M", "Metro", "N", "North", "S", "South"));
    assertThat(pack.funds(DAY)).isEqualTo(Map.of("A", "Adult", "D", "Dislocated Worker"));
    assertThat(numbers.expected())
        .isEqualTo(
            "a region letter (E East, M Metro, N North, S South), a funding letter (A Adult, D"
                + " Dislocated Worker) and the 5 to 8 digits of the employer ID");
  }

  @Test
  void showsEveryFigureAsOfADay() {
    List<String> lines = PolicyText.lines(pack, DAY);
    assertThat(lines)
        .hasSize(2 + ParameterKeys.ALL.size() + pack.minimumWages().floors().size() + 1)
        .contains(
            "agreement.max-weeks = 26 (weeks), from 2018-08-01, by start, policy: SDWP OJT Policy,"
                + " II.C.3",
            "self-sufficiency-wage = 20.00 (USD per hour), from 2024-07-01, by signature, decision:"
                + " SDWP OJT Policy, II.C.7");
    assertThat(PolicyText.lines(pack, LocalDate.of(2024, 6, 30)))
        .anyMatch(line -> line.startsWith("self-sufficiency-wage = 18.00 "));
  }
}
