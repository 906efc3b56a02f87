package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.Optional;
import org.ojtpay.onfile.AgreementEvent.What;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.packet.DocumentType;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;
import org.ojtpay.packet.Forms;
import org.ojtpay.packet.Packet;
import org.ojtpay.policy.Finding;
import org.ojtpay.policy.VoidTerm;

/**
 * One void notice with all that its rules look at.
 *
 * @param agreement the approved agreement that it is about, if there is just one
 */
record VoidCase(Moment moment, Forms form, Fields fields, Optional<AgreementOnFile> agreement) {

  static VoidCase of(Moment moment, Packet packet) {
    Forms form = Forms.of(packet, DocumentType.VOID_NOTICE);
    Fields fields = form.fields();
    return new VoidCase(moment, form, fields, Approved.named(moment.onFile(), fields));
  }

  boolean hasStarted() {
    return fields.isYes(FieldName.EVER_STARTED) || lastDay().isPresent() || isConfirmed();
  }

  /** The notice's own, else what a person has recorded. */
  Optional<LocalDate> lastDay() {
    return fields
        .date(FieldName.LAST_DAY_WORKED)
        .or(() -> agreement.flatMap(each -> each.terms().lastDay()));
  }

  /** Whether a person was told that the training has begun. */
  private boolean isConfirmed() {
    return agreement.stream()
        .anyMatch(
            each ->
                moment.onFile().events().stream()
                    .anyMatch(
                        event ->
                            event.what() == What.START_CONFIRMED
                                && event.agreement().equals(each.key())));
  }

  /** Whether any invoice was received, whatever became of it. */
  boolean isInvoiced() {
    return agreement.filter(each -> !moment.onFile().invoices(each.key()).isEmpty()).isPresent();
  }

  /** The last day on which the training can end, and the notice be received, and it is a void. */
  Optional<LocalDate> due() {
    return agreement.flatMap(each -> VoidTerm.lastDay(moment.pack(), each.terms().start()));
  }

  /**
   * What makes it a discontinuation whatever a person says: no void takes back what was trained.
   */
  boolean isDiscontinuation() {
    return isInvoiced()
        || lastDay().filter(last -> due().filter(last::isAfter).isPresent()).isPresent();
  }

  Finding finding(String code, FieldName at, String... namesAndValues) {
    return moment.finding(code, form.place(at), namesAndValues);
  }
}
