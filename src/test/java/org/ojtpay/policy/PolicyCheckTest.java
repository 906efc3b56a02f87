package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

  @TempDir private Path temp;
  private Path pack = Path.of("");

  @BeforeEach
  void copiesThePack() throws IOException {
    pack = Packs.copy(temp);
  }

  @Test
  void findsNothingInThePackThatComesWithTheProgram() {
    assertThat(PolicyCheck.check("sdwp-ojt")).isEmpty();
    assertThat(PolicyCheck.check(pack)).isEmpty();
  }

  /** File, text to replace, what replaces it, the key that is named, what is expected there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          parameters.yaml    | value: 26} | value: "26"} | agreement.max-weeks/values/1/value | a whole number
          parameters.yaml    | value: 26} | value: -1} | agreement.max-weeks/values/1/value | a whole number
          parameters.yaml    | value: 26} | value: 26.5} | agreement.max-weeks/values/1/value | a whole number
          parameters.yaml    | value: "1040"} | value: 1040} | agreement.max-hours/values/1/value | quoted hours
          parameters.yaml    | value: "0.05"} | value: 0.05} | amount.tolerance/values/1/value | quoted dollars
          parameters.yaml    | value: "0.50"} | value: "50"} | agreement.reimbursement-rate-cap/values/1/value | a quoted fraction
          parameters.yaml    | value: "07-01"} | value: "07-32"} | fiscal-year.starts/values/1/value | month and day
          parameters.yaml    | value: CALIFORNIA} | value: TEXAS} | hours.overtime/values/1/value | one of CALIFORNIA
          parameters.yaml    | value: SUNDAY} | value: NONE} | hours.week-starts/values/1/value | one of MONDAY
          parameters.yaml    | "9": "1040" | "10": "1040" | agreement.svp-hours/values/1/value | each level
          parameters.yaml    | E: East, | e: East, | number.regions/values/1/value | capital letter
          parameters.yaml    | value: {E: East, M: Metro, N: North, S: South}} | value: NONE} | number.regions | letters, since number.format is
          parameters.yaml    | agreement.max-weeks: | agreement.max-week: | agreement.max-weeks | this parameter
          parameters.yaml    | agreement.max-weeks: | agreement.max-week: | agreement.max-week | a key that a rule asks for
          parameters.yaml    | selectedBy: start | selectedBy: birthday | agreement.max-weeks/selectedBy | one of signature
          parameters.yaml    | basis: policy | basis: rumour | agreement.max-weeks/basis | one of policy, law, decision
          parameters.yaml    | citation: SDWP OJT Policy, II.C.3 | citation: | agreement.max-weeks/citation | text
          parameters.yaml    | from: 2018-08-01 | from: 2018-08-32 | agreement.max-weeks/values/1/from | a date
          parameters.yaml    | unit: weeks | unitt: weeks | agreement.max-weeks/unitt | one of basis
          parameters.yaml    | unit: weeks | unitt: weeks | agreement.max-weeks/unit | text
          wages.yaml         | from: 2018-01-01 | from: 2016-01-01 | minimum-wage.california-26-or-more/values/2/from | a date after 2017-01-01
          wages.yaml         | from: 2018-01-01 | from: 2017-01-01 | minimum-wage.california-26-or-more/values/2/from | a date after 2017-01-01
          wages.yaml         | value: "16.90" | value: 16.90 | minimum-wage.california-26-or-more/values/10/value | quoted dollars an hour
          wages.yaml         | employees-from: 26 | employees-from: many | minimum-wage.california-26-or-more/employees-from | a whole number
          wages.yaml         | minimum-wage.federal: | minimum-wages.federal: | minimum-wages.federal | minimum-wage....
          wages.yaml         | self-sufficiency-wage: | self-sufficient-wage: | self-sufficiency-wage/values | a list
          pack.yaml          | R2: | R1: | rules/R1 | one of R2
          pack.yaml          | R2: {basis: policy, citation: "SDWP OJT Policy, II.C, note"} | R2: {basis: rumour, citation: x} | rules/R2/basis | one of policy
          pack.yaml          | R2: {basis: policy, citation: "SDWP OJT Policy, II.C, note"} | R2: {basis: policy} | rules/R2/citation | text
          reasons.yaml       | severity: RETURN | severity: MAYBE | AGR-NUMBER-FORMAT/severity | one of RETURN, HOLD, WARN
          reasons.yaml       | basis: policy | basis: habit | AGR-NUMBER-FORMAT/basis | one of policy
          reasons.yaml       | citation: SDWP OJT Policy, II.D.1 | citation: "" | AGR-NUMBER-FORMAT/citation | text
          reasons.yaml       | by: coordinator | by: nobody | AGR-NUMBER-FORMAT/by | one of coordinator, employer, board
          reasons.yaml       | {number} | {numbr} | AGR-NUMBER-FORMAT/message | only {expected}, {number}
          reasons.yaml       | {number} | {the number} | AGR-NUMBER-FORMAT/message | only {expected}, {number}
          reasons.yaml       | with {field} filled in | with {what} filled in | AGR-FIELD-MISSING/fix | only {field}
          reasons.yaml       | AGR-NUMBER-FORMAT: | AGR-NUMBER-SHAPE: | AGR-NUMBER-FORMAT | this reason
          reasons.yaml       | AGR-NUMBER-FORMAT: | AGR-NUMBER-SHAPE: | AGR-NUMBER-SHAPE | a code that a rule raises
          earning-codes.yaml | REGULAR: | REGULAT: | REGULAT | one of
          earning-codes.yaml | REGULAR: | OUTSIDE_PERIOD: | OUTSIDE_PERIOD | one of
          earning-codes.yaml | - OVT | - V | OVERTIME/4 | a code of two letters or more
          earning-codes.yaml | - OVT | - reg. | OVERTIME/4 | stands in the file once
          checklists.yaml    | id: relocation | id: continued-employment | employer/statements/2/id | stands in the file once
          checklists.yaml    | `use|uses|using ... funds ... relocat*` | (funds) used | employer/statements/2/expected-no/2 | words
          checklists.yaml    | expected: met | expected: perhaps | eo-section-188/expected | one of met
          pack.yaml          | name: sdwp-ojt | name: sdwp | name | the folder's name
          pack.yaml          | from: 2018-08-01 | from: August 2018 | from | a date
          pack.yaml          | version: "2018.08-1" | version: 1 | version | text
          """)
  void namesFileAndKeyOfWhatIsWrong(
      String file, String text, String by, String key, String expected) throws IOException {
    Packs.replace(pack.resolve(file), text, by);
    assertThat(PolicyCheck.check(pack))
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.key()).isEqualTo(key);
              assertThat(problem.expected()).contains(expected);
            });
  }

  @Test
  void saysWhatWasFound() throws IOException {
    Packs.replace(pack.resolve("parameters.yaml"), "value: \"0.05\"}", "value: 0.05}");
    assertThat(PolicyCheck.check(pack))
        .extracting(PackProblem::toString)
        .containsExactly(
            "parameters.yaml, amount.tolerance/values/1/value: found 0.05, expected quoted dollars"
                + " such as \"0.05\"");
  }

  @Test
  void findsAFileThatIsMissing() throws IOException {
    Files.delete(pack.resolve("wages.yaml"));
    assertThat(PolicyCheck.check(pack))
        .contains(new PackProblem("wages.yaml", "", "nothing", "this file"));
  }

  @Test
  void findsAFileThatNobodyReads() throws IOException {
    Files.writeString(pack.resolve("parameter.yaml"), "a: 1\n");
    assertThat(PolicyCheck.check(pack))
        .extracting(PackProblem::file)
        .containsExactly("parameter.yaml");
  }

  @Test
  void findsAFileThatIsNotYaml() throws IOException {
    Files.writeString(pack.resolve("wages.yaml"), "a: [1\n");
    assertThat(PolicyCheck.check(pack))
        .anyMatch(
            problem -> problem.file().equals("wages.yaml") && problem.expected().equals("YAML"));
  }

  @Test
  void findsAFileThatIsEmpty() throws IOException {
    Files.writeString(pack.resolve("reasons.yaml"), "# nothing\n");
    assertThat(PolicyCheck.check(pack)).extracting(PackProblem::file).contains("reasons.yaml");
  }

  @Test
  void findsAKeyThatStandsTwice() throws IOException {
    Path file = pack.resolve("parameters.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text + text.substring(text.indexOf("records.keep-years:")));
    assertThat(PolicyCheck.check(pack))
        .anyMatch(
            problem ->
                problem.file().equals("parameters.yaml")
                    && problem.found().contains("records.keep-years"));
  }

  @Test
  void refusesToLoadAPackWithProblemsAndNamesThemAll() throws IOException {
    Packs.replace(pack.resolve("parameters.yaml"), "basis: policy", "basis: rumour");
    Packs.replace(pack.resolve("reasons.yaml"), "severity: RETURN", "severity: MAYBE");
    assertThatThrownBy(() -> PolicyPack.load(pack))
        .isInstanceOfSatisfying(
            UnreadablePack.class,
            e ->
                assertThat(e.problems())
                    .extracting(PackProblem::key)
                    .containsExactly("agreement.max-weeks/basis", "AGR-NUMBER-FORMAT/severity"))
        .hasMessageContaining("agreement.max-weeks/basis")
        .hasMessageContaining("MAYBE");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(() -> PolicyPack.load(temp.resolve("elsewhere")))
        .isInstanceOf(UnreadablePack.class);
  }
}
