package org.ojtpay.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Sha256;

/**
 * A letter, most often with its paper attached, as a mail (RFC 5322, RFC 2045), the same bytes each
 * time: its identity comes from what it is about.
 *
 * @param date the as-of date's midnight at the board
 */
record Mail(Board board, ZonedDateTime date, Message content) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);

  /** With all that it carries. */
  byte[] bytes(List<Enclosure> carried) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message(carried).writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail of sound parts cannot be built", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MimeMessage message(List<Enclosure> carried) throws MessagingException, IOException {
    String identity = Sha256.of(content.about()).substring(0, 32);
    MimeMessage message =
        new Identified("<ojt-" + identity + "@" + MailAddress.domain(board.returnAddress()) + ">");
    message.setFrom(new InternetAddress(board.returnAddress(), Print.line(board.name()), "UTF-8"));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(content.to()));
    message.setSubject(Print.line(content.subject()), "UTF-8");
    message.setHeader("Date", DATE.format(date));
    // No absence note or other machine's answer is wanted (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart parts = new Mixed("=_ojt_" + identity);
    parts.addBodyPart(text());
    for (Enclosure each : carried) {
      parts.addBodyPart(attached(each));
    }
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  /** Neither encoding ever holds "=_", so that the boundary cannot occur in a part. */
  private MimeBodyPart text() throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content.letter().text(), "UTF-8", "plain");
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static MimeBodyPart attached(Enclosure file) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.contentType())));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(file.name());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** A message that keeps the identity that it was given. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(String id) {
      super((@Nullable Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** Parts with a boundary that is not drawn from the clock. */
  private static final class Mixed extends MimeMultipart {

    Mixed(String boundary) {
      super("mixed");
      contentType = "multipart/mixed; boundary=\"" + boundary + "\"";
    }
  }
}
