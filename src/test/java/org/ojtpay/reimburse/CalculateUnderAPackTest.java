package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.PolicyPack;

/** The rules of a pack count where a case does not name its own. */
class CalculateUnderAPackTest {

  /** Four days of ten hours in the week of that Monday, with a total. */
  private static final String CASE =
      """
      {"case": "tens",
       "agreement": {"start": "START", "end": "2029-12-28", "hoursCap": "4000",
         "amountCap": "50000.00", "reimbursementRate": "0.50",
         "wages": [{"from": "START", "rate": "20.00"}]},
       "invoice": {"from": "2026-03-02", "to": "2026-03-08"},
       "payroll": [{"from": "2026-03-02", "to": "2026-03-08",
         "lines": [{"code": "REG", "hours": "40", "rate": "20.00"}],
         "days": [{"date": "2026-03-02", "code": "REG", "hours": "10"},
           {"date": "2026-03-03", "code": "REG", "hours": "10"},
           {"date": "2026-03-04", "code": "REG", "hours": "10"},
           {"date": "2026-03-05", "code": "REG", "hours": "10"}]}]}
      """;

  private static final String TENS = CASE.replace("START", "2026-03-02");

  private static String under(String pack, String text) {
    return Calculate.under(PolicyPack.load(pack)).run(text).get(0);
  }

  private static String usual(String text) {
    PolicyPack words = PolicyPack.load("sdwp-ojt");
    return new Calculate(words.codes(), words.reasons()).run(text).get(0);
  }

  @ParameterizedTest
  @CsvSource({"sdwp-ojt, 32.00", "mo-ojt-wioa, 40.00"})
  void countsOvertimeByTheDayInCaliforniaAndByTheWeekInMissouri(String pack, String hours) {
    assertThat(under(pack, TENS)).contains("\"eligibleHours\":\"" + hours + "\"");
    assertThat(
            under(
                pack,
                TENS.replace(
                    "\"payroll\"", "\"policy\": {\"overtime\": \"CALIFORNIA_4X10\"}, \"payroll\"")))
        .as("the case names its own")
        .contains("\"eligibleHours\":\"40.00\"");
  }

  @Test
  void asksForTheFormWhereThePackDoes() {
    assertThat(usual(TENS)).doesNotContain("CLAR-MISSING");
    assertThat(under("sdwp-ojt", TENS)).contains("CLAR-MISSING");
    assertThat(under("mo-ojt-wioa", TENS)).doesNotContain("CLAR-MISSING");
    assertThat(
            under(
                "sdwp-ojt",
                TENS.replace(
                    "\"payroll\"",
                    "\"policy\": {\"clarificationForm\": \"WHEN_NEEDED\"}, \"payroll\"")))
        .doesNotContain("CLAR-MISSING");
  }

  @ParameterizedTest(name = "{0}, from {1}")
  @CsvSource({
    // The week ends on the last day of 26 weeks, of 104 weeks; then a week later.
    "sdwp-ojt, 2025-09-08, 32.00",
    "sdwp-ojt, 2025-09-01, 0.00",
    "mo-ojt-trade, 2025-09-01, 40.00",
    "mo-ojt-trade, 2024-03-11, 40.00",
    "mo-ojt-trade, 2024-03-04, 0.00"
  })
  void letsATrainingLastAsLongAsThePackAllows(String pack, String start, String hours) {
    assertThat(under(pack, CASE.replace("START", start)))
        .contains("\"eligibleHours\":\"" + hours + "\"");
  }

  @ParameterizedTest
  @CsvSource({"sdwp-ojt, 320.00", "mo-ojt-trade, 400.00", "mo-work-experience, 800.00"})
  void reimbursesTheMostThatThePackAllowsWhereNoShareIsAgreed(String pack, String amount) {
    String open = TENS.replace("\"reimbursementRate\": \"0.50\",", "");

    assertThat(under(pack, open)).contains("\"reimbursement\":\"" + amount + "\"");
    assertThatThrownBy(() -> usual(open))
        .isInstanceOf(BadCase.class)
        .hasMessageContaining("agreement.reimbursementRate: is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "sdwp-ojt, 0.49, false",
    "sdwp-ojt, 0.50, false",
    "sdwp-ojt, 0.51, true",
    "mo-work-experience, 0.51, false"
  })
  void saysThatAShareIsMoreThanThePackAllows(String pack, String share, boolean over) {
    String agreed = TENS.replace("\"0.50\"", "\"" + share + "\"");

    assertThat(under(pack, agreed).contains("AGR-RATE-OVER-CAP")).isEqualTo(over);
    assertThat(usual(agreed)).doesNotContain("AGR-RATE-OVER-CAP");
  }
}
