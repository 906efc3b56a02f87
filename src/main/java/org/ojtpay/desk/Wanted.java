package org.ojtpay.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, and what tells it from others of the same name.
 *
 * @param name the number of an agreement, an invoice or a payment, or the ID or name of a
 *     submission
 * @param agreement of an invoice: the number of its agreement
 * @param participant whose it is
 * @param start of an agreement
 */
public record Wanted(
    String name,
    @Nullable String agreement,
    @Nullable String participant,
    @Nullable LocalDate start) {}
