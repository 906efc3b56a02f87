package org.ojtpay.job;

import java.util.List;
import java.util.Optional;
import org.ojtpay.pay.FiledPaymentFile;
import org.ojtpay.store.PaymentShelf.Unpaid;

/**
 * Why a payment file can no longer go out as it was proposed. A file is as its first item that
 * would not be proposed today: bytes are never mended.
 */
final class Stale {

  private Stale() {}

  /** By all that can be known; without a full stop. */
  static Optional<String> of(RunContext run, FiledPaymentFile file) {
    return recorded(run, file)
        .or(
            () ->
                items(run, file).stream()
                    .flatMap(item -> Selection.waiting(run, item).stream())
                    .map(waiting -> waiting.unpaid().verdict().submission() + ": " + waiting.why())
                    .findFirst());
  }

  /** By what people and runs have recorded since; no list is searched anew. */
  static Optional<String> recorded(RunContext run, FiledPaymentFile file) {
    Reversals reversals = new Reversals(run.shelves(), file, run.clock());
    if (reversals.areBooked()) {
      return Optional.empty();
    }
    return passed(run, file)
        .or(() -> reversals.stale(run.settings().asOf()))
        .or(() -> run.shelves().paymentLife().stale(file.id()))
        .or(() -> run.shelves().prenotes().stale(file.id()))
        .or(
            () ->
                items(run, file).stream()
                    .flatMap(item -> run.shelves().holds().on(run.settings().asOf(), item).stream())
                    .map(hold -> hold.sentence())
                    .findFirst());
  }

  /** On its day of settlement itself the bank can still take it. */
  private static Optional<String> passed(RunContext run, FiledPaymentFile file) {
    return file.effectiveEntryDate().isBefore(run.settings().asOf())
        ? Optional.of("it was to settle on " + file.effectiveEntryDate() + ", which has passed")
        : Optional.empty();
  }

  private static List<Unpaid> items(RunContext run, FiledPaymentFile file) {
    return run.shelves().payments().in(file.id());
  }
}
