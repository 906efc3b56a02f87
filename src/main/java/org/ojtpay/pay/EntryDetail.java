package org.ojtpay.pay;

import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Money;
import org.ojtpay.units.RoutingNumber;

/**
 * Nacha record 6 of a CCD or PPD batch, with its addenda record if there is one.
 *
 * @param amount more than zero, at most 99,999,999.99; zero of a prenote, and of nothing else
 * @param identification our payment's or prenote's id, at most 15 characters
 * @param receiverName folded and cut to 22 characters
 */
record EntryDetail(
    TransactionCode code,
    RoutingNumber routing,
    AccountNumber account,
    Money amount,
    String identification,
    String receiverName,
    TraceNumber trace,
    @Nullable Addenda05 addenda) {

  EntryDetail {
    if (code.isPrenote() && !amount.isZero()) {
      throw new IllegalArgumentException(
          "prenote " + identification + " of " + amount + " is not of zero");
    }
    if (!code.isPrenote() && !amount.isPositive()) {
      throw new IllegalArgumentException(
          "payment " + identification + " of " + amount + " is not more than zero");
    }
    NachaField.cents("amount of " + identification, amount, 10);
    NachaField.exact("payment id", identification, 15);
    NachaField.name("receiver name of " + identification, receiverName, 22);
  }

  String line() {
    return "6"
        + code.digits()
        + routing.digits()
        + NachaField.exact("account", account.value(), 17)
        + NachaField.cents("amount", amount, 10)
        + NachaField.exact("payment id", identification, 15)
        + NachaField.name("receiver name", receiverName, 22)
        + NachaField.blank(2)
        + (addenda == null ? "0" : "1")
        + trace;
  }

  /** How many records it makes: with its addenda, two. */
  int records() {
    return addenda == null ? 1 : 2;
  }
}
