package org.ojtpay.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invoice as its sender fills it in; the hours and the amount are what the sender claims. */
record Claim(
    Placement placement,
    String invoiceNumber,
    String type,
    LocalDate from,
    LocalDate to,
    LocalDate signed,
    BigDecimal hours,
    BigDecimal amount,
    List<PayPeriod> periods) {

  /** Why a training ended early, where it did. */
  static final String REASON = "Family emergency";

  /** On a discontinuation invoice its period ends with that day. */
  Optional<LocalDate> lastDayWorked() {
    return type.equals("Discontinuation") ? Optional.of(to) : Optional.empty();
  }

  /** Claims exactly what the rules allow. */
  static Claim right(
      Placement placement,
      String invoiceNumber,
      String type,
      LocalDate from,
      LocalDate to,
      LocalDate signed,
      List<PayPeriod> periods) {
    Figures figures = Figures.of(placement, from, to, periods);
    return new Claim(
        placement,
        invoiceNumber,
        type,
        from,
        to,
        signed,
        figures.hours(),
        figures.reimbursement(),
        periods);
  }

  /** The same invoice claiming something else. */
  Claim claiming(BigDecimal otherHours, BigDecimal otherAmount) {
    return new Claim(
        placement, invoiceNumber, type, from, to, signed, otherHours, otherAmount, periods);
  }

  Figures figures() {
    return Figures.of(placement, from, to, periods);
  }
}
