package org.ojtpay.validate;

import java.time.LocalDate;
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
   * under that very agreement, any name and any file that could not be read. What came before these
   * days may not, nor what stands under another agreement and does not name the participant.
   */
  public boolean mayShow(Set<LocalDate> days, AgreementOnFile agreement) {
    if (days.stream().noneMatch(day -> day.isBefore(held.verdict().received()))) {
      return false;
    }
    boolean under = isUnder(agreement);
    return (under && isUnread())
        || packet.documents(DocumentType.PAYROLL).stream()
            .flatMap(each -> rows(each, agreement))
            .anyMatch(row -> mayShow(row, days, agreement));
  }

  private boolean isUnder(AgreementOnFile agreement) {
    AgreementOnFile own = held.verdict().agreement();
    return own != null && own.key().equals(agreement.key());
  }

  private boolean isUnread() {
    return !held.verdict().kind().isAgreement()
        && packet.problems().stream().anyMatch(Problem::isOfReading);
  }

  private Stream<PayrollRows.Row> rows(Document register, AgreementOnFile agreement) {
    Stream<PayrollRows.Row> all = PayrollRows.all(register);
    if (isUnder(agreement)) {
      return all;
    }
    return held.verdict().agreement() == null
        ? all.filter(row -> row.mayBeOf(agreement))
        : all.filter(row -> row.isOf(agreement));
  }

  private boolean mayShow(PayrollRows.Row row, Set<LocalDate> days, AgreementOnFile agreement) {
    if (packet.isRecognised() && (isUnder(agreement) || row.isLike(agreement))) {
      return true;
    }
    return row.period()
        .map(period -> days.stream().anyMatch(period::contains))
        .or(() -> row.fields().date(FieldName.DATE_WORKED).map(days::contains))
        .orElse(true);
  }
}
