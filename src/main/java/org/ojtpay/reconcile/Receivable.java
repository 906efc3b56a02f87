package org.ojtpay.reconcile;

import org.ojtpay.units.Money;

/**
 * What an employer owes.
 *
 * @param why in words: what was booked last on it
 */
public record Receivable(
    AgreementName agreement, String fund, int fiscalYear, Money amount, String why) {}
