package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.onfile.AgreementKey;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.DebarmentMatch;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.policy.RuleClauses;
import org.ojtpay.policy.Severity;
import org.ojtpay.policy.WorkSchedule;
import org.ojtpay.reconcile.LedgerMatch;
import org.ojtpay.reimburse.Prior;
import org.ojtpay.reimburse.Worksheet;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.ReimbursementRate;
import org.ojtpay.units.WageRate;

class HandOffJsonTest {

  private static final Grounds GROUNDS =
      new Grounds(
          "weekShort",
          "SDWP OJT Policy, II.C.4",
          "sdwp-ojt",
          "2018.08-1",
          "ab12",
          new TreeMap<>(Map.of("hours", "31.75", "minimum", "32")),
          "WARN");

  @Test
  void aFindingKeepsItsGrounds() {
    Finding finding =
        new Finding(
            "PAY-WEEK-SHORT",
            Severity.WARN,
            "It is short.",
            "Explain it.",
            "SDWP OJT Policy, II.C.4",
            new SourceRef.InFile("payroll.csv"),
            GROUNDS);

    assertThat(HandOffJson.read(HandOffJson.write(finding), Finding.class)).isEqualTo(finding);
  }

  @Test
  void aFindingFromBeforeGroundsWereKeptIsStillRead() {
    Finding finding =
        HandOffJson.read(
            "{\"code\":\"PAY-GAP\",\"severity\":\"RETURN\",\"message\":\"Days are missing.\","
                + "\"fix\":\"Send them.\",\"citation\":\"II.F\",\"source\":null}",
            Finding.class);

    assertThat(finding.grounds()).isEqualTo(Grounds.NONE);
    assertThat(finding.noted("Cleared.").message()).isEqualTo("Days are missing. Cleared.");
  }

  @Test
  void aMatchFromBeforeOtherYearsWereToldApartIsStillRead() {
    LedgerMatch match =
        HandOffJson.read(
            "{\"supplied\":true,\"pairs\":[],\"ours\":[],\"theirs\":[],"
                + "\"oursTotal\":\"140.00\",\"theirsTotal\":\"140.00\"}",
            LedgerMatch.class);

    assertThat(match.others()).isEmpty();
    assertThat(match.theirsTotal()).hasToString("140.00");
    assertThat(HandOffJson.read(HandOffJson.write(match), LedgerMatch.class)).isEqualTo(match);
  }

  @Test
  void aWorksheetKeepsTheClausesOfItsLines() {
    Worksheet worksheet = worksheet();

    assertThat(HandOffJson.read(HandOffJson.write(worksheet), Worksheet.class))
        .isEqualTo(worksheet);
  }

  @Test
  void aWorksheetFromBeforeClausesWereKeptIsStillRead() {
    String written = HandOffJson.write(worksheet());
    String before = written.replaceFirst(",\"grounds\":\\{.*}}", "}");

    assertThat(before).isNotEqualTo(written).doesNotContain("grounds");
    assertThat(HandOffJson.read(before, Worksheet.class))
        .isEqualTo(worksheet().restingOn(RuleClauses.NONE));
  }

  private static Worksheet worksheet() {
    return new Worksheet(
            List.of(),
            List.of(),
            Hours.ZERO,
            Money.ZERO,
            ReimbursementRate.of("0.50"),
            Money.ZERO,
            Money.ZERO,
            new TreeMap<>(),
            Prior.NONE,
            List.of())
        .restingOn(
            new RuleClauses(
                "sdwp-ojt",
                "2018.08-1",
                "ab12",
                new TreeMap<>(Map.of("R5", "California Labor Code 510"))));
  }

  @Test
  void anAgreementKeepsItsPauses() {
    AgreementTerms terms = terms(List.of(DateRange.of("2026-05-04", "2026-05-08")));

    assertThat(HandOffJson.read(HandOffJson.write(terms), AgreementTerms.class)).isEqualTo(terms);
  }

  @Test
  void anAgreementFromBeforePausesWereKeptHasNone() {
    String written = HandOffJson.write(terms(List.of()));
    String before = written.replace(",\"pauses\":[]", "");

    assertThat(before).isNotEqualTo(written);
    assertThat(HandOffJson.read(before, AgreementTerms.class)).isEqualTo(terms(List.of()));
  }

  private static AgreementTerms terms(List<DateRange> pauses) {
    LocalDate start = LocalDate.parse("2026-03-02");
    return new AgreementTerms(
        start,
        LocalDate.parse("2026-08-28"),
        Hours.of(1040),
        Money.of("10400.00"),
        ReimbursementRate.of("0.50"),
        List.of(new AgreementTerms.AgreedWage(start, WageRate.of("20.00"))),
        null,
        pauses);
  }

  @Test
  void anAgreementKeepsTheHoursOfItsWeekdays() {
    AgreementOnFile agreement = agreement(WorkSchedule.of(Map.of(DayOfWeek.MONDAY, Hours.of(9))));

    String written = HandOffJson.write(agreement);

    assertThat(written).contains("\"schedule\":{\"MONDAY\":\"9\"}");
    assertThat(HandOffJson.read(written, AgreementOnFile.class)).isEqualTo(agreement);
  }

  @ParameterizedTest
  @CsvSource({"true, 10.00", "false, 0.00"})
  void anAgreementFromBeforeSchedulesSaysWhetherItIsForFourTens(String said, String friday) {
    String written = HandOffJson.write(agreement(WorkSchedule.USUAL));
    String before = written.replace("\"schedule\":{}", "\"fourTens\":" + said);

    AgreementOnFile read = HandOffJson.read(before, AgreementOnFile.class);

    assertThat(before).isNotEqualTo(written);
    assertThat(read.schedule().on(DayOfWeek.FRIDAY)).hasToString(friday);
    assertThat(read.schedule().isUsual()).isEqualTo(said.equals("false"));
  }

  private static AgreementOnFile agreement(WorkSchedule schedule) {
    AgreementTerms terms = terms(List.of());
    return new AgreementOnFile(
        AgreementKey.of("MA-0412-003", "Ana Ruiz", terms.start()),
        "MA-0412-003",
        "Ana Ruiz",
        "1002003",
        "0412-003",
        "Anchor Point Marine LLC",
        "Rigger",
        "M",
        "A",
        State.APPROVED,
        terms,
        terms.start(),
        null,
        Hours.of(40),
        DayOfWeek.MONDAY,
        schedule,
        "coordinator@example.org",
        "packet.pdf",
        "sdwp-ojt");
  }

  @Test
  void aLookUpInTheExclusionsKeepsWhoWasFound() {
    LocalDate day = LocalDate.parse("2026-03-02");
    Exclusion excluded =
        new Exclusion(
            "Cloverdale Paving Inc",
            List.of("Pike Grading"),
            "Fresno",
            "CA",
            "93721",
            "",
            "S4MR1",
            "DOL",
            "Ineligible",
            day,
            null);
    DebarmentCheck check =
        new DebarmentCheck(
            new CheckedParty(List.of("Cloverdale Paving LLC"), "", "Fresno", "CA", "93721"),
            day,
            "2026-03-01",
            List.of(new DebarmentMatch(excluded, 95, "the same name but its legal form")));

    assertThat(HandOffJson.read(HandOffJson.write(check), DebarmentCheck.class)).isEqualTo(check);
  }
}
