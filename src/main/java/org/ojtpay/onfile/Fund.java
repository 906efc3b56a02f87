package org.ojtpay.onfile;

import org.ojtpay.units.Money;

/**
 * What a fund may be spent for in one fiscal year.
 *
 * @param letter as agreement numbers carry it
 * @param fiscalYear named by the year in which it ends
 */
public record Fund(String letter, String name, int fiscalYear, Money budget) {}
