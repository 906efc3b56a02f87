package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.packet.Document;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Packet;
import org.ojtpay.packet.Problem;

/**
 * A held submission that may be the payroll which verified days wait for (SDWP OJT policy, part II
 * F 1). It lies with the board: while it does, nobody asks the employer for what may be in it.
 *
 * @param packet all on which it was decided
 */
public record HeldPayroll(FiledVerdict held, Packet packet) {

  /**
   * Whether it may show one of these days of the agreement's participant. What is not certain may:
   * a name that is nearly right or not printed, a period that is not read or only recognised, and,
   * under that very agreement, any name and any file that could not be read.
   */
  public boolean mayShow(Set<LocalDate> days, AgreementOnFile agreement) {
    boolean under = isUnder(agreement);
    return (under && isUnread())
        || packet.documents(DocumentType.PAYROLL).stream()
            .flatMap(each -> under ? PayrollRows.all(each) : possible(each, agreement))
            .anyMatch(row -> mayShow(row, days));
  }

  private boolean isUnder(AgreementOnFile agreement) {
    return Optional.ofNullable(held.verdict().agreement())
        .filter(own -> own.key().equals(agreement.key()))
        .isPresent();
  }

  private boolean isUnread() {
    return !held.verdict().kind().isAgreement()
        && packet.problems().stream().anyMatch(Problem::isOfReading);
  }

  private static Stream<PayrollRows.Row> possible(Document register, AgreementOnFile agreement) {
    return PayrollRows.possible(register, agreement.participant(), agreement.participantId());
  }

  private boolean mayShow(PayrollRows.Row row, Set<LocalDate> days) {
    if (packet.isRecognised()) {
      return true;
    }
    return row.period()
        .map(period -> days.stream().anyMatch(period::contains))
        .or(() -> row.fields().date(FieldName.DATE_WORKED).map(days::contains))
        .orElse(true);
  }
}
