package org.ojtpay.notice;

import java.time.ZoneId;

/**
 * The board as its papers name it.
 *
 * @param returnAddress the e-mail address that papers come from and answers go to
 * @param zone in which its days begin
 */
public record Board(String name, String address, String returnAddress, String phone, ZoneId zone) {

  /** Fails where the return address is none: no paper could be answered. */
  public Board {
    if (!MailAddress.isSound(returnAddress)) {
      throw new IllegalArgumentException("'" + returnAddress + "' is not an e-mail address");
    }
  }
}
