package org.ojtpay.reconcile;

/**
 * What differs from the run before.
 *
 * @param part of the report, such as {@code Blockers}
 * @param subject what it is about
 * @param before in words; empty where it is new
 * @param now in words; empty where it is gone
 */
public record Change(String part, String subject, String before, String now) {}
