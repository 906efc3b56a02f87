package org.ojtpay.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a policy pack that was in force on some day of the year.
 *
 * @param from its first day, which may lie before the year
 * @param until its last day; absent where no later value is known
 * @param basis policy, law or decision
 */
public record RuleInForce(
    String pack,
    String parameter,
    String value,
    String unit,
    LocalDate from,
    @Nullable LocalDate until,
    String basis,
    String citation) {}
