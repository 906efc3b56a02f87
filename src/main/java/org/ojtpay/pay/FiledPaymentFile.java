package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.List;
import org.ojtpay.units.Money;

/**
 * A payment file as it was filed.
 *
 * @param runId the run that proposed it
 * @param sha256 of its bytes, which are never made again
 * @param state the newest event of its life: PROPOSED, APPROVED, RELEASED or PUBLISHED
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

  public FiledPaymentFile {
    items = List.copyOf(items);
  }
}
