package org.ojtpay.intake;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A mail as a submission: its attachments, and when it reached the board. */
final class Mail {

  private final BiConsumer<String, byte[]> attachments;
  private int count;

  private Mail(BiConsumer<String, byte[]> attachments) {
    this.attachments = attachments;
  }

  /**
   * Gives every attachment with its name to {@code attachments}.
   *
   * @return when the mail was received: by the topmost Received header, else by Date
   * @throws IOException where the bytes are no mail
   */
  static Optional<Instant> read(byte[] bytes, BiConsumer<String, byte[]> attachments)
      throws IOException {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      new Mail(attachments).collect(message);
      return received(message);
    } catch (MessagingException e) {
      throw new IOException("not a mail", e);
    }
  }

  private void collect(Part part) throws MessagingException, IOException {
    boolean holdsParts = part.isMimeType("multipart/*") || part.isMimeType("message/rfc822");
    Object content = holdsParts ? part.getContent() : null;
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        collect(parts.getBodyPart(i));
      }
    } else if (content instanceof Part inner) {
      collect(inner);
    } else if (isAttachment(part)) {
      count++;
      try (InputStream in = part.getInputStream()) {
        attachments.accept(name(part, count), in.readAllBytes());
      }
    }
  }

  private static boolean isAttachment(Part part) throws MessagingException {
    return part.getFileName() != null || !part.isMimeType("text/*");
  }

  /** A name in a character set that nobody knows stays as it is written. */
  private static String name(Part part, int number) throws MessagingException {
    String name = part.getFileName();
    if (name == null) {
      return "attachment-" + number;
    }
    try {
      return MimeUtility.decodeText(name);
    } catch (UnsupportedEncodingException unknown) {
      return name;
    }
  }

  private static Optional<Instant> received(MimeMessage message) throws MessagingException {
    String @Nullable [] headers = message.getHeader("Received");
    if (headers != null && headers.length > 0) {
      Optional<Instant> date = date(headers[0].substring(headers[0].lastIndexOf(';') + 1));
      if (date.isPresent()) {
        return date;
      }
    }
    String sent = message.getHeader("Date", null);
    return sent == null ? Optional.empty() : date(sent);
  }

  private static Optional<Instant> date(String text) {
    try {
      Date date = new MailDateFormat().parse(text.strip());
      return Optional.ofNullable(date).map(Date::toInstant);
    } catch (ParseException noDate) {
      return Optional.empty();
    }
  }
}
