package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ojtpay.onfile.State;
import org.ojtpay.policy.Finding;

/**
 * The rules on invoices beside those of the worksheet (San Diego Workforce Partnership, OJT policy,
 * parts II F and II G).
 */
final class InvoiceRules {

  static final List<Rule<InvoiceCase>> RULES =
      List.of(
          InvoicePaper::fieldsMissing,
          InvoicePaper::signatureMissing,
          InvoicePaper::payrollMissing,
          InvoicePaper::clarificationUnsigned,
          InvoicePaper::verificationUnsigned,
          InvoicePaper::verificationUnattested,
          InvoiceParties::agreementUnknown,
          InvoiceParties::agreementNotApproved,
          InvoiceParties::employerMismatch,
          InvoiceParties::payrollEmployer,
          InvoiceParties::payrollPerson,
          Debarment::invoice,
          InvoiceParties::accountShared,
          InvoiceDates::periodOutside,
          InvoiceDates::late,
          InvoiceDates::signedEarly,
          InvoiceDates::hoursBeforeStart,
          InvoiceDates::notYetPaid,
          Discontinuation::check,
          InvoiceOverlap::periodOverlap,
          InvoiceOverlap::earlierOpen,
          InvoiceOverlap::numberTwice,
          InvoiceOverlap::monthly,
          InvoiceOverlap::amountTwice,
          InvoiceHours::weekShort,
          InvoiceHours::clarificationPartial,
          InvoiceHours::clarificationsExceed,
          InvoiceHours::daysDiffer);

  private InvoiceRules() {}

  static List<Finding> check(InvoiceCase of) {
    List<Finding> found = new ArrayList<>(Rule.all(RULES, of));
    found.addAll(of.papers().findings());
    found.addAll(of.worksheetFindings());
    found.addAll(HeldChange.check(of, found));
    Set<String> standing = standing(of);
    return found.stream()
        .map(each -> standing.contains(each.code()) ? Findings.atLeastHeld(each) : each)
        .toList();
  }

  /**
   * The holds that no clearance ends: without its agreement an invoice would be approved for
   * nothing, nothing is paid under one that was not approved, and a correction is not paid beside
   * what it corrects where it cannot take its place.
   */
  static Set<String> standing(InvoiceCase of) {
    if (of.agreement().isEmpty()) {
      return Set.of("INV-AGREEMENT-UNKNOWN");
    }
    Set<String> standing = new HashSet<>();
    State state = of.knownAgreement().state();
    if (state != State.APPROVED && state != State.CLOSED) {
      standing.add("INV-AGREEMENT-NOT-APPROVED");
    }
    if (Correcting.stays(of)) {
      standing.add(Correcting.OVERLAP);
    }
    return standing;
  }
}
