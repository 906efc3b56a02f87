package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param filed where an approved one stands; absent where it was decided in this very pass
 * @param replaces what it takes the place of, as an approved correction
 * @param verified the days of it that stand on an hours of verification; absent where none do
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
    String submission,
    @Nullable Filed filed,
    @Nullable Replaced replaces,
    @Nullable Verified verified) {

  /** The type of what was paid elsewhere before the board's start here. */
  public static final String OPENING = "OPENING";

  /** The type of an invoice that takes the place of one whose days were paid. */
  public static final String CORRECTION = "CORRECTION";

  /**
   * Where an approval stands.
   *
   * @param verdict its number
   * @param decisions the last decision of a person that was made before it was known
   * @param underWay why nothing may take its place now, in a clause; empty where it may
   */
  public record Filed(long verdict, long decisions, String underWay) {}

  /**
   * An approval that does not stand any more.
   *
   * @param verdict its number
   * @param number of the invoice
   * @param reimbursement what it came to
   */
  public record Replaced(long verdict, String number, Money reimbursement) {}

  public InvoiceOnFile {
    paidDays = Map.copyOf(paidDays);
    workedDays = Map.copyOf(workedDays);
  }

  /** The same, standing otherwise. */
  public InvoiceOnFile standing(State other, @Nullable Filed at) {
    return standing(other, at, replaces, verified);
  }

  /** The same, in the place of another. */
  public InvoiceOnFile replacing(InvoiceOnFile other, Filed at) {
    return standing(
        state, filed, new Replaced(at.verdict(), other.number, other.reimbursement), verified);
  }

  /**
   * The same by the payroll of its verified days.
   *
   * @param hours and {@code dollars}: what it comes to now
   * @param paid eligible hours by worked day
   * @param worked all worked hours by day
   */
  public InvoiceOnFile truedUp(
      Hours hours,
      Money dollars,
      Map<LocalDate, Hours> paid,
      Map<LocalDate, Map<String, Hours>> worked) {
    Filed at = Objects.requireNonNull(filed, "only what was approved before");
    Filed since =
        new Filed(at.verdict(), at.decisions(), "whose verified days were made good since");
    return worth(hours, dollars, paid, worked).standing(state, since, replaces, null);
  }

  /** The same, with these days among its own, for no hours where none were paid. */
  InvoiceOnFile keeping(Set<LocalDate> days) {
    Map<LocalDate, Hours> kept = new HashMap<>(paidDays);
    days.forEach(day -> kept.putIfAbsent(day, Hours.ZERO));
    return worth(eligibleHours, reimbursement, kept, workedDays);
  }

  private InvoiceOnFile standing(
      State other, @Nullable Filed at, @Nullable Replaced place, @Nullable Verified provisional) {
    return new InvoiceOnFile(
        agreement,
        number,
        type,
        other,
        period,
        received,
        eligibleHours,
        reimbursement,
        paidDays,
        workedDays,
        submission,
        at,
        place,
        provisional);
  }

  private InvoiceOnFile worth(
      Hours hours,
      Money dollars,
      Map<LocalDate, Hours> paid,
      Map<LocalDate, Map<String, Hours>> worked) {
    return new InvoiceOnFile(
        agreement,
        number,
        type,
        state,
        period,
        received,
        hours,
        dollars,
        paid,
        worked,
        submission,
        filed,
        replaces,
        verified);
  }

  boolean isReplacedBy(InvoiceOnFile later) {
    return filed != null
        && later.replaces != null
        && later.state == State.APPROVED
        && later.replaces.verdict() == filed.verdict();
  }

  /** Whether it is approved with days of which no payroll has come. */
  public boolean isProvisional() {
    return state == State.APPROVED && verified != null;
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
        && !laterType.equals(CORRECTION)
        && Keys.invoice(laterNumber).equals(Keys.invoice(number))
        && laterPeriod.touches(period)
        && laterReceived.isAfter(received);
  }
}
