package org.ojtpay.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ojtpay.units.Sha256;

/**
 * A letter as a mail (RFC 5322), the same bytes each time: its date is the as-of date's midnight at
 * the board, its identity comes from what it is about.
 *
 * @param about what the mail is about and no other one is, whatever the run
 */
record Mail(Board board, LocalDate date, String to, String subject, String about, Letter letter) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.US);

  byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      message().writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("a mail of sound parts cannot be built", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MimeMessage message() throws MessagingException, IOException {
    String identity = Sha256.of(about).substring(0, 32);
    MimeMessage message =
        new Identified("<ojt-" + identity + "@" + MailAddress.domain(board.returnAddress()) + ">");
    message.setFrom(new InternetAddress(board.returnAddress(), Print.line(board.name()), "UTF-8"));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    message.setSubject(Print.line(subject), "UTF-8");
    message.setHeader("Date", DATE.format(date.atStartOfDay(board.zone())));
    // No absence note or other machine's answer is wanted (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart parts = new Alternatives("=_ojt_" + identity);
    parts.addBodyPart(part(LetterText.of(letter), "plain"));
    parts.addBodyPart(part(LetterHtml.of(letter), "html"));
    message.setContent(parts);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "UTF-8", subtype);
    // Never "=_" in it, so that the boundary cannot occur.
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
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

  /** The same in two forms, with a boundary that is not drawn from the clock. */
  private static final class Alternatives extends MimeMultipart {

    Alternatives(String boundary) {
      super("alternative");
      contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
    }
  }
}
