package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ojtpay.units.Money;

/**
 * A payment file as it was filed.
 *
 * @param runId the run that proposed it
 * @param sha256 of its bytes, which are never made again
 * @param state how far its life has come, such as PROPOSED, APPROVED, RELEASED or PUBLISHED
 */
public record FiledPaymentFile(
    long id,
    String runId,
    String name,
    LocalDate creationDate,
    LocalDate effectiveEntryDate,
    int entries,
    Money total,
    String sha256,
    String state,
    List<FiledPayment> items) {

  private static final Set<String> AFTER_RELEASE =
      Set.of("PUBLISHED", "HANDED_OVER", "ACKNOWLEDGED");

  public FiledPaymentFile {
    items = List.copyOf(items);
  }

  /** Whether it waits for its approval. */
  public boolean isProposed() {
    return state.equals("PROPOSED") || state.equals("PROOFED");
  }

  /** Whether it lies in the outbox, whatever has happened to it since. */
  public boolean isPublished() {
    return AFTER_RELEASE.contains(state);
  }
}
