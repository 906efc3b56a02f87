package org.ojtpay.validate;

import java.util.List;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.Finding;

/**
 * What came with an invoice and shows its hours.
 *
 * @param rows the participant's rows of the payroll, as {@code payroll} read them
 */
record Papers(
    PayrollRows rows, PayrollReading payroll, DayForms clarification, DayForms verification) {

  static Papers of(Moment moment, Packet packet, Fields invoice, AgreementLookup lookup) {
    PayrollRows rows =
        PayrollRows.of(
            packet.documents(DocumentType.PAYROLL),
            invoice.text(FieldName.PARTICIPANT).orElse(""),
            lookup.agreement().map(AgreementOnFile::participantId).orElse(""));
    return new Papers(
        rows,
        PayrollReading.of(moment, rows),
        DayForms.of(moment, packet, DocumentType.CLARIFICATION, invoice),
        DayForms.of(moment, packet, DocumentType.VERIFICATION, invoice));
  }

  List<Finding> findings() {
    return Stream.of(payroll.findings(), clarification.findings(), verification.findings())
        .flatMap(List::stream)
        .toList();
  }
}
