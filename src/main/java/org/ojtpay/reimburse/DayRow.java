package org.ojtpay.reimburse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/** Hours of one code on one day, from a register, a clarification or a verification. */
public record DayRow(
    LocalDate date, String code, Hours hours, @Nullable WageRate rate, SourceRef source) {}
