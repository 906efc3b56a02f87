package org.ojtpay.validate;

import java.util.ArrayList;
import java.util.List;
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
          InvoiceHours::daysDiffer);

  private InvoiceRules() {}

  static List<Finding> check(InvoiceCase of) {
    List<Finding> found = new ArrayList<>(Rule.all(RULES, of));
    found.addAll(of.papers().findings());
    found.addAll(of.worksheetFindings());
    return found;
  }
}
