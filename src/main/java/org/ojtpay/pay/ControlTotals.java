package org.ojtpay.pay;

import org.ojtpay.units.Money;

/**
 * The figures by which two people, or a bank, make sure that they hold the same file.
 *
 * @param payments credits to employers; an entry that takes back or balances is none
 * @param entriesAndAddenda records 6 and 7
 * @param debits zero unless the file is balanced or takes back
 * @param entryHash the sum of the receiving banks' eight digits, its rightmost ten digits
 * @param blocks groups of ten records
 */
public record ControlTotals(
    int payments, int entriesAndAddenda, Money credits, Money debits, long entryHash, int blocks) {}
