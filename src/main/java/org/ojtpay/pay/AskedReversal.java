package org.ojtpay.pay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;

/**
 * A settled payment that somebody asked to take back.
 *
 * @param settledOn from when the time limit runs
 * @param file that takes it back, where one was proposed and not withdrawn
 * @param state of that file, or RECOVERED once the money has come; absent where there is no file
 */
public record AskedReversal(
    String payment,
    String payeeName,
    Money amount,
    ReversalCause cause,
    String reason,
    String askedBy,
    LocalDate settledOn,
    @Nullable String file,
    @Nullable String state) {}
