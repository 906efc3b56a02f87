package org.ojtpay.onfile;

/** Where a vendor is paid. The account number never shows in a text: only its last four digits. */
public record BankAccount(String routingNumber, String accountNumber, AccountType type) {

  /** The kinds of account that a credit can go to. */
  public enum AccountType {
    CHECKING,
    SAVINGS
  }

  /** The last four digits, the rest masked. */
  public String masked() {
    int keep = Math.min(4, accountNumber.length());
    return "****" + accountNumber.substring(accountNumber.length() - keep);
  }

  @Override
  public String toString() {
    return type + " " + masked();
  }
}
