package org.ojtpay.validate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.AgreementOnFile;
import org.ojtpay.onfile.OnFile;
import org.ojtpay.onfile.State;
import org.ojtpay.packet.FieldName;
import org.ojtpay.packet.Fields;

/** The approved agreement that a form is about. */
final class Approved {

  private Approved() {}

  /** By number and participant, of several by the start; empty where it is not just one. */
  static Optional<AgreementOnFile> named(OnFile onFile, Fields form) {
    String number = form.text(FieldName.AGREEMENT_NUMBER).orElse("");
    String participant = form.text(FieldName.PARTICIPANT).orElse("");
    List<AgreementOnFile> approved =
        onFile.agreements(number, participant).stream()
            .filter(each -> each.state() == State.APPROVED)
            .toList();
    Optional<LocalDate> start = form.date(FieldName.START);
    List<AgreementOnFile> meant =
        approved.size() < 2
            ? approved
            : approved.stream()
                .filter(each -> start.filter(day -> startsOn(each, day)).isPresent())
                .toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  /** As agreed, or as it was changed since. */
  static boolean startsOn(AgreementOnFile agreement, LocalDate day) {
    return agreement.key().start().equals(day) || agreement.terms().start().equals(day);
  }
}
