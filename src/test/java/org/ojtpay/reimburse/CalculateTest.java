package org.ojtpay.reimburse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculateTest {

  private static final String CASE =
      """
      {"case": "NAME",
       "agreement": {"start": "2026-03-02", "end": "2026-06-05", "hoursCap": "1040",
         "amountCap": "5000.00", "reimbursementRate": "0.50",
         "wages": [{"from": "2026-03-02", "rate": "21.10"}]},
       "invoice": {"from": "2026-03-02", "to": "2026-03-08"},
       "payroll": [{"from": "2026-03-02", "to": "2026-03-08",
         "lines": [{"code": "REG", "hours": "38.25", "rate": "21.10"},
           {"code": "VAC", "hours": "1.75"}, {"code": "K9", "hours": "0.5"},
           {"code": "OT", "hours": "2"}]}]}
      """;

  private static final String RESULT =
      "{\"case\":\"NAME\",\"eligibleHours\":\"38.25\",\"eligibleWages\":\"807.08\","
          + "\"reimbursement\":\"403.54\",\"excludedHours\":{\"OVERTIME\":\"2.00\","
          + "\"UNKNOWN\":\"0.50\",\"VACATION\":\"1.75\"},\"reasons\":[\"PAY-CODE-UNKNOWN\"]}";

  private final Calculate calculate = new Calculate(Given.CODES, Given.REASONS);

  private static String named(String name) {
    return CASE.replace("NAME", name);
  }

  private static String result(String name) {
    return RESULT.replace("NAME", name);
  }

  @Test
  void readsOneObject() {
    assertThat(calculate.run(named("one"))).containsExactly(result("one"));
  }

  @Test
  void readsAnArray() {
    assertThat(calculate.run("[" + named("a") + "," + named("b") + "]"))
        .containsExactly(result("a"), result("b"));
  }

  @Test
  void readsOneObjectALine() {
    String lines = named("a").replace("\n", "") + "\n\n" + named("b").replace("\n", "") + "\r\n";
    assertThat(calculate.run("\ufeff" + lines)).containsExactly(result("a"), result("b"));
  }

  @Test
  void readsArraysAndObjectsInOneText() {
    assertThat(calculate.run("[" + named("a") + "]\n" + named("b") + "\n[]"))
        .containsExactly(result("a"), result("b"));
  }

  @Test
  void passesOverKeysThatMeanNothingHere() {
    String more = named("a").replace("\"invoice\"", "\"says\": \"Why.\", \"invoice\"");
    assertThat(calculate.run(more)).containsExactly(result("a"));
  }

  @Test
  void readsThePausesOfAnAgreement() {
    String paused =
        named("a")
            .replace(
                "\"wages\"",
                "\"pauses\": [{\"from\": \"2026-02-20\", \"to\": \"2026-03-08\"}], \"wages\"");
    assertThat(calculate.run(paused))
        .singleElement()
        .asString()
        .contains("\"eligibleHours\":\"0.00\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"38.25\" | \"8 h\" | case NAME: payroll[0].lines[0].hours: expected a number from 0 such as"
            + " \"8.00\", found \"8 h\"",
        "\"38.25\" | \"-8\" | case NAME: payroll[0].lines[0].hours: expected a number from 0",
        "\"38.25\" | 1e999999999 | case NAME: payroll[0].lines[0].hours: expected a number from 0",
        "\"38.25\" | null | case NAME: payroll[0].lines[0].hours: is missing",
        "\"38.25\" | [8] | case NAME: payroll[0].lines[0].hours: expected a number from 0",
        "\"5000.00\" | \"5000.005\" | case NAME: agreement.amountCap: expected dollars and whole cents",
        "\"2026-06-05\" | \"06/05/2026\" | case NAME: agreement.end: expected a date such as"
            + " \"2026-03-02\", found \"06/05/2026\"",
        "\"2026-06-05\" | \"2026-02-30\" | case NAME: agreement.end: expected a date",
        "\"to\": \"2026-03-08\"} | \"to\": \"2026-03-01\"} | case NAME: invoice.to: expected no day"
            + " before 2026-03-02",
        "\"to\": \"2026-03-08\"} | \"To\": \"2026-03-08\"} | case NAME: invoice: has the key"
            + " \"To\", which is spelled \"to\"",
        "\"payroll\" | \"policy\": {\"overtime\": \"TEXAS\"}, \"payroll\" | case NAME:"
            + " policy.overtime: expected one of [CALIFORNIA, CALIFORNIA_4X10, FLSA, NONE]",
        "\"payroll\" | \"policy\": {\"maxWeeks\": 2.5}, \"payroll\" | case NAME: policy.maxWeeks:"
            + " expected a number of whole weeks",
        "\"payroll\" | \"verification\": {}, \"payroll\" | case NAME: verification: expected a list",
        "\"wages\" | \"wages\": [], \"wage table\" | case NAME: agreement.wages: expected at least",
        "\"NAME\" | 7 | case 1.case: expected a text, found 7",
        "\"invoice\" | \"Invoice\" | case NAME: has the key",
      })
  void namesTheCaseTheKeyAndWhatIsExpected(String good, String bad, String message) {
    assertThatThrownBy(() -> calculate.run(CASE.replace(good, bad)))
        .isInstanceOf(BadCase.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void countsCasesThatHaveNoName() {
    assertThatThrownBy(() -> calculate.run(named("a") + "{}"))
        .isInstanceOf(BadCase.class)
        .hasMessage("case 2.case: is missing");
    assertThatThrownBy(() -> calculate.run("[1]"))
        .isInstanceOf(BadCase.class)
        .hasMessage("case 1: expected an object, found 1");
  }

  @Test
  void namesThePlaceOfBrokenJson() {
    assertThatThrownBy(() -> calculate.run("{\"case\":\n \"a\",,}"))
        .isInstanceOf(BadCase.class)
        .hasMessageStartingWith("line 2, column ");
  }

  @Test
  void refusesAKeyGivenTwice() {
    assertThatThrownBy(
            () -> calculate.run(CASE.replace("\"hours\": \"2\"", "\"hours\": 2, \"hours\": 3")))
        .isInstanceOf(BadCase.class)
        .hasMessageContaining("hours");
  }

  @Test
  void refusesAnEmptyText() {
    assertThatThrownBy(() -> calculate.run(" \n"))
        .isInstanceOf(BadCase.class)
        .hasMessage("the input: holds no case");
  }
}
