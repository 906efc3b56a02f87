package org.ojtpay.notice;

import java.time.ZoneId;
import java.util.List;

/**
 * The board as its papers name it.
 *
 * @param returnAddress the e-mail address that papers come from and answers go to
 * @param vendorAddress the mailbox of whoever enters new employers
 * @param financeAddress the mailbox of whoever enters encumbrances
 * @param zone in which its days begin
 */
public record Board(
    String name,
    String address,
    String returnAddress,
    String vendorAddress,
    String financeAddress,
    String phone,
    ZoneId zone) {

  /** Fails where an address is none: no paper could be sent or answered. */
  public Board {
    for (String each : List.of(returnAddress, vendorAddress, financeAddress)) {
      if (!MailAddress.isSound(each)) {
        throw new IllegalArgumentException("'" + each + "' is not an e-mail address");
      }
    }
  }
}
