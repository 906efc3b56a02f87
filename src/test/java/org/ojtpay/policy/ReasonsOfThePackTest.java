package org.ojtpay.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The codes are listed here once more, by severity, as the rules name them. */
class ReasonsOfThePackTest {

  private static final Set<String> RETURNED =
      words(
          """
          AGR-ARITHMETIC AGR-CHECKLIST AGR-DUPLICATE AGR-DURATION-HOURS AGR-DURATION-WEEKS
          AGR-EO-MISSING AGR-FEIN-INVALID AGR-FIELD-MISSING AGR-NUMBER-FORMAT AGR-PART-TIME
          AGR-RATE-OVER-CAP AGR-SIGNATURE-MISSING AGR-SIGNED-LATE AGR-VENDOR-UNKNOWN
          AGR-WAGE-BELOW-MINIMUM AGR-WAGE-NOT-SELF-SUFFICIENT PRG-NOT-WAGES
          INV-AGREEMENT-NOT-APPROVED INV-AGREEMENT-UNKNOWN INV-AMOUNT-MISMATCH
          INV-EMPLOYER-MISMATCH INV-FIELD-MISSING INV-HOURS-MISMATCH INV-PAYROLL-MISSING
          INV-PAYROLL-OTHER-PERSON INV-PERIOD-OUTSIDE INV-PERIOD-OVERLAP INV-SIGNATURE-MISSING
          CLAR-MISSING CLAR-PAYROLL-MISMATCH CLAR-REQUIRED CLAR-SIGNATURE-MISSING
          VER-ATTESTATION-MISSING VER-NOT-YEAR-END VER-SIGNATURE-MISSING
          PAY-FIELD-MISSING PAY-GAP DOC-PROTECTED DOC-SENT-BACK
          AGR-CHANGE-UNDER-PAID
          VOID-FIELD-MISSING VOID-SIGNATURE-MISSING
          VENDOR-FIELD-MISSING
          """);

  private static final Set<String> HELD =
      words(
          """
          AGR-DEBARMENT-UNCHECKED AGR-DEBARRED AGR-HOURS-BEFORE-START AGR-PACK-GONE AGR-PRIOR-DISCONTINUED
          AGR-RECEIVED-LATE AGR-VENDOR-MISMATCH AGR-WAGE-EVIDENCE
          INV-CHANGE-OPEN INV-DISCONTINUED INV-EARLIER-OPEN INV-LATE INV-SIGNED-EARLY
          VOID-LATE VOID-OR-DISCONTINUED DISC-LATE CLAR-DAYS-DIFFER
          PAY-CODE-UNKNOWN PAY-EMPLOYER-OTHER PAY-HOURS-BEFORE-START PAY-NAME-NEAR PAY-NEGATIVE
          PAY-NOT-YET-PAID PAY-PERIODS-OVERLAP PAY-RATE-BELOW-AGREED PAY-RATE-MISSING
          PAY-TOTALS-MISMATCH
          DOC-BROKEN DOC-KIND-UNKNOWN DOC-LIMIT DOC-MISFIT DOC-TIMEOUT DOC-UNREADABLE
          DOC-VALUE-DOUBTFUL
          DUP-AMOUNT DUP-CONTENT DUP-INVOICE-NUMBER VENDOR-ACCOUNT-SHARED
          AGR-CHANGE-PAID-DAYS AGR-CHANGE-UNKNOWN AGR-REINSTATEMENT-UNRECORDED VOID-AGREEMENT-UNKNOWN
          AGR-TO-APPROVE
          WEX-OVER-TYPICAL INV-MONTHLY
          AGR-FUND-EXHAUSTED
          TRUE-UP-UNCLEAR
          """);

  private static final Set<String> NOTED =
      words(
          """
          AGR-ELIGIBILITY-UNCONFIRMED AGR-ORIENTATION-MISSING AGR-SVP-DURATION
          BANK-DETAILS-IN-PACKET CAP-AMOUNT CAP-HOURS CLAR-PARTIAL PAY-OVERTIME-UNCODED
          AGR-WAGE-TABLE-ENDS
          PAY-RATE-ABOVE-AGREED PAY-RETRO-EXCLUDED PAY-SOURCE-INCOMPLETE PAY-WEEK-SHORT
          """);

  private final PolicyPack pack = PolicyPack.load("sdwp-ojt");
  private final List<Reasons.Reason> all =
      StreamSupport.stream(pack.reasons().all().spliterator(), false).toList();

  @Test
  void wordsEveryCodeOfTheRulesWithItsSeverityAndNoOther() {
    assertThat(codes(Severity.RETURN)).isEqualTo(RETURNED);
    assertThat(codes(Severity.HOLD)).isEqualTo(HELD);
    assertThat(codes(Severity.WARN)).isEqualTo(NOTED);
  }

  @Test
  void saysOneSentenceForTheFindingAndOneForTheFix() {
    Pattern sentence = Pattern.compile("[A-Z{].*[^.]\\.");
    assertThat(all)
        .allSatisfy(
            reason -> {
              assertThat(reason.message()).matches(sentence).doesNotContain(". ");
              assertThat(reason.fix()).matches(sentence).doesNotContain(". ");
              assertThat(reason.citation()).isNotBlank();
            });
  }

  @Test
  void fillsEveryTemplateFromTheValuesThatItsRuleGives() {
    assertThat(all)
        .allSatisfy(
            reason -> {
              Map<String, String> values =
                  ReasonCodes.ALL.getOrDefault(reason.code(), Set.of()).stream()
                      .collect(Collectors.toMap(Function.identity(), name -> "<" + name + ">"));
              Finding finding = pack.reasons().finding(reason.code(), null, values);
              assertThat(finding.message() + finding.fix()).doesNotContain("{").doesNotContain("}");
            });
  }

  @Test
  void readsAsASentenceOnceFilled() {
    Finding finding =
        pack.reasons()
            .finding(
                "AGR-WAGE-BELOW-MINIMUM",
                null,
                Map.of(
                    "wage", "16.50",
                    "minimum", "17.75",
                    "which", "City of San Diego",
                    "start", "2026-02-02"));
    assertThat(finding.message())
        .isEqualTo(
            "The wage of $16.50 an hour is below the City of San Diego minimum wage of $17.75"
                + " on the start date Feb 2, 2026.");
    assertThat(finding.citation()).startsWith("SDWP OJT Policy, II.C.7");
  }

  @Test
  void neverPrintsTheNumberOfAnInvalidFein() {
    assertThat(ReasonCodes.ALL.get("AGR-FEIN-INVALID")).isEmpty();
  }

  @Test
  void saysWhoCanMendWhat() {
    assertThat(pack.fixedBy("AGR-SIGNATURE-MISSING")).isEqualTo(FixedBy.COORDINATOR);
    assertThat(pack.fixedBy("PAY-GAP")).isEqualTo(FixedBy.EMPLOYER);
    assertThat(pack.fixedBy("AGR-DEBARRED")).isEqualTo(FixedBy.BOARD);
  }

  private Set<String> codes(Severity severity) {
    return all.stream()
        .filter(reason -> reason.severity() == severity)
        .map(Reasons.Reason::code)
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
