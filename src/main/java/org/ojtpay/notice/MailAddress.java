package org.ojtpay.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** Which texts are taken as an e-mail address: a plain one, so that it can carry nothing else. */
final class MailAddress {

  private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@(" + LABEL + "\\.){1,8}" + LABEL);

  private MailAddress() {}

  /** Senders write addresses too: one that a mail cannot bear is none, and stops no night. */
  static boolean isSound(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return false;
    }
    try {
      new InternetAddress(text, true);
      return new InternetAddress(text).getAddress().equals(text);
    } catch (AddressException unsound) {
      return false;
    }
  }

  /** What stands behind the at sign. */
  static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
