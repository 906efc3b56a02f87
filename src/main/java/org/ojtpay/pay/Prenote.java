package org.ojtpay.pay;

import org.ojtpay.units.RoutingNumber;

/**
 * An account that is tried with an entry of zero before money goes there.
 *
 * @param id at most 15 characters
 */
public record Prenote(
    String id,
    String payeeName,
    RoutingNumber routing,
    AccountNumber account,
    AccountType accountType,
    Receiver receiver) {}
