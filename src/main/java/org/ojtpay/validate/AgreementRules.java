package org.ojtpay.validate;

import java.util.List;
import java.util.Set;
import org.ojtpay.policy.Finding;

/**
 * The rules on agreements, in the order in which a reader meets them in the packet (San Diego
 * Workforce Partnership, OJT policy, parts II B to II D). Each looks at the whole case; their
 * findings are all collected.
 */
final class AgreementRules {

  static final List<Rule<AgreementCase>> RULES =
      List.of(
          AgreementPaper::fieldsMissing,
          AgreementNumber::format,
          AgreementParties::feinInvalid,
          AgreementParties::vendorUnknown,
          AgreementParties::vendorMismatch,
          Debarment::agreement,
          AgreementParties::duplicate,
          AgreementParties::priorDiscontinued,
          AgreementParties::hoursBeforeStart,
          AgreementDates::signatureMissing,
          AgreementDates::signedLate,
          AgreementDates::receivedLate,
          AgreementDates::durationWeeks,
          AgreementDates::durationHours,
          AgreementDates::overTypical,
          AgreementDates::svpDuration,
          AgreementDates::partTime,
          Workweek::unclear,
          AgreementWages::rateOverCap,
          AgreementWages::belowMinimum,
          AgreementWages::wageTableEnds,
          AgreementWages::notSelfSufficient,
          AgreementWages::arithmetic,
          FundRules::exhausted,
          AgreementPaper::checklist,
          AgreementPaper::equalOpportunity,
          AgreementPaper::orientation,
          AgreementPaper::eligibility);

  /** No clearance ends these: of one key there is one agreement. */
  static final Set<String> STANDING = Set.of("AGR-DUPLICATE");

  private AgreementRules() {}

  static List<Finding> check(AgreementCase of) {
    return Rule.all(RULES, of).stream()
        .map(each -> STANDING.contains(each.code()) ? Findings.atLeastHeld(each) : each)
        .toList();
  }
}
