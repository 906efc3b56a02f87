package org.ojtpay.reconcile;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A line of Finance's ledger export.
 *
 * @param row in the file, as a spreadsheet counts it
 * @param payment our payment's ID as they have noted it; empty where they have not, as are the
 *     other texts
 * @param trace a trace number
 * @param reference their own, such as a voucher's number
 * @param account their account
 * @param date absent where the line has none
 * @param amount what was paid; negative where it came back
 */
public record LedgerLine(
    long row,
    String payment,
    String trace,
    String reference,
    String vendorNumber,
    String payee,
    String account,
    String fund,
    @Nullable LocalDate date,
    Money amount) {

  /** The number as we write it, so that it tells our payment; empty where none is noted. */
  public String paymentNumber() {
    return payment.strip().toUpperCase(Locale.ROOT);
  }
}
