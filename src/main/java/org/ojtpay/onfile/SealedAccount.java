package org.ojtpay.onfile;

import org.ojtpay.onfile.BankAccount.AccountType;

/**
 * A bank account as it is kept: its number can be compared, and read with the key alone.
 *
 * @param routing nine digits
 * @param last4 the last digits of the number, at most four
 * @param index the same for the same bank and number, however the number is written
 * @param personal the own account of a sole proprietor
 * @param sealed the number, which opens in its own row alone
 */
public record SealedAccount(
    String routing, String last4, String index, AccountType type, boolean personal, String sealed) {

  /** The last digits, the rest masked. */
  public String masked() {
    return "****" + last4;
  }

  /** For people: the kind of account and its last digits. */
  public String shown() {
    return type + " " + masked();
  }

  @Override
  public String toString() {
    return shown();
  }
}
