package org.ojtpay.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.policy.PolicyPack;
import org.ojtpay.units.DateRange;

/** The day from which a submission's due date is counted, and what day that is. */
record DrivingDate(String name, LocalDate day) {

  /** Empty where the papers do not show it, or nothing drives a submission of that kind. */
  static Optional<DrivingDate> of(Reported reported, PolicyPack pack) {
    if (reported.verdict().kind().isAgreement()) {
      return Optional.ofNullable(reported.submitted().ajccSigned())
          .map(signed -> new DrivingDate("the AJCC's signature", signed));
    }
    AgreementOnFile agreement = reported.verdict().agreement();
    DateRange period = reported.submitted().period();
    return !reported.verdict().kind().isInvoice() || agreement == null || period == null
        ? Optional.empty()
        : ofInvoice(type(reported, agreement, period), agreement, period, pack);
  }

  private static Optional<DrivingDate> ofInvoice(
      String type, AgreementOnFile agreement, DateRange period, PolicyPack pack) {
    return switch (type) {
      case "MIDPOINT" ->
          Optional.of(new DrivingDate("the agreement's midpoint", agreement.midpoint()));
      case "COMPLETION" ->
          Optional.of(new DrivingDate("the completion date", agreement.terms().end()));
      case "FISCAL_YEAR_END" ->
          Optional.of(
              new DrivingDate(
                  "the end of the fiscal year", pack.fiscalYear(period.to()).endOf(period.to())));
      default -> Optional.empty();
    };
  }

  /** Where the invoice names no type it is for completion if it reaches the end. */
  private static String type(Reported reported, AgreementOnFile agreement, DateRange period) {
    String printed = reported.submitted().invoiceType();
    if (printed != null) {
      return printed;
    }
    return period.to().isBefore(agreement.terms().end()) ? "MIDPOINT" : "COMPLETION";
  }
}
