package org.ojtpay.pay;

/** The transaction codes that we write: live credits, and the debit that balances a batch. */
enum TransactionCode {
  CHECKING_CREDIT("22", true),
  SAVINGS_CREDIT("32", true),
  CHECKING_DEBIT("27", false),
  SAVINGS_DEBIT("37", false);

  private final String digits;
  private final boolean credit;

  TransactionCode(String digits, boolean credit) {
    this.digits = digits;
    this.credit = credit;
  }

  static TransactionCode creditTo(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_CREDIT : SAVINGS_CREDIT;
  }

  static TransactionCode debitFrom(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_DEBIT : SAVINGS_DEBIT;
  }

  String digits() {
    return digits;
  }

  boolean isCredit() {
    return credit;
  }
}
