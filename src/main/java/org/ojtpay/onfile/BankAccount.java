package org.ojtpay.onfile;

/** Where a vendor is paid. The account number never shows in a text: only its last four digits. */
public record BankAccount(String routingNumber, String accountNumber, AccountType type) {

  /** The kinds of account that a credit can go to. */
  public enum AccountType {
    CHECKING,
    SAVINGS
  }

  /** The last four digits, or all there are. */
  public String last4() {
    return accountNumber.substring(Math.max(0, accountNumber.length() - 4));
  }

  /** The last four digits, the rest masked. */
  public String masked() {
    return "****" + last4();
  }

  @Override
  public String toString() {
    return type + " " + masked();
  }
}
