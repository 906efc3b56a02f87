package org.ojtpay.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import java.util.Properties;

/** What a mail that came as an entry says it is about. */
public final class MailSubject {

  private MailSubject() {}

  /** The subject; empty where there is none, or the bytes are no mail. */
  public static String of(byte[] bytes) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      return Objects.requireNonNullElse(message.getSubject(), "");
    } catch (MessagingException e) {
      return "";
    }
  }
}
