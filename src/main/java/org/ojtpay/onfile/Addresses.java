package org.ojtpay.onfile;

import java.util.List;
import java.util.Optional;
import org.ojtpay.onfile.Deadline.Party;

/**
 * Where the parties to an agreement are reached, by mail. Who has no address of its own is reached
 * through the next one.
 *
 * @param coordinator of the AJCC
 * @param provider the service provider of the region
 */
record Addresses(
    Optional<String> coordinator, Optional<String> provider, Optional<String> employer) {

  Addresses(Reference reference, AgreementOnFile agreement) {
    this(
        said(agreement.coordinatorEmail()),
        reference.subrecipient(agreement.region()).map(Subrecipient::email),
        reference.vendor(agreement.employerId()).map(Vendor::email).flatMap(Addresses::said));
  }

  /** Of a submission whose agreement is not known, as far as it says them. */
  static Addresses of(Reference reference, OpenSubmission submission) {
    AgreementOnFile agreement = submission.agreement();
    if (agreement != null) {
      return new Addresses(reference, agreement);
    }
    String number = Keys.number(submission.agreementNumber());
    return new Addresses(
        said(submission.coordinatorEmail()),
        number.isEmpty()
            ? Optional.empty()
            : reference.subrecipient(number.substring(0, 1)).map(Subrecipient::email),
        Optional.empty());
  }

  private static Optional<String> said(String address) {
    return Optional.of(address.strip()).filter(each -> !each.isEmpty());
  }

  List<String> of(Party party) {
    return switch (party) {
      case AJCC -> list(List.of(coordinator, provider));
      case SUBRECIPIENT -> list(List.of(provider, coordinator));
      case EMPLOYER -> list(List.of(employer, coordinator, provider));
      case PROGRAMS, FINANCE, VENDOR_DESK -> List.of();
    };
  }

  private static List<String> list(List<Optional<String>> addresses) {
    return addresses.stream().flatMap(Optional::stream).distinct().toList();
  }
}
