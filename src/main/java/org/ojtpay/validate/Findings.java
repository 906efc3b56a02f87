package org.ojtpay.validate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojtpay.onfile.Recorded.Clearance;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** How findings weigh together. */
final class Findings {

  /** What an unmapped earning code can explain. */
  private static final Set<String> BY_UNKNOWN_CODE =
      Set.of("INV-HOURS-MISMATCH", "INV-AMOUNT-MISMATCH", "CLAR-PAYROLL-MISMATCH");

  /** A file that nobody could open, or place, may be the paper that is not there. */
  private static final Set<String> UNPLACED =
      Set.of("DOC-KIND-UNKNOWN", "DOC-BROKEN", "DOC-LIMIT", "DOC-TIMEOUT");

  private static final Set<String> ABSENT =
      Set.of("INV-PAYROLL-MISSING", "CLAR-MISSING", "PAY-GAP");

  /** What follows from a paper that is not there. */
  private static final Set<String> BY_ABSENCE =
      Set.of(
          "INV-PAYROLL-MISSING",
          "CLAR-MISSING",
          "CLAR-REQUIRED",
          "PAY-GAP",
          "INV-HOURS-MISMATCH",
          "INV-AMOUNT-MISMATCH");

  /** While this is open, nothing is found by the pack that it was agreed under. */
  private static final String PACK_GONE = "AGR-PACK-GONE";

  /** While this is open, what depends on the terms of the agreement may yet come right. */
  static final String CHANGE_OPEN = "INV-CHANGE-OPEN";

  /** What a change of the agreement can cure. */
  static final Set<String> BY_CHANGE =
      Set.of(
          "INV-PERIOD-OUTSIDE",
          "INV-HOURS-MISMATCH",
          "INV-AMOUNT-MISMATCH",
          "INV-EMPLOYER-MISMATCH",
          "CLAR-REQUIRED",
          "PAY-GAP",
          "VER-NOT-YEAR-END");

  private Findings() {}

  static Finding held(Finding finding) {
    return finding.withSeverity(Severity.HOLD);
  }

  /** Held, whatever less a pack says: what it is about must not be approved. */
  static Finding atLeastHeld(Finding finding) {
    return finding.severity() == Severity.WARN ? held(finding) : finding;
  }

  /** Not returned: what it says may not hold. */
  private static Finding atMostHeld(Finding finding) {
    return finding.severity() == Severity.RETURN ? held(finding) : finding;
  }

  static Finding returned(Finding finding) {
    return finding.withSeverity(Severity.RETURN);
  }

  static Finding noted(Finding finding) {
    return finding.withSeverity(Severity.WARN);
  }

  /** While one of these is open, a picture's values were not confirmed. */
  private static final Set<String> UNCONFIRMED = Set.of("DOC-UNREADABLE", "DOC-VALUE-DOUBTFUL");

  /**
   * The findings as they count together, after what people have decided on them. What was
   * recognised from a picture returns nothing before a person has compared it: whatever is found
   * may be a misreading.
   */
  static List<Finding> weigh(
      List<Finding> findings, List<Clearance> clearances, boolean recognised) {
    List<Finding> weighed = weigh(findings, clearances);
    boolean unconfirmed =
        weighed.stream()
            .anyMatch(
                each -> each.severity() == Severity.HOLD && UNCONFIRMED.contains(each.code()));
    return recognised && unconfirmed
        ? weighed.stream().map(Findings::atMostHeld).toList()
        : weighed;
  }

  /** The same where nothing was recognised from a picture. */
  static List<Finding> weigh(List<Finding> findings, List<Clearance> clearances) {
    Set<String> cleared =
        clearances.stream().map(Clearance::code).collect(Collectors.toUnmodifiableSet());
    Set<String> open =
        findings.stream()
            .filter(each -> each.severity() == Severity.HOLD && !cleared.contains(each.code()))
            .map(Finding::code)
            .collect(Collectors.toUnmodifiableSet());
    if (open.contains(PACK_GONE)) {
      return clear(findings.stream().map(Findings::atMostHeld).toList(), clearances);
    }
    boolean absent = findings.stream().anyMatch(each -> ABSENT.contains(each.code()));
    return clear(findings.stream().map(each -> weigh(each, open, absent)).toList(), clearances);
  }

  /**
   * While something could not be read or placed, or a code is unmapped, a mismatch or a "missing"
   * that it could explain is held, not returned: the sender is not told to mend what may be right.
   */
  private static Finding weigh(Finding finding, Set<String> open, boolean absent) {
    boolean explained =
        (open.stream().anyMatch(UNCONFIRMED::contains) && couldBeUnread(finding.code()))
            || (open.contains(CHANGE_OPEN) && BY_CHANGE.contains(finding.code()))
            || (open.contains("PAY-CODE-UNKNOWN") && BY_UNKNOWN_CODE.contains(finding.code()))
            || (open.stream().anyMatch(UNPLACED::contains)
                && absent
                && BY_ABSENCE.contains(finding.code()));
    return finding.severity() == Severity.RETURN && explained ? held(finding) : finding;
  }

  private static boolean couldBeUnread(String code) {
    return code.endsWith("-MISSING")
        || code.endsWith("-MISMATCH")
        || code.endsWith("-REQUIRED")
        || code.equals("AGR-CHECKLIST")
        || code.equals("AGR-ARITHMETIC")
        || code.equals("AGR-NUMBER-FORMAT")
        || code.equals("AGR-VENDOR-UNKNOWN")
        || code.equals("INV-AGREEMENT-UNKNOWN")
        || code.equals("INV-PAYROLL-OTHER-PERSON")
        || code.equals("PAY-GAP");
  }

  /**
   * What a person has cleared no longer holds; it stays on record as noted. What a person has sent
   * back goes back with its held reasons.
   */
  private static List<Finding> clear(List<Finding> findings, List<Clearance> clearances) {
    boolean back = clearances.stream().anyMatch(Clearance::isReturn);
    if (back) {
      return findings.stream()
          .map(each -> each.severity() == Severity.HOLD ? each.withSeverity(Severity.RETURN) : each)
          .toList();
    }
    return findings.stream()
        .map(
            each ->
                clearances.stream()
                    .filter(clearance -> clearance.code().equals(each.code()))
                    .findFirst()
                    .filter(clearance -> each.severity() == Severity.HOLD)
                    .map(clearance -> cleared(each, clearance))
                    .orElse(each))
        .toList();
  }

  private static Finding cleared(Finding finding, Clearance clearance) {
    return finding.noted("Cleared by " + clearance.person() + ": " + clearance.reason());
  }

  /** Any RETURN returns, else any HOLD holds, else it is approved. */
  static Disposition disposition(List<Finding> findings) {
    if (findings.stream().anyMatch(each -> each.severity() == Severity.RETURN)) {
      return Disposition.RETURNED;
    }
    return findings.stream().anyMatch(each -> each.severity() == Severity.HOLD)
        ? Disposition.HELD
        : Disposition.APPROVED;
  }
}
