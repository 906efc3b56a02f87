package org.ojtpay.reimburse;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.DateRange;
import org.ojtpay.units.Hours;
import org.ojtpay.units.Money;
import org.ojtpay.units.WageRate;

/**
 * One pay period's eligible hours at one rate, rounded once to the cent.
 *
 * @param payPeriod absent for the group of verified days
 */
public record WageLine(@Nullable DateRange payPeriod, WageRate rate, Hours hours, Money wages) {}
