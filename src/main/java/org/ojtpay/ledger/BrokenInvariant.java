package org.ojtpay.ledger;

/**
 * A row that breaks what must always be true of the money.
 *
 * @param invariant what should hold, in words
 * @param found the row, as the database gives it
 */
public record BrokenInvariant(String invariant, String found) {}
