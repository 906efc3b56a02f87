package org.ojtpay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ojtpay.onfile.AgreementTerms;
import org.ojtpay.onfile.CheckedParty;
import org.ojtpay.onfile.DebarmentCheck;
import org.ojtpay.onfile.DebarmentMatch;
import org.ojtpay.onfile.Exclusion;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Grounds;
import org.ojtpay.policy.Severity;
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
