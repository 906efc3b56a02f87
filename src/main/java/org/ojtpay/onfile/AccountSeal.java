package org.ojtpay.onfile;

/** Makes account numbers unreadable. */
public interface AccountSeal {

  /** The same for the same bank and number, however the number is written. */
  String index(BankAccount account);

  /** The number, sealed for the version of the employer's account that it is kept with. */
  String seal(BankAccount account, String employerId, int version);
}
