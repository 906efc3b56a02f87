package org.ojtpay.pay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A payment file as it was filed.
 *
 * @param runId the run that proposed it
 * @param purpose what it asks of the bank; only one of payments has items
 * @param entries payments that it makes or takes back, or accounts that it tries
 * @param total of these
 * @param sha256 of its bytes, which are never made again
 * @param state how far its life has come
 * @param secondApproval why two have to approve it; absent where one is enough
 * @param items the payments that it makes; none of a file that takes back
 */
public record FiledPaymentFile(
    long id,
    String runId,
    FilePurpose purpose,
    String name,
    LocalDate creationDate,
    LocalDate effectiveEntryDate,
    int entries,
    Money total,
    String sha256,
    PaymentFileState state,
    @Nullable String secondApproval,
    List<FiledPayment> items) {

  public FiledPaymentFile {
    items = List.copyOf(items);
  }

  /** Whether it takes payments back, and makes none. */
  public boolean takesBack() {
    return purpose == FilePurpose.REVERSALS;
  }

  /** Whether one approver has approved it, and another has to. */
  public boolean awaitsSecondApproval() {
    return state == PaymentFileState.APPROVED && secondApproval != null;
  }

  /** How many of what: {@code 2 prenotes}. */
  public String counted() {
    return purpose.counted(entries);
  }

  /** Whether it lies in the outbox, whatever has happened to it since. */
  public boolean isPublished() {
    return state.isPublished();
  }
}
