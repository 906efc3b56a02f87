package org.ojtpay.pay;

import java.util.Arrays;

/**
 * The transaction codes that we write: live credits, and the debits that take a credit back or
 * balance a batch.
 */
enum TransactionCode {
  CHECKING_CREDIT("22"),
  CHECKING_DEBIT("27"),
  SAVINGS_CREDIT("32"),
  SAVINGS_DEBIT("37");

  private final String digits;

  TransactionCode(String digits) {
    this.digits = digits;
  }

  /** Fails on digits that we do not write. */
  static TransactionCode of(String digits) {
    return Arrays.stream(values())
        .filter(code -> code.digits.equals(digits))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("transaction code " + digits));
  }

  static TransactionCode creditTo(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_CREDIT : SAVINGS_CREDIT;
  }

  static TransactionCode debitFrom(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_DEBIT : SAVINGS_DEBIT;
  }

  /** The debit that takes this credit back. */
  TransactionCode takenBack() {
    return switch (this) {
      case CHECKING_CREDIT -> CHECKING_DEBIT;
      case SAVINGS_CREDIT -> SAVINGS_DEBIT;
      default -> throw new IllegalStateException(this + " is not taken back");
    };
  }

  String digits() {
    return digits;
  }

  boolean isCredit() {
    return this != CHECKING_DEBIT && this != SAVINGS_DEBIT;
  }
}
