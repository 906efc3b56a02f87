package org.ojtpay.onfile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;

/**
 * What had been approved and paid for a period under a running agreement before the board's start
 * here. One without a period says that nothing had been.
 *
 * @param asOf the day up to which the books elsewhere count
 * @param submission where it comes from, in words
 */
public record Opening(
    AgreementKey agreement,
    String participant,
    String fund,
    LocalDate asOf,
    @Nullable DateRange period,
    String invoiceNumber,
    Hours hours,
    Money amount,
    String submission) {

  /**
   * As an approved invoice: it counts against the caps, and as nobody here knows which days were
   * worked, every day of the period is taken.
   */
  public Optional<InvoiceOnFile> invoice() {
    return Optional.ofNullable(period).map(this::invoice);
  }

  private InvoiceOnFile invoice(DateRange of) {
    Map<LocalDate, Hours> days = new LinkedHashMap<>();
    of.stream().forEach(day -> days.put(day, Hours.ZERO));
    return new InvoiceOnFile(
        agreement,
        invoiceNumber.isEmpty() ? "paid before " + asOf : invoiceNumber,
        InvoiceOnFile.OPENING,
        State.APPROVED,
        of,
        asOf,
        hours,
        amount,
        days,
        Map.of(),
        submission,
        null,
        null,
        null);
  }
}
