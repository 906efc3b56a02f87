package org.ojtpay.reimburse;

import org.jspecify.annotations.Nullable;
import org.ojtpay.packet.SourceRef;
import org.ojtpay.units.Hours;
import org.ojtpay.units.WageRate;

/** A total of one pay period on a register: one earning code, its hours and its rate. */
public record EarningLine(String code, Hours hours, @Nullable WageRate rate, SourceRef source) {}
