package org.ojtpay.notice;

import java.util.Optional;
import java.util.stream.Stream;
import org.ojtpay.onfile.Keys;
import org.ojtpay.onfile.Reference;
import org.ojtpay.onfile.Subrecipient;
import org.ojtpay.validate.Verdict;

/**
 * Who gets a notice: for an agreement its own coordinator, for the rest the service provider of the
 * region. Where nobody is known it comes back to the board, whose staff pass it on.
 *
 * @param isKnown whether it goes to the sender
 */
record Addressee(String address, boolean isKnown) {

  static Addressee of(Reported reported, Reference reference, Board board) {
    Stream<String> coordinator = coordinator(reported);
    Stream<String> provider = provider(reported.verdict(), reference).stream();
    return (reported.verdict().kind().isAgreement()
            ? Stream.concat(coordinator, provider)
            : Stream.concat(provider, coordinator))
        .filter(MailAddress::isSound)
        .findFirst()
        .map(address -> new Addressee(address, true))
        .orElseGet(() -> new Addressee(board.returnAddress(), false));
  }

  private static Stream<String> coordinator(Reported reported) {
    return Stream.concat(
            Stream.of(reported.submitted().coordinatorEmail()),
            Stream.ofNullable(reported.verdict().agreement()).map(each -> each.coordinatorEmail()))
        .map(String::strip);
  }

  /** By the letter with which the agreement's number begins. */
  private static Optional<String> provider(Verdict verdict, Reference reference) {
    return Optional.ofNullable(verdict.agreementNumber())
        .map(Keys::number)
        .filter(number -> !number.isEmpty())
        .flatMap(number -> reference.subrecipient(number.substring(0, 1)))
        .map(Subrecipient::email);
  }
}
