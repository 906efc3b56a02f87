package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.InvoiceOnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.onfile.Verification;

/**
 * Why the verified days of an approved invoice cannot be made good now. What people have begun with
 * the approval is ended first: once payroll has set it right, it is neither withdrawn nor replaced.
 */
record TrueUpObstacle(Moment moment, AgreementOnFile agreement, InvoiceOnFile invoice) {

  /**
   * The first that stands in the way, in a clause.
   *
   * @param papers of the invoice; absent where it was approved in this very run
   * @param left verified days that lie in no pay period of the payroll
   */
  Optional<String> of(Optional<Verification> papers, List<LocalDate> left) {
    return otherPack()
        .or(() -> papers.isEmpty() ? says("was approved in this very run") : Optional.empty())
        .or(() -> papers.flatMap(this::underWay))
        .or(this::heldCorrection)
        .or(() -> papers.flatMap(this::otherFund))
        .or(() -> leftOut(left));
  }

  private Optional<String> otherPack() {
    return agreement.pack().isEmpty() || agreement.pack().equals(moment.pack().name())
        ? Optional.empty()
        : Optional.of(
            "the agreement goes by the pack "
                + agreement.pack()
                + ", this night's payroll by another");
  }

  private Optional<String> underWay(Verification papers) {
    return papers.underWay().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "it is about invoice "
                + invoice.number()
                + ", "
                + papers.underWay()
                + ": end that first");
  }

  private Optional<String> heldCorrection() {
    return moment.onFile().live(invoice.agreement()).stream()
        .filter(each -> each.state() == State.HELD)
        .filter(each -> each.type().equals(InvoiceOnFile.CORRECTION))
        .filter(each -> each.period().touches(invoice.period()))
        .findFirst()
        .flatMap(
            each ->
                says(
                    "may be corrected by the held submission "
                        + each.submission()
                        + ": decide that first"));
  }

  /** What is accrued in one fund is not made good in another. */
  private Optional<String> otherFund(Verification papers) {
    return papers.fund().equals(agreement.fund())
        ? Optional.empty()
        : says(
            "was booked to fund "
                + papers.fund()
                + ", and the agreement goes by fund "
                + agreement.fund()
                + " since");
  }

  private Optional<String> leftOut(List<LocalDate> left) {
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "of the verified days of invoice " + invoice.number() + " it leaves out " + left);
  }

  private Optional<String> says(String what) {
    return Optional.of("invoice " + invoice.number() + " " + what);
  }
}
