package org.ojtpay.pay;

import java.util.Collection;

/** Which way the money of a batch goes, by Nacha's three digits. */
enum ServiceClass {
  MIXED("200"),
  CREDITS("220"),
  DEBITS("225");

  private final String digits;

  ServiceClass(String digits) {
    this.digits = digits;
  }

  static ServiceClass of(Collection<EntryDetail> entries) {
    boolean credits = entries.stream().anyMatch(entry -> entry.code().isCredit());
    boolean debits = entries.stream().anyMatch(entry -> !entry.code().isCredit());
    return credits && debits ? MIXED : credits ? CREDITS : DEBITS;
  }

  boolean takes(TransactionCode code) {
    return this == MIXED || (this == CREDITS) == code.isCredit();
  }

  String digits() {
    return digits;
  }
}
