package org.ojtpay.pay;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/** One entry that is asked of the bank, before it has its place in a file. */
record EntryOrder(
    StandardEntryClass entryClass,
    TransactionCode code,
    RoutingNumber routing,
    AccountNumber account,
    Money amount,
    String identification,
    String receiverName,
    @Nullable Addenda05 addenda) {

  /** Fails where a value does not fit its field. */
  EntryDetail at(TraceNumber trace) {
    return new EntryDetail(
        code, routing, account, amount, identification, receiverName, trace, addenda);
  }

  /** What it adds to the money that leaves the board: a debit is negative. */
  Money flow() {
    return code.isCredit() ? amount : amount.negated();
  }
}
