package org.ojtpay.validate;

import java.util.List;
import org.ojtpay.onfile.OpenChange;
import org.ojtpay.packet.FieldName;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.Severity;

/** Whether what is found on an invoice may come right with a change of its agreement. */
final class HeldChange {

  private HeldChange() {}

  /** What a held change of the agreement would cure is not returned before it is decided. */
  static List<Finding> check(InvoiceCase of, List<Finding> found) {
    boolean curable =
        found.stream()
            .anyMatch(
                each ->
                    each.severity() == Severity.RETURN && Findings.BY_CHANGE.contains(each.code()));
    boolean over = of.period().filter(each -> each.to().isAfter(of.moment().received())).isEmpty();
    return of.agreement().stream()
        .filter(each -> curable && over)
        .flatMap(each -> of.moment().onFile().changing(each.key()).stream())
        .map(each -> finding(of, each))
        .toList();
  }

  private static Finding finding(InvoiceCase of, OpenChange held) {
    return Findings.atLeastHeld(
        of.finding(
            Findings.CHANGE_OPEN,
            FieldName.AGREEMENT_NUMBER,
            "number",
            of.knownAgreement().number(),
            "other",
            held.submission()));
  }
}
