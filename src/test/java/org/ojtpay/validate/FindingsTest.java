package org.ojtpay.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

class FindingsTest {

  @ParameterizedTest
  @CsvSource({
    "DOC-BROKEN,INV-PAYROLL-MISSING,HOLD",
    "DOC-KIND-UNKNOWN,PAY-GAP,HOLD",
    "DOC-KIND-UNKNOWN,INV-HOURS-MISMATCH,RETURN",
    "DOC-KIND-UNKNOWN,INV-SIGNATURE-MISSING,RETURN",
    "AGR-DEBARRED,INV-PAYROLL-MISSING,RETURN"
  })
  void holdsAnAbsenceThatAnUnplacedFileMayExplain(String open, String code, Severity expected) {
    assertThat(severities(open, code)).containsExactly(Severity.HOLD, expected);
  }

  private static List<Severity> severities(String open, String code) {
    List<Finding> findings =
        Arrays.asList(finding(open, Severity.HOLD), finding(code, Severity.RETURN));
    return Findings.weigh(findings, List.of()).stream().map(Finding::severity).toList();
  }

  private static Finding finding(String code, Severity severity) {
    return new Finding(code, severity, "message", "fix", "citation", null);
  }
}
