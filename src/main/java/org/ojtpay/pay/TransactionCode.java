package org.ojtpay.pay;

import java.util.Arrays;

/**
 * The transaction codes that we write: live credits, the debits that take a credit back or balance
 * a batch, and the prenotes of credits, which carry no money.
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

  /** The entry of zero that comes before the first credit to an account. */
  static TransactionCode prenoteTo(AccountType type) {
    return type == AccountType.CHECKING ? CHECKING_PRENOTE : SAVINGS_PRENOTE;
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

  /** Whether its amount is zero; that of every other is not. */
  boolean isPrenote() {
    return this == CHECKING_PRENOTE || this == SAVINGS_PRENOTE;
  }

  /** The prenote of a credit stands among credits. */
  boolean isCredit() {
    return this != CHECKING_DEBIT && this != SAVINGS_DEBIT;
  }
}
