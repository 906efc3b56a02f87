package org.ojtpay.pay;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * The amounts above which one approval is not enough; absent where the board sets none.
 *
 * @param payment of one payment
 * @param file of all payments of a file
 * @param day of all files that are created on one day
 */
public record Limits(@Nullable Money payment, @Nullable Money file, @Nullable Money day) {}
