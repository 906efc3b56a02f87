package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.Map;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * An invoice that the board has decided on.
 *
 * @param number as submitted
 * @param eligibleHours and {@code reimbursement}: payable where it is approved, would-be figures
 *     where it is not
 * @param paidDays eligible hours by worked day
 * @param workedDays all worked hours by day: they count in a workweek that a later claim shares
 * @param submission the inbox entry, or part of one, that it came with
 */
public record InvoiceOnFile(
    AgreementKey agreement,
    String number,
    String type,
    State state,
    DateRange period,
    LocalDate received,
    Hours eligibleHours,
    Money reimbursement,
    Map<LocalDate, Hours> paidDays,
    Map<LocalDate, Map<String, Hours>> workedDays,
    String submission) {

  /** The type of what was paid elsewhere before the board's start here. */
  public static final String OPENING = "OPENING";

  public InvoiceOnFile {
    paidDays = Map.copyOf(paidDays);
    workedDays = Map.copyOf(workedDays);
  }

  /** Whether it was paid elsewhere: which of its days were worked is not known here. */
  public boolean isOpening() {
    return type.equals(OPENING);
  }

  /** Whether this is a resubmission of the other, which was held or returned. */
  public boolean mends(InvoiceOnFile other) {
    return other.agreement.equals(agreement) && other.isMendedBy(number, type, period, received);
  }

  /**
   * Whether an invoice of the same agreement mends this one: the same number for the same days, and
   * no correction, which stands beside what it corrects.
   */
  public boolean isMendedBy(
      String laterNumber, String laterType, DateRange laterPeriod, LocalDate laterReceived) {
    return (state == State.HELD || state == State.RETURNED)
        && !laterType.equals("CORRECTION")
        && Keys.invoice(laterNumber).equals(Keys.invoice(number))
        && laterPeriod.touches(period)
        && laterReceived.isAfter(received);
  }
}
