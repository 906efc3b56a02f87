package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployerChecklistTest {

  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");

  @Test
  void holdsTheNineStatementsOfThePolicy() {
    assertThat(pack.employerChecklist().statements())
        .extracting(EmployerChecklist.Statement::id)
        .containsExactly(
            "continued-employment",
            "relocation",
            "location-120-days",
            "labor-dispute",
            "union-neutrality",
            "displacement",
            "equal-wages",
            "equal-benefits",
            "non-discrimination");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          continued-employment | yes | The business has not exhibited a pattern of failing to provide OJT participants with continued employment;
          continued-employment | yes | The employer has no history of failing to retain OJT trainees
          continued-employment | yes | The employer hasn’t shown a pattern of not retaining participants
          continued-employment | yes | The business has a pattern of providing OJT participants with continued employment
          continued-employment | no  | The business has a pattern of failing to provide OJT participants with continued employment
          continued-employment | no  | Has the employer exhibited a pattern of failing to provide participants continued long-term employment? Yes No
          continued-employment | no  | The business has a pattern of not retaining OJT participants
          relocation           | yes | The business verifies WIOA funds will not be used to relocate operations in whole or in part;
          relocation           | yes | No WIOA funds will be used to relocate operations
          relocation           | yes | The employer will not use WIOA funds for relocation
          relocation           | no  | WIOA funds will be used to relocate operations in whole or in part
          relocation           | no  | Will WIOA funds be used to relocate operations?
          location-120-days    | yes | The business has operated at its current location for at least 120 days
          location-120-days    | yes | 3. The business has operated at its current location for at least 120 days. If less than 120 days and the business relocated from another area in the U.S and individual(s)/employees were not laid off at the previous location as a result of the relocation;
          location-120-days    | yes | The business has operated here for at least 120 days, or relocated without laying off employees
          location-120-days    | no  | The business has operated at its current location for less than 120 days
          location-120-days    | no  | The business has not operated at its current location for at least 120 days
          labor-dispute        | yes | The business is not utilizing OJT participants to fill job openings as a result of a labor dispute;
          labor-dispute        | yes | OJT participants will not fill job openings that result from a labor dispute
          labor-dispute        | no  | OJT participants will fill job openings that result from a labor dispute
          labor-dispute        | no  | The job opening is the result of a labour dispute
          union-neutrality     | yes | OJT funds will not be used to directly or indirectly assist, promote, or deter union organizing
          union-neutrality     | yes | The employer will remain neutral in union organizing
          union-neutrality     | no  | OJT funds will be used to assist, promote or deter union organizing
          displacement         | yes | The OJT will not result in the full or partial displacement of employed workers;
          displacement         | yes | No currently employed worker will be displaced
          displacement         | no  | The OJT will result in the displacement of employed workers
          displacement         | no  | The OJT will displace current employees
          equal-wages          | yes | Participant wages shall be at the same rate, including periodic increases, as other participants or employees who are similarly situated in comparable occupations with the same employer, and who have equivalent training, experience, and
          equal-wages          | yes | Participant wages are at the same rate as similarly situated employees
          equal-wages          | no  | Participant wages are not at the same rate as similarly situated employees
          equal-wages          | no  | Participants are paid less than similarly situated employees
          equal-benefits       | yes | Participants must be provided benefits (e.g., workers’ compensation, health insurance, unemployment insurance, retirement benefits) or working conditions at the same level and to the same extent as other participants or employees working a similar length of time and doing the same type of work; and
          equal-benefits       | yes | Participant benefits and working conditions are the same as those of similar employees
          equal-benefits       | no  | Participants will not be provided benefits at the same level as other employees
          non-discrimination   | yes | The employer will comply with the non-discrimination and equal opportunity provisions of WIOA law and regulations;
          non-discrimination   | yes | The employer complies with WIOA non-discrimination and equal opportunity provisions
          non-discrimination   | yes | The employer does not discriminate
          non-discrimination   | no  | The employer does not comply with the nondiscrimination provisions of WIOA
          non-discrimination   | no  | The employer fails to comply with WIOA equal opportunity provisions
          """)
  void expectsTheAnswerThatTheSentenceAsPrintedNeeds(String id, String answer, String sentence) {
    assertThat(pack.employerChecklist().recognise(sentence).map(each -> each.statement().id()))
        .contains(id);
    assertThat(expectedAnswer(sentence)).contains(answer.equals("yes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The employer has workers' compensation insurance",
        "Neither WIOA funds nor OJT funds will not be used to relocate operations",
        "It is false that WIOA funds will be used to relocate operations",
        "Unless approved, WIOA funds will be used to relocate operations",
        "The business never lacked a pattern of failing to provide continued employment",
        "Participant wages and benefits are at the same rate and the same level as those of others",
        "The business has operated at its current location for at least 120 days. If less than 120"
            + " days and the business relocated from another area",
        "The business has operated at its current location for 90 days",
        "The employer will inform the AJCC of any labor dispute",
        "WIOA funds will be repaid if the business relocates",
        "The employer recognizes a union"
      })
  void judgesNoSentenceThatItDoesNotRecognise(String sentence) {
    assertThat(expectedAnswer(sentence)).isEqualTo(Optional.empty());
  }

  @Test
  void changesItsMindWithOneNegation() {
    List<String> sentences =
        List.of(
            "WIOA funds will %s be used to relocate operations",
            "OJT participants will %s fill job openings that result from a labor dispute",
            "OJT funds will %s be used to promote union organizing",
            "The OJT will %s result in the displacement of employed workers");
    assertThat(sentences)
        .allSatisfy(
            sentence -> {
              assertThat(expectedAnswer(sentence.formatted("not"))).contains(true);
              assertThat(expectedAnswer(sentence.formatted("surely"))).contains(false);
              assertThat(expectedAnswer(sentence.formatted("not fail to"))).isEmpty();
            });
  }

  @Test
  void expectsEveryItemOfTheEqualOpportunityChecklistToBeMet() {
    assertThat(pack.equalOpportunityExpected()).isTrue();
  }

  @Test
  void givesUpOnATextThatIsNoSentence() {
    String endless = "funds used ".repeat(50_000);
    assertThat(expectedAnswer(endless)).isEmpty();
  }

  /** The answer that a printed statement needs; nothing: it is held. */
  private Optional<Boolean> expectedAnswer(String sentence) {
    return pack.employerChecklist().recognise(sentence).map(EmployerChecklist.Recognised::expected);
  }
}
