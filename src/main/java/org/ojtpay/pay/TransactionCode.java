package org.ojtpay.pay;

/**
 * The transaction codes that we write: live credits and prenotes of them, and the debits that take
 * a credit back or balance a batch.
 */
enum TransactionCode {
  CHECKING_CREDIT("22"),
  CHECKING_PRENOTE("23"),
  CHECKING_DEBIT("27"),
  SAVINGS_CREDIT("32"),
  SAVINGS_PRENOTE("33"),
  SAVINGS_DEBIT("37");

  private final String digits;

  TransactionCode(String digits) {
    this.digits = digits;
  }

  static TransactionCode creditTo(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_CREDIT : SAVINGS_CREDIT;
  }

  static TransactionCode prenoteTo(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_PRENOTE : SAVINGS_PRENOTE;
  }

  static TransactionCode debitFrom(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_DEBIT : SAVINGS_DEBIT;
  }

  String digits() {
    return digits;
  }

  boolean isCredit() {
    return this != CHECKING_DEBIT && this != SAVINGS_DEBIT;
  }

  boolean isPrenote() {
    return this == CHECKING_PRENOTE || this == SAVINGS_PRENOTE;
  }
}
